// What the written article keeps of words that stand in unusual places.
import { expect, test } from 'vitest';
import { articleOf, page } from '../../hostile/story';

test('the words of a heading and of a question stay, where a button that unfolds the answer holds them', () => {
  const { text } = articleOf(
    page({
      body: `<h2><button aria-expanded="false">How the lamp came down</button></h2>
        <p>The lamp was found beside the road by a lorry driver from Cold Ash, who reported it at nine on Monday morning.</p>
        <div><button>Who pays for the new bridge?</button>
        <p>The county pays a third of it, says the engineer, and the rest is paid by those who cross it on a Sunday.</p></div>`,
    }),
  );
  expect(text).toContain('How the lamp came down\n\nThe lamp was found');
  expect(text).toContain('Who pays for the new bridge?\n\nThe county pays');
});

test('a button’s words that go are in the journal', () => {
  const { text, removed } = articleOf(
    page({
      body: '<p>The county will publish the drawings of the bridge on Friday, the engineer told us. <button>Copy it</button></p>',
    }),
  );
  expect(text).not.toContain('Copy it');
  expect(removed).toContainEqual(expect.objectContaining({ pass: 'forms', action: 'remove', text: 'Copy it' }));
});

test('bare text in a figure without a picture stays', () => {
  const { text } = articleOf(
    page({
      body: `<figure>The drawing that the council showed us had no lamp on it, and nobody knows who drew it.
        <p>It was made in spring, says the county, before the bridge moved by eleven centimetres.</p></figure>`,
    }),
  );
  expect(text).toContain('The drawing that the council showed us had no lamp on it');
});

test('where a part went from the middle of a text, one space is left', () => {
  const { text } = articleOf(
    page({
      body: `<div>The bridge moved in spring, says the county, \n<div hidden>Hidden</div>\n and nobody saw it do so until the lamp fell.</div>`,
    }),
  );
  expect(text).toContain('says the county, and nobody');
});

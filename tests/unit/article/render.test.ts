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

test('no space is left before a mark where an icon stood at the end of a link', () => {
  const { html } = articleOf(
    page({
      body: `<p>The bridge moved in spring, says the <a href="/county">county <svg></svg></a>, and nobody saw it do so until
        the lamp fell (it hung on <em>a chain </em>) .</p>`,
    }),
  );
  expect(html).toContain('county</a>, and');
  expect(html).toContain('a chain</em>) .');
});

test('a heading is one line, whatever boxes stand in it', () => {
  const { html } = articleOf(
    page({
      body: `<h3>The second lamp<div class="parent"><div class="anchor"></div><button aria-label="Link"></button></div></h3>
        <p>The second lamp was found beside the road by a lorry driver from Cold Ash, who reported it at nine on Monday.</p>
        <h3><div>The third lamp</div></h3>
        <p>The third lamp was found beside the river by a lorry driver from Cold Ash, who reported it at ten on Monday.</p>`,
    }),
  );
  expect(html).toContain('<h3>The second lamp</h3>');
  expect(html).toContain('<h3>The third lamp</h3>');
});

test('notes that their marks lead to and that lead back stay, their numbers with them', () => {
  const note = (n: number, text: string): string =>
    `<div class="footnote"><a id="note-${n}" href="#mark-${n}">${n}</a><div class="content"><p>${text}</p></div></div>`;
  const { text } = articleOf(
    page({
      body: `<p>The lamp weighs eleven kilograms<a id="mark-1" href="#note-1">1</a> and fell from a height of nine metres, the county told us on Monday.</p>
        <p>The county will hang another one in spring<a id="mark-2" href="#note-2">2</a>, of glass, says the engineer who drew it for the fair.</p>
        ${note(1, 'Or ten, without the glass.')}${note(2, 'It cost nine pounds.')}`,
    }),
  );
  expect(text).toContain('1\n\nOr ten, without the glass.\n\n2\n\nIt cost nine pounds.');
});

test('a number that leads to a note in the page is raised above the text, a word that leads there is not', () => {
  const { html } = articleOf(
    page({
      body: `<p>The garden at the ford is a third of an acre.<a href="#note-1">1</a> It is said (<a href="#note-2">2</a>) to be less, and
        <a href="#note-3">3</a> of its beds are under water.<sup><a href="#note-4">4</a></sup></p>`,
    }),
  );
  expect(html).toContain(
    'an acre.<sup>1</sup> It is said (2) to be less, and 3 of its beds are under water.<sup>4</sup>',
  );
});

test('the parts of a figure that shows nothing are blocks like any others, a quote keeps who said it', () => {
  const { html } = articleOf(
    page({
      body: `<figure><div><p>The drawing that the council showed us had no lamp on it, and nobody knows who drew it.</p></div></figure>
        <figure><blockquote>Nobody asked the bridge whether it had been comfortable where it was before.</blockquote><figcaption>Ivo Maas, engineer</figcaption></figure>`,
    }),
  );
  expect(html).toContain('The drawing that the council showed us');
  expect(html).toMatch(
    /<figure[^>]*><blockquote[^>]*>.*before\..*<figcaption>Ivo Maas, engineer<\/figcaption><\/figure>/s,
  );
});

test('a banner goes with the label above it, which is no caption', () => {
  const { html, removed } = articleOf(
    page({
      body: `<div class="code-block"><div><small>Story continues below advertisement</small></div><a href="https://heating.example"><img
        src="/2026/heating-300x250.jpg" width="300" height="250" alt="Heating and air"></a></div>`,
    }),
  );
  expect(html).not.toContain('heating');
  expect(removed).toContainEqual(expect.objectContaining({ pass: 'ad-labels', action: 'remove' }));
});

const card = (
  name: string,
): string => `<div class="${name}"><div><img src="/2026/lamp-480.jpg" width="480" height="270" alt="Lamp"></div>
  <div><div>See the moment the lamp comes down</div><div><span>0:48</span> - Source: <a href="https://paper.example/">PAPER</a></div></div></div>`;

test('the card of a film that plays elsewhere goes whole and is no picture with a caption', () => {
  const { html, removed } = articleOf(page({ body: card('video-card') }));
  expect(html).not.toContain('lamp-480');
  expect(html).not.toContain('0:48');
  expect(removed).toContainEqual(expect.objectContaining({ pass: 'player-messages', action: 'remove' }));
});

test('a picture beside a time stays, where nothing says that it is a film', () => {
  const { html } = articleOf(page({ body: card('result') }));
  expect(html).toContain('lamp-480');
  expect(html).toContain('0:48');
});

test('the sign that leads from a heading to itself goes', () => {
  const { html } = articleOf(
    page({
      body: `<h2>How the lamp came down<a href="#lamp" aria-label="Link to this section">#</a></h2>
        <p>The lamp was found beside the road by a lorry driver from Cold Ash, who reported it at nine on Monday morning.</p>`,
    }),
  );
  expect(html).toContain('<h2>How the lamp came down</h2>');
});

test('a name and what the page’s style alone sets beside it keep apart; a word set in two parts does not', () => {
  const { text } = articleOf(
    page({
      body: `<blockquote><p>It was beside the road when I came, and that is all I know of it, whatever they say in town.</p>
        <cite><span>Ute Tolle</span><span>Baker at the ferry</span></cite></blockquote>
        <p>She sells her bread on <b>You</b><i>Tube</i> as well, where nobody asks her about the bridge or about its lamp.</p>`,
    }),
  );
  expect(text).toContain('Ute Tolle Baker at the ferry');
  expect(text).toContain('YouTube');
});

test('a heading by its role or by its class is a heading', () => {
  const { html } = articleOf(
    page({
      body: `<div role="heading" aria-level="3">How the lamp came down</div>
        <p>The lamp was found beside the road by a lorry driver from Cold Ash, who reported it at nine on Monday morning.</p>
        <div class="article__h2">Who pays for it</div>
        <p>The county pays a third of it, says the engineer, and the rest is paid by those who cross it on a Sunday.</p>
        <div class="article__h2">This box is called so too, but it ends as a sentence does.</div>
        <p>Nobody has been asked about the ferry, says the engineer, and nobody has asked to be asked about it either.</p>`,
    }),
  );
  expect(html).toContain('<h3>How the lamp came down</h3>');
  expect(html).toContain('<h2>Who pays for it</h2>');
  expect(html).not.toContain('<h2>This box');
});

test('a picture that its loader hides until it has come stays', () => {
  const { pictures } = articleOf(
    page({
      body: `<p>The lamp was found beside the road by a lorry driver from Cold Ash, who reported it at nine on Monday morning.</p>
        <figure><img data-src="/pictures/lamp-1200.jpg" style="display:none" alt="A lamp beside a road">
        <figcaption>The lamp, beside the road</figcaption></figure>
        <p>The county pays a third of it, says the engineer, and the rest is paid by those who cross it on a Sunday.</p>`,
    }),
  );
  expect(pictures.map(({ caption }) => caption)).toContain('The lamp, beside the road');
});

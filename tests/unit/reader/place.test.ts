// @vitest-environment jsdom
// Which block of an article holds the words of a place or of the journal. Where blocks stand is measured in real browsers.
import { expect, test } from 'vitest';
import { blocksWithin, goToPlace } from '../../../src/reader/place';

function article(html: string): Element {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

const words = (blocks: readonly Element[]): (string | null)[] => blocks.map(({ textContent }) => textContent);

test('finds the blocks that came back, with other spaces and other elements', () => {
  const body = article('<p>Before it all.</p><h3>The Morning Tide</h3><p>Sign  up\nfree.</p><p>After it all.</p>');
  expect(words(blocksWithin(body, 'The Morning Tide Sign up free.'))).toEqual(['The Morning Tide', 'Sign  up\nfree.']);
});

test('a block longer than the journal keeps is found by its beginning', () => {
  const long = 'a long word '.repeat(80).trim();
  const body = article(`<p>${long}</p><p>Another.</p>`);
  expect(blocksWithin(body, long.slice(0, 500))).toHaveLength(1);
});

test('a short word of the journal does not mark every paragraph', () => {
  expect(blocksWithin(article('<p>A story about ads.</p><p>More.</p>'), 'ads')).toEqual([]);
});

function at(top: number) {
  return () => ({ top }) as DOMRect;
}

test('goes to the block with the words, and says where there is none', () => {
  const body = article('<p>Short.</p><p>The first passengers boarded a little before eleven.</p>');
  const [, block] = body.querySelectorAll('p');
  if (block) block.getBoundingClientRect = at(900);
  body.scrollTop = 100;
  expect(goToPlace(body, body, { words: 'the first passengers boarded a little before eleven.', top: 80 })).toBe(true);
  expect(body.scrollTop).toBe(920);
  expect(goToPlace(body, body, { words: 'words that stand nowhere in this article', top: 80 })).toBe(false);
  expect(body.scrollTop).toBe(920);
});

test('a block that the page ran together with others is found by its beginning', () => {
  const body = article('<p>The first passengers boarded a little before eleven.</p>');
  expect(
    goToPlace(body, body, {
      words: 'the first passengers boarded a little before eleven. it is nineteen years',
      top: 0,
    }),
  ).toBe(true);
});

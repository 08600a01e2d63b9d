// @vitest-environment jsdom
// Which blocks came back, told by order where words alone would not do.
import { expect, test } from 'vitest';
import { blockKeys, newBlocks, newPlaces } from '../../../src/reader/new-blocks';

test.each([
  ['nothing came', 'a b c', 'a b c', []],
  ['one in the middle', 'a c', 'a b c', [1]],
  ['at both ends', 'b', 'a b c', [0, 2]],
  ['the first of two alike', 'a Ad b', 'Ad a Ad b', [0]],
  ['the last of two alike', 'Ad a b', 'Ad a b Ad', [3]],
  ['everything', '', 'a b', [0, 1]],
  ['one came and another went', 'a x c d', 'a b c d', [1]],
  ['the last went and one came', 'a b x', 'a n b', [1]],
])('%s', (_, before, after, places) => {
  const list = (text: string): string[] => text.split(' ').filter(Boolean);
  expect(newPlaces(list(before), list(after))).toEqual(places);
});

function article(html: string): Element {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

test('a picture without words is told by its address, a paragraph by its words', () => {
  const before = blockKeys(article('<p>One.</p><figure><img src="a.png"></figure>'));
  const after = article('<p>One.</p><figure><img src="b.png"></figure><figure><img src="a.png"></figure><p>Two.</p>');
  expect(newBlocks(before, after).map((block) => block.outerHTML)).toEqual([
    '<figure><img src="b.png"></figure>',
    '<p>Two.</p>',
  ]);
});

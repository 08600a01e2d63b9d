// @vitest-environment jsdom
// Which block of an article holds the words of a place. Where blocks stand is measured in real browsers.
import { expect, test } from 'vitest';
import { goToPlace } from '../../../src/reader/place';

function article(html: string): Element {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

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

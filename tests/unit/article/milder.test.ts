// When much counts as taken out, and what a milder reading leaves in then.
import { expect, test } from 'vitest';
import { milder } from '../../../src/article/milder';
import type { Removal } from '../../../src/article/types';

const removal = (pass: string, words: number, path: string): Removal => ({
  id: 0,
  pass,
  reason: 'x',
  action: 'remove',
  words,
  text: '',
  path,
  place: 0,
});

test('up to three words in ten it is no matter', () => {
  expect(milder([removal('comments', 30, '1')], 70)).toEqual([]);
});

test('above that whole kinds come back, the one with the most words first, until it is no matter', () => {
  const removed = [
    removal('newsletters', 20, '1'),
    removal('related-links', 30, '2'),
    removal('related-links', 20, '3'),
  ];
  expect(milder(removed, 30)).toEqual(['2', '3']);
  expect(milder(removed, 1)).toEqual(['2', '3']);
  expect(milder([...removed, removal('upsells', 40, '4')], 10)).toEqual(['2', '3', '4']);
});

test('what the page hid itself, and what the person’s own rules hide, does not count and does not come back', () => {
  expect(
    milder([removal('hidden', 900, '1'), removal('user-rules', 900, '2'), removal('upsells', 3, '3')], 90),
  ).toEqual([]);
  expect(milder([removal('user-rules', 900, '2'), removal('upsells', 80, '3')], 20)).toEqual(['3']);
});

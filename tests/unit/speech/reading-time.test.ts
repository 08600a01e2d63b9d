import { expect, test } from 'vitest';
import { readingMinutes } from '../../../src/speech/reading-time';

const words = (count: number): string => 'word '.repeat(count);

test('counts words by the speed of the language', () => {
  expect(readingMinutes(words(2280), 'en')).toBe(10);
  expect(readingMinutes(words(2280), 'en-GB')).toBe(10);
  expect(readingMinutes(words(1660), 'pl')).toBe(10);
});

test('takes the mean of the measured languages for all others', () => {
  expect(readingMinutes(words(1840), 'sk')).toBe(10);
  expect(readingMinutes(words(1840), null)).toBe(10);
});

test('counts characters in Chinese and Japanese', () => {
  expect(readingMinutes('报'.repeat(2550), 'zh-Hans')).toBe(10);
  expect(readingMinutes('あ'.repeat(3570), 'ja')).toBe(10);
});

test('counts characters of a Chinese text whose language nobody stated', () => {
  expect(readingMinutes(`${'报纸'.repeat(100)}。\n`.repeat(10), null)).toBe(8);
});

test('is never less than a minute', () => {
  expect(readingMinutes('', 'en')).toBe(1);
});

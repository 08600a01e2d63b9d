import { expect, test } from 'vitest';
import { pattern } from '../../../src/article/dom/pattern';

/** Blocks in which a class must be Unicode's own: all that papers in our languages print. */
const BLOCKS: readonly (readonly [name: string, blocks: readonly (readonly [number, number])[]])[] = [
  ['L', [[0, 0x37f], [0x400, 0x6ff], [0x3040, 0x30ff], [0x4e00, 0x9fff], [0xac00, 0xd7a3]]],
  ['Lu', [[0, 0x17f], [0x386, 0x3ab], [0x400, 0x58f], [0x1e00, 0x1eff]]],
  ['Ll', [[0, 0x17f], [0x3ac, 0x3ce], [0x400, 0x55f], [0x1ea0, 0x1eff]]],
  ['N', [[0, 0x6ff], [0x966, 0x96f], [0xff10, 0xff19]]],
  ['M', [[0, 0x6ff]]],
]; // prettier-ignore

test.each(BLOCKS)('\\p{%s} is what Unicode says, in the blocks of our languages', (name, blocks) => {
  const ours = pattern(`^\\p{${name}}$`);
  const unicode = new RegExp(`^\\p{${name}}$`, 'u');
  // Greek numbers its vowels with a gap where a capital would stand that nobody writes.
  const gaps = [0x38b, 0x38d, 0x3a2];
  const wrong = blocks.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((unit) => {
      const character = String.fromCharCode(unit);
      return !gaps.includes(unit) && ours.test(character) !== unicode.test(character);
    }),
  );
  expect(wrong.map((unit) => unit.toString(16))).toEqual([]);
});

test('classes stand inside others, negated, beside escapes and brackets', () => {
  expect('Łódź 12 [x]'.replace(pattern('[^\\p{L}\\p{N}[\\]]+', 'g'), '_')).toBe('Łódź_12_[x]');
  expect(pattern('\\[\\p{Lu}\\]').test('[Ж]')).toBe(true);
  expect(pattern('\\[\\p{Lu}\\]').test('[ж]')).toBe(false);
  expect(pattern('^\\p{L}+$', 'i').test('Straße')).toBe(true);
});

test('another property is a mistake of ours', () => {
  expect(() => pattern('\\p{Script=Han}')).toThrow(SyntaxError);
  expect(() => pattern('\\P{L}')).toThrow(SyntaxError);
});

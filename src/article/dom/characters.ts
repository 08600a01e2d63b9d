// What kind of character stands at a place of a text, found out once for each block of 256 code units: asking a regular
// expression for every character costs more than everything else one does with a text.
import { pattern } from './pattern';

export const LETTER = 1;
const NUMBER = 2;
/** What words are made of. */
export const WORD = LETTER | NUMBER;
/** Chinese and Japanese characters, written without spaces between words. */
export const WIDE = 4;
/** Scripts whose words may begin anywhere: the wide ones and Thai. */
export const UNSPACED = 8;
/** A decimal digit of any script. */
export const DIGIT = 16;

const HAN = '\\u2e80-\\u2fd5々〇〡-〩〸-〻\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufad9';
const KANA = 'ぁ-ゖゝ-ゟァ-ヺヽ-ヿㇰ-ㇿ㋐-㋾㌀-㍗ｦ-ｯｱ-ﾝ';
const THAI = '\\u0e01-\\u0e3a\\u0e40-\\u0e5b';

/** Runs of each class among the characters of the basic plane. */
const RUNS: readonly (readonly [number, RegExp])[] = [
  [LETTER, pattern('\\p{L}+', 'g')],
  [NUMBER, pattern('\\p{N}+', 'g')],
  [DIGIT, /[0-9٠-٩۰-۹०-९๐-๙０-９]+/g],
  [WIDE, new RegExp(`[${HAN}${KANA}]+`, 'g')],
  [UNSPACED, new RegExp(`[${HAN}${KANA}${THAI}]+`, 'g')],
];

/** Beyond the basic plane nearly all are Chinese or no letters. */
const BEYOND: readonly (readonly [number, RegExp])[] = [
  [LETTER, /\p{L}/u],
  [NUMBER, /\p{N}/u],
  [DIGIT, /\p{Nd}/u],
  [WIDE, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  [UNSPACED, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
];

const BLOCK = 256;
const known: (Uint8Array | undefined)[] = [];

/** The classes of a UTF-16 code unit, as bits; half of a pair has none (ask `classesOfPair`). */
export function classesAt(unit: number): number {
  const block = known[unit >> 8] ?? readBlock(unit >> 8);
  return block[unit & (BLOCK - 1)] as number;
}

/** The classes of a character that is a pair of code units. */
export function classesOfPair(character: string): number {
  return BEYOND.reduce((bits, [bit, one]) => (one.test(character) ? bits | bit : bits), 0);
}

/** Whether the code unit is the first half of a pair. */
export function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function readBlock(index: number): Uint8Array {
  const block = new Uint8Array(BLOCK);
  const characters = String.fromCharCode(...Array.from(block, (_, at) => index * BLOCK + at));
  for (const [bit, run] of RUNS) {
    for (const { 0: found, index: from } of characters.matchAll(run)) {
      for (let at = from; at < from + found.length; at++) block[at] = (block[at] as number) | bit;
    }
  }
  known[index] = block;
  return block;
}

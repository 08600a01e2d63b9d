// What kind of character stands at a place of a text. The classes are Unicode's, asked of the browser once for each block
// of 256 code units: asking a regular expression for every character costs more than everything else one does with a text.

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

const CLASSES: readonly (readonly [number, RegExp])[] = [
  [LETTER, /\p{L}/u],
  [NUMBER, /\p{N}/u],
  [WIDE, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  [UNSPACED, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u],
  [DIGIT, /\p{Nd}/u],
];

const BLOCK = 256;
const known: (Uint8Array | undefined)[] = [];

/** The classes of a UTF-16 code unit, as bits; half of a pair has none (ask `classesOf` with both). */
export function classesAt(unit: number): number {
  if (unit < BLOCK) return LATIN[unit] as number;
  const block = known[unit >> 8] ?? readBlock(unit >> 8);
  return block[unit & (BLOCK - 1)] as number;
}

/** The classes of one character of any length. */
export function classesOf(character: string): number {
  return CLASSES.reduce((bits, [bit, pattern]) => (pattern.test(character) ? bits | bit : bits), 0);
}

/** Whether the code unit is the first half of a pair. */
export function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function readBlock(index: number): Uint8Array {
  const block = new Uint8Array(BLOCK);
  for (let i = 0; i < BLOCK; i++) block[i] = classesOf(String.fromCharCode(index * BLOCK + i));
  known[index] = block;
  return block;
}

const LATIN = readBlock(0);

// Reading text: folding spaces and counting words. Nothing here changes the tree.

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** Chinese and Japanese text has about 1.6 characters to a word of its translations; two keep short lines short. */
const WIDE_PER_WORD = 2;

/** Folds every run of white space to one space and trims. */
export function fold(text: string): string {
  return text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
}

/** Words of a text; Chinese and Japanese characters count by twos. */
export function countWords(text: string): number {
  const wide = text.match(WIDE)?.length ?? 0;
  if (wide === 0) return text.match(WORD)?.length ?? 0;
  return Math.ceil(wide / WIDE_PER_WORD) + (text.replace(WIDE, ' ').match(WORD)?.length ?? 0);
}

/** An element's text with spaces folded. */
export function textOf(element: Element): string {
  return fold(element.textContent ?? '');
}

/** Letters and digits only, lower case, for comparing texts that were typeset differently. */
export function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

// Reading text: folding spaces and counting words. Nothing here changes the tree.
import { BETWEEN_WORDS } from './pattern';
import { classesAt, classesOfPair, isHighSurrogate, LETTER, WIDE, WORD } from './characters';

/** Chinese and Japanese text has about 1.6 characters to a word of its translations; two keep short lines short. */
const WIDE_PER_WORD = 2;

/** Runs of white space that are more, or other, than one plain space. */
const TO_FOLD = /[\t-\r\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff][\s\u200b]*| [\s\u200b]+/g;

/** Folds every run of white space to one space and trims. */
export function fold(text: string): string {
  return text.replace(TO_FOLD, ' ').trim();
}

const SAYS = /[^\s\u200b\ufeff]/;

/** Whether a text is white space only. */
export function isBlank(text: string): boolean {
  return !SAYS.test(text);
}

const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;

/**
 * Words of a text: runs of letters and digits, with one apostrophe and the letters after it (`don't`, `l'homme`).
 * Chinese and Japanese characters count by twos.
 */
export function countWords(text: string): number {
  let words = 0;
  let wide = 0;
  // What the word at hand may go on with; 0 between words.
  let goesOn = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const classes = isHighSurrogate(unit) ? classesOfPair(text.slice(at, ++at + 1)) : classesAt(unit);
    if ((classes & goesOn) !== 0 && (classes & WIDE) === 0) continue;
    if (classes & WIDE) {
      wide++;
      goesOn = 0;
    } else if (classes & WORD) {
      words++;
      goesOn = WORD;
    } else if (goesOn === WORD && (unit === APOSTROPHE || unit === CURLY_APOSTROPHE)) {
      const next = at + 1 < text.length ? classesAt(text.charCodeAt(at + 1)) : 0;
      goesOn = next & LETTER && (next & WIDE) === 0 ? LETTER : 0;
    } else {
      goesOn = 0;
    }
  }
  return words + Math.ceil(wide / WIDE_PER_WORD);
}

export const NOT_ASCII = /[^\0-\x7f]/;

/** Letters and digits only, lower case, for comparing texts that were typeset differently. */
export function comparable(text: string): string {
  const pattern = NOT_ASCII.test(text) ? BETWEEN_WORDS : /[^a-z0-9]+/g;
  return text.toLowerCase().replace(pattern, ' ').trim();
}

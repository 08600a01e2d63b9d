// Words that count together: alone none of them says much, several of one kind say what a text is about.
import { pattern } from '../dom/pattern';

/** A group of words: five that count together, then three of labels. */
export type Group = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The first group of labels. */
export const LABELS = 5;

/** The words of such groups that stand in a text. */
export interface Grouped {
  /** Kinds of which a word of each group stands in the text. */
  readonly together: [number, number, number, number, number, number, number, number];
  /** How much of the text the words of such groups make up, by kind (labels: below zero), from where and up to where. */
  readonly covered: Map<number, { letters: number; readonly from: number; to: number }>;
}

/** Counts a word of a group in, a stem without its ending, and no letter twice. */
export function join(found: Grouped, bit: number, part: Group, at: number, end: number): void {
  found.together[part] |= bit;
  const key = part < LABELS ? bit : -bit;
  const known = found.covered.get(key) ?? { letters: 0, from: at, to: 0 };
  known.letters += Math.max(0, end - Math.max(at, known.to));
  known.to = Math.max(known.to, end);
  found.covered.set(key, known);
}

/**
 * Such words make up this share of a notice; less of one that speaks of the first three things and a fourth. A sentence
 * that tells something has other words, too.
 */
const DENSE = { some: 0.35, most: 0.25 };

/**
 * Kinds whose words count together: words of the first group, of the second or the third, and of three groups in all;
 * or of all groups but the first.
 */
export function wordedIn(
  { together: [first, second, third, fourth, fifth], covered }: Grouped,
  length: number,
): number {
  const two = (second & third) | ((second | third) & (fourth | fifth));
  let worded = (first & two) | (second & third & fourth & fifth);
  if (worded === 0) return 0;
  const most = first & second & third & (fourth | fifth);
  for (const [bit, { letters }] of covered) {
    if (bit > 0 && letters < length * (most & bit ? DENSE.most : DENSE.some)) worded &= ~bit;
  }
  return worded;
}

/** A label's words make up nearly all of it but for a name; a sentence that uses the same words has others, too. */
const LABEL = { dense: 0.6, name: 20, short: 60, long: 170 };
/** A character of a script without spaces says as much as so many letters. */
const WIDE = 2.5;

/**
 * Kinds whose labels the text is: it begins with such a word, and has one of the first group and of another where it
 * is short and no sentence, of all three groups where it is longer.
 */
export function labelledIn({ together, covered }: Grouped, text: string, start: number): number {
  const [key = 0, thing = 0, link = 0] = together.slice(LABELS);
  let labelled = key & (thing | link);
  if (labelled === 0) return 0;
  const scale = UNSPACED_LETTER.test(text) ? 1 / WIDE : 1;
  const isVerbLast = VERB_LAST.test(text);
  const end = text.trimEnd().replace(LAST_MARKS, '').length;
  for (const [bit, { letters, from, to }] of covered) {
    if (bit > 0) continue;
    const isShort = text.length <= LABEL.short * scale && !/[.。]$/.test(text);
    const isLong = text.length > LABEL.long * scale;
    const isDense = letters >= (text.length - LABEL.name * scale) * LABEL.dense;
    const isFramed = from <= start || (isVerbLast && to >= end);
    if (isLong || !isDense || !isFramed || !(isShort || thing & link & -bit)) labelled &= ~-bit;
  }
  return labelled;
}

/** Japanese, Korean and Chinese name the advertiser first and say last what he did. */
const VERB_LAST = /[\u3040-\u30ff\u4e00-\u9fff가-힣]/;
const UNSPACED_LETTER = /[\u3040-\u30ff\u4e00-\u9fff]/;
const LAST_MARKS = pattern('[^\\p{L}\\p{N}]+$');

// The tables' phrases by their first characters: a text asks for those that may begin at a word of it, so that the cost
// grows with the text, not with the number of phrases. The syntax is in docs/words.md.
import { classesAt, UNSPACED, WORD } from '../dom/characters';
import { phraseBit } from '../passes/kinds';
import { LABELS, type Group } from './groups';
import { inTableForm } from './normalise';

export interface PhraseList {
  readonly strong: readonly string[];
  readonly weak: readonly string[];
  /**
   * Three to five groups of words, each for one thing that such a text speaks of; the first is what tells it from others.
   * A text that speaks of enough of them says as much as a strong phrase, however it is worded (`wordedIn`).
   */
  readonly together?: readonly (readonly string[])[];
  /**
   * Three groups for lines that are short and mostly name somebody (“Paid for by …”, “With material from …”): what tells
   * such a line from others, the thing that it is about, and what links the two (`labelledIn`).
   */
  readonly labels?: readonly (readonly string[])[];
}

/** One language's table: word lists by kind, beside the language's tag. */
export interface WordTable {
  readonly language: string;
  readonly [kind: string]: PhraseList | string;
}

/** What a phrase is in its kind: strong, weak, or in one of the groups that count together. */
type Part = 'strong' | 'weak' | Group;

/** A phrase as the table has it. Most are never asked for more than their first characters. */
export interface Entry {
  readonly bit: number;
  readonly part: Part;
  readonly text: string;
  /** What the text says, read when first needed. */
  read: Phrase | null;
}

export interface Phrase {
  /** Matches at the block's first letter or digit only. */
  readonly first: boolean;
  /** A letter or digit after it makes another word of it, but for a Korean particle where the phrase is not strong. */
  readonly ends: boolean;
  /** The words up to the first gap or number. */
  readonly opening: string;
  /** The whole phrase where it is more than its opening. */
  readonly whole: { readonly text: string; readonly isBlock: boolean } | null;
  /** `whole`, compiled when first asked; sticky: matches at the place it is asked about. */
  pattern?: RegExp;
}

/** Phrases by their first three code units, 0 for each that is not certain (a number follows, the phrase is shorter). */
export type PhraseIndex = ReadonlyMap<number, ReadonlyMap<number, readonly Entry[]>>;

/** Stands for every number. */
export const NUMBER_SIGN = 0x23;

/** The index's first key: two code units; the second is 0 where one alone is looked up. */
export function keyOf(first: number, second: number): number {
  return first * 0x10000 + second;
}

/** Builds the index of several tables. */
export function indexPhrases(tables: readonly WordTable[]): PhraseIndex {
  const index = new Map<number, Map<number, Entry[]>>();
  for (const table of tables) {
    for (const [kind, bit] of Object.entries(phraseBit)) {
      const list = table[kind];
      if (list === undefined || typeof list === 'string') continue;
      for (const phrase of list.strong) add(index, phrase, bit, 'strong');
      for (const phrase of list.weak) add(index, phrase, bit, 'weak');
      list.together?.forEach((group, n) => group.forEach((phrase) => add(index, phrase, bit, n as Group)));
      list.labels?.forEach((group, n) => group.forEach((phrase) => add(index, phrase, bit, (LABELS + n) as Group)));
    }
  }
  return index;
}

function add(index: Map<number, Map<number, Entry[]>>, text: string, bit: number, part: Part): void {
  // Thousands of phrases are added before the first page of a tab is read: as little as possible is done here.
  const entry: Entry = { bit, part, text, read: null };
  const from = text.charCodeAt(0) === FIRST_SIGN ? 1 : 0;
  let one = text.charCodeAt(from);
  let two = text.charCodeAt(from + 1);
  let three = text.charCodeAt(from + 2);
  const isGap = text.charCodeAt(from + 3) === GAP_SIGN;
  if (isGap || !isPlain(one) || !isPlain(two) || !isPlain(three)) {
    const { opening } = readPhrase(entry);
    const at = (i: number): number => (i < opening.length ? opening.charCodeAt(i) : 0);
    one = opening === '' ? NUMBER_SIGN : at(0);
    two = at(1);
    three = at(2);
  }
  const key = keyOf(one, two);
  let byThird = index.get(key);
  if (byThird === undefined) index.set(key, (byThird = new Map<number, Entry[]>()));
  const known = byThird.get(three);
  if (known === undefined) byThird.set(three, [entry]);
  else known.push(entry);
}

/** Stands before a phrase that matches at the beginning only. */
const FIRST_SIGN = 0x5e;
/** Stands for words, after a space that belongs to it. */
const GAP_SIGN = 0x2026;

/** A small Latin letter or a space: no sign of the tables, and written the same way in every form. */
function isPlain(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || unit === 0x20;
}

/** Reads an entry, once. */
export function readPhrase(entry: Entry): Phrase {
  if (entry.read !== null) return entry.read;
  const { text } = entry;
  const isFirst = text.startsWith('^');
  const isBlock = text.endsWith('$');
  const goesOn = isBlock || text.endsWith('*');
  const bare = inTableForm(text.slice(isFirst ? 1 : 0, goesOn ? -1 : undefined));
  const last = classesAt(bare.charCodeAt(bare.length - 1));
  const isOpen = bare.endsWith('#') || bare.endsWith('…');
  const ends = !goesOn && (last & UNSPACED) === 0 && ((last & WORD) !== 0 || isOpen);
  const opening = upTo(' …', upTo('#', bare));
  const whole = isBlock || opening !== bare ? { text: bare, isBlock } : null;
  return (entry.read = { first: isFirst, ends, opening, whole });
}

function upTo(mark: string, text: string): string {
  const at = text.indexOf(mark);
  return at < 0 ? text : text.slice(0, at);
}

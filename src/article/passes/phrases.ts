// Finds the tables' phrases in a text. A phrase is looked up by its first two characters at each word's start, so the
// cost grows with the text, not with the number of phrases. The syntax is in words/README.md.
import { fold } from '../dom/text';

export interface PhraseList {
  readonly strong: readonly string[];
  readonly weak: readonly string[];
}

/** One language's table: word lists by kind, beside the language's tag and its most frequent words. */
export interface WordTable {
  readonly language: string;
  readonly stopwords: readonly string[];
  readonly [kind: string]: PhraseList | readonly string[] | string;
}

interface Phrase {
  readonly bit: number;
  readonly strong: boolean;
  /** Sticky: matches at the place it is asked about. */
  readonly pattern: RegExp;
}

export interface PhraseIndex {
  readonly byStart: ReadonlyMap<string, readonly Phrase[]>;
}

/** Bits of the kinds that a text's phrases speak for. */
export interface PhraseHits {
  readonly strong: number;
  readonly weak: number;
}

const NO_BOUNDARY = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Builds the index of several tables. `bits` says which bit stands for which kind; other kinds are left out. */
export function indexPhrases(tables: readonly WordTable[], bits: Readonly<Record<string, number>>): PhraseIndex {
  const byStart = new Map<string, Phrase[]>();
  for (const table of tables) {
    for (const [kind, bit] of Object.entries(bits)) {
      const list = table[kind];
      if (list === undefined || typeof list === 'string' || !('strong' in list)) continue;
      for (const phrase of list.strong) add(byStart, phrase, bit, true);
      for (const phrase of list.weak) add(byStart, phrase, bit, false);
    }
  }
  return { byStart };
}

function add(byStart: Map<string, Phrase[]>, phrase: string, bit: number, strong: boolean): void {
  const bare = phrase.replace(/^\^/, '').replace(/\$$/, '');
  const key = bare.startsWith('#') ? '#' : bare.slice(0, 2);
  const known = byStart.get(key);
  const compiled = { bit, strong, pattern: compile(phrase, bare) };
  if (known === undefined) byStart.set(key, [compiled]);
  else known.push(compiled);
}

function compile(phrase: string, bare: string): RegExp {
  const body = bare
    .split(' … ') // stands for up to four words
    .map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/#/g, '\\d[\\d.,]*'))
    .join('(?: [^ ]+){0,4} ');
  const last = bare[bare.length - 1] ?? '';
  const start = phrase.startsWith('^') ? '(?<![^])' : NO_BOUNDARY.test(bare[0] ?? '') ? '' : '(?<![\\p{L}\\p{N}])';
  const end = NO_BOUNDARY.test(last) || !/[\p{L}\p{N}#]/u.test(last) ? '' : '(?![\\p{L}\\p{N}])';
  return new RegExp(`${start}${body}${phrase.endsWith('$') ? '[\\s.!:…»›>→]*$' : end}`, 'uy');
}

/** Lower case, straight quotes, single spaces: the form that the tables are written in. */
export function normalise(text: string): string {
  return fold(text)
    .toLowerCase()
    .replace(/[\u2018\u2019\u201b\u02bc`´]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"');
}

const STARTS = /[\p{L}\p{N}]/u;
const NOTHING: PhraseHits = { strong: 0, weak: 0 };

/** Looks a text (as `normalise` gives it) up in the index. */
export function findPhrases(index: PhraseIndex, text: string): PhraseHits {
  let strong = 0;
  let weak = 0;
  let before = ' ';
  for (let at = 0; at < text.length - 1; at++) {
    const here = text[at] ?? '';
    const isStart = !STARTS.test(before) || NO_BOUNDARY.test(here) || NO_BOUNDARY.test(before);
    before = here;
    if (!isStart) continue;
    const phrases = index.byStart.get(here >= '0' && here <= '9' ? '#' : text.slice(at, at + 2));
    for (const phrase of phrases ?? []) {
      phrase.pattern.lastIndex = at;
      if (!phrase.pattern.test(text)) continue;
      if (phrase.strong) strong |= phrase.bit;
      else weak |= phrase.bit;
    }
  }
  return strong === 0 && weak === 0 ? NOTHING : { strong, weak };
}

// Finds the tables' phrases in a text. A phrase is looked up by its first two characters at each word's start, so the
// cost grows with the text, not with the number of phrases. The syntax is in docs/words.md.
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
  /** Matches at the block's first letter or digit only. */
  readonly first: boolean;
  /** A letter or digit after it makes another word of it. */
  readonly ends: boolean;
  /** Sticky: matches at the place it is asked about. Without classes of letters, which take long to compile. */
  readonly pattern: RegExp;
}

export interface PhraseIndex {
  readonly byStart: ReadonlyMap<string, readonly Phrase[]>;
}

/** Bits of the kinds that a text's phrases speak for. */
export interface PhraseHits {
  readonly strong: number;
  readonly weak: number;
  /** Kinds that two or more strong phrases speak for, or one that is the whole text. */
  readonly sure: number;
}

const STARTS = /[\p{L}\p{N}]/u;
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
  const bare = normalise(phrase.replace(/^\^/, '').replace(/\$$/, ''));
  const last = bare[bare.length - 1] ?? '';
  const ends = !phrase.endsWith('$') && !NO_BOUNDARY.test(last) && (STARTS.test(last) || last === '#' || last === '…');
  const compiled = { bit, strong, first: phrase.startsWith('^'), ends, pattern: compile(bare, phrase.endsWith('$')) };
  const key = bare.startsWith('#') ? '#' : bare.slice(0, bare[1] === '#' ? 1 : 2);
  const known = byStart.get(key);
  if (known === undefined) byStart.set(key, [compiled]);
  else known.push(compiled);
}

const GAP = '(?: [^ ]+){0,4}';
const DIGIT = '\\d\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f';
const NUMBER = `[${DIGIT}][${DIGIT}.,:]*%?`;
/** Punctuation, symbols and pictograms that may stand after the words of a whole block. */
const MARKS = '[\\s!-/:-@[-`{-¿×÷\\u060c\\u061b\\u061f\\u2000-\\u2bff\\u3000-\\u303f\\ufe0f\\u{1f000}-\\u{1faff}]*$';

function compile(bare: string, whole: boolean): RegExp {
  const body = bare
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replaceAll('#', NUMBER)
    .replaceAll(' …', GAP);
  return new RegExp(whole ? body + MARKS : body, 'uy');
}

/** The form that the tables are written in: lower case, straight quotes, single spaces, no marks that only typesetters see. */
export function normalise(text: string): string {
  return fold(text.normalize('NFC').replace(/[\u00ad\u200b-\u200f\u2060\u0640\u064b-\u0652]/g, ''))
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .toLowerCase()
    .replace(/\u0307/g, '') // Turkish İ in lower case
    .replace(/ı/g, 'i')
    .replace(/[\u2018\u2019\u201b\u02bc`´]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/ (?=[:;!?])/g, '');
}

const NUMERAL = /\p{Nd}/u;
/** A phrase that makes up this share of a text is what the text is about. */
const MOST = 0.42;
const NOTHING: PhraseHits = { strong: 0, weak: 0, sure: 0 };

/** Looks a text (as `normalise` gives it) up in the index. */
export function findPhrases(index: PhraseIndex, text: string): PhraseHits {
  const first = Math.max(0, text.search(STARTS));
  /** Where the last strong phrase of each kind ended: one that overlaps it says nothing new. */
  const reached = new Map<number, number>();
  let strong = 0;
  let weak = 0;
  let sure = 0;
  let before = ' ';
  for (let at = 0; at < text.length; at++) {
    const here = text[at] ?? '';
    const isStart = !STARTS.test(before) || NO_BOUNDARY.test(here) || NO_BOUNDARY.test(before);
    before = here;
    if (!isStart) continue;
    for (const key of [text.slice(at, at + 2), here, '#']) {
      if (key === '#' && !NUMERAL.test(here)) continue;
      for (const phrase of index.byStart.get(key) ?? []) {
        if (phrase.first && at > first) continue;
        const end = endOf(phrase, text, at);
        if (end < 0) continue;
        if (!phrase.strong) {
          weak |= phrase.bit;
          continue;
        }
        const isWhole = at <= first && !STARTS.test(text.slice(end));
        const isMost = end - at >= text.length * MOST;
        if (isWhole || isMost || at >= (reached.get(phrase.bit) ?? Infinity)) sure |= phrase.bit;
        reached.set(phrase.bit, Math.max(end, reached.get(phrase.bit) ?? 0));
        strong |= phrase.bit;
      }
    }
  }
  return strong === 0 && weak === 0 ? NOTHING : { strong, weak, sure };
}

/** Where the phrase ends that stands at `at`; -1 where it does not stand there. */
function endOf(phrase: Phrase, text: string, at: number): number {
  phrase.pattern.lastIndex = at;
  if (!phrase.pattern.test(text)) return -1;
  const end = phrase.pattern.lastIndex;
  return phrase.ends && STARTS.test(text[end] ?? ' ') ? -1 : end;
}

// Finds the tables' phrases in a text. A phrase is looked up by its first two characters at each word's start, so the
// cost grows with the text, not with the number of phrases. The syntax is in docs/words.md.
import { classesAt, DIGIT, LETTER, NUMBER, UNSPACED } from './dom/characters';
import { fold, NOT_ASCII } from './dom/text';
import { phraseBit } from './passes/kinds';

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

/** Those from `LABELS` on are the groups of labels. */
type Group = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

const LABELS = 5;

interface Phrase {
  readonly bit: number;
  readonly part: Part;
  /** Matches at the block's first letter or digit only. */
  readonly first: boolean;
  /** A letter or digit after it makes another word of it, but for a Korean particle where the phrase is not strong. */
  readonly ends: boolean;
  /** The words up to the first gap or number. */
  readonly opening: string;
  /** The whole phrase where it is more than its opening. Most phrases are never asked, so none is compiled before. */
  readonly whole: { readonly text: string; readonly isBlock: boolean } | null;
  /** `whole`, compiled when first asked; sticky: matches at the place it is asked about. */
  pattern?: RegExp;
}

/** Phrases by their first three code units, 0 for each that is not certain (a number follows, the phrase is shorter). */
export type PhraseIndex = ReadonlyMap<number, ReadonlyMap<number, readonly Phrase[]>>;

/** Bits of the kinds that a text's phrases speak for. */
export interface PhraseHits {
  readonly strong: number;
  readonly weak: number;
  /** Kinds that two or more strong phrases speak for, or one that is the whole text; never words that count together. */
  readonly sure: number;
  /** Kinds that only words which count together speak for, and no strong phrase. */
  readonly worded: number;
  /** Kinds whose labels the text is, and that no strong phrase speaks for. The judge has not learned from these. */
  readonly labelled: number;
}

const STARTS = /[\p{L}\p{N}]/u;
const STARTING = LETTER | NUMBER;
const NUMBER_SIGN = 0x23;

/** The index's first key: two code units; the second is 0 where one alone is looked up. */
function keyOf(first: number, second: number): number {
  return first * 0x10000 + second;
}

/** Builds the index of several tables. */
export function indexPhrases(tables: readonly WordTable[]): PhraseIndex {
  const index = new Map<number, Map<number, Phrase[]>>();
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

function add(index: Map<number, Map<number, Phrase[]>>, phrase: string, bit: number, part: Part): void {
  // Thousands of phrases are added before the first page of a tab is read: no regular expression here.
  const isFirst = phrase.startsWith('^');
  const isBlock = phrase.endsWith('$');
  const goesOn = isBlock || phrase.endsWith('*');
  const bare = inTableForm(phrase.slice(isFirst ? 1 : 0, goesOn ? -1 : undefined));
  const last = classesAt(bare.charCodeAt(bare.length - 1));
  const isOpen = bare.endsWith('#') || bare.endsWith('…');
  const ends = !goesOn && (last & UNSPACED) === 0 && ((last & STARTING) !== 0 || isOpen);
  const opening = upTo(' …', upTo('#', bare));
  const whole = isBlock || opening !== bare ? { text: bare, isBlock } : null;
  const entry: Phrase = { bit, part, first: isFirst, ends, opening, whole };
  const at = (i: number): number => (i < opening.length ? opening.charCodeAt(i) : 0);
  const third = at(2);
  const key = keyOf(opening === '' ? NUMBER_SIGN : at(0), at(1));
  let byThird = index.get(key);
  if (byThird === undefined) index.set(key, (byThird = new Map<number, Phrase[]>()));
  const known = byThird.get(third);
  if (known === undefined) byThird.set(third, [entry]);
  else known.push(entry);
}

function upTo(mark: string, text: string): string {
  const at = text.indexOf(mark);
  return at < 0 ? text : text.slice(0, at);
}

/** As `normalise`; tables are written so, but for a few letters that are no ASCII. */
function inTableForm(phrase: string): string {
  return NOT_ASCII.test(phrase) ? normalise(phrase) : phrase;
}

const GAP = '(?: [^ ]+){0,4}';
const DIGITS = '\\d\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f';
const FIGURES = `[${DIGITS}][${DIGITS}.,:]*%?`;
/** Punctuation, symbols and pictograms that may stand after the words of a whole block. */
const MARKS = '[\\s!-/:-@[-`{-¿×÷\\u060c\\u061b\\u061f\\u2000-\\u2bff\\u3000-\\u303f\\ufe0f\\u{1f000}-\\u{1faff}]*$';

function compile({ text, isBlock }: NonNullable<Phrase['whole']>): RegExp {
  const body = text
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replaceAll('#', FIGURES)
    .replaceAll(' …', GAP);
  return new RegExp(isBlock ? body + MARKS : body, 'uy');
}

/** The form that the tables are written in: lower case, straight quotes, single spaces, no marks that only typesetters see. */
export function normalise(text: string): string {
  const lower = NOT_ASCII.test(text) ? normaliseMarks(text) : fold(text).toLowerCase().replaceAll('`', "'");
  return lower.replace(/ (?=[:;!?])/g, '');
}

function normaliseMarks(text: string): string {
  return fold(text.normalize('NFC').replace(/[\u00ad\u200b-\u200f\u2060\u0640\u064b-\u0652]/g, ''))
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .toLowerCase()
    .replace(/\u0307/g, '') // Turkish İ in lower case
    .replace(/ı/g, 'i')
    .replace(/[\u2018\u2019\u201b\u02bc`´]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"');
}

/** A phrase that makes up this share of a text is what the text is about. */
const MOST = 0.42;
const NOTHING: PhraseHits = { strong: 0, weak: 0, sure: 0, worded: 0, labelled: 0 };

/** Answers what a text's phrases speak for, and remembers: evidence and passes ask about the same blocks. */
export type PhraseReader = (text: string) => PhraseHits;

export function phraseReader(index: PhraseIndex): PhraseReader {
  const read = new Map<string, PhraseHits>();
  return (text) => {
    let hits = read.get(text);
    if (hits === undefined) read.set(text, (hits = findPhrases(index, normalise(text))));
    return hits;
  };
}

/** What one look-up gathers. */
interface Found {
  strong: number;
  weak: number;
  sure: number;
  /** Where the text's first letter or digit stands. */
  readonly first: number;
  /** Where the last strong phrase of each kind ended: one that overlaps it says nothing new. */
  readonly reached: Map<number, number>;
  /** Kinds of which a word of each group stands in the text. */
  readonly together: [number, number, number, number, number, number, number, number];
  /** How much of the text the words of such groups make up, by kind (labels: below zero), from where and up to where. */
  readonly covered: Map<number, { letters: number; readonly from: number; to: number }>;
}

/** Looks a text (as `normalise` gives it) up in the index. */
export function findPhrases(index: PhraseIndex, text: string): PhraseHits {
  const first = Math.max(0, text.search(STARTS));
  const found: Found = {
    strong: 0,
    weak: 0,
    sure: 0,
    first,
    reached: new Map(),
    together: [0, 0, 0, 0, 0, 0, 0, 0],
    covered: new Map(),
  };
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const here = classesAt(unit);
    const isStart = (before & STARTING) === 0 || ((here | before) & UNSPACED) !== 0;
    before = here;
    if (!isStart) continue;
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    const after = at + 2 < text.length ? text.charCodeAt(at + 2) : 0;
    if (next !== 0) lookUp(index.get(keyOf(unit, next)), after, text, at, found);
    lookUp(index.get(keyOf(unit, 0)), 0, text, at, found);
    if (here & DIGIT) lookUp(index.get(keyOf(NUMBER_SIGN, 0)), 0, text, at, found);
  }
  const isQuestion = QUESTION.test(text);
  const worded = isQuestion ? 0 : wordedIn(found, text.length) & ~found.strong;
  const labelled = isQuestion ? 0 : labelledIn(found, text) & ~(found.strong | worded);
  const { strong, weak, sure } = found;
  if ((strong | weak | worded | labelled) === 0) return NOTHING;
  return { strong: strong | worded, weak, sure, worded, labelled };
}

/** Interviews ask about money and rights, and set their questions in bold as a paper sets its notes. */
const QUESTION = /[?？؟]["”»’)]*$/;

/**
 * Such words make up this share of a notice; less of one that speaks of the first three things and a fourth. A sentence
 * that tells something has other words, too.
 */
const DENSE = { some: 0.35, most: 0.25 };

/**
 * Kinds whose words count together: words of the first group, of the second or the third, and of three groups in all;
 * or of all groups but the first.
 */
function wordedIn({ together: [first, second, third, fourth, fifth], covered }: Found, length: number): number {
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
function labelledIn({ together, covered, first: start }: Found, text: string): number {
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
const LAST_MARKS = /[^\p{L}\p{N}]+$/u;

function lookUp(
  byThird: ReadonlyMap<number, readonly Phrase[]> | undefined,
  third: number,
  text: string,
  at: number,
  found: Found,
): void {
  if (byThird === undefined) return;
  tryPhrases(byThird.get(0), text, at, found);
  if (third !== 0) tryPhrases(byThird.get(third), text, at, found);
}

function tryPhrases(phrases: readonly Phrase[] | undefined, text: string, at: number, found: Found): void {
  if (phrases === undefined) return;
  for (const phrase of phrases) {
    if (phrase.first && at > found.first) continue;
    const end = endOf(phrase, text, at);
    if (end < 0) continue;
    if (phrase.part !== 'strong') {
      if (phrase.part === 'weak') found.weak |= phrase.bit;
      else join(found, phrase.bit, phrase.part, text, at, end);
      continue;
    }
    const isWhole = at <= found.first && !STARTS.test(text.slice(end));
    const isMost = end - at >= text.length * MOST;
    if (isWhole || isMost || at >= (found.reached.get(phrase.bit) ?? Infinity)) found.sure |= phrase.bit;
    found.reached.set(phrase.bit, Math.max(end, found.reached.get(phrase.bit) ?? 0));
    found.strong |= phrase.bit;
  }
}

/** Counts a word of a group in: a stem with its ending, and no letter twice. */
function join(found: Found, bit: number, part: Group, text: string, at: number, end: number): void {
  found.together[part] |= bit;
  let to = end;
  while ((classesAt(text.charCodeAt(to)) & (STARTING | UNSPACED)) === STARTING) to++;
  const key = part < LABELS ? bit : -bit;
  const known = found.covered.get(key) ?? { letters: 0, from: at, to: 0 };
  known.letters += Math.max(0, to - Math.max(at, known.to));
  known.to = Math.max(known.to, to);
  found.covered.set(key, known);
}

/** Where the phrase ends that stands at `at`; -1 where it does not stand there. */
function endOf(phrase: Phrase, text: string, at: number): number {
  if (!text.startsWith(phrase.opening, at)) return -1;
  let end = at + phrase.opening.length;
  if (phrase.whole !== null) {
    const pattern = (phrase.pattern ??= compile(phrase.whole));
    pattern.lastIndex = at;
    if (!pattern.test(text)) return -1;
    end = pattern.lastIndex;
  }
  if (!phrase.ends || (classesAt(text.charCodeAt(end)) & STARTING) === 0) return end;
  // With a particle the words are part of a sentence: of little weight, and no label any more.
  if (phrase.part === 'strong') return -1;
  PARTICLE.lastIndex = end;
  return PARTICLE.test(text) ? PARTICLE.lastIndex : -1;
}

/** What Korean writes at the end of a noun without a space: case, topic, "too", "only", "from", "until". */
const PARTICLE =
  /(?<=[가-힣])(?:[은는이가을를의도만와과로]|에(?:게|서)?|으로|까지|부터|보다|이?나|이?라도){1,2}(?![\p{L}\p{N}])/uy;

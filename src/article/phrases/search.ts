// Finds the tables' phrases in a text.
import { pattern } from '../dom/pattern';
import { classesAt, DIGIT, UNSPACED, WORD } from '../dom/characters';
import { join, labelledIn, wordedIn, type Grouped } from './groups';
import { keyOf, NUMBER_SIGN, readPhrase, type Entry, type Phrase, type PhraseIndex } from './index-phrases';
import { normalise } from './normalise';

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

const STARTS = pattern('[\\p{L}\\p{N}]');
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
interface Found extends Grouped {
  strong: number;
  weak: number;
  sure: number;
  /** Where the text's first letter or digit stands. */
  readonly first: number;
  /** Where the last strong phrase of each kind ended: one that overlaps it says nothing new. */
  readonly reached: Map<number, number>;
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
    const isStart = (before & WORD) === 0 || ((here | before) & UNSPACED) !== 0;
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
  const labelled = isQuestion ? 0 : labelledIn(found, text, first) & ~(found.strong | worded);
  const { strong, weak, sure } = found;
  if ((strong | weak | worded | labelled) === 0) return NOTHING;
  return { strong: strong | worded, weak, sure, worded, labelled };
}

/** Interviews ask about money and rights, and set their questions in bold as a paper sets its notes. */
const QUESTION = /[?？؟]["”»’)]*$/;

function lookUp(
  byThird: ReadonlyMap<number, readonly Entry[]> | undefined,
  third: number,
  text: string,
  at: number,
  found: Found,
): void {
  if (byThird === undefined) return;
  tryPhrases(byThird.get(0), text, at, found);
  if (third !== 0) tryPhrases(byThird.get(third), text, at, found);
}

function tryPhrases(entries: readonly Entry[] | undefined, text: string, at: number, found: Found): void {
  if (entries === undefined) return;
  // By number: run for the first time, as all is in a page, an iterator makes an object at each step.
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] as Entry;
    const phrase = entry.read ?? readPhrase(entry);
    if (phrase.first && at > found.first) continue;
    const { bit, part } = entry;
    const end = endOf(phrase, part, text, at);
    if (end < 0) continue;
    if (part !== 'strong') {
      if (part === 'weak') found.weak |= bit;
      else join(found, bit, part, at, end);
      continue;
    }
    const isWhole = at <= found.first && !STARTS.test(text.slice(end));
    const isMost = end - at >= text.length * MOST;
    if (isWhole || isMost || at >= (found.reached.get(bit) ?? Infinity)) found.sure |= bit;
    found.reached.set(bit, Math.max(end, found.reached.get(bit) ?? 0));
    found.strong |= bit;
  }
}

/** Where the phrase ends that stands at `at`; -1 where it does not stand there. */
function endOf(phrase: Phrase, part: Entry['part'], text: string, at: number): number {
  if (!text.startsWith(phrase.opening, at)) return -1;
  let end = at + phrase.opening.length;
  if (phrase.whole !== null) {
    const pattern = (phrase.pattern ??= compile(phrase.whole));
    pattern.lastIndex = at;
    if (!pattern.test(text)) return -1;
    end = pattern.lastIndex;
  }
  if (!phrase.ends || (classesAt(text.charCodeAt(end)) & WORD) === 0) return end;
  // With a particle the words are part of a sentence: of little weight, and no label any more.
  if (part === 'strong') return -1;
  PARTICLE.lastIndex = end;
  return PARTICLE.test(text) ? PARTICLE.lastIndex : -1;
}

/** What Korean writes at the end of a noun without a space: case, topic, "too", "only", "from", "until". */
const PARTICLE = pattern(
  '(?<=[가-힣])(?:[은는이가을를의도만와과로]|에(?:게|서)?|으로|까지|부터|보다|이?나|이?라도){1,2}(?![\\p{L}\\p{N}])',
  'y',
);

const GAP = '(?: [^ ]+){0,4}';
const DIGITS = '\\d\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f';
const FIGURES = `[${DIGITS}][${DIGITS}.,:]*%?`;
/** A count in brackets, punctuation, symbols and pictograms that may stand after the words of a whole block. */
const MARKS =
  `(?:\\s?[([]${FIGURES}[)\\]])?` +
  '(?:[\\s!-/:-@[-`{-¿×÷\\u060c\\u061b\\u061f\\u2000-\\u2bff\\u3000-\\u303f\\ufe0f]|[\\ud83c-\\ud83e][\\udc00-\\udfff])*$';

function compile({ text, isBlock }: NonNullable<Phrase['whole']>): RegExp {
  const body = text
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replaceAll('#', FIGURES)
    .replaceAll(' …', GAP);
  return new RegExp(isBlock ? body + MARKS : body, 'y');
}

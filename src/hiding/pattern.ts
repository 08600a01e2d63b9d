// The words inside `:has-text()` and `:matches-attr()`: plain words, words with `*` for anything, or /a regular expression/.
import { safeRegex } from './regex/safe-regex';
import type { Work } from './work';

export interface Pattern {
  /** Whether the pattern occurs in the text. */
  occursIn(text: string, work: Work): boolean;
  /** Whether the pattern is the whole text; for a regular expression the same as `occursIn`. */
  isWhole(text: string, work: Work): boolean;
}

export type PatternResult =
  | { readonly ok: true; readonly pattern: Pattern }
  | { readonly ok: false; readonly reason: 'regex' | 'operator'; readonly why: string };

const REGEX = /^\/(.+)\/([a-zA-Z]*)$/su;

/** Reads the words of an operator. Quotes around all of them are dropped. */
export function parsePattern(written: string): PatternResult {
  const words = withoutQuotes(written.trim());
  const regex = REGEX.exec(words);
  if (regex !== null) {
    const result = safeRegex(regex[1] ?? '', regex[2] ?? '');
    if (!result.ok) return { ok: false, reason: 'regex', why: result.why };
    const test = (text: string, work: Work): boolean => result.regex.test(text, work);
    return { ok: true, pattern: { occursIn: test, isWhole: test } };
  }
  const pieces = piecesOf(words, /\*/);
  if (pieces.join('').trim() === '')
    return { ok: false, reason: 'operator', why: 'The brackets hold no words to look for.' };
  return {
    ok: true,
    pattern: {
      occursIn: (text, work) => work.spendOnText(text.length) && findInOrder(text, pieces),
      isWhole: (text, work) => work.spendOnText(text.length) && isMadeOf(text, pieces),
    },
  };
}

function withoutQuotes(words: string): string {
  const quote = words[0];
  if ((quote !== '"' && quote !== "'") || words.length < 2 || !words.endsWith(quote)) return words;
  return words.slice(1, -1).replaceAll(`\\${quote}`, quote);
}

/** Splits words at their wildcards; `\*` is a star, not a wildcard. */
export function piecesOf(words: string, wildcard: RegExp): readonly string[] {
  const pieces = [''];
  for (let at = 0; at < words.length; at++) {
    const char = words[at] ?? '';
    const escaped = char === '\\' && wildcard.test(words[at + 1] ?? '');
    if (escaped) at++;
    if (!escaped && wildcard.test(char)) pieces.push('');
    else pieces.push((pieces.pop() ?? '') + (words[at] ?? ''));
  }
  return pieces;
}

/** Whether the pieces stand in the text in this order. The leftmost find is always good enough, so it never goes back. */
function findInOrder(text: string, pieces: readonly string[]): boolean {
  let from = 0;
  for (const piece of pieces) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}

/** Whether the text is the pieces with anything between them. */
export function isMadeOf(text: string, pieces: readonly string[]): boolean {
  const [first = '', ...rest] = pieces;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
  return findInOrder(text.slice(first.length, text.length - last.length), rest);
}

// The words inside `:has-text()` and `:matches-attr()`: plain words, words with `*` for anything, or /a regular expression/.
// Plain data, so that a rule that was read in one place can be matched in another.
import { safeRegex, type SafeRegex } from './regex/safe-regex';
import type { Work } from './work';

export type Pattern =
  /** Words with anything between them. */
  { readonly pieces: readonly string[] } | { readonly source: string; readonly flags: string };

export type PatternResult =
  | { readonly ok: true; readonly pattern: Pattern }
  | { readonly ok: false; readonly reason: 'regex' | 'operator'; readonly why: string };

const REGEX = /^\/(.+)\/([a-zA-Z]*)$/su;

/** Reads the words of an operator. Quotes around all of them are dropped. */
export function parsePattern(written: string): PatternResult {
  const words = withoutQuotes(written.trim());
  const regex = REGEX.exec(words);
  if (regex !== null) {
    const [, source = '', flags = ''] = regex;
    const result = safeRegex(source, flags);
    return result.ok ? { ok: true, pattern: { source, flags } } : { ok: false, reason: 'regex', why: result.why };
  }
  const pieces = piecesOf(words, /\*/);
  if (pieces.join('').trim() === '')
    return { ok: false, reason: 'operator', why: 'The brackets hold no words to look for.' };
  return { ok: true, pattern: { pieces } };
}

/** Whether the pattern occurs in the text. */
export function occursIn(pattern: Pattern, text: string, work: Work): boolean {
  if (!('pieces' in pattern)) return machineOf(pattern)?.test(text, work) ?? false;
  return work.spendOnText(text.length) && findInOrder(text, pattern.pieces);
}

/** Whether the pattern is the whole text; for a regular expression the same as `occursIn`. */
export function isWhole(pattern: Pattern, text: string, work: Work): boolean {
  if (!('pieces' in pattern)) return occursIn(pattern, text, work);
  return work.spendOnText(text.length) && isMadeOf(text, pattern.pieces);
}

const machines = new WeakMap<Pattern, SafeRegex>();

/** The pattern's machine, made at its first text; null for an expression that was never accepted. */
function machineOf(pattern: { readonly source: string; readonly flags: string }): SafeRegex | null {
  const known = machines.get(pattern);
  if (known !== undefined) return known;
  const made = safeRegex(pattern.source, pattern.flags);
  if (!made.ok) return null;
  machines.set(pattern, made.regex);
  return made.regex;
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

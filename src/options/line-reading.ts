// How this page reads lines of rules: with the browser's own word on selectors, and each line once. In a long list that is
// being changed one line is new, and the others were read before.
import type { LineResult, ParseOptions } from '../hiding/types';

/** Lines remembered at most. */
const MANY = 200_000;
const known = new Map<string, LineResult>();

export function lineReading(): ParseOptions {
  if (known.size > MANY) known.clear();
  return { isValidSelector, known };
}

const empty = document.createDocumentFragment();

/** Most of a list: one class, id or element. Every browser can match these, and asking it takes a hundred times as long. */
const PLAIN = /^[.#]?[a-z][\w-]*$/i;

/** True for a plain CSS selector that this browser can match; touches no page. */
function isValidSelector(selector: string): boolean {
  if (PLAIN.test(selector)) return true;
  try {
    empty.querySelector(selector);
    return true;
  } catch {
    // The browser says no by throwing.
    return false;
  }
}

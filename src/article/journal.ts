// The journal: every change a pass makes goes through `Edit`, which guards it and writes it down.
import type { Edit, Pass, PassContext } from './pass';
import type { Removal, RemovalAction } from './types';
import { countWords, textOf } from './dom/text';

/** A pass that would take more than this share of the article's words is held back: it has misread the page. */
const MAX_SHARE = 0.5;
const MAX_TEXT = 500;

export interface JournalOptions {
  readonly root: Element;
  /** Number of the element in the document given, or -1. */
  readonly numberOf: (element: Element) => number;
  /** Elements that no pass may take (the person's keep rules). */
  readonly keep?: readonly Element[];
  /** Paths that stay in place ("Bring it back"). */
  readonly restore?: readonly string[];
}

export interface Journal {
  readonly removed: readonly Removal[];
  editFor(pass: Pass): Edit;
}

/** Opens a journal on `root`: all passes of one extraction write into it. */
export function openJournal(options: JournalOptions): Journal {
  const { root, keep = [] } = options;
  const restore = new Set(options.restore);
  const removed: Removal[] = [];
  const total = countWords(root.textContent ?? '');

  const isHeld = (element: Element): boolean =>
    element === root ||
    element.contains(root) ||
    restore.has(String(options.numberOf(element))) ||
    keep.some((kept) => element.contains(kept) || kept.contains(element));

  return {
    removed,
    editFor(pass) {
      let taken = 0;
      const change = (element: Element, reason: string, action: RemovalAction, apply: () => void): boolean => {
        if (element.parentNode === null || isHeld(element)) return false;
        const text = textOf(element);
        const words = countWords(text);
        if (action === 'remove' && taken + words > Math.max(total * MAX_SHARE, 1) && words > 0) return false;
        if (action === 'remove') taken += words;
        removed.push({
          id: removed.length,
          pass: pass.id,
          reason,
          action,
          words,
          text: text.slice(0, MAX_TEXT),
          path: String(options.numberOf(element)),
        });
        apply();
        return true;
      };
      return {
        remove: (element, reason) => change(element, reason, 'remove', () => element.remove()),
        unwrap: (element, reason) =>
          change(element, reason, 'unwrap', () => element.replaceWith(...Array.from(element.childNodes))),
        replace: (element, by, reason) => change(element, reason, 'replace', () => element.replaceWith(by)),
      };
    },
  };
}

/** Runs one pass alone and gives what it wrote down; the way fixtures look at a pass. */
export function runPass(pass: Pass, root: Element, context: PassContext): readonly Removal[] {
  const numbers = new Map(Array.from(root.querySelectorAll('*'), (element, index) => [element, index]));
  const journal = openJournal({ root, numberOf: (element) => numbers.get(element) ?? -1 });
  pass.run(root, journal.editFor(pass), context);
  return journal.removed;
}

// The journal: every change a pass makes goes through `Edit`, which guards it and writes it down.
import type { Edit, Pass, PassContext } from './pass';
import type { Removal, RemovalAction } from './types';
import { isBlock } from './dom/shape';
import { countWords, fold } from './dom/text';

/** A pass that would take more than this share of the article's words is held back: it has misread the page. */
const MAX_SHARE = 0.5;
const MAX_TEXT = 500;

export interface JournalOptions {
  readonly root: Element;
  /** Where the element stands in the document given. */
  readonly pathOf: (element: Element) => string;
  /** Its place in reading order. */
  readonly placeOf: (element: Element) => number;
  /** Elements that no pass may take (the person's keep rules). */
  readonly keep?: readonly Element[];
  /** Paths that stay in place ("Bring it back"). */
  readonly restore?: readonly string[];
}

export interface Journal {
  /** What was taken out so far, read anew each time. */
  readonly removed: readonly Removal[];
  /** From now on only `root` counts, with its `words`: forgets what was taken out elsewhere on the page. */
  focus(root: Element, words: number): void;
  editFor(pass: Pass): Edit;
}

/** Opens a journal on `root`: all passes of one extraction write into it. */
export function openJournal(options: JournalOptions): Journal {
  const { keep = [] } = options;
  let { root } = options;
  const restore = new Set(options.restore);
  const restored: Element[] = [];
  let entries: Entry[] = [];
  // Words below `root` before the first removal; counted then, where nobody has: many pages lose nothing.
  let total: number | undefined;

  const isHeld = (element: Element): boolean => {
    if (element === root || element.contains(root)) return true;
    if (restore.size > 0 && restore.has(options.pathOf(element))) restored.push(element);
    if (keep.length === 0 && restored.length === 0) return false;
    return [...keep, ...restored].some((held) => element.contains(held) || held.contains(element));
  };

  return {
    get removed() {
      return entries.map((entry, id) => readEntry(entry, id));
    },
    focus(element, words) {
      entries = entries.filter(({ parent }) => element.contains(parent));
      root = element;
      total = words;
    },
    editFor(pass) {
      let taken = 0;
      const isTooMuch = (element: Element): boolean => {
        const share = pass.maxShare ?? MAX_SHARE;
        if (share >= 1) return false;
        total ??= countWords(root.textContent ?? '');
        const words = countWords(element.textContent ?? '');
        if (words > 0 && taken + words > Math.max(total * share, 1)) return true;
        taken += words;
        return false;
      };
      const change = (
        element: Element,
        reason: string,
        action: RemovalAction,
        apply: () => void,
        rule?: string,
      ): boolean => {
        const parent = element.parentNode;
        if (parent === null || isHeld(element)) return false;
        if (action === 'remove' && isTooMuch(element)) return false;
        const entry = { element, parent, pass: pass.id, reason, action, rule };
        const place = { path: options.pathOf(element), place: options.placeOf(element) };
        // What is taken out whole stays as it is and is read when somebody asks; most of it lies outside the story.
        entries.push({ ...entry, ...place, text: action === 'remove' ? undefined : fold(wordsBelow(element)) });
        apply();
        return true;
      };
      return {
        remove: (element, reason, rule) => change(element, reason, 'remove', () => element.remove(), rule),
        unwrap: (element, reason) =>
          change(element, reason, 'unwrap', () => element.replaceWith(...Array.from(element.childNodes))),
        replace: (element, by, reason) => change(element, reason, 'replace', () => element.replaceWith(by)),
      };
    },
  };
}

/** A change as it was made; `text` is undefined where it can still be read off the element. */
interface Entry extends Omit<Removal, 'id' | 'words' | 'text' | 'rule'> {
  readonly element: Element;
  readonly parent: Node;
  readonly text: string | undefined;
  readonly rule: string | undefined;
}

function readEntry({ element, parent: _, rule, ...entry }: Entry, id: number): Removal {
  const text = entry.text ?? fold(wordsBelow(element));
  const told = { ...entry, id, words: countWords(text), text: text.slice(0, MAX_TEXT) };
  return rule === undefined ? told : { ...told, rule };
}

/** An element's text with a space around each block, button and label in it, so that the words of two are never read as one. */
function wordsBelow(node: Node): string {
  let text = '';
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 3) text += child.nodeValue ?? '';
    if (child.nodeType !== 1) continue;
    const isApart = isBlock(child as Element) || /^(?:br|button|label)$/.test((child as Element).localName);
    text += isApart ? ` ${wordsBelow(child)} ` : wordsBelow(child);
  }
  return text;
}

/** Runs one pass alone and gives what it wrote down; the way fixtures look at a pass. */
export function runPass(pass: Pass, root: Element, context: PassContext): readonly Removal[] {
  const numbers = new Map(Array.from(root.querySelectorAll('*'), (element, index) => [element, index]));
  const placeOf = (element: Element): number => numbers.get(element) ?? 0;
  const journal = openJournal({ root, placeOf, pathOf: (element) => String(numbers.get(element) ?? '') });
  pass.run(root, journal.editFor(pass), context);
  return journal.removed;
}

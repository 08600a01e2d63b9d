// Hides on the page itself: a style sheet for plain selectors, and for what has to be looked for a mark on each element
// found. Both are gone again without a trace. Which elements those are is hiding/'s.
import { onPage, PAGE_VERSION, type OnPage, type PageRule } from '../hiding/on-page';
import { onMove } from './moves';
import { removeAttribute, setAttribute } from './native';
import type { Slot } from './slot';

/** Hidden elements win against the page's own `!important`: among those the ones in a layer are the stronger. */
const LAYER = 'galley-hidden';
/** A look at the page may take one twentieth of the time, so that a page that never rests stays quick. */
const REST = 20;
/** Between two looks, in milliseconds, at least. */
const SHORTEST_REST = 50;
/** While the page comes in, what is found late would be drawn first: a look may then take a third of the time. */
const REST_LOADING = 2;

/** What hides on one page. Nothing is there before the first `show`. */
export class Hiding {
  readonly #document: Document;
  // No page can look for a name that it cannot know.
  readonly #mark = `data-${Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => String.fromCharCode(97 + (byte % 26))).join('')}`;
  readonly #observer = new MutationObserver(() => this.#look());
  #marked = new Set<Element>();
  #sheet: CSSStyleSheet | null = null;
  #find: OnPage['look'] = null;
  #next = 0;
  #timer = 0;

  constructor(document: Document) {
    this.#document = document;
  }

  /** Hides what the rules say, and shows what they no longer say. */
  show({ selectors, look }: OnPage): void {
    this.#dress(selectors, look !== null);
    this.#find = look;
    this.#observer.disconnect();
    if (look === null) return this.#marks([]);
    this.#next = 0;
    this.#look();
    this.#observer.observe(this.#document, { childList: true, subtree: true, characterData: true });
  }

  /** Hides exactly these elements, until the next call. */
  showElements(elements: Iterable<Element>): void {
    this.#dress([], true);
    this.#marks(elements);
  }

  /** Shows everything and leaves nothing. */
  stop(): void {
    this.show({ selectors: [], look: null });
    clearTimeout(this.#timer);
  }

  /** Puts the sheet back where the page has written its list of sheets anew. */
  hold(): void {
    const sheet = this.#sheet;
    if (sheet === null || this.#document.adoptedStyleSheets.includes(sheet)) return;
    this.#document.adoptedStyleSheets = [...this.#document.adoptedStyleSheets, sheet];
  }

  /** Runs something while everything shows. Nothing is drawn meanwhile. */
  without<T>(run: () => T): T {
    if (this.#sheet === null) return run();
    this.#sheet.disabled = true;
    try {
      return run();
    } finally {
      this.#sheet.disabled = false;
    }
  }

  #dress(selectors: readonly string[], marks: boolean): void {
    const taken = selectors.filter((selector) => isSelector(this.#document, selector)).map((css) => `:is(${css})`);
    if (marks) taken.push(`[${this.#mark}]`);
    const others = this.#document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    this.#sheet = taken.length === 0 ? null : new CSSStyleSheet();
    // One rule each, in one layer: a selector that another browser does not know leaves the others at work.
    const rules = taken.map((css) => `${css}:not(html, head, body) { display: none !important }`);
    this.#sheet?.replaceSync(`@layer ${LAYER} { ${rules.join('\n')} }`);
    this.#document.adoptedStyleSheets = this.#sheet === null ? others : [...others, this.#sheet];
  }

  /** Looks at once where the last look is long enough ago, so that what came late is never drawn; else a little later. */
  #look(): void {
    clearTimeout(this.#timer);
    const begun = performance.now();
    if (begun < this.#next) {
      this.#timer = setTimeout(() => this.#look(), this.#next - begun) as unknown as number;
      return;
    }
    this.#marks(this.#find?.(this.#document) ?? []);
    const now = performance.now();
    const isLoading = this.#document.readyState === 'loading';
    this.#next = now + (isLoading ? (now - begun) * REST_LOADING : Math.max(SHORTEST_REST, (now - begun) * REST));
  }

  #marks(elements: Iterable<Element>): void {
    const wanted = new Set(elements);
    for (const element of this.#marked) if (!wanted.has(element)) removeAttribute(element, this.#mark);
    for (const element of wanted) if (!this.#marked.has(element)) setAttribute(element, this.#mark, '');
    this.#marked = wanted;
  }
}

/** What hides by the person's rules, for as long as the page lives. `show` takes the items that storage holds for it. */
export interface RuledHiding {
  show(items: readonly unknown[]): void;
  without<T>(run: () => T): T;
}

/** Begins to hide by rules on this page. */
export function startHiding(slot: Slot, document: Document): RuledHiding {
  removeOldSheets(document);
  const hiding = new Hiding(document);
  const hold = (): void => hiding.hold();
  for (const moment of ['DOMContentLoaded', 'load']) addEventListener(moment, hold, { capture: true });
  onMove(hold, new AbortController().signal);
  return {
    show(items) {
      hiding.show(onPage([...items.flatMap(storedIn), ...(slot.forNowOnPage ?? [])], document.URL));
    },
    without: (run) => hiding.without(run),
  };
}

/** The rules of an item. Our own background wrote them from rules that were checked; another form holds none. */
function storedIn(item: unknown): readonly PageRule[] {
  const { version, rules } = Object(item) as { readonly version?: unknown; readonly rules?: readonly PageRule[] };
  return version === PAGE_VERSION ? (rules ?? []) : [];
}

/** Takes away what an earlier script of ours left, when the extension was updated under the page (Firefox). */
function removeOldSheets(document: Document): void {
  const sheets = document.adoptedStyleSheets;
  const others = sheets.filter((sheet) => !sheet.cssRules[0]?.cssText.includes(LAYER));
  if (others.length < sheets.length) document.adoptedStyleSheets = others;
}

/** The browser's word, which also keeps anything but a selector out of the sheet. */
function isSelector(document: Document, selector: string): boolean {
  try {
    Document.prototype.createDocumentFragment.call(document).querySelector(selector);
    return true;
  } catch {
    // The browser says no by throwing.
    return false;
  }
}

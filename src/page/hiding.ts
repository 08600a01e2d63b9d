// Hides on the page itself: a style sheet for plain selectors, and for what has to be looked for a mark on each element
// found. Both are gone again without a trace. Which elements those are is hiding/'s.
import { onPage, PAGE_VERSION, type OnPage, type PageRule } from '../hiding/on-page';
import { dropSheets } from './leftovers';
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
/** A look that takes no longer, in milliseconds, may then come before each frame. */
const QUICK = 6;

/** What hides on one page. Nothing is there before the first `show`. */
export class Hiding {
  readonly #document: Document;
  // No page can look for a name that it cannot know.
  readonly #mark = `data-${Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => String.fromCharCode(97 + (byte % 26))).join('')}`;
  readonly #observer = new MutationObserver(() => this.#look());
  #marked = new Set<Element>();
  #sheet: CSSStyleSheet | null = null;
  /** Lifts the curtain; a sheet of its own, since the curtain stays up while everything shows. */
  #lift: CSSStyleSheet | null = null;
  #find: OnPage['look'] = null;
  #next = 0;
  #timer = 0;
  #frame = 0;
  /** How long the last look took, in milliseconds. */
  #took = 0;

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
    this.#forget();
  }

  /** Lets the page be drawn, where curtain.css has kept it from that. */
  liftCurtain(): void {
    if (this.#lift !== null || !isCurtainDown(this.#document)) return;
    this.#lift = new CSSStyleSheet();
    this.#lift.replaceSync(`@layer ${LAYER} { html { animation: none !important } }`);
    this.hold();
  }

  /** Puts the sheets back where the page has written its list of sheets anew. */
  hold(): void {
    const there = this.#document.adoptedStyleSheets;
    const gone = [this.#sheet, this.#lift].filter((sheet) => sheet !== null && !there.includes(sheet));
    if (gone.length > 0) this.#document.adoptedStyleSheets = [...there, ...(gone as CSSStyleSheet[])];
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
    this.#forget();
    const wait = this.#next - performance.now();
    if (wait <= 0) return this.#lookNow();
    this.#timer = setTimeout(() => this.#lookNow(), wait) as unknown as number;
    if (this.#isLoading && this.#took <= QUICK) this.#frame = requestAnimationFrame(() => this.#lookNow());
  }

  #lookNow(): void {
    this.#forget();
    const begun = performance.now();
    this.#marks(this.#find?.(this.#document) ?? []);
    const now = performance.now();
    this.#took = now - begun;
    this.#next = now + (this.#isLoading ? this.#took * REST_LOADING : Math.max(SHORTEST_REST, this.#took * REST));
  }

  get #isLoading(): boolean {
    return this.#document.readyState === 'loading';
  }

  /** Takes back a look that was put off. */
  #forget(): void {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
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
  // What an earlier script of ours left, when the extension was updated under the page (Firefox).
  dropSheets(document, LAYER);
  const hiding = new Hiding(document);
  const hold = (): void => {
    hiding.hold();
    hiding.liftCurtain();
  };
  for (const moment of ['DOMContentLoaded', 'load']) addEventListener(moment, hold, { capture: true });
  onMove(hold, new AbortController().signal);
  return {
    show(items) {
      const now = onPage([...items.flatMap(storedIn), ...(slot.forNowOnPage ?? [])], document.URL);
      hiding.show(now);
      // What has to be looked for is still coming in: the curtain then stays for as long as it does by itself.
      if (now.look === null || document.readyState !== 'loading') hiding.liftCurtain();
    },
    without: (run) => hiding.without(run),
  };
}

/** The rules of an item. Our own background wrote them from rules that were checked; another form holds none. */
function storedIn(item: unknown): readonly PageRule[] {
  const { version, rules } = Object(item) as { readonly version?: unknown; readonly rules?: readonly PageRule[] };
  return version === PAGE_VERSION ? (rules ?? []) : [];
}

function isCurtainDown({ documentElement }: Document): boolean {
  return documentElement !== null && getComputedStyle(documentElement).animationName === 'galley-curtain';
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

// Where our scripts in a page find each other: all run in the extension's own world of the page, each from a bundle of its
// own. The page cannot see it.
import type { PageRule } from '../hiding/on-page';
import type { Rule } from '../hiding/types';

/** The open reader, for what is picked in it. */
export interface Reading {
  readonly dialog: HTMLElement;
  /** The copy of the page that the article was made from; the numbers in `data-from` count its elements. */
  readonly source: Document;
}

/** What hides on the page itself (hider.ts). */
export interface PageHiding {
  /** Reads the rules again and acts on them; settled when the page shows it. */
  refresh(): Promise<void>;
  /** Runs something while nothing is hidden. */
  without<T>(run: () => T): T;
}

export interface Slot {
  /** Closes the reader that is open in this page; null while none is. */
  close: (() => void) | null;
  /** The guard stands. */
  guarded: boolean;
  /** The reader was opened here, or asked to open by itself: from now on this page is the person's to open and close. */
  settled?: boolean;
  /** It was asked to open by itself, and its script may be on the way. */
  opening?: boolean;
  /** Opens or closes the reader and gives whether it is open then; there once the reader's script has come. */
  toggle?: () => boolean;
  /** Null while no reader is open. */
  reading?: Reading | null;
  /** Makes the article anew, since rules changed that are not stored; there while a reader is open. */
  readAgain?: (() => void) | null;
  /**
   * Gets the keys and presses of the mouse while the picker is open, before the page does. True for those that are its
   * alone; the page never hears of keys. Null while it is not open.
   */
  take?: ((event: Event) => boolean) | null;
  /** Closes the picker; null while it is not open. */
  stopPicking?: (() => void) | null;
  /** Where the page's context menu was opened last, in CSS pixels of the view. */
  menuAt?: { readonly x: number; readonly y: number };
  /** Rules "just for now": they hold in the reader until the page is loaded anew. */
  forNow?: readonly Rule[];
  /** Those of them that hide on the page itself. */
  forNowOnPage?: readonly PageRule[];
  hiding?: PageHiding;
  /** Tells the background of the article once more, where there is one; the detector's. */
  tellAgain?: () => void;
}

// A symbol, because the page's elements can answer for any name: <img id="galley"> is `window.galley` in every world.
const key = Symbol.for('galley.page');

/** This page's slot; made on the first call. */
export function pageSlot(): Slot {
  const world = globalThis as { [key]?: Slot };
  return (world[key] ??= { close: null, guarded: false });
}

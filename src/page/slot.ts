// Where the detector and the reader's script find each other: both run in the extension's own world of a page, each from
// a bundle of its own. The page cannot see it.

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
}

// A symbol, because the page's elements can answer for any name: <img id="galley"> is `window.galley` in every world.
const key = Symbol.for('galley.page');

/** This page's slot; made on the first call. */
export function pageSlot(): Slot {
  const world = globalThis as { [key]?: Slot };
  return (world[key] ??= { close: null, guarded: false });
}

// Keeps what is typed, copied or scrolled in the reader from the page's own listeners. Default actions still happen:
// scrolling, find-in-page, copying and the browser's menu work. Mouse events stay: dictionaries and translators need them.

/** Where an open reader is found in the isolated world: `globalThis[openReaderKey]`. */
export const openReaderKey: unique symbol = Symbol.for('galley.reader');

/**
 * What stands at `globalThis[Symbol.for('galley.reader')]` while a reader is open. A listener that was on the window before
 * the page's own (the detector's, at document_start, capturing keydown, keypress and keyup) hands its events over, so
 * that a page's shortcuts do not see what is typed here: `globalThis[Symbol.for('galley.reader')]?.takeEvent(event)`.
 */
export interface OpenReader {
  /** The reader's element in the page. Its shadow root is closed. */
  readonly host: Element;
  /** That root, for tests that look inside from the isolated world. */
  readonly root: ShadowRoot;
  /** Ends the event's way to the page. What the browser does with the key (scroll, copy, find, close) still happens. */
  takeEvent(event: Event): void;
}

// None of these is listened to inside the reader, so they can end at the window.
const HELD_EVENTS = [
  'keydown',
  'keypress',
  'keyup',
  'copy',
  'cut',
  'contextmenu',
  'selectstart',
  'dragstart',
  'wheel',
  'touchmove',
] as const;

/** Marks the reader as open for the detector's early listener and holds its events back, until `signal`. */
export function holdEvents(host: Element, root: ShadowRoot, view: Window, signal: AbortSignal): void {
  const open: OpenReader = { host, root, takeEvent: (event) => event.stopImmediatePropagation() };
  const world = globalThis as { [openReaderKey]?: OpenReader };
  world[openReaderKey] = open;
  signal.addEventListener('abort', () => {
    if (world[openReaderKey] === open) delete world[openReaderKey];
  });
  // For pages that loaded before the extension did, and so have no early listener.
  for (const type of HELD_EVENTS) {
    view.addEventListener(type, open.takeEvent, { capture: true, passive: true, signal });
  }
}

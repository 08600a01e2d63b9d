// Keeps the reader's and the picker's keys from the page, and Galley's shortcut from pages that would swallow it. It has to listen before
// the page does, so the detector puts it in at document_start; a tab from before the installation gets it with the reader.
import { isExtensionAlive } from '../browser/bare-api';
import { isShortcut } from './shortcut';
import type { Slot } from './slot';

// The reader listens to none of these: their defaults do all the work (Escape, tabbing, typing, scrolling, copying).
const KEYS = ['keydown', 'keypress', 'keyup'] as const;
// The picker acts on keys and presses itself, and is handed them from here.
const PRESSES = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'auxclick'] as const;
const GESTURES = ['copy', 'cut', 'contextmenu', 'selectstart', 'dragstart', 'wheel', 'touchmove'] as const;

/** Listens until `signal` aborts. `shortcut` gives the person's shortcut as the browser writes it. Safe to call twice. */
export function guardKeys(slot: Slot, shortcut: () => string, signal: AbortSignal): void {
  if (slot.guarded) return;
  slot.guarded = true;
  // Keys that went down unseen by the page: it must not see them come up either, after the reader has closed.
  const down = new Set<string>();
  const hold = (event: KeyboardEvent): void => {
    // Firefox takes a held key as the shortcut as long as nobody prevents its default; Chrome never shows it to a page.
    const isHeld = isReaderOpen(slot) || slot.take != null || isShortcut(event, shortcut());
    if (event.type === 'keydown' && isHeld) down.add(event.code);
    const wasHeld = event.type === 'keyup' && down.delete(event.code);
    if (isHeld || wasHeld) event.stopImmediatePropagation();
    slot.take?.(event);
  };
  for (const type of KEYS) addEventListener(type, hold, { capture: true, signal });
  for (const type of PRESSES) {
    addEventListener(type, (event) => slot.take?.(event) && event.stopImmediatePropagation(), {
      capture: true,
      signal,
    });
  }
  const options = { capture: true, passive: true, signal };
  const gesture = (event: Event): void => {
    const { clientX: x, clientY: y } = event as MouseEvent;
    if (event.type === 'contextmenu') slot.menuAt = { x, y };
    // The wheel is the picker's, and only a listener that is not passive can keep the page from scrolling.
    if (slot.take != null ? event.type !== 'wheel' : isReaderOpen(slot)) event.stopImmediatePropagation();
  };
  for (const type of GESTURES) addEventListener(type, gesture, options);
}

/** After an update Chrome leaves this script running without its extension: the reader closes and the page is free. */
function isReaderOpen(slot: Slot): boolean {
  if (slot.close !== null && !isExtensionAlive()) slot.close();
  return slot.close !== null;
}

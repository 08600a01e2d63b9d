// A part of the reader that Escape closes before it closes the reader.

// Not in TypeScript's list of what every browser has.
interface CloseWatcher extends EventTarget {
  destroy(): void;
}
declare const CloseWatcher: (new () => CloseWatcher) | undefined;

/**
 * Calls `close` on Escape or Android's back gesture and gives the way to end that. Without a watcher of its own a part would
 * use up the one close that a dialog may refuse, and the next Escape would close everything. Chrome has it since 126, and
 * Firefox ESR 153 has it; null in older ones, where the dialog's `cancel` event has to do.
 */
export function watchForClosing(close: () => void): (() => void) | null {
  if (typeof CloseWatcher === 'undefined') return null;
  const watcher = new CloseWatcher();
  watcher.addEventListener('close', close);
  return () => watcher.destroy();
}

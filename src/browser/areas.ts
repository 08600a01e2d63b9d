// The browser's two storage areas: reading one, hearing of its changes, and taking turns at changing it.
import { browser } from './api';
import { turns } from './turns';

/** Synced between the person's browsers, or this browser's own. */
export type Area = 'sync' | 'local';

/** What an area holds under these keys, or all of it. Storage that is switched off by policy reads as empty. */
export function readArea(area: Area, keys: string[] | null): Promise<Record<string, unknown>> {
  return browser.storage[area].get(keys).catch(() => ({}));
}

/** Whether it went well, for calls whose failure only means "not there". */
export function settled(promise: Promise<unknown>): Promise<boolean> {
  return promise.then(
    () => true,
    () => false,
  );
}

/** Calls back after every change of storage whose keys matter, until `signal` aborts. */
export function onStorageChanged(
  matter: (keys: readonly string[], area: Area) => boolean,
  callback: () => void,
  signal: AbortSignal,
): void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if ((area === 'sync' || area === 'local') && matter(Object.keys(changes), area)) callback();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

const inTurn = turns();

/**
 * Two changes of what is stored take turns: in this tab by waiting, and across the extension's own pages by the browser's
 * lock. In a news page the lock would be the page's own, and the page could keep it for ever.
 */
export function oneAtATime<T>(change: () => Promise<T>): Promise<T> {
  if (isOwnPage()) return navigator.locks.request('galley-storage', change);
  return inTurn(change);
}

function isOwnPage(): boolean {
  const place = (globalThis as { readonly location?: { readonly href: string } }).location?.href;
  return place?.startsWith(browser.runtime.getURL('')) === true && 'locks' in navigator;
}

// The guard: what is typed in the reader is not the page's, the shortcut cannot be swallowed, and the rest is left alone.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { guardKeys } from '../../../src/page/guard';
import type { Slot } from '../../../src/page/slot';
import { enterPage, type PageWorld } from './in-page';

let page: PageWorld;
let slot: Slot;
let life: AbortController;
let shortcut: string;
/** What the page's own listener, the earliest that a page can have, was told. */
let seen: string[];

beforeEach(() => {
  page = enterPage('<!doctype html><input>');
  slot = { close: null, guarded: false };
  life = new AbortController();
  shortcut = 'Alt+R';
  seen = [];
  // jsdom's listeners take the signals of their own window.
  const own = new page.window.AbortController();
  life.signal.addEventListener('abort', () => own.abort());
  guardKeys(slot, () => shortcut, own.signal);
  for (const type of ['keydown', 'keypress', 'keyup', 'wheel', 'copy', 'click']) {
    page.window.addEventListener(type, (event) => seen.push(event.type), true);
  }
});
afterEach(() => vi.unstubAllGlobals());

function key(type: string, code: string, more: object = {}): KeyboardEvent {
  const event = new page.window.KeyboardEvent(type, {
    code,
    key: code.slice(-1).toLowerCase(),
    cancelable: true,
    bubbles: true,
    ...more,
  });
  page.window.document.querySelector('input')?.dispatchEvent(event);
  return event;
}
const other = (type: string): boolean => page.window.dispatchEvent(new page.window.Event(type, { cancelable: true }));

test('a page hears all its keys while no reader is open', () => {
  for (const type of ['keydown', 'keypress', 'keyup']) key(type, 'KeyX');
  other('wheel');
  other('copy');
  expect(seen).toEqual(['keydown', 'keypress', 'keyup', 'wheel', 'copy']);
});

test('a page hears no key, wheel or copy of an open reader, and the browser still does what they are for', () => {
  slot.close = () => undefined;
  for (const type of ['keydown', 'keypress', 'keyup']) expect(key(type, 'KeyX').defaultPrevented).toBe(false);
  expect(other('wheel')).toBe(true);
  expect(other('copy')).toBe(true);
  other('click');
  expect(seen).toEqual(['click']);
});

test('the key that closed the reader does not come up in the page; the next one does', () => {
  slot.close = () => undefined;
  key('keydown', 'Escape');
  slot.close = null;
  key('keyup', 'Escape');
  key('keyup', 'Escape');
  expect(seen).toEqual(['keyup']);
});

test('the shortcut passes the page by, the one that the person chose', () => {
  expect(key('keydown', 'KeyR', { altKey: true }).defaultPrevented).toBe(false);
  key('keyup', 'KeyR');
  expect(seen).toEqual([]);
  shortcut = 'F9';
  key('keydown', 'KeyR', { altKey: true });
  expect(seen).toEqual(['keydown']);
});

test('without the extension the reader closes at the first key, and the page has its keys back', () => {
  const close = vi.fn(() => (slot.close = null));
  slot.close = close;
  page.update();
  key('keydown', 'KeyX');
  expect(close).toHaveBeenCalledTimes(1);
  expect(seen).toEqual(['keydown']);
});

test('is there once, and gone when its signal aborts', () => {
  guardKeys(slot, () => 'F1', new page.window.AbortController().signal);
  key('keydown', 'F1', { key: 'F1' });
  expect(seen).toEqual(['keydown']);
  slot.close = () => undefined;
  life.abort();
  key('keydown', 'KeyX');
  expect(seen).toEqual(['keydown', 'keydown']);
});

// Only our own parts are heard: a message from anybody else, or in other words, is ignored and counted.
import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, expect, test, vi } from 'vitest';
import { answer, ignoredMessages, send, sendToPage } from '../../../src/browser/messaging';

vi.mock('webextension-polyfill', async () => ({ default: (await import('@webext-core/fake-browser')).fakeBrowser }));

const own = fakeBrowser.runtime.id;
const page = { id: own, tab: { id: 7 }, frameId: 0, url: 'https://news.example/story' };
const message = { galley: 'background/page-checked', body: { isArticle: true } };
const checked = vi.fn(() => ({ shortcut: 'Alt+R', opensByItself: false }));

/** Gives what was answered; undefined where no listener says that it will answer. */
const deliver = (arrived: unknown, sender: object): Promise<unknown> =>
  new Promise((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger(arrived, sender as never, resolve).then((heard) => {
      if (!heard.includes(true as never)) resolve(undefined);
    });
  });

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  checked.mockClear();
  answer('background', {
    'background/page-checked': checked,
    'background/reader-changed': () => null,
    'background/open-options': () => null,
    'background/open-here': () => null,
    'background/read-site': () => ({ name: null, open: 'press', isAllowed: false }),
    'background/choose-opening': () => ({ kept: 'sync' }),
    'background/pick': () => null,
    'background/change-rule': () => ({ kept: true, before: null }),
    'background/read-font': () => Promise.resolve({ base64: null }),
    'background/read-words': () => ({ table: null }),
  });
});

test('answers a page of ours, and says which tab asked', async () => {
  expect(await deliver(message, page)).toEqual({ shortcut: 'Alt+R', opensByItself: false });
  expect(checked).toHaveBeenCalledWith({ isArticle: true }, { tabId: 7, url: page.url });
});

test.each([
  ['another extension', { ...page, id: 'somebody-else' }],
  ['nobody', {}],
  ['a frame inside a page', { ...page, frameId: 3 }],
  ['a page of the extension itself', { ...page, url: 'chrome-extension://own/options.html' }],
  ['a page without an address', { ...page, url: undefined }],
  ['the background, where only pages may ask', { id: own }],
])('does not hear %s', async (_who, sender) => {
  const before = ignoredMessages();
  expect(await deliver(message, sender)).toBeUndefined();
  expect(checked).not.toHaveBeenCalled();
  expect(ignoredMessages()).toBe(before + 1);
});

test('ignores and counts what is not in the protocol', async () => {
  const before = ignoredMessages();
  for (const arrived of [null, 'text', { galley: 'background/nothing' }, { ...message, body: {} }]) {
    expect(await deliver(arrived, page)).toBeUndefined();
  }
  expect(ignoredMessages()).toBe(before + 4);
});

test('stops answering when its signal aborts', async () => {
  fakeBrowser.reset();
  const life = new AbortController();
  const toggle = vi.fn(() => ({ open: true }));
  answer('page', { 'page/open': () => null, 'page/toggle': toggle }, life.signal);
  const background = { id: own };
  expect(await deliver({ galley: 'page/toggle', body: null }, background)).toEqual({ open: true });
  life.abort();
  expect(await deliver({ galley: 'page/toggle', body: null }, background)).toBeUndefined();
  expect(toggle).toHaveBeenCalledTimes(1);
});

test('a page is not heard by another page', async () => {
  fakeBrowser.reset();
  const toggle = vi.fn(() => ({ open: true }));
  answer('page', { 'page/open': () => null, 'page/toggle': toggle });
  expect(await deliver({ galley: 'page/toggle', body: null }, page)).toBeUndefined();
  expect(toggle).not.toHaveBeenCalled();
});

test('sending gives the answer, and undefined where nobody answers or in other words', async () => {
  const sending = vi.spyOn(fakeBrowser.runtime, 'sendMessage') as unknown as ReturnType<typeof vi.fn>;
  sending.mockResolvedValueOnce({ shortcut: 'F9', opensByItself: false });
  expect(await send('background/page-checked', { isArticle: false })).toEqual({ shortcut: 'F9', opensByItself: false });
  expect(sending).toHaveBeenCalledWith({ galley: 'background/page-checked', body: { isArticle: false } });
  sending.mockResolvedValueOnce({ shortcut: 9, opensByItself: false });
  expect(await send('background/page-checked', { isArticle: false })).toBeUndefined();
  sending.mockRejectedValueOnce(new Error('Extension context invalidated.'));
  expect(await send('background/page-checked', { isArticle: false })).toBeUndefined();
  sending.mockResolvedValueOnce(undefined);
  expect(await send('background/reader-changed', { state: 'open', isArticle: true })).toBeUndefined();
});

test('a page is spoken to in its top frame alone', async () => {
  const sending = vi.spyOn(fakeBrowser.tabs, 'sendMessage') as unknown as ReturnType<typeof vi.fn>;
  sending.mockResolvedValueOnce({ open: false });
  expect(await sendToPage(7, 'page/toggle', null)).toEqual({ open: false });
  expect(sending).toHaveBeenCalledWith(7, { galley: 'page/toggle', body: null }, { frameId: 0 });
});

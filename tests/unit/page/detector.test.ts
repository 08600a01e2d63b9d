// The detector tells the background of articles and of nothing else, looks again when the page moves on, and then rests.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { detectArticle } from '../../../src/article/detect';
import { pageSlot } from '../../../src/page/slot';
import { enterPage, type PageWorld } from './in-page';

const detect = vi.hoisted(() => vi.fn<typeof detectArticle>());
vi.mock('../../../src/article/detect', () => ({ detectArticle: detect }));

const found = (isArticle: boolean) => ({ isArticle, confidence: Number(isArticle) });
const told = (isArticle: boolean) => ({ galley: 'background/page-checked', body: { isArticle } });
let page: PageWorld;

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  detect.mockReset().mockReturnValue(found(false));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(globalThis, Symbol.for('galley.page'));
});

interface Page {
  readonly answer?: unknown;
  readonly readyState?: string;
  readonly hidden?: boolean;
}

/** Begins as in a page that is being loaded; `readyState` is what it has come to when the first look is over. */
async function start(type = 'text/html', given: Page = {}): Promise<void> {
  page = enterPage(
    '<!doctype html><h1>The first story</h1><p>Text</p>',
    given.answer ?? { shortcut: 'F9', opensByItself: false },
  );
  // Each window has its own kind of signal; in a browser there is one.
  vi.stubGlobal('AbortController', page.window.AbortController);
  vi.stubGlobal('adoptedStyleSheets', []);
  Object.defineProperty(page.window.document, 'adoptedStyleSheets', { value: [], writable: true });
  Object.defineProperty(page.window.document, 'contentType', { value: type });
  const { document } = page.window;
  const stateIs = (value: string): unknown =>
    Object.defineProperty(document, 'readyState', { value, configurable: true });
  Object.defineProperty(document, 'hidden', { value: given.hidden ?? false, configurable: true });
  stateIs('loading');
  await import('../../../src/page/detector');
  stateIs(given.readyState ?? 'complete');
  document.dispatchEvent(new page.window.Event('DOMContentLoaded', { bubbles: true }));
  await vi.advanceTimersByTimeAsync(0);
}

function moveTo(path: string): void {
  page.window.history.pushState({}, '', path);
  page.window.dispatchEvent(new page.window.PopStateEvent('popstate'));
}

test('tells of an article once, and looks no more', async () => {
  detect.mockReturnValue(found(true));
  await start();
  await vi.runAllTimersAsync();
  expect(page.sent).toEqual([told(true)]);
  expect(detect).toHaveBeenCalledTimes(1);
  expect(detect.mock.calls[0]?.[1]).toEqual({ url: 'https://news.example/story' });
});

test('says nothing of other pages, and rests after a few looks', async () => {
  await start();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(page.sent).toEqual([]);
  expect(detect.mock.calls.length).toBeLessThanOrEqual(3);
  expect(vi.getTimerCount()).toBe(0);
});

test('finds an article whose text comes late', async () => {
  await start();
  detect.mockReturnValue(found(true));
  await vi.runAllTimersAsync();
  expect(page.sent).toEqual([told(true)]);
});

test('takes its word back when the page moves on to no article, and gives it again', async () => {
  detect.mockReturnValue(found(true));
  await start();
  moveTo('/front');
  detect.mockReturnValue(found(false));
  await vi.runAllTimersAsync();
  expect(page.sent).toEqual([told(true), told(false)]);
  moveTo('/next-story');
  detect.mockReturnValue(found(true));
  await vi.runAllTimersAsync();
  expect(page.sent).toEqual([told(true), told(false), told(true)]);
});

test('tells again of an article when sites changed, opens nothing by that, and leaves the button to an open reader', async () => {
  detect.mockReturnValue(found(true));
  await start();
  pageSlot().tellAgain?.();
  await vi.runAllTimersAsync();
  expect(page.sent).toEqual([told(true), told(true)]);
  pageSlot().close = () => undefined;
  pageSlot().tellAgain?.();
  expect(page.sent).toHaveLength(2);
});

test('says nothing when sites changed of a page that is no article', async () => {
  await start();
  pageSlot().tellAgain?.();
  await vi.runAllTimersAsync();
  expect(page.sent).toEqual([]);
});

test('a site that is to open by itself from now on opens no page that is being read', async () => {
  detect.mockReturnValue(found(true));
  const answers = { shortcut: 'F9', opensByItself: false };
  await start('text/html', { answer: answers });
  answers.opensByItself = true;
  pageSlot().tellAgain?.();
  await vi.runAllTimersAsync();
  expect(page.sent).toEqual([told(true), told(true)]);
});

test('a change of #fragment is no move', async () => {
  await start();
  await vi.runAllTimersAsync();
  detect.mockClear();
  moveTo('/story#comments');
  await vi.runAllTimersAsync();
  expect(detect).not.toHaveBeenCalled();
});

test('a thousand moves in a row cost the looks of one', async () => {
  await start();
  await vi.runAllTimersAsync();
  detect.mockClear();
  for (let move = 0; move < 1000; move += 1) moveTo(`/${move}`);
  expect(vi.getTimerCount()).toBe(1);
  await vi.runAllTimersAsync();
  expect(detect.mock.calls.length).toBeLessThanOrEqual(4);
});

test('tells again after the back/forward cache, where the button has been reset', async () => {
  detect.mockReturnValue(found(true));
  await start();
  page.window.dispatchEvent(new page.window.PageTransitionEvent('pageshow', { persisted: false }));
  page.window.dispatchEvent(new page.window.PageTransitionEvent('pageshow', { persisted: true }));
  await vi.runAllTimersAsync();
  expect(page.sent).toEqual([told(true), told(true)]);
});

test('without its extension it says nothing more and listens no more', async () => {
  await start();
  detect.mockReturnValue(found(true)).mockClear();
  page.update();
  await vi.runAllTimersAsync();
  moveTo('/next');
  await vi.runAllTimersAsync();
  expect(page.sent).toEqual([]);
  expect(detect).not.toHaveBeenCalled();
});

test('leaves documents alone that are no pages', async () => {
  await start('image/png');
  await vi.runAllTimersAsync();
  expect(detect).not.toHaveBeenCalled();
});

const asked = { galley: 'background/open-here', body: null };
const opens = { shortcut: 'F9', opensByItself: true };

test('asks once to open by itself where the background says so, when the page is ready', async () => {
  detect.mockReturnValue(found(true));
  await start('text/html', { answer: opens, readyState: 'interactive' });
  expect(page.sent).toEqual([told(true)]);
  page.window.dispatchEvent(new page.window.Event('load'));
  await vi.runAllTimersAsync();
  expect(page.sent).toEqual([told(true), asked]);
});

test('a page whose last picture hangs is ready after a while', async () => {
  detect.mockReturnValue(found(true));
  await start('text/html', { answer: opens, readyState: 'interactive' });
  await vi.advanceTimersByTimeAsync(700);
  expect(page.sent).toEqual([told(true)]);
  await vi.advanceTimersByTimeAsync(400);
  expect(page.sent).toEqual([told(true), asked]);
});

test('waits until the page is seen', async () => {
  detect.mockReturnValue(found(true));
  await start('text/html', { answer: opens, hidden: true });
  await vi.runAllTimersAsync();
  expect(page.sent).toEqual([told(true)]);
  Object.defineProperty(page.window.document, 'hidden', { value: false });
  page.window.document.dispatchEvent(new page.window.Event('visibilitychange', { bubbles: true }));
  await vi.runAllTimersAsync();
  expect(page.sent).toEqual([told(true), asked]);
});

test('never asks where the person was first, or after an update', async () => {
  detect.mockReturnValue(found(true));
  await start('text/html', { answer: opens, readyState: 'interactive' });
  pageSlot().settled = true;
  await vi.runAllTimersAsync();
  expect(page.sent).toEqual([told(true)]);
});

test('asks again for another story in the same page, not for another address of the same one', async () => {
  detect.mockReturnValue(found(true));
  await start('text/html', { answer: opens });
  const heading = page.window.document.querySelector('h1') as HTMLElement;
  await vi.runAllTimersAsync();
  page.sent.length = 0;
  moveTo('/story?mark=2');
  await vi.runAllTimersAsync();
  moveTo('/other');
  // The old story still stands at the first look.
  await vi.advanceTimersByTimeAsync(150);
  heading.textContent = 'Another story';
  await vi.runAllTimersAsync();
  expect(page.sent).toEqual([told(true), asked]);
});

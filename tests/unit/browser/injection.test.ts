// The reader's script gets in where Chromium's grant is late, and where it cannot the reason is the right one.
import { afterEach, beforeEach, expect, test, vi, type Mock } from 'vitest';
import { fakeBrowser } from '@webext-core/fake-browser';
import { injectScript } from '../../../src/browser/injection';

vi.mock('webextension-polyfill', async () => ({ default: (await import('@webext-core/fake-browser')).fakeBrowser }));

const late = new Error(
  'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
);
const execute = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  execute.mockReset().mockResolvedValue([{}]);
  (vi.spyOn(fakeBrowser.scripting, 'executeScript') as unknown as Mock).mockImplementation(execute);
});
afterEach(() => vi.useRealTimers());

async function inject(url: string | undefined): Promise<unknown> {
  const injected = injectScript(7, url, 'reader.js');
  await vi.runAllTimersAsync();
  return injected;
}

test('runs the file in the top frame', async () => {
  expect(await inject('https://news.example/')).toEqual({ ok: true });
  expect(execute).toHaveBeenCalledExactlyOnceWith({ target: { tabId: 7 }, files: ['reader.js'] });
});

test('tries again while the grant is on its way', async () => {
  execute.mockRejectedValueOnce(late).mockRejectedValueOnce(late).mockRejectedValueOnce(late);
  expect(await inject('https://news.example/')).toEqual({ ok: true });
  expect(execute).toHaveBeenCalledTimes(4);
});

test('a page of the web that stays closed needs another tab, after about 300 ms', async () => {
  execute.mockRejectedValue(late);
  const start = Date.now();
  expect(await inject('https://news.example/')).toEqual({ ok: false, why: 'needs-new-tab' });
  expect(execute.mock.calls.length).toBeGreaterThan(3);
  expect(Date.now() - start).toBeLessThanOrEqual(400);
});

test.each([
  'chrome://version/',
  'about:license',
  'chrome-extension://x/y.html',
  'moz-extension://x/y.html',
  'view-source:https://x/',
  'devtools://x',
])('%s is not even tried', async (url) => {
  expect(await inject(url)).toEqual({ ok: false, why: 'cannot-run' });
  expect(execute).not.toHaveBeenCalled();
});

test.each([
  'The extensions gallery cannot be scripted.',
  'This page cannot be scripted due to an ExtensionsSettings policy.',
  'Cannot access a chrome:// URL',
  'Missing host permission for the tab',
  'No tab with id: 7.',
])('"%s" is final', async (message) => {
  execute.mockRejectedValue(new Error(message));
  expect(await inject('https://store.example/')).toEqual({ ok: false, why: 'cannot-run' });
  expect(execute).toHaveBeenCalledTimes(1);
});

test('an address that the browser hides is tried, and its refusal is that Galley cannot run', async () => {
  execute.mockRejectedValue(late);
  expect(await inject(undefined)).toEqual({ ok: false, why: 'cannot-run' });
});

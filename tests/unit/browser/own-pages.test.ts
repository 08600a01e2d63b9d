// The browser's page for shortcuts opens by each browser's own way, and where there is none the caller hears of it.
import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, expect, test, vi } from 'vitest';
import { readShortcut } from '../../../src/browser/action';
import { openShortcutSettings } from '../../../src/browser/own-pages';

vi.mock('webextension-polyfill', async () => ({ default: (await import('@webext-core/fake-browser')).fakeBrowser }));

const give = (commands: unknown): void => {
  Object.defineProperty(fakeBrowser, 'commands', { value: commands, configurable: true });
};

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

test('Firefox is asked by its call', async () => {
  const open = vi.fn(() => Promise.resolve());
  const create = vi.spyOn(fakeBrowser.tabs, 'create');
  give({ openShortcutSettings: open });
  expect(await openShortcutSettings()).toBe(true);
  expect(open).toHaveBeenCalledOnce();
  expect(create).not.toHaveBeenCalled();
});

test('Chrome opens its page by address', async () => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create');
  give({});
  expect(await openShortcutSettings()).toBe(true);
  expect(create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' });
});

test('a browser that refuses, or knows no shortcuts, is no error', async () => {
  vi.spyOn(fakeBrowser.tabs, 'create').mockRejectedValue(new Error('Illegal URL'));
  give({});
  expect(await openShortcutSettings()).toBe(false);
  give(undefined);
  expect(await openShortcutSettings()).toBe(false);
  expect(await readShortcut()).toBe('');
});

// The toolbar button says in icon and title what a press does, with the person's own shortcut.
import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, expect, test, vi, type Mock } from 'vitest';
import { readShortcut, showAction } from '../../../src/browser/action';
import en from '../../../src/_locales/en/messages.json';

vi.mock('webextension-polyfill', async () => ({ default: (await import('@webext-core/fake-browser')).fakeBrowser }));

const getAll = vi.fn();
const setIcon = vi.spyOn(fakeBrowser.action, 'setIcon') as unknown as Mock;
const setTitle = vi.spyOn(fakeBrowser.action, 'setTitle') as unknown as Mock;
beforeEach(() => {
  setIcon.mockReset().mockResolvedValue(undefined);
  setTitle.mockReset().mockResolvedValue(undefined);
  getAll.mockReset().mockResolvedValue([{ name: '_execute_action', shortcut: 'Alt+R' }]);
  vi.spyOn(fakeBrowser.commands, 'getAll').mockImplementation(getAll as never);
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue('chrome-extension://own/');
  const filled = (key: keyof typeof en, [first = '']: readonly string[]): string =>
    en[key].message.replace(/\$[A-Z]+\$/, () => first);
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(filled as never);
});

const shown = async (state: Parameters<typeof showAction>[1]): Promise<unknown[]> => {
  await showAction(7, state);
  return [setTitle, setIcon].map((mock) => mock.mock.lastCall?.[0] as unknown);
};

test.each([
  ['article', 'Open reader view (Alt+R)', 'lit'],
  ['open', 'Close reader view (Alt+R)', 'lit'],
  ['idle', 'No article found on this page', 'dim'],
  ['cannot-run', 'Galley can’t run on this page', 'dim'],
] as const)('%s: "%s", %s', async (state, title, icon) => {
  const path = Object.fromEntries(['16', '32', '48', '64'].map((size) => [size, `icons/${icon}-${size}.png`]));
  expect(await shown(state)).toEqual([
    { tabId: 7, title },
    { tabId: 7, path },
  ]);
});

test('says the shortcut that the person chose, or none', async () => {
  getAll.mockResolvedValue([{ name: '_execute_action', shortcut: 'Ctrl+Shift+Y' }]);
  expect(await shown('article')).toContainEqual({ tabId: 7, title: 'Open reader view (Ctrl+Shift+Y)' });
  getAll.mockResolvedValue([{ name: '_execute_action', shortcut: '' }]);
  expect(await shown('article')).toContainEqual({ tabId: 7, title: 'Open reader view' });
  getAll.mockResolvedValue([]);
  expect(await readShortcut()).toBe('');
});

test('a dim icon in Firefox is the theme’s own', async () => {
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue('moz-extension://own/');
  expect(await shown('idle')).toContainEqual({ tabId: 7, path: null });
});

test('a tab that has gone is no error', async () => {
  setIcon.mockRejectedValue(new Error('No tab with id: 7.'));
  setTitle.mockRejectedValue(new Error('No tab with id: 7.'));
  await expect(showAction(7, 'article')).resolves.toBeUndefined();
});

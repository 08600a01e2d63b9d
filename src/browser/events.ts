// The ways in: toolbar button, shortcut and menu entries for the reader, menu entries for the picker.
import type { Menus, Tabs } from 'webextension-polyfill';
import { browser } from './api';
import { text } from './texts';

/** Calls back for each press, with the tab that it was meant for. Must run in the first turn of the background script. */
export function onToggle(callback: (tab: Tabs.Tab) => void): void {
  // The shortcut is `_execute_action`: browsers send it as a press of the button.
  browser.action.onClicked.addListener((tab) => callback(tab));
  menus()?.onClicked.addListener(({ menuItemId }, tab) => {
    if (tab !== undefined && String(menuItemId).startsWith('toggle-')) callback(tab);
  });
}

/** Calls back for "Hide something here". `atMenu` where a page's own menu was opened on something. */
export function onPick(callback: (tab: Tabs.Tab, atMenu: boolean) => void): void {
  menus()?.onClicked.addListener(({ menuItemId }, tab) => {
    if (tab !== undefined && String(menuItemId).startsWith('pick-')) callback(tab, menuItemId === 'pick-page');
  });
}

/** Keeps the menu entries in place. Browsers remember them, so they are written anew only at installation and start. */
export function keepMenus(): void {
  onStart(() => void createMenus());
}

/** Calls back when the extension was installed or updated, and when the browser starts. */
export function onStart(callback: () => void): void {
  browser.runtime.onInstalled.addListener(callback);
  browser.runtime.onStartup.addListener(callback);
}

const ON_PAGES = {
  contexts: ['page', 'frame', 'selection', 'image', 'video', 'audio'],
  documentUrlPatterns: ['http://*/*', 'https://*/*'],
} satisfies Partial<Menus.CreateCreatePropertiesType>;

/** Firefox for Android has no menus. */
function menus(): Menus.Static | undefined {
  return browser.contextMenus;
}

async function createMenus(): Promise<void> {
  const there = menus();
  if (there === undefined) return;
  await there.removeAll();
  there.create({ id: 'toggle-page', title: text('menuToggle'), ...ON_PAGES });
  there.create({
    id: 'pick-page',
    title: text('menuPick'),
    ...ON_PAGES,
    contexts: [...ON_PAGES.contexts, 'link'],
  });
  there.create({ id: 'toggle-action', title: text('menuToggleAction'), contexts: ['action'] });
  there.create({ id: 'pick-action', title: text('menuPick'), contexts: ['action'] });
}

// The ways to press for the reader: toolbar button, shortcut, menu entries. All end in one callback.
import type { Tabs } from 'webextension-polyfill';
import { browser } from './api';
import { text } from './texts';

/** Calls back for each press, with the tab that it was meant for. Must run in the first turn of the background script. */
export function onToggle(callback: (tab: Tabs.Tab) => void): void {
  // The shortcut is `_execute_action`: browsers send it as a press of the button.
  browser.action.onClicked.addListener((tab) => callback(tab));
  browser.contextMenus.onClicked.addListener((_info, tab) => {
    if (tab !== undefined) callback(tab);
  });
}

/** Keeps the menu entries in place. Browsers remember them, so they are written anew only at installation and start. */
export function keepMenus(): void {
  browser.runtime.onInstalled.addListener(() => void createMenus());
  browser.runtime.onStartup.addListener(() => void createMenus());
}

async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: 'toggle-page',
    title: text('menuToggle'),
    contexts: ['page', 'frame', 'selection', 'image', 'video', 'audio'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
  browser.contextMenus.create({ id: 'toggle-action', title: text('menuToggleAction'), contexts: ['action'] });
}

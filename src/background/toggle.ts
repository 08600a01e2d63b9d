// What a press does to its tab: the reader or picker that lives there opens or closes itself; where there is none, it is
// put in.
import type { Tabs } from 'webextension-polyfill';
import { showAction } from '../browser/action';
import { injectScript } from '../browser/injection';
import { sendToPage } from '../browser/messaging';

/** Opens or closes the reader in `tab`. Where that cannot be, the button's title says so; never rejects. */
export async function toggleReader(tab: Pick<Tabs.Tab, 'id' | 'url'>): Promise<void> {
  if (tab.id === undefined) return;
  if ((await sendToPage(tab.id, 'page/toggle', null)) !== undefined) return;
  const injected = await injectScript(tab.id, tab.url, 'reader.js');
  if (!injected.ok) await showAction(tab.id, injected.why);
}

/**
 * Opens the picker in `tab`, or closes it. `atMenu` begins with what the page's menu was opened on. Where that cannot be,
 * the button's title says so; never rejects.
 */
export async function togglePicker(tab: Pick<Tabs.Tab, 'id' | 'url'>, atMenu: boolean): Promise<void> {
  if (tab.id === undefined) return;
  if ((await sendToPage(tab.id, 'picker/toggle', { atMenu })) !== undefined) return;
  const injected = await injectScript(tab.id, tab.url, 'picker.js');
  if (injected.ok) await sendToPage(tab.id, 'picker/toggle', { atMenu });
  else await showAction(tab.id, injected.why);
}

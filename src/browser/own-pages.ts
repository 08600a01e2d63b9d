// The pages around the options: the browser's own place for shortcuts, and what our package says of itself.
import { browser } from './api';

/** Firefox 137 and later have a call for it; the polyfill's types do not know it yet. */
interface ShortcutCall {
  readonly openShortcutSettings?: () => Promise<void>;
}

/** Opens the browser's page for extension shortcuts. False where the browser does not let us. */
export async function openShortcutSettings(): Promise<boolean> {
  try {
    const { openShortcutSettings: open } = browser.commands as ShortcutCall;
    // Chrome has no call, but lets an extension open its page by address.
    await (open === undefined
      ? browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
      : open.call(browser.commands));
    return true;
  } catch {
    // The page then says in words where to look.
    return false;
  }
}

/** Opens the options in a tab, or goes to the tab where they are; for one site in a tab of its own. */
export async function openOptions(site: string | null = null): Promise<void> {
  if (site === null) await browser.runtime.openOptionsPage();
  else await browser.tabs.create({ url: browser.runtime.getURL(`options.html#site=${encodeURIComponent(site)}`) });
}

/** Version as the manifest states it. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}

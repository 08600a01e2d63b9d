// Puts the reader's script into a tab, for a moment's right that the browser grants with a click (activeTab).
import { browser } from './api';

export type Injected = { readonly ok: true } | { readonly ok: false; readonly why: 'cannot-run' | 'needs-new-tab' };

// Chromium grants by one channel and injects by another; the script can overtake the grant. Measured: 0 to 13 % of first
// tries fail, all succeeded about 250 ms later. Times are waits before each try, in ms.
const WAITS_MS = [0, 25, 50, 100, 150] as const;

/** Runs `file` in the tab's top frame. Says why where the browser does not allow it; never rejects. */
export async function injectScript(tabId: number, url: string | undefined, file: string): Promise<Injected> {
  if (isClosedToExtensions(url)) return { ok: false, why: 'cannot-run' };
  for (const wait of WAITS_MS) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    try {
      await browser.scripting.executeScript({ target: { tabId }, files: [file] });
      return { ok: true };
    } catch (error) {
      if (!mayBeTheGrantRace(error)) return { ok: false, why: 'cannot-run' };
    }
  }
  // A web page that stays closed although the address was shown to us: Chromium after a move between pages with
  // different cross-origin opener policies. Neither reloading nor a second click helps there; another tab does.
  return { ok: false, why: isWebAddress(url) ? 'needs-new-tab' : 'cannot-run' };
}

/** Browser pages, other extensions and so on. The address is hidden from us where we have no right to the tab. */
function isClosedToExtensions(url: string | undefined): boolean {
  return url !== undefined && url !== '' && !/^(?:https?|file|data|blob):/.test(url);
}

function isWebAddress(url: string | undefined): boolean {
  return url !== undefined && /^https?:/.test(url);
}

/** Chromium's words for a tab without a grant. Stores and pages closed by policy have words of their own. */
function mayBeTheGrantRace(error: unknown): boolean {
  return error instanceof Error && /Cannot access contents of (?:the page|url)/i.test(error.message);
}

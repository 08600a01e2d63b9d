// The browser's leave to open by itself on one site: asked for in a click, given back when it is no longer needed.
import { browser, isFirefox } from './api';

/** Addresses of the site and of every host below it. */
function originsOf(site: string): string[] {
  const hosts = /^[\d.]+$|^\[/.test(site) ? site : `*.${site}`;
  // Both browsers count the pages that our detector runs on (http and https, each) among what an extension may reach. In
  // Firefox that is so: an extension may put its script there until the person takes it back. In Chrome it is not, and a
  // pattern for both schemes in one is the question that the detector's pages do not answer.
  return isFirefox() ? [`http://${hosts}/*`, `https://${hosts}/*`] : [`*://${hosts}/*`];
}

/** Whether the reader may open by itself on this site. */
export async function isSiteAllowed(site: string): Promise<boolean> {
  return isGiven(() => browser.permissions.contains({ origins: originsOf(site) }));
}

/**
 * Asks the person, where they have not said yes before. Only within a click on a page of ours, and before anything else
 * is waited for; elsewhere the browser refuses. False for a No.
 */
export function askForSite(site: string): Promise<boolean> {
  return isGiven(() => browser.permissions.request({ origins: originsOf(site) }));
}

/** False where the browser refuses the question itself, which some do by throwing and some by rejecting. */
async function isGiven(ask: () => Promise<boolean>): Promise<boolean> {
  try {
    return await ask();
  } catch {
    // A host that makes no pattern, or a question outside of a click.
    return false;
  }
}

/** Gives the permission back. */
export async function giveSiteBack(site: string): Promise<void> {
  // Firefox gives all sites with the installation; taking a part of that away is the person's to do.
  if (!isFirefox()) await isGiven(() => browser.permissions.remove({ origins: originsOf(site) }));
}

/** Calls back when the person or the browser gave or took a permission, until `signal` aborts. */
export function watchPermissions(callback: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) {
    event.addListener(callback);
    signal.addEventListener('abort', () => event.removeListener(callback));
  }
}

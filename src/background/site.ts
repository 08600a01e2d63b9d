// What the person chose for the site of a tab, at work: how the button looks, and the reader that opens by itself.
import { showAction } from '../browser/action';
import { injectScript } from '../browser/injection';
import { sendToPage } from '../browser/messaging';
import { openOptions } from '../browser/own-pages';
import { isSiteAllowed } from '../browser/site-permission';
import { chooseOpening as keepOpening, readSiteAt } from '../browser/sites-store';
import type { Reply, SiteState } from '../messages/protocol';
import { siteNameOf, type Opening } from '../settings/sites';

/** What the person chose for the site of an address, and whether the browser allows it. Never rejects. */
export async function stateOf(url: string | undefined): Promise<SiteState> {
  const name = url === undefined ? null : siteNameOf(url);
  if (url === undefined || name === null) return { name: null, open: 'press', isAllowed: false };
  const [{ open }, isAllowed] = await Promise.all([readSiteAt(url), isSiteAllowed(name)]);
  return { name, open: open ?? 'press', isAllowed };
}

/** Shows on a tab's button whether its page is an article, as the person wants it on this site; gives what was read. */
export async function lightButton(tabId: number, url: string | undefined, isArticle: boolean): Promise<SiteState> {
  const site = await stateOf(url);
  const needsPermission = site.open === 'by-itself' && !site.isAllowed;
  if (!isArticle) await showAction(tabId, 'idle');
  else if (site.open === 'never') await showAction(tabId, 'off-here');
  else await showAction(tabId, needsPermission ? 'needs-permission' : 'article');
  return site;
}

/** Opens the reader where the person wants it to open by itself; a page that was closed to us meanwhile stays as it is. */
export async function openByItself(tabId: number, url: string | undefined): Promise<void> {
  const site = await stateOf(url);
  if (site.open !== 'by-itself' || !site.isAllowed) return;
  if ((await sendToPage(tabId, 'page/open', null)) === undefined) await injectScript(tabId, url, 'reader.js');
}

/** Keeps a choice made in the reader. What the browser must ask for first is asked in the options, at this site. */
export async function chooseOpening(
  url: string | undefined,
  open: Opening,
): Promise<Reply<'background/choose-opening'>> {
  const { name, isAllowed } = await stateOf(url);
  if (name === null) return { kept: 'not' };
  if (open === 'by-itself' && !isAllowed) {
    await openOptions(name);
    return { kept: 'asked-in-options' };
  }
  const kept = await keepOpening(name, open);
  return { kept: kept.ok ? kept.where : 'not' };
}

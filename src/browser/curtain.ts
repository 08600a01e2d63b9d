// Has the browser draw nothing of a page before storage has said what hides on it (page/curtain.css), on the sites that rules
// for pages name and on no others. Firefox puts it in wherever our scripts run; Chromium where the person allowed the site.
import { EVERYWHERE } from '../hiding/hosts';
import { browser } from './api';

const ID = 'curtain';
const SCRIPT = { id: ID, css: ['curtain.css'], runAt: 'document_start' as const };

/** Hangs it for these hosts, as rules name them, and takes it down elsewhere. Never rejects. */
export async function hangCurtain(hosts: readonly string[]): Promise<void> {
  const matches = hosts.flatMap(patternOf).sort();
  try {
    const there = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
    const hung = there.flatMap((script) => [...(script.matches ?? [])].sort());
    if (JSON.stringify(hung) === JSON.stringify(matches)) return;
    if (there.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    if (matches.length > 0) await browser.scripting.registerContentScripts([{ ...SCRIPT, matches }]);
  } catch {
    // A browser that refuses draws a little too early; the rules act all the same.
  }
}

/** The addresses of a host; none where the ending is open, which no pattern can say. */
function patternOf(host: string): string[] {
  if (host === EVERYWHERE) return ['*://*/*'];
  if (/^[\d.]+$/.test(host)) return [`*://${host}/*`];
  return /^[a-z\d.-]+$/.test(host) ? [`*://*.${host}/*`] : [];
}

// The rules that hide on pages themselves, filed once more where the script on every page finds them with one question:
// an item for each host, in this browser's own storage. They are made of rules-store.ts's items and follow them.
import { PAGE_PREFIX, PAGE_VERSION } from '../hiding/on-page';
import { pageRulesByHost } from '../hiding/page-rules';
import { browser } from './api';
import { readRules } from './rules-store';

let last: Promise<unknown> = Promise.resolve();

/** Files them as they are now; settled when that is done. Calls take turns, so that the last one is right. */
export function filePageRules(): Promise<void> {
  const turn = last.then(fileNow);
  last = turn;
  return turn;
}

async function fileNow(): Promise<void> {
  const { rules } = await readRules();
  const items: Record<string, unknown> = Object.fromEntries(
    [...pageRulesByHost(rules)].map(([host, group]) => [PAGE_PREFIX + host, { version: PAGE_VERSION, rules: group }]),
  );
  // Storage that is switched off or full hides nothing on pages; in the reader the rules act all the same.
  const there = await browser.storage.local.get(null).catch((): Record<string, unknown> => ({}));
  const gone = Object.keys(there).filter((key) => key.startsWith(PAGE_PREFIX) && !(key in items));
  const isNew = ([key, item]: readonly [string, unknown]): boolean =>
    JSON.stringify(item) !== JSON.stringify(there[key]);
  await browser.storage.local.set(Object.fromEntries(Object.entries(items).filter(isNew))).catch(() => undefined);
  if (gone.length > 0) await browser.storage.local.remove(gone).catch(() => undefined);
}

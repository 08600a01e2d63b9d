// Where the person's choices are kept: only what they changed, one key for each setting, synced between their browsers
// where that works. What a setting may hold is settings/schema.ts.
import { isDefault, parseSettings, settingKeys } from '../settings/schema';
import type { SettingKey, Settings } from '../settings/schema';
import { browser } from './api';

/** Where a change went: to every browser of the person, or to this one alone because sync is full or switched off. */
export type Kept =
  { readonly ok: true; readonly where: 'sync' | 'local' } | { readonly ok: false; readonly why: 'no-storage' };

/** The person's settings, whole. Storage that cannot be read gives the defaults; never rejects. */
export async function readSettings(): Promise<Settings> {
  const [synced, local] = await Promise.all([readArea('sync'), readArea('local')]);
  // A key in `local` is a later choice that sync refused.
  return parseSettings({ ...synced, ...local });
}

/** Keeps a change. A setting that goes back to its default is forgotten, so that later defaults reach the person. */
export async function changeSettings(change: Partial<Settings>): Promise<Kept> {
  const keys = settingKeys.filter((key) => change[key] !== undefined);
  const next = parseSettings({ ...(await readSettings()), ...change });
  if (await keepIn('sync', next, keys)) {
    await browser.storage.local.remove(keys).catch(ignoreUnreadable);
    return { ok: true, where: 'sync' };
  }
  // Defaults are written out here, or the refused key in sync would win again.
  const kept = await settled(browser.storage.local.set(pick(next, keys)));
  return kept ? { ok: true, where: 'local' } : { ok: false, why: 'no-storage' };
}

/** Calls back with whole settings whenever one changed, in whichever tab or browser, until `signal` aborts. */
export function watchSettings(callback: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area !== 'sync' && area !== 'local') return;
    if (!settingKeys.some((key) => Object.hasOwn(changes, key))) return;
    void readSettings().then((settings) => {
      if (!signal.aborted) callback(settings);
    });
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

async function readArea(area: 'sync' | 'local'): Promise<Record<string, unknown>> {
  const stored = await browser.storage[area].get([...settingKeys]).catch(ignoreUnreadable);
  // Nothing is no setting's value: a damaged entry here must not stand before a whole one there.
  return Object.fromEntries(Object.entries(stored).filter(([, value]) => value !== null && value !== undefined));
}

async function keepIn(area: 'sync', next: Settings, keys: readonly SettingKey[]): Promise<boolean> {
  const changed = keys.filter((key) => !isDefault(key, next[key]));
  const back = keys.filter((key) => isDefault(key, next[key]));
  const written = changed.length === 0 || (await settled(browser.storage[area].set(pick(next, changed))));
  return written && (back.length === 0 || (await settled(browser.storage[area].remove(back))));
}

function pick(settings: Settings, keys: readonly SettingKey[]): Partial<Settings> {
  return Object.fromEntries(keys.map((key) => [key, settings[key]]));
}

function settled(promise: Promise<unknown>): Promise<boolean> {
  return promise.then(
    () => true,
    () => false,
  );
}

/** Storage that is switched off by policy reads as empty: the person gets the defaults and can read on. */
function ignoreUnreadable(): Record<string, unknown> {
  return {};
}

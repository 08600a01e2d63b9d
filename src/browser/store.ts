// Where the person's choices are kept: only what they changed, one key for each setting, synced between their browsers
// where that works. What a setting may hold is settings/schema.ts.
import { currentVersion, migrate } from '../settings/migrations';
import { damagedKeys, isDefault, parseSettings, settingKeys } from '../settings/schema';
import type { SettingKey, Settings } from '../settings/schema';
import { browser } from './api';
import { onStorageChanged, oneAtATime, readArea, settled, type Area } from './areas';
import { type Kept } from './item-store';

/** Number of the form of the settings in an area; it stands there from version 3 on. */
const VERSION_KEY = 'settingsVersion';
/** Of version 1: see settings/migrations.ts. */
const OLD_KEYS = ['kindsOff'];

/** The person's settings, and what is wrong with those that are stored. */
export interface KeptSettings {
  readonly settings: Settings;
  /** Settings whose stored value fits none; their defaults hold. */
  readonly damaged: readonly SettingKey[];
  /** A later version of Galley wrote what sync holds: it is left as it is, and changes stay in this browser. */
  readonly isNewer: boolean;
}

/** The person's settings, whole. Storage that cannot be read gives the defaults; never rejects. */
export async function readSettings(): Promise<Settings> {
  return (await inspectSettings()).settings;
}

/** The same, with what the person should know about how they are kept. */
export async function inspectSettings(): Promise<KeptSettings> {
  const { stored, isNewer } = await readStored();
  return { settings: parseSettings(stored), damaged: damagedKeys(stored), isNewer };
}

/** Keeps a change. A setting that goes back to its default is forgotten, so that later defaults reach the person. */
export function changeSettings(change: Partial<Settings>): Promise<Kept> {
  return oneAtATime(async () => {
    const { stored, isNewer, isOld } = await readStored();
    const next = parseSettings({ ...parseSettings(stored), ...change });
    // What an earlier version wrote moves into today's form with the first change.
    const keys = settingKeys.filter((key) => change[key] !== undefined || (isOld && stored[key] !== undefined));
    if (!isNewer && (await keepInSync(next, keys, isOld))) {
      await settled(browser.storage.local.remove([...keys, ...OLD_KEYS]));
      return { ok: true, where: 'sync' };
    }
    // Defaults are written out here, or the refused key in sync would win again.
    const kept = await settled(browser.storage.local.set(pick(next, keys)));
    return kept ? { ok: true, where: 'local' } : { ok: false, why: 'no-storage' };
  });
}

/** Calls back with whole settings whenever one changed, in whichever tab or browser, until `signal` aborts. */
export function watchSettings(callback: (settings: Settings) => void, signal: AbortSignal): void {
  const matter = (keys: readonly string[]): boolean => settingKeys.some((key) => keys.includes(key));
  const tell = (): void =>
    void readSettings().then((settings) => {
      if (!signal.aborted) callback(settings);
    });
  onStorageChanged(matter, tell, signal);
}

interface Stored {
  /** In today's form; values may fit no setting. */
  readonly stored: Readonly<Record<string, unknown>>;
  readonly isNewer: boolean;
  readonly isOld: boolean;
}

async function readStored(): Promise<Stored> {
  const [synced, local] = await Promise.all([readOwn('sync'), readOwn('local')]);
  // A key in `local` is a later choice that sync refused.
  const both = { ...synced, ...local };
  const isOld = OLD_KEYS.some((key) => key in both);
  const version = synced[VERSION_KEY] ?? (isOld ? 1 : currentVersion('settings'));
  const migrated = migrate('settings', { ...both, version });
  // Each setting is judged by itself, so that what this version knows is read from a later one's too.
  const stored = migrated.state === 'current' ? migrated.stored : both;
  return { stored, isNewer: migrated.state === 'newer', isOld };
}

async function readOwn(area: Area): Promise<Record<string, unknown>> {
  const stored = await readArea(area, [...settingKeys, ...OLD_KEYS, VERSION_KEY]);
  // Nothing is no setting's value: a damaged entry here must not stand before a whole one there.
  return Object.fromEntries(Object.entries(stored).filter(([, value]) => value !== null && value !== undefined));
}

async function keepInSync(next: Settings, keys: readonly SettingKey[], isOld: boolean): Promise<boolean> {
  const { sync } = browser.storage;
  const changed = keys.filter((key) => !isDefault(key, next[key]));
  const back = [...keys.filter((key) => isDefault(key, next[key])), ...(isOld ? OLD_KEYS : [])];
  const written = changed.length === 0 || (await settled(sync.set(pick(next, changed))));
  return written && (back.length === 0 || (await settled(sync.remove(back))));
}

function pick(settings: Settings, keys: readonly SettingKey[]): Partial<Settings> {
  return Object.fromEntries(keys.map((key) => [key, settings[key]]));
}

// All choices of a person as one readable file, and back. Leaves judging the rules' texts to hiding/.
import * as v from 'valibot';
import type { StoredRule } from '../hiding/types';
import { currentVersion, migrate } from './migrations';
import { changedSettings, damagedKeys, parseSettings, settingKeys } from './schema';
import type { Settings } from './schema';
import { isPlain, readSite, readSiteName, writeSite, type Site } from './sites';

const FormatSchema = v.object({ format: v.literal('galley') });
const OuterSchema = v.object({
  settings: v.fallback(v.record(v.string(), v.unknown()), {}),
  rules: v.fallback(v.array(v.unknown()), []),
  sites: v.fallback(v.record(v.string(), v.unknown()), {}),
});
const RuleSchema = v.object({
  text: v.string(),
  onPage: v.exactOptional(v.fallback(v.literal(true), true)),
  note: v.exactOptional(v.string()),
});

/** Sites by their hosts. */
export type Sites = ReadonlyMap<string, Site>;

/** What a file holds: settings that it names and that fit, rules still to be judged, sites. */
export interface Backup {
  readonly settings: Partial<Settings>;
  readonly rules: readonly StoredRule[];
  readonly sites: Sites;
  /** Entries that could not be read: names of settings and sites, and rules as they stand in the file. */
  readonly unread: readonly string[];
}

export type BackupResult =
  { readonly ok: true; readonly backup: Backup } | { readonly ok: false; readonly why: 'no-backup' | 'newer-version' };

/** One JSON text, indented for reading. Settings that were never changed are left out. */
export function writeBackup(settings: Settings, rules: readonly StoredRule[], sites: Sites): string {
  const file = {
    format: 'galley',
    version: currentVersion('backup'),
    settings: changedSettings(settings),
    rules,
    sites: Object.fromEntries([...sites].map(([host, site]) => [host, writeSite(site)])),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a file of `writeBackup`, of this version or an earlier one. Never throws; what does not fit costs only itself. */
export function readBackup(file: string): BackupResult {
  const parsed = parseJson(file);
  const migrated = migrate('backup', v.is(FormatSchema, parsed) ? parsed : null);
  if (migrated.state === 'newer') return { ok: false, why: 'newer-version' };
  if (migrated.state === 'damaged') return { ok: false, why: 'no-backup' };
  const outer = v.parse(OuterSchema, migrated.stored);
  const unread: string[] = [];
  const settings = readSettings(outer.settings, unread);
  const rules = outer.rules.flatMap((given): readonly StoredRule[] => {
    const read = v.safeParse(RuleSchema, given);
    if (read.success) return [read.output];
    unread.push(JSON.stringify(given));
    return [];
  });
  return { ok: true, backup: { settings, rules, sites: readSites(outer.sites, unread), unread } };
}

function readSettings(given: Readonly<Record<string, unknown>>, unread: string[]): Partial<Settings> {
  const damaged = damagedKeys(given);
  const fitting = settingKeys.filter((key) => key in given && !damaged.includes(key));
  unread.push(...Object.keys(given).filter((name) => !fitting.some((key) => key === name)));
  const parsed = parseSettings(given);
  return Object.fromEntries(fitting.map((key) => [key, parsed[key]]));
}

function readSites(given: Readonly<Record<string, unknown>>, unread: string[]): Sites {
  const sites = new Map<string, Site>();
  for (const [host, item] of Object.entries(given)) {
    const read = readSite(item);
    if (read.state !== 'current' || readSiteName(host) !== host) unread.push(host);
    else if (!isPlain(read.site)) sites.set(host, read.site);
  }
  return sites;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    // Not JSON at all: the schema then says that this is no backup.
    return null;
  }
}

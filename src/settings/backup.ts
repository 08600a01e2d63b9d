// All choices of a person as one readable file, and back. Leaves judging the rules' texts to hiding/.
import * as v from 'valibot';
import type { StoredRule } from '../hiding/types';
import { changedSettings, parseSettings, settingKeys } from './schema';
import type { SettingKey, Settings } from './schema';

/** Number of the form that this version writes. */
const backupVersion = 1;

const OuterSchema = v.object({
  format: v.literal('galley'),
  version: v.number(),
  settings: v.fallback(v.record(v.string(), v.unknown()), {}),
  rules: v.fallback(v.array(v.unknown()), []),
});
const RuleSchema = v.object({
  text: v.string(),
  onPage: v.exactOptional(v.fallback(v.literal(true), true)),
  note: v.exactOptional(v.string()),
});

/** What a file holds: settings that it names and that fit, and rules still to be judged. */
export interface Backup {
  readonly settings: Partial<Settings>;
  readonly rules: readonly StoredRule[];
  /** Entries that could not be read: names of settings and rules as they stand in the file. */
  readonly unread: readonly string[];
}

export type BackupResult =
  { readonly ok: true; readonly backup: Backup } | { readonly ok: false; readonly why: 'no-backup' | 'newer-version' };

/** One JSON text, indented for reading. Settings that were never changed are left out. */
export function writeBackup(settings: Settings, rules: readonly StoredRule[]): string {
  return `${JSON.stringify({ format: 'galley', version: backupVersion, settings: changedSettings(settings), rules }, null, 2)}\n`;
}

/** Reads a file of `writeBackup`. Never throws; an entry that does not fit is named and costs only itself. */
export function readBackup(file: string): BackupResult {
  const outer = v.safeParse(OuterSchema, parseJson(file));
  if (!outer.success) return { ok: false, why: 'no-backup' };
  if (outer.output.version > backupVersion) return { ok: false, why: 'newer-version' };
  const unread: string[] = [];
  const settings = readSettings(outer.output.settings, unread);
  const rules = outer.output.rules.flatMap((given): readonly StoredRule[] => {
    const read = v.safeParse(RuleSchema, given);
    if (read.success) return [read.output];
    unread.push(JSON.stringify(given));
    return [];
  });
  return { ok: true, backup: { settings, rules, unread } };
}

function readSettings(given: Readonly<Record<string, unknown>>, unread: string[]): Partial<Settings> {
  const parsed = parseSettings(given);
  const fits = (key: SettingKey): boolean => JSON.stringify(parsed[key]) === JSON.stringify(given[key]);
  const named = Object.keys(given);
  unread.push(...named.filter((name) => !settingKeys.some((key) => key === name && fits(key))));
  return Object.fromEntries(
    settingKeys.filter((key) => named.includes(key) && fits(key)).map((key) => [key, parsed[key]]),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    // Not JSON at all: the schema then says that this is no backup.
    return null;
  }
}

// What a file would change, before it does: a backup of Galley's, or a list of rules as other programs share them.
import { parseRule, parseRules } from '../hiding/parse-rules';
import type { ParseOptions, Rule } from '../hiding/types';
import { readBackup, type Sites } from '../settings/backup';
import { kinds } from '../settings/kinds';
import { settingKeys, type SettingKey, type Settings } from '../settings/schema';
import { plainSite, type Site } from '../settings/sites';

/** What the person has now, and how lines are read. */
export interface Present extends ParseOptions {
  readonly settings: Settings;
  readonly rules: readonly Rule[];
  readonly sites: Sites;
}

/** A line or an entry that cannot be used, and why; `why` is null for an entry that is damaged. */
export interface Unused {
  readonly text: string;
  readonly why: string | null;
}

export type ImportPlan =
  | {
      readonly ok: true;
      /** Settings that would become others. */
      readonly settings: Partial<Settings>;
      readonly added: readonly Rule[];
      /** Sites of the file about which something else was chosen, or nothing; as the file has them. */
      readonly sites: Sites;
      /** Rules of the file that the person has already; theirs stay as they are. */
      readonly known: number;
      readonly unused: readonly Unused[];
    }
  | { readonly ok: false; readonly why: 'no-backup' | 'newer-version' | 'empty' };

/** Reads a file and compares it with what is there. Changes nothing; never throws. */
export function planImport(file: string, present: Present): ImportPlan {
  if (file.trim() === '') return { ok: false, why: 'empty' };
  return /^\ufeff?\s*\{/.test(file) ? planBackup(file, present) : planList(file, present);
}

function planBackup(file: string, present: Present): ImportPlan {
  const read = readBackup(file);
  if (!read.ok) return read;
  const { backup } = read;
  const rules: Rule[] = [];
  const unused: Unused[] = backup.unread.map((text) => ({ text, why: null }));
  for (const { text, onPage, note } of backup.rules) {
    const result = parseRule(text, present);
    if (result.kind === 'rule') rules.push({ ...result.rule, onPage: onPage === true, note: note ?? null });
    else unused.push({ text, why: result.kind === 'problem' ? result.trouble.why : null });
  }
  const differs = (key: SettingKey): boolean =>
    key in backup.settings && JSON.stringify(backup.settings[key]) !== JSON.stringify(present.settings[key]);
  const settings = Object.fromEntries(settingKeys.filter(differs).map((key) => [key, backup.settings[key]]));
  const sites = new Map(
    [...backup.sites].filter(([host, site]) => !isSame(site, present.sites.get(host) ?? plainSite)),
  );
  return { ok: true, settings, sites, ...newOnes(rules, present), unused };
}

function planList(file: string, present: Present): ImportPlan {
  const { rules, problems } = parseRules(file, present);
  const unused = problems.filter(({ level }) => level === 'error').map(({ text, why }) => ({ text, why }));
  return { ok: true, settings: {}, sites: new Map(), ...newOnes(rules, present), unused };
}

function isSame(one: Site, two: Site): boolean {
  return one.open === two.open && kinds.every((kind) => one.kinds[kind] === two.kinds[kind]);
}

function newOnes(
  rules: readonly Rule[],
  present: Present,
): { readonly added: readonly Rule[]; readonly known: number } {
  const there = new Set(present.rules.map(({ text }) => text));
  const fresh = new Map(rules.filter(({ text }) => !there.has(text)).map((rule) => [rule.text, rule]));
  return { added: [...fresh.values()], known: rules.filter(({ text }) => there.has(text)).length };
}

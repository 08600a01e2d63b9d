// Where the person's own rules are kept: one item for each host (item-store.ts). What a rule is and how two edits are
// merged is hiding/'s.
import * as v from 'valibot';
import { groupByHost, ungroup } from '../hiding/group-by-host';
import { groupsFor } from '../hiding/hosts';
import { mergeRules, storedRule } from '../hiding/merge-rules';
import type { Rule, StoredRule } from '../hiding/types';
import { currentVersion, migrate } from '../settings/migrations';
import { itemStore, oneAtATime, type ItemForm, type Kept } from './item-store';

/** Rules as they were read, and what could not be. */
export interface KeptRules {
  /** Each once, in the order of their texts. */
  readonly rules: readonly Rule[];
  /** Hosts whose item is damaged as a whole; '' stands for "everywhere". */
  readonly damagedHosts: readonly string[];
  /** Single entries that are no rules, as they stand in storage. */
  readonly damagedRules: readonly string[];
  /** Hosts whose rules a later version of Galley wrote; they are left as they are. */
  readonly newerHosts: readonly string[];
}

/** What saving came to; `rules` are all rules now, those of another tab among them. */
export type Saved =
  | { readonly ok: true; readonly where: 'sync' | 'local'; readonly rules: readonly Rule[] }
  | Extract<Kept, { readonly ok: false }>;

const ItemSchema = v.object({ rules: v.array(v.unknown()) });
const RuleSchema = v.object({
  text: v.string(),
  onPage: v.exactOptional(v.literal(true)),
  note: v.exactOptional(v.string()),
});

const form: ItemForm<readonly unknown[]> = {
  prefix: 'rules:',
  read(item) {
    const migrated = migrate('rules', item);
    if (migrated.state !== 'current') return migrated;
    const read = v.safeParse(ItemSchema, migrated.stored);
    return read.success ? { state: 'current', value: read.output.rules } : { state: 'damaged' };
  },
  write: (rules) => ({ version: currentVersion('rules'), rules }),
  isEmpty: (rules) => rules.length === 0,
};
const store = itemStore(form);

type Groups = ReadonlyMap<string, readonly StoredRule[]>;

/** All rules of the person. Storage that cannot be read holds none; never rejects. */
export function readRules(): Promise<KeptRules> {
  return readGroups(null);
}

/** The rules that can matter at an address; reads the items of its hosts alone. Never rejects. */
export function readRulesFor(url: string): Promise<KeptRules> {
  return readGroups(groupsFor(url));
}

/** Keeps `mine`, which the person made out of `base`. What another tab changed since is kept with it: see mergeRules. */
export function saveRules(base: readonly Rule[], mine: readonly Rule[]): Promise<Saved> {
  return oneAtATime(async () => {
    const { rules: theirs } = await readRules();
    const merged = mergeRules(base.map(toStored), mine.map(toStored), theirs.map(toStored));
    const { rules } = ungroup([['', merged]]);
    const kept = await store.write(changedGroups(groupByHost(theirs), groupByHost(rules)));
    return kept.ok ? { ...kept, rules } : kept;
  });
}

/** Takes damaged items away, for good. */
export function forgetDamaged(hosts: readonly string[]): Promise<void> {
  return store.forget(hosts);
}

/** Calls back whenever a rule changed, in whichever tab or browser, until `signal` aborts. */
export function watchRules(callback: () => void, signal: AbortSignal): void {
  store.watch(callback, signal);
}

function toStored({ text, onPage, note }: Rule): StoredRule {
  return storedRule(text, onPage, note);
}

async function readGroups(hosts: readonly string[] | null): Promise<KeptRules> {
  const { items, damaged, newer } = await store.read(hosts);
  const damagedRules: string[] = [];
  const groups = [...items].map(
    ([host, entries]) => [host, entries.flatMap((entry) => readRule(entry, damagedRules))] as const,
  );
  const { rules, damaged: noRules } = ungroup(groups);
  return { rules, damagedHosts: damaged, damagedRules: [...damagedRules, ...noRules], newerHosts: newer };
}

function readRule(stored: unknown, damaged: string[]): readonly StoredRule[] {
  const read = v.safeParse(RuleSchema, stored);
  if (read.success) return [read.output];
  damaged.push(JSON.stringify(stored));
  return [];
}

/** The groups that differ; a group that is gone is empty. */
function changedGroups(before: Groups, after: Groups): Groups {
  const changed = new Map<string, readonly StoredRule[]>();
  for (const host of new Set([...before.keys(), ...after.keys()])) {
    const now = after.get(host) ?? [];
    if (JSON.stringify(now) !== JSON.stringify(before.get(host) ?? [])) changed.set(host, now);
  }
  return changed;
}

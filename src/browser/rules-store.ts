// Where the person's own rules are kept: one item for each host (item-store.ts). What a rule is and how two edits are
// merged is hiding/'s.
import * as v from 'valibot';
import { groupByHost, groupsOf, ungroup } from '../hiding/group-by-host';
import { EVERYWHERE, groupsFor } from '../hiding/hosts';
import { mergeRules, storedRule } from '../hiding/merge-rules';
import type { Rule, StoredRule } from '../hiding/types';
import { currentVersion, migrate } from '../settings/migrations';
import { fileAll, readAllFiled, readFiled, watchFiled } from './filed-rules';
import { tellPages } from './messaging';
import { oneAtATime } from './areas';
import { itemStore, type ItemForm, type Kept, type KeptItems } from './item-store';

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

const ItemSchema = v.object({ rules: v.array(v.unknown()) });
/** A rule without marks is its text alone. */
const RuleSchema = v.object({
  text: v.string(),
  onPage: v.exactOptional(v.literal(true)),
  note: v.exactOptional(v.string()),
});

type Entries = readonly unknown[];

const form: ItemForm<Entries> = {
  prefix: 'rules:',
  read(item) {
    const migrated = migrate('rules', item);
    if (migrated.state !== 'current') return migrated;
    const read = v.safeParse(ItemSchema, migrated.stored);
    return read.success ? { state: 'current', value: read.output.rules } : { state: 'damaged' };
  },
  write: (rules) => ({ version: currentVersion('rules'), rules: rules.map(entryOf) }),
  isEmpty: (rules) => rules.length === 0,
};
const store = itemStore(form);

type Groups = ReadonlyMap<string, readonly StoredRule[]>;

/** All rules of the person; what is among `known` ones, by their texts, is not read anew. Storage that cannot be read holds none; never rejects. */
export async function readRules(known: ReadonlyMap<string, Rule> = new Map()): Promise<KeptRules> {
  return rulesOf(await readGroups(null), known);
}

/** The rules that stand beside this one, under the same hosts, and so may be the same. Never rejects. */
export async function readRulesBeside(rule: Rule): Promise<readonly Rule[]> {
  return rulesOf(await readGroups(groupsOf(rule))).rules;
}

/**
 * The rules that can matter on a page, without their notes and marks; of what is stored for other hosts nothing is read,
 * and of a long list for everywhere nothing that the page has no element for. `page` is asked for after the first answer
 * of storage. Never rejects.
 */
export async function readRulesFor(url: string, page: () => Document): Promise<readonly Rule[]> {
  const own = groupsFor(url).filter((host) => host !== EVERYWHERE);
  const [{ groups }, filed] = await Promise.all([readGroups(own), readFiled(page)]);
  const everywhere = filed?.map((text): StoredRule => ({ text })) ?? (await readGroups([EVERYWHERE])).groups.values();
  const all = [...groups.values(), ...everywhere].flat();
  return ungroup([[EVERYWHERE, all.map(({ text }) => ({ text }))]]).rules;
}

/** Keeps `mine`, which the person made out of `base`. What another tab changed since is kept with it: see mergeRules. */
export function saveRules(base: readonly Rule[], mine: readonly Rule[]): Promise<Kept> {
  return oneAtATime(async () => {
    const touched = touchedHosts(base, mine);
    const known = new Map([...base, ...mine].map((rule) => [rule.text, rule]));
    const [stored, filed] = await Promise.all([readGroups(null), readAllFiled()]);
    const before = new Map([...stored.groups].filter(([host]) => touched.has(host)));
    const there = ungroup(before, known).rules;
    const [was, wanted] = [base, mine].map((rules) =>
      rules.filter((rule) => groupsOf(rule).some((host) => touched.has(host))),
    );
    const merged = mergeRules((was ?? []).map(toStored), (wanted ?? []).map(toStored), there.map(toStored));
    const { rules } = ungroup([[EVERYWHERE, merged]], known);
    const changed = changedGroups(touched, groupByHost(there), groupByHost(rules));
    const kept = await store.write(changed, stored.read);
    if (kept.ok) await fileThese(new Map([...stored.groups, ...changed]), filed);
    return kept;
  });
}

/** Files the rules anew for pages (filed-rules.ts), after something else than `saveRules` may have changed them. */
export function fileRulesAnew(): Promise<void> {
  return oneAtATime(fileNow);
}

/** Takes damaged items away, for good. */
export function forgetDamaged(hosts: readonly string[]): Promise<void> {
  return oneAtATime(async () => {
    await store.forget(hosts);
    await fileNow();
  });
}

/** Calls back whenever a rule changed, in whichever tab or browser, until `signal` aborts. */
export function watchRules(callback: () => void, signal: AbortSignal): void {
  store.watch(callback, signal);
}

/** The same for rules that may come from another browser of the person's; who saves here files them too. */
export function watchSyncedRules(callback: () => void, signal: AbortSignal): void {
  store.watch(callback, signal, 'sync');
}

/** The same, and when they were filed for pages, which is a little later. */
export function watchRulesForPages(callback: () => void, signal: AbortSignal): void {
  store.watch(callback, signal);
  watchFiled(callback, signal);
}

function toStored({ text, onPage, note }: Rule): StoredRule {
  return storedRule(text, onPage, note);
}

/** Groups as storage holds them. */
interface Stored {
  readonly read: KeptItems<Entries>;
  readonly groups: Groups;
  /** Single entries that are no rules. */
  readonly damaged: readonly string[];
}

async function readGroups(hosts: readonly string[] | null): Promise<Stored> {
  const read = await store.read(hosts);
  const damaged: string[] = [];
  const groups = new Map<string, readonly StoredRule[]>();
  for (const [host, entries] of read.items) groups.set(host, readEntries(entries, damaged));
  return { read, groups, damaged };
}

function rulesOf({ read, groups, damaged }: Stored, known: ReadonlyMap<string, Rule> = new Map()): KeptRules {
  const { rules, damaged: noRules } = ungroup(groups, known);
  return { rules, damagedHosts: read.damaged, damagedRules: [...damaged, ...noRules], newerHosts: read.newer };
}

function entryOf(entry: unknown): unknown {
  const { text, ...marks } = entry as StoredRule;
  return Object.keys(marks).length === 0 ? text : entry;
}

function readEntries(entries: Entries, damaged: string[]): readonly StoredRule[] {
  const rules: StoredRule[] = [];
  for (const entry of entries) {
    if (typeof entry === 'string') {
      rules.push({ text: entry });
      continue;
    }
    const read = v.safeParse(RuleSchema, entry);
    if (read.success) rules.push(read.output);
    else damaged.push(JSON.stringify(entry));
  }
  return rules;
}

async function fileNow(): Promise<void> {
  const [{ groups }, filed] = await Promise.all([readGroups(null), readAllFiled()]);
  await fileThese(groups, filed);
}

async function fileThese(groups: Groups, filed: Awaited<ReturnType<typeof readAllFiled>>): Promise<void> {
  if (await fileAll(groups, filed)) void tellPages('hider/rules-changed');
}

/** The hosts under which a rule stands that is in one of the two alone, or has other marks there. */
function touchedHosts(base: readonly Rule[], mine: readonly Rule[]): ReadonlySet<string> {
  const was = new Map(base.map((rule) => [rule.text, rule]));
  const changed = mine.filter((rule) => {
    const before = was.get(rule.text);
    was.delete(rule.text);
    return before === undefined || before.onPage !== rule.onPage || before.note !== rule.note;
  });
  return new Set([...changed, ...was.values()].flatMap(groupsOf));
}

/** The groups of these hosts that differ; a group that is gone is empty. */
function changedGroups(hosts: ReadonlySet<string>, before: Groups, after: Groups): Groups {
  const changed = new Map<string, readonly StoredRule[]>();
  for (const host of hosts) {
    const now = after.get(host) ?? [];
    if (JSON.stringify(now) !== JSON.stringify(before.get(host) ?? [])) changed.set(host, now);
  }
  return changed;
}

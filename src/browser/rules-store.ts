// Where the person's own rules are kept: one item for each host, synced between their browsers where it fits and in this
// one where it does not. What a rule is and how two edits are merged is hiding/'s.
import * as v from 'valibot';
import { groupByHost, ungroup } from '../hiding/group-by-host';
import { groupsFor } from '../hiding/hosts';
import { mergeRules, storedRule } from '../hiding/merge-rules';
import type { Rule, StoredRule } from '../hiding/types';
import { browser } from './api';
import type { Kept } from './store';

/** Rules as they were read, and what could not be. */
export interface KeptRules {
  /** Each once, in the order of their texts. */
  readonly rules: readonly Rule[];
  /** Hosts whose item is damaged as a whole; '' stands for "everywhere". */
  readonly damagedHosts: readonly string[];
  /** Single entries that are no rules, as they stand in storage. */
  readonly damagedRules: readonly string[];
}

/** What saving came to; `rules` are all rules now, those of another tab among them. */
export type Saved =
  | { readonly ok: true; readonly where: 'sync' | 'local'; readonly rules: readonly Rule[] }
  | { readonly ok: false; readonly why: 'no-storage' };

const PREFIX = 'rules:';
/** storage.sync.QUOTA_BYTES_PER_ITEM: key and JSON of one item, in bytes, the same in both browsers. */
const ITEM_BYTES = 8192;

const ItemSchema = v.object({ version: v.literal(1), rules: v.array(v.unknown()) });
const RuleSchema = v.object({
  text: v.string(),
  onPage: v.exactOptional(v.literal(true)),
  note: v.exactOptional(v.string()),
});

type Groups = ReadonlyMap<string, readonly StoredRule[]>;

/** All rules of the person. Storage that cannot be read holds none; never rejects. */
export function readRules(): Promise<KeptRules> {
  return readItems(null);
}

/** The rules that can matter at an address; reads the items of its hosts alone. Never rejects. */
export function readRulesFor(url: string): Promise<KeptRules> {
  return readItems(groupsFor(url).map((host) => PREFIX + host));
}

/**
 * Keeps `mine`, which the person made out of `base`. What another tab changed since is kept with it: see mergeRules.
 * A host's item that is too large for sync, or that sync refuses, is kept in this browser alone.
 */
export function saveRules(base: readonly Rule[], mine: readonly Rule[]): Promise<Saved> {
  return oneAtATime(async () => {
    const { rules: theirs } = await readRules();
    const merged = mergeRules(base.map(toStored), mine.map(toStored), theirs.map(toStored));
    const { rules } = ungroup([['', merged]]);
    const kept = await writeGroups(changedGroups(groupByHost(theirs), groupByHost(rules)));
    return kept.ok ? { ...kept, rules } : kept;
  });
}

/** Takes damaged items away, for good. */
export async function forgetDamaged(hosts: readonly string[]): Promise<void> {
  const keys = hosts.map((host) => PREFIX + host);
  await Promise.all([settled(browser.storage.sync.remove(keys)), settled(browser.storage.local.remove(keys))]);
}

/** Calls back whenever a rule changed, in whichever tab or browser, until `signal` aborts. */
export function watchRules(callback: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area !== 'sync' && area !== 'local') return;
    if (Object.keys(changes).some((key) => key.startsWith(PREFIX))) callback();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

function toStored({ text, onPage, note }: Rule): StoredRule {
  return storedRule(text, onPage, note);
}

async function readItems(keys: string[] | null): Promise<KeptRules> {
  const [synced, local] = await Promise.all([readArea('sync', keys), readArea('local', keys)]);
  const groups = new Map<string, readonly StoredRule[]>();
  const damagedHosts = new Set<string>();
  const damagedRules: string[] = [];
  // An item in `local` is a later choice that sync refused; a damaged one does not stand before a whole one.
  for (const [key, item] of [...Object.entries(synced), ...Object.entries(local)]) {
    if (!key.startsWith(PREFIX)) continue;
    const host = key.slice(PREFIX.length);
    const read = v.safeParse(ItemSchema, item);
    if (!read.success) damagedHosts.add(host);
    else
      groups.set(
        host,
        read.output.rules.flatMap((rule) => readRule(rule, damagedRules)),
      );
  }
  const { rules, damaged } = ungroup(groups);
  return { rules, damagedHosts: [...damagedHosts].sort(), damagedRules: [...damagedRules, ...damaged] };
}

function readRule(stored: unknown, damaged: string[]): readonly StoredRule[] {
  const read = v.safeParse(RuleSchema, stored);
  if (read.success) return [read.output];
  damaged.push(JSON.stringify(stored));
  return [];
}

function readArea(area: 'sync' | 'local', keys: string[] | null): Promise<Record<string, unknown>> {
  // Storage that is switched off by policy reads as empty: the person can read on, without rules.
  return browser.storage[area].get(keys).catch(() => ({}));
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

async function writeGroups(groups: Groups): Promise<Kept> {
  const items = [...groups].map(([host, rules]): Entry => [PREFIX + host, { version: 1, rules }]);
  const fitting = items.filter(([key, item]) => item.rules.length > 0 && isSmall(key, item));
  const emptied = items.filter(([, { rules }]) => rules.length === 0);
  const inSync = [...fitting, ...emptied];
  const taken = await keepInSync(fitting, emptied);
  // Emptied ones are written here too where sync refused, or its old item would win again. Of an item that grew too large
  // the old one stays in sync: other browsers keep the rules they have.
  const here = taken ? items.filter((entry) => !inSync.includes(entry)) : items;
  if (here.length > 0 && !(await settled(browser.storage.local.set(Object.fromEntries(here)))))
    return { ok: false, why: 'no-storage' };
  if (taken && inSync.length > 0) await settled(browser.storage.local.remove(inSync.map(([key]) => key)));
  return { ok: true, where: here.length > 0 ? 'local' : 'sync' };
}

type Entry = readonly [key: string, item: { readonly version: number; readonly rules: readonly StoredRule[] }];

async function keepInSync(fitting: readonly Entry[], emptied: readonly Entry[]): Promise<boolean> {
  const written = fitting.length === 0 || (await settled(browser.storage.sync.set(Object.fromEntries(fitting))));
  return written && (emptied.length === 0 || (await settled(browser.storage.sync.remove(emptied.map(([key]) => key)))));
}

function isSmall(key: string, item: unknown): boolean {
  return new TextEncoder().encode(key + JSON.stringify(item)).length <= ITEM_BYTES;
}

function settled(promise: Promise<unknown>): Promise<boolean> {
  return promise.then(
    () => true,
    () => false,
  );
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Two saves take turns: in this script by waiting, across the extension's own pages and its background by the browser's
 * lock. A script in a news page has no part in that lock (its locks are the page's, for the page to see and to hold), so it
 * asks the background to save: `background/change-rules`.
 */
function oneAtATime<T>(save: () => Promise<T>): Promise<T> {
  const isOurs = browser.runtime.getURL('').startsWith(globalThis.location?.origin);
  const locks = isOurs ? (globalThis.navigator as Partial<Navigator> | undefined)?.locks : undefined;
  if (locks !== undefined) return locks.request('galley-rules', save);
  const turn = last.then(save);
  last = turn.catch(() => undefined);
  return turn;
}

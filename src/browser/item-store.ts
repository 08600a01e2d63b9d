// Things kept by host: one storage item each where they are synced between the person's browsers, and in bundles (bundles.ts)
// in this one, where they do not fit there. A damaged item loses only itself; one of a later version of Galley is neither read
// nor written over.
import { browser } from './api';
import { onStorageChanged, readArea, settled, type Area } from './areas';
import { readBundled, writeBundled } from './bundles';

/** Where a change went: to every browser of the person, or to this one alone because sync is full or switched off. */
export type Kept =
  | { readonly ok: true; readonly where: 'sync' | 'local' }
  /** `newer-version`: a later Galley wrote what stands there, in every place there is. */
  | { readonly ok: false; readonly why: 'no-storage' | 'newer-version' };

type Item = Readonly<Record<string, unknown>>;

/** How one kind of thing stands in storage. */
export interface ItemForm<T> {
  /** Begins the key of every item; the host follows. */
  readonly prefix: string;
  read(item: unknown): { readonly state: 'current'; readonly value: T } | { readonly state: 'newer' | 'damaged' };
  write(value: T): Item;
  /** An empty value is kept nowhere. */
  isEmpty(value: T): boolean;
}

export interface KeptItems<T> {
  readonly items: ReadonlyMap<string, T>;
  /** Hosts whose item cannot be read. */
  readonly damaged: readonly string[];
  /** Hosts whose item a later version of Galley wrote. */
  readonly newer: readonly string[];
  /** The same, where those stand. */
  readonly newerIn: Readonly<Record<Area, ReadonlySet<string>>>;
}

export interface ItemStore<T> {
  /** The items of these hosts, or all; never rejects. */
  read(hosts: readonly string[] | null): Promise<KeptItems<T>>;
  /** Keeps these values, each in place of the one before; `read` is what was read of their hosts in the same turn. */
  write(values: ReadonlyMap<string, T>, read: KeptItems<T>): Promise<Kept>;
  /** Takes damaged items away, for good. */
  forget(hosts: readonly string[]): Promise<void>;
  /** Calls back whenever an item changed, in whichever tab or browser, or in one area alone, until `signal` aborts. */
  watch(callback: () => void, signal: AbortSignal, area?: Area): void;
}

/** storage.sync.QUOTA_BYTES_PER_ITEM: key and JSON of one item, in bytes, the same in both browsers. */
const ITEM_BYTES = 8192;

/** storage.sync.QUOTA_BYTES and MAX_ITEMS: all items together. */
const ALL_BYTES = 102_400;
const ALL_ITEMS = 512;
/** More items than this are found quicker among all: Firefox looks for each by itself. */
const MANY = 64;

/** A store for one kind of thing. Changes that read before they write take turns by `oneAtATime`. */
export function itemStore<T>(form: ItemForm<T>): ItemStore<T> {
  return {
    read: (hosts) => readItems(form, hosts),
    async write(values, { newerIn }) {
      if (values.size === 0) return { ok: true, where: 'sync' };
      const entries = [...values].map(([host, value]): Entry => {
        const isNewer = { sync: newerIn.sync.has(host), local: newerIn.local.has(host) };
        return { host, key: form.prefix + host, item: form.write(value), isEmpty: form.isEmpty(value), isNewer };
      });
      return writeEntries(form.prefix, entries);
    },
    async forget(hosts) {
      const keys = hosts.map((host) => form.prefix + host);
      await Promise.all([
        settled(browser.storage.sync.remove(keys)),
        writeBundled(form.prefix, new Map(hosts.map((host) => [host, null]))),
      ]);
    },
    watch(callback, signal, area) {
      const isOurs = (keys: readonly string[]): boolean => keys.some((key) => key.startsWith(form.prefix));
      onStorageChanged((keys, where) => (area ?? where) === where && isOurs(keys), callback, signal);
    },
  };
}

interface Entry {
  readonly host: string;
  readonly key: string;
  readonly item: Item;
  readonly isEmpty: boolean;
  /** A later version of Galley wrote what stands there. */
  readonly isNewer: Readonly<Record<Area, boolean>>;
}

async function readItems<T>(form: ItemForm<T>, hosts: readonly string[] | null): Promise<KeptItems<T>> {
  const wanted = hosts === null ? null : new Set(hosts);
  const asked = hosts !== null && hosts.length <= MANY ? hosts : null;
  const [sync, local] = await Promise.all([readSynced(form.prefix, asked), readBundled(form.prefix, asked)]);
  const items = new Map<string, T>();
  const damaged = new Set<string>();
  const newerIn = { sync: new Set<string>(), local: new Set<string>() };
  // An item in `local` is a later choice that sync refused; one that cannot be read does not stand before a whole one.
  for (const [area, stored] of [['sync', sync] as const, ['local', local] as const]) {
    for (const [host, item] of stored) {
      if (wanted?.has(host) === false) continue;
      const read = form.read(item);
      if (read.state === 'current') items.set(host, read.value);
      else (read.state === 'newer' ? newerIn[area] : damaged).add(host);
    }
  }
  const newer = new Set([...newerIn.sync, ...newerIn.local]);
  return { items, damaged: [...damaged].sort(), newer: [...newer].sort(), newerIn };
}

async function readSynced(prefix: string, hosts: readonly string[] | null): Promise<ReadonlyMap<string, unknown>> {
  const stored = Object.entries(await readArea('sync', hosts?.map((host) => prefix + host) ?? null));
  return new Map(
    stored.filter(([key]) => key.startsWith(prefix)).map(([key, item]) => [key.slice(prefix.length), item]),
  );
}

async function writeEntries(prefix: string, entries: readonly Entry[]): Promise<Kept> {
  const open = entries.filter(({ isNewer }) => !isNewer.sync);
  const fitting = open.filter((entry) => !entry.isEmpty && bytesOf(entry) <= ITEM_BYTES);
  const emptied = open.filter(({ isEmpty }) => isEmpty).map(({ key }) => key);
  const taken = await keepInSync(fitting, emptied);
  const inSync = new Set(taken ? [...fitting.map(({ key }) => key), ...emptied] : []);
  // Emptied ones are written here too where sync refused, or its old item would win again. Of an item that grew too large
  // the old one stays in sync: other browsers keep the rules they have.
  const here = entries.filter(({ key }) => !inSync.has(key));
  if (here.some(({ isNewer }) => isNewer.local)) return { ok: false, why: 'newer-version' };
  const done = entries.filter(({ key, isNewer }) => inSync.has(key) && !isNewer.local);
  const items = new Map<string, Item | null>(here.map(({ host, item }) => [host, item]));
  for (const { host } of done) items.set(host, null);
  if (!(await writeBundled(prefix, items))) return { ok: false, why: 'no-storage' };
  return { ok: true, where: here.length > 0 ? 'local' : 'sync' };
}

async function keepInSync(fitting: readonly Entry[], emptied: string[]): Promise<boolean> {
  // Not even asked where all of it can never fit: a list made by others.
  if (fitting.length > ALL_ITEMS || fitting.reduce((sum, entry) => sum + bytesOf(entry), 0) > ALL_BYTES) return false;
  const written = fitting.length === 0 || (await settled(browser.storage.sync.set(itemsOf(fitting))));
  return written && (emptied.length === 0 || (await settled(browser.storage.sync.remove(emptied))));
}

function itemsOf(entries: readonly Entry[]): Record<string, Item> {
  return Object.fromEntries(entries.map(({ key, item }) => [key, item]));
}

/** As both browsers count. */
function bytesOf({ key, item }: Entry): number {
  return new TextEncoder().encode(key + JSON.stringify(item)).length;
}

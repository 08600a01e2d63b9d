// What this browser's own storage keeps by host: the items of many hosts in one text, since a list made by others has
// thousands of hosts. Firefox takes half a millisecond to write an item, and for rules as a list seconds where a text takes none.
import { browser } from './api';
import { readArea, settled } from './areas';

/** Under each host its item as JSON. A line that has none stands under itself. */
type Bundle = Map<string, string>;

/** Follows the prefix in the key of a bundle; no host begins with it. */
const MARK = '/';
/** So many that a page reads little of other hosts with its own, so few that a list is quickly written. */
const BUNDLES = 64;

/** The items under a prefix, of these hosts or all. One that cannot be read is null, a whole bundle under its own name. */
export async function readBundled(
  prefix: string,
  hosts: readonly string[] | null,
): Promise<ReadonlyMap<string, unknown>> {
  const stored = await readStored(prefix, hosts?.flatMap((host) => [host, bundleFor(host)]) ?? null);
  const items = new Map<string, unknown>();
  // An item by itself is of a version without bundles, and so the older one.
  for (const [name, item] of stored) {
    if (!isBundle(name)) items.set(name, item);
    else if (typeof item !== 'string') items.set(name, null);
  }
  if (hosts === null)
    for (const [, bundle] of bundlesIn(stored)) for (const [host, json] of bundle) items.set(host, parse(json));
  for (const host of hosts ?? []) {
    const json = jsonOf(stored.get(bundleFor(host)), host);
    if (json !== null) items.set(host, parse(json));
  }
  return items;
}

/** The item of one host, without a look at the others: a page reads its own only. */
function jsonOf(text: unknown, host: string): string | null {
  const lines = typeof text === 'string' ? `\n${text}\n` : '';
  const start = lines.indexOf(`\n${host}\t`);
  const from = start + host.length + 2;
  return start < 0 ? null : lines.slice(from, lines.indexOf('\n', from));
}

/** Puts items in place of those that stand under their hosts; null takes one away. Gives whether the browser took all. */
export async function writeBundled(prefix: string, items: ReadonlyMap<string, object | null>): Promise<boolean> {
  if (items.size === 0) return true;
  const stored = await readStored(prefix, null);
  const bundles = bundlesIn(stored);
  const changed = new Set([...items].flatMap(([host, item]) => put(bundles, host, item)));
  const textOf = (name: string): string => [...(bundles.get(name) ?? [])].map((line) => line.join('\t')).join('\n');
  const written = [...changed].filter((name) => bundles.get(name)?.size !== 0);
  // What stands by itself under a host is older than what is put there now.
  const gone = [...changed, ...items.keys()].filter((name) => stored.has(name) && !written.includes(name));
  const { local } = browser.storage;
  const texts = Object.fromEntries(written.map((name) => [prefix + name, textOf(name)]));
  const isKept = written.length === 0 || (await settled(local.set(texts)));
  return isKept && (gone.length === 0 || (await settled(local.remove(gone.map((name) => prefix + name)))));
}

/** Gives the bundles that are changed by it. */
function put(bundles: Map<string, Bundle>, host: string, item: object | null): string[] {
  // A line without an item may stand in any of them.
  if (item === null) return [...bundles].filter(([, bundle]) => bundle.delete(host)).map(([name]) => name);
  const name = bundleFor(host);
  bundles.set(name, (bundles.get(name) ?? new Map<string, string>()).set(host, JSON.stringify(item)));
  return [name];
}

/** What stands under a prefix, with these names or any. */
async function readStored(prefix: string, names: readonly string[] | null): Promise<ReadonlyMap<string, unknown>> {
  const keys = names === null ? null : [...new Set(names)].map((name) => prefix + name);
  const stored = Object.entries(await readArea('local', keys)).filter(([key]) => key.startsWith(prefix));
  return new Map(stored.map(([key, item]) => [key.slice(prefix.length), item]));
}

function isBundle(name: string): boolean {
  return name.startsWith(MARK);
}

/** What stands for every host has a bundle to itself: of a list it is the larger half. */
function bundleFor(host: string): string {
  if (host === '') return MARK;
  let hash = 0;
  for (let at = 0; at < host.length; at++) hash = (Math.imul(hash, 31) + host.charCodeAt(at)) >>> 0;
  return MARK + String(hash % BUNDLES);
}

function bundlesIn(stored: ReadonlyMap<string, unknown>): Map<string, Bundle> {
  const bundles = new Map<string, Bundle>();
  for (const [name, text] of stored) if (isBundle(name) && typeof text === 'string') bundles.set(name, bundleOf(text));
  return bundles;
}

function bundleOf(text: string): Bundle {
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const [host = '', json = ''] = line.split('\t', 2);
      return [host, json];
    }),
  );
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

// The person's rules filed once more, in this browser's own storage, so that a page reads little: those that hide on pages
// themselves under their hosts, for the script on every page, and those for everywhere in shards where there are many. All
// is made of rules-store.ts's items and follows them; where it is missing, those are read.
import { fileRules, readIndex, textsIn, wantedIn } from '../hiding/filed-rules';
import { ungroup } from '../hiding/group-by-host';
import { EVERYWHERE } from '../hiding/hosts';
import { PAGE_PREFIX, PAGE_VERSION, type PageRule } from '../hiding/on-page';
import { pageRulesByHost } from '../hiding/page-rules';
import type { StoredRule } from '../hiding/types';
import { browser } from './api';
import { hangCurtain } from './curtain';
import { onStorageChanged, readArea, settled } from './areas';

/** Begins the key of each shard; alone it is the index. */
const PREFIX = 'filed:';
/** Fewer rules for everywhere are read by each page as they are. */
const MANY = 200;

type Items = Readonly<Record<string, unknown>>;
type Groups = ReadonlyMap<string, readonly StoredRule[]>;

/** What is filed, read before the rules are written: with them this browser has ten times as much to read. Never rejects. */
export function readAllFiled(): Promise<Items> {
  return readArea('local', null);
}

/** Files all rules as they are now in place of what is `there`. Gives whether what hides on pages changed. */
export async function fileAll(groups: Groups, there: Items): Promise<boolean> {
  await fileShards(groups.get(EVERYWHERE) ?? [], there);
  const byHost = pageRules(groups);
  const items = [...byHost].map(([host, rules]) => [PAGE_PREFIX + host, { version: PAGE_VERSION, rules }] as const);
  const change = changeTo(Object.fromEntries(items), PAGE_PREFIX, there);
  await write(change);
  await hangCurtain(
    [...byHost].filter(([, rules]) => rules.some(({ action }) => action === 'hide')).map(([host]) => host),
  );
  return !isNothing(change);
}

/**
 * The texts of the rules for everywhere that can matter to a page; `page` is asked for once the index is there. Null where
 * they are not filed. Never rejects.
 */
export async function readFiled(page: () => Document): Promise<readonly string[] | null> {
  const index = readIndex((await readArea('local', [PREFIX]))[PREFIX]);
  if (index === null) return null;
  const wanted = wantedIn(index, page());
  const items = await readArea('local', [...wanted.keys()].map(keyOf));
  const texts: string[] = [];
  for (const [shard, tokens] of wanted) {
    const lines = items[keyOf(shard)];
    // Damaged or lost: what it held stands in the rules themselves.
    if (typeof lines !== 'string') return null;
    texts.push(...textsIn(lines, tokens));
  }
  return texts;
}

/** Calls back when the rules for everywhere were filed anew, until `signal` aborts. */
export function watchFiled(callback: () => void, signal: AbortSignal): void {
  onStorageChanged((keys) => keys.some((key) => key.startsWith(PREFIX)), callback, signal);
}

function keyOf(shard: number): string {
  return PREFIX + String(shard);
}

function pageRules(groups: Groups): ReadonlyMap<string, readonly PageRule[]> {
  const all = [...groups.values()].flat();
  // A rule is read for this only where it matters: nearly nobody has any that hides on pages.
  const matter = all.some(({ onPage }) => onPage) ? all.filter((rule) => rule.onPage || rule.text.includes('#@')) : [];
  return pageRulesByHost(ungroup([[EVERYWHERE, matter]]).rules);
}

async function fileShards(rules: readonly StoredRule[], there: Items): Promise<void> {
  const { index, shards } = fileRules(rules.length < MANY ? [] : rules.map(({ text }) => text));
  const items = Object.fromEntries([...shards].map(([shard, content]) => [keyOf(shard), content]));
  const change = changeTo(shards.size === 0 ? {} : { [PREFIX]: index, ...items }, PREFIX, there);
  // Storage that is full keeps no index, and pages read the rules themselves.
  if (!(await write(change))) await settled(browser.storage.local.remove(PREFIX));
}

interface Change {
  readonly written: Items;
  readonly gone: readonly string[];
}

/** What makes the items under a prefix these. */
function changeTo(items: Items, prefix: string, there: Items): Change {
  const isNew = ([key, item]: readonly [string, unknown]): boolean =>
    typeof item === 'string' ? item !== there[key] : JSON.stringify(item) !== JSON.stringify(there[key]);
  return {
    written: Object.fromEntries(Object.entries(items).filter(isNew)),
    gone: Object.keys(there).filter((key) => key.startsWith(prefix) && !(key in items)),
  };
}

function isNothing({ written, gone }: Change): boolean {
  return gone.length === 0 && Object.keys(written).length === 0;
}

/** False where the browser refused. */
async function write({ written, gone }: Change): Promise<boolean> {
  const { local } = browser.storage;
  const isKept = Object.keys(written).length === 0 || (await settled(local.set({ ...written })));
  return (gone.length === 0 || (await settled(local.remove([...gone])))) && isKept;
}

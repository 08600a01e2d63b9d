// @vitest-environment jsdom
// Rules are kept for each host, in sync where they fit and here where they do not; two tabs lose nothing to each other,
// and a damaged item loses only itself.
import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, expect, test, vi, type Mock } from 'vitest';
import {
  forgetDamaged,
  readRules,
  readRulesFor,
  saveRules,
  watchRules,
  type KeptRules,
} from '../../../src/browser/rules-store';
import { changeSettings } from '../../../src/browser/store';
import { parseRules } from '../../../src/hiding/parse-rules';
import type { Rule } from '../../../src/hiding/types';

vi.mock('webextension-polyfill', async () => ({ default: (await import('@webext-core/fake-browser')).fakeBrowser }));

const { sync, local } = fakeBrowser.storage;
const overQuota = new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
const refuse = (area: typeof sync | typeof local, ...calls: ('get' | 'set' | 'remove')[]): void => {
  for (const call of calls) (vi.spyOn(area, call) as unknown as Mock).mockRejectedValue(overQuota);
};
const rulesOf = (...lines: string[]): readonly Rule[] => parseRules(lines.join('\n')).rules;
const texts = ({ rules }: KeptRules): string[] => rules.map(({ text }) => text);

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

test('rules are kept under their hosts, one item each, and come back whole', async () => {
  const rules = rulesOf('##.everywhere', '! why', 'a.example,b.example##.two', 'a.example#@#.kept').map((rule) =>
    rule.text === '##.everywhere' ? { ...rule, onPage: true } : rule,
  );
  expect(await saveRules([], rules)).toMatchObject({ ok: true, where: 'sync' });
  expect(Object.keys(await sync.get(null)).sort()).toEqual(['rules:', 'rules:a.example', 'rules:b.example']);
  expect(await sync.get('rules:')).toEqual({
    'rules:': { version: 2, rules: [{ text: '##.everywhere', onPage: true }] },
  });
  // A rule without marks is its text alone.
  expect(await sync.get('rules:a.example')).toEqual({
    'rules:a.example': {
      version: 2,
      rules: ['a.example#@#.kept', { text: 'a.example,b.example##.two', note: 'why' }],
    },
  });
  const back = await readRules();
  expect(back.rules).toEqual([...rules].sort((a, b) => (a.text < b.text ? -1 : 1)));
  expect([back.damagedHosts, back.damagedRules]).toEqual([[], []]);
});

test('an address reads the items of its own hosts and no others', async () => {
  await saveRules([], rulesOf('##.all', 'news.example##.a', 'other.example##.b', 'example.*##.c', 'news.*##.d'));
  const get = vi.spyOn(sync, 'get');
  const found = await readRulesFor('https://www.news.example/story', () => document);
  expect(found.map(({ text }) => text)).toEqual(['##.all', 'news.*##.d', 'news.example##.a']);
  expect(JSON.stringify(get.mock.calls)).not.toContain('other.example');
});

test('a rule that is gone takes its empty item along', async () => {
  const rules = rulesOf('a.example##.x', 'b.example##.y');
  await saveRules([], rules);
  await saveRules(rules, rules.slice(1));
  expect(Object.keys(await sync.get(null))).toEqual(['rules:b.example']);
});

test('only what changed is written', async () => {
  const rules = rulesOf('a.example##.x', 'b.example##.y');
  await saveRules([], rules);
  const set = vi.spyOn(sync, 'set');
  await saveRules(rules, [...rules, ...rulesOf('c.example##.z')]);
  expect(set.mock.calls.map(([items]) => Object.keys(items))).toEqual([['rules:c.example']]);
});

test('two tabs that saved from the same beginning lose nothing, whether they meet on a host or not', async () => {
  const base = rulesOf('a.example##.x', 'a.example##.old');
  await saveRules([], base);
  const kept = base.filter(({ text }) => text === 'a.example##.x');
  const [one, two] = await Promise.all([
    saveRules(base, [...base, ...rulesOf('a.example##.mine')]),
    saveRules(base, [...kept, ...rulesOf('b.example##.theirs')]),
  ]);
  expect([one.ok, two.ok]).toEqual([true, true]);
  expect(texts(await readRules())).toEqual(['a.example##.mine', 'a.example##.x', 'b.example##.theirs']);
});

test('an item over 8 KB is kept here, the rest still in sync', async () => {
  const many = Array.from({ length: 400 }, (_, i) => `big.example##.a-rather-long-class-name-${i}`);
  expect(await saveRules([], rulesOf('a.example##.x', ...many))).toMatchObject({ ok: true, where: 'local' });
  expect(Object.keys(await sync.get(null))).toEqual(['rules:a.example']);
  expect(JSON.stringify(await local.get(null))).toContain('big.example##.a-rather-long-class-name-399');
  expect(JSON.stringify(await local.get(null))).not.toContain('a.example##.x');
  expect((await readRules()).rules).toHaveLength(401);
});

test('where sync is full rules are kept here, say so, and win: also a rule that was taken out', async () => {
  const rules = rulesOf('a.example##.x', 'b.example##.y');
  await saveRules([], rules);
  refuse(sync, 'set', 'remove');
  expect(await saveRules(rules, rulesOf('c.example##.z'))).toMatchObject({ ok: true, where: 'local' });
  expect(texts(await readRules())).toEqual(['c.example##.z']);
});

test('what was kept here goes once sync takes it again', async () => {
  refuse(sync, 'set');
  await saveRules([], rulesOf('a.example##.x'));
  vi.restoreAllMocks();
  const { rules } = await readRules();
  expect(await saveRules(rules, [...rules, ...rulesOf('a.example##.y')])).toMatchObject({ ok: true, where: 'sync' });
  expect(await local.get(null)).toEqual({});
  expect(texts(await readRules())).toEqual(['a.example##.x', 'a.example##.y']);
});

test('storage that is switched off holds no rules and says that none are kept', async () => {
  refuse(sync, 'get', 'set', 'remove');
  refuse(local, 'get', 'set', 'remove');
  expect((await readRules()).rules).toEqual([]);
  expect(await saveRules([], rulesOf('##.x'))).toEqual({ ok: false, why: 'no-storage' });
});

test('a damaged item and a damaged entry lose only themselves, and are named', async () => {
  await saveRules([], rulesOf('a.example##.x', 'b.example##.y'));
  await sync.set({
    'rules:a.example': 'no item',
    'rules:c.example': { version: 1, rules: [{ text: 'c.example##.z' }, { text: 7 }, { text: 'c.example##div:not(' }] },
    'rules:d.example': { rules: [] },
  });
  const read = await readRules();
  expect(texts(read)).toEqual(['b.example##.y', 'c.example##.z']);
  expect(read.damagedHosts).toEqual(['a.example', 'd.example']);
  expect(read.damagedRules).toEqual(['{"text":7}', 'c.example##div:not(']);
  await forgetDamaged(read.damagedHosts);
  expect((await readRules()).damagedHosts).toEqual([]);
  expect(texts(await readRules())).toEqual(['b.example##.y', 'c.example##.z']);
});

test('a damaged item here does not hide the whole one in sync', async () => {
  await saveRules([], rulesOf('a.example##.x'));
  await local.set({ 'rules:a.example': 3 });
  expect(texts(await readRules())).toEqual(['a.example##.x']);
});

test('what was kept here one item each, before there were bundles, is read and moves into one when it changes', async () => {
  const before = {
    'rules:': { version: 2, rules: ['##.x'] },
    'rules:a.example': { version: 1, rules: [{ text: 'a.example##.y' }] },
  };
  await local.set(before);
  const { rules } = await readRules();
  expect(rules.map(({ text }) => text)).toEqual(['##.x', 'a.example##.y']);
  refuse(sync, 'set');
  expect(await saveRules(rules, rulesOf('##.z', 'a.example##.y'))).toMatchObject({ ok: true, where: 'local' });
  expect(await local.get(null)).toEqual({
    'rules:/': '\t{"version":2,"rules":["##.z"]}',
    'rules:a.example': before['rules:a.example'],
  });
  expect(texts(await readRules())).toEqual(['##.z', 'a.example##.y']);
});

test('a list of thousands of hosts is kept in some hundred items, and each host is read with few others', async () => {
  const hosts = Array.from({ length: 4000 }, (_, at) => `host-${at}.example`);
  expect(await saveRules([], rulesOf(...hosts.map((host) => `${host}##.x`)))).toMatchObject({ where: 'local' });
  expect(await sync.get(null)).toEqual({});
  expect(Object.keys(await local.get(null)).length).toBeLessThanOrEqual(64);
  const get = vi.spyOn(local, 'get');
  const found = await readRulesFor('https://host-7.example/story', () => document);
  expect(found.map(({ text }) => text)).toEqual(['host-7.example##.x']);
  const asked = get.mock.calls.flatMap(([keys]) => keys as unknown as string[]);
  vi.restoreAllMocks();
  const read = Object.values(await local.get(asked))
    .join('\n')
    .split('\n');
  expect(read.length).toBeLessThan(500);
});

test('a damaged line and a damaged bundle lose only themselves, are named, and can be taken away', async () => {
  refuse(sync, 'set');
  await saveRules([], rulesOf('a.example##.x', 'b.example##.y', 'c.example##.z'));
  vi.restoreAllMocks();
  const stored = await local.get<Record<string, string>>(null);
  const keyOf = (host: string): string => Object.keys(stored).find((key) => stored[key]?.startsWith(`${host}\t`)) ?? '';
  await local.set({
    [keyOf('a.example')]: `${stored[keyOf('a.example')]}\nno line\nd.example\t{"vers`,
    [keyOf('b.example')]: 7,
  });
  const read = await readRules();
  expect(texts(read)).toEqual(['a.example##.x', 'c.example##.z']);
  expect(read.damagedHosts).toEqual([keyOf('b.example').slice('rules:'.length), 'd.example', 'no line']);
  await forgetDamaged(read.damagedHosts);
  expect((await readRules()).damagedHosts).toEqual([]);
  expect(texts(await readRules())).toEqual(['a.example##.x', 'c.example##.z']);
});

test('a bundle keeps what a later version wrote beside what is saved', async () => {
  const later = '{"version":9,"rules":{}}';
  refuse(sync, 'set');
  await saveRules([], rulesOf('##.x'));
  const { 'rules:/': text } = await local.get<Record<string, string>>('rules:/');
  await local.set({ 'rules:/': `${text}\nlater.example\t${later}` });
  const { rules, newerHosts } = await readRules();
  expect(newerHosts).toEqual(['later.example']);
  expect(await saveRules(rules, rulesOf('##.y'))).toMatchObject({ ok: true });
  expect((await local.get<Record<string, string>>('rules:/'))['rules:/']).toContain(later);
  expect(await saveRules([], rulesOf('later.example##.y'))).toEqual({ ok: false, why: 'newer-version' });
});

test('watchers hear of rules and of nothing else, until they stop', async () => {
  const life = new AbortController();
  const heard = vi.fn();
  watchRules(heard, life.signal);
  await changeSettings({ theme: 'dark' });
  expect(heard).not.toHaveBeenCalled();
  await saveRules([], rulesOf('a.example##.x'));
  expect(heard).toHaveBeenCalled();
  life.abort();
  heard.mockClear();
  await saveRules([], rulesOf('b.example##.x'));
  expect(heard).not.toHaveBeenCalled();
});

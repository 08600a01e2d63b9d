// What was chosen for sites is kept one item a host, merged along the hosts of a page; two tabs lose nothing to each other,
// a damaged item loses only itself, and what a later version wrote is never written over.
import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, expect, test, vi, type Mock } from 'vitest';
import { readRules, saveRules } from '../../../src/browser/rules-store';
import {
  changeSites,
  chooseOpening,
  forgetDamagedSites,
  readSiteAt,
  readSites,
  watchSites,
} from '../../../src/browser/sites-store';
import { parseRules } from '../../../src/hiding/parse-rules';
import { becoming, plainSite, type SiteChange } from '../../../src/settings/sites';

vi.mock('webextension-polyfill', async () => ({ default: (await import('@webext-core/fake-browser')).fakeBrowser }));

const { sync, local } = fakeBrowser.storage;
const overQuota = new Error('QUOTA_BYTES quota exceeded');
const refuse = (...calls: ('set' | 'remove')[]): void => {
  for (const call of calls) (vi.spyOn(sync, call) as unknown as Mock).mockRejectedValue(overQuota);
};
const change = (host: string, by: SiteChange) => changeSites(new Map([[host, by]]));

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

test('each site has an item of its own, and one that is like every other has none', async () => {
  expect(await change('a.example', { open: 'never' })).toEqual({ ok: true, where: 'sync' });
  await change('b.example', { kinds: { comments: false } });
  expect(await sync.get(null)).toEqual({
    'site:a.example': { version: 1, open: 'never' },
    'site:b.example': { version: 1, kinds: { comments: false } },
  });
  await change('a.example', becoming(plainSite));
  expect(Object.keys(await sync.get(null))).toEqual(['site:b.example']);
  expect([...(await readSites()).sites.keys()]).toEqual(['b.example']);
});

test('two tabs that change one site at once lose nothing', async () => {
  await Promise.all([
    change('a.example', { kinds: { comments: false } }),
    change('a.example', { kinds: { forms: true } }),
    change('a.example', { open: 'never' }),
  ]);
  expect((await readSites()).sites.get('a.example')).toEqual({
    open: 'never',
    kinds: { comments: false, forms: true },
  });
});

test('a page has what its hosts say, the closest first, and reads no others', async () => {
  await change('example.com', { open: 'by-itself', kinds: { comments: false } });
  await change('news.example.com', { open: 'never' });
  await change('other.example', { open: 'never' });
  const get = vi.spyOn(sync, 'get');
  const at = await readSiteAt('https://www.news.example.com/story');
  expect(at).toEqual({ open: 'never', kinds: { comments: false } });
  expect(JSON.stringify(get.mock.calls)).not.toContain('other.example');
  expect((await readSiteAt('https://example.com/')).open).toBe('by-itself');
  expect(await readSiteAt('file:///tmp/story.html')).toEqual(plainSite);
});

test('what holds anyway is not kept, and a choice against the host above is', async () => {
  await chooseOpening('example.com', 'press');
  expect(await sync.get(null)).toEqual({});
  await chooseOpening('example.com', 'by-itself');
  await chooseOpening('news.example.com', 'press');
  expect((await readSiteAt('https://news.example.com/')).open).toBe('press');
  expect(Object.keys(await sync.get(null)).sort()).toEqual(['site:example.com', 'site:news.example.com']);
});

test('where sync is full a choice is kept here, says so, and wins: also one that was taken back', async () => {
  await change('a.example', { open: 'never' });
  refuse('set', 'remove');
  expect(await change('a.example', { open: 'by-itself' })).toEqual({ ok: true, where: 'local' });
  expect((await readSiteAt('https://a.example/')).open).toBe('by-itself');
  expect(await change('a.example', { open: null })).toEqual({ ok: true, where: 'local' });
  expect((await readSites()).sites.size).toBe(0);
  vi.restoreAllMocks();
  expect(await change('a.example', { open: 'never' })).toEqual({ ok: true, where: 'sync' });
  expect(await local.get(null)).toEqual({});
});

test('a damaged item loses only itself, is named, and can be taken away', async () => {
  await change('a.example', { open: 'never' });
  await sync.set({ 'site:b.example': { version: 1, open: 7 }, 'site:c.example': 'text' });
  const kept = await readSites();
  expect([...kept.sites.keys()]).toEqual(['a.example']);
  expect(kept.damaged).toEqual(['b.example', 'c.example']);
  await forgetDamagedSites(kept.damaged);
  expect(Object.keys(await sync.get(null))).toEqual(['site:a.example']);
});

test('what a later version wrote is named and left as it is; a choice made meanwhile is kept here', async () => {
  const tomorrow = { version: 9, open: 'on-sundays' };
  await sync.set({ 'site:a.example': tomorrow });
  expect((await readSites()).newer).toEqual(['a.example']);
  expect(await change('a.example', { open: 'never' })).toEqual({ ok: true, where: 'local' });
  expect(await sync.get(null)).toEqual({ 'site:a.example': tomorrow });
  expect((await readSiteAt('https://a.example/')).open).toBe('never');
  // Back to nothing: the later version's stays where it is.
  await change('a.example', { open: null });
  expect(await sync.get('site:a.example')).toEqual({ 'site:a.example': tomorrow });
});

test('where a later version wrote in both places nothing is changed, and it says so', async () => {
  const tomorrow = { version: 9 };
  await sync.set({ 'site:a.example': tomorrow });
  await local.set({ 'site:a.example': tomorrow });
  expect(await change('a.example', { open: 'never' })).toEqual({ ok: false, why: 'newer-version' });
  expect([await sync.get(null), await local.get(null)]).toEqual([
    { 'site:a.example': tomorrow },
    { 'site:a.example': tomorrow },
  ]);
});

test('rules of a later version are left as they are too', async () => {
  const tomorrow = { version: 9, rules: 'of tomorrow' };
  await sync.set({ 'rules:a.example': tomorrow });
  const { rules, newerHosts } = await readRules();
  expect([rules, newerHosts]).toEqual([[], ['a.example']]);
  const mine = parseRules('a.example##.x\nb.example##.y').rules;
  expect(await saveRules([], mine)).toMatchObject({ ok: true, where: 'local' });
  expect(await sync.get('rules:a.example')).toEqual({ 'rules:a.example': tomorrow });
  expect((await readRules()).rules.map(({ text }) => text)).toEqual(['a.example##.x', 'b.example##.y']);
});

test('watchers hear of sites and of nothing else', async () => {
  const heard = vi.fn();
  watchSites(heard, new AbortController().signal);
  await saveRules([], parseRules('##.x').rules);
  expect(heard).not.toHaveBeenCalled();
  await change('a.example', { open: 'never' });
  expect(heard).toHaveBeenCalled();
});

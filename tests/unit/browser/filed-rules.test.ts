// @vitest-environment jsdom
// What is filed for pages follows the person's rules: written anew, taken away, and nothing where nothing changed; a page
// reads its shards and no others, and the rules themselves where those are missing or damaged.
import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, test, vi, type Mock } from 'vitest';
import { fileRulesAnew, readRulesFor, saveRules } from '../../../src/browser/rules-store';
import { parseRules } from '../../../src/hiding/parse-rules';

vi.mock('webextension-polyfill', async () => ({ default: (await import('@webext-core/fake-browser')).fakeBrowser }));

const { local, sync } = fakeBrowser.storage;
const url = 'https://news.example/story';

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

const put = (rules: readonly unknown[]): Promise<void> => sync.set({ 'rules:example.com': { version: 2, rules } });
const keys = async (prefix: string): Promise<string[]> =>
  Object.keys(await local.get(null)).filter((key) => key.startsWith(prefix));
const rulesOf = (lines: readonly string[]) => parseRules(lines.join('\n')).rules;

describe('rules that hide on pages', () => {
  test('are filed where one is marked, and go with it', async () => {
    await put([{ text: 'example.com##.a', onPage: true }, 'example.com##.b']);
    await fileRulesAnew();
    expect(await keys('page:')).toEqual(['page:example.com']);
    await put(['example.com##.a']);
    await fileRulesAnew();
    expect(await keys('page:')).toEqual([]);
  });

  test('are filed with the save itself', async () => {
    const [rule] = rulesOf(['example.com##.a']);
    if (rule === undefined) throw new Error('This is a rule.');
    await saveRules([], [{ ...rule, onPage: true }]);
    expect(await keys('page:')).toEqual(['page:example.com']);
  });

  test('tell open pages when they changed, and only then', async () => {
    const tell = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
    (vi.spyOn(fakeBrowser.tabs, 'query') as unknown as Mock).mockResolvedValue([{ id: 7 }]);
    await put([{ text: 'example.com##.a', onPage: true }, 'example.com##.b']);
    await fileRulesAnew();
    await vi.waitFor(() => expect(tell).toHaveBeenCalledTimes(1));
    expect(tell).toHaveBeenCalledWith(7, { galley: 'hider/rules-changed', body: null }, { frameId: 0 });
    await put([{ text: 'example.com##.a', onPage: true }, 'example.com##.c']);
    await fileRulesAnew();
    await new Promise((done) => setTimeout(done, 20));
    expect(tell).toHaveBeenCalledTimes(1);
  });

  test('nothing is written where nothing changed', async () => {
    await put([{ text: 'example.com##.a', onPage: true }]);
    await fileRulesAnew();
    const set = vi.spyOn(local, 'set');
    await fileRulesAnew();
    expect(set).not.toHaveBeenCalled();
  });
});

describe('a long list for everywhere', () => {
  const list = rulesOf([
    ...Array.from({ length: 400 }, (_, at) => `##.ad-${at}`),
    '##^text: Advertisement',
    'news.example##.own',
    '##a[href^="https://track.example/"]',
    '~shop.example##.Mixed-Case > p',
  ]);
  const found = async (): Promise<string[]> => (await readRulesFor(url, () => document)).map(({ text }) => text);
  const here = ['##.ad-17', '##^text: Advertisement', 'news.example##.own', '~shop.example##.Mixed-Case > p'];

  beforeEach(async () => {
    document.body.innerHTML = '<div class="x ad-17\n mixed-case"><p class="ad-9999">Story</p></div>';
    await saveRules([], list);
  });

  test('is read as far as the page has something for it', async () => {
    const get = vi.spyOn(local, 'get');
    expect(await found()).toEqual(here);
    const asked = get.mock.calls.flatMap(([given]) => given as string[]);
    expect(asked).not.toContain('rules:');
    expect(asked.filter((key) => /^filed:\d/.test(key)).length).toBeLessThan(10);
  });

  test('is read from the rules themselves where the index is of another form, or a shard is damaged or lost', async () => {
    const { 'filed:': index } = await local.get('filed:');
    await local.set({ 'filed:': { ...(index as object), version: 0 } });
    expect(await found()).toEqual(expect.arrayContaining([...here, '##.ad-18']));
    await local.set({ 'filed:': index });
    expect(await found()).toEqual(here);
    const shards = await keys('filed:');
    const numbered = shards.filter((key) => key !== 'filed:');
    await local.set(Object.fromEntries(numbered.map((key) => [key, 7])));
    expect(await found()).toEqual(expect.arrayContaining([...here, '##.ad-18']));
    await local.remove(numbered);
    expect(await found()).toEqual(expect.arrayContaining([...here, '##.ad-18']));
  });

  test('where no room is left for shards the rules themselves are read', async () => {
    const more = rulesOf(['##.x']);
    const set = local.set.bind(local);
    (vi.spyOn(local, 'set') as unknown as Mock).mockImplementation((items: Record<string, unknown>) =>
      'filed:' in items ? Promise.reject(new Error('QUOTA_BYTES quota exceeded')) : set(items),
    );
    expect((await saveRules(list, [...list, ...more])).ok).toBe(true);
    expect(await found()).toEqual(expect.arrayContaining([...here, '##.x']));
  });

  test('a rule more changes its shard and the index, one that is gone is found no more, and a short list has no shards', async () => {
    const set = vi.spyOn(local, 'set');
    const more = [...list, ...rulesOf(['##.x'])];
    await saveRules(list, more);
    const written = set.mock.calls.flatMap(([items]) => Object.keys(items)).filter((key) => key.startsWith('filed:'));
    expect(written).toHaveLength(2);
    expect(await found()).toEqual(['##.ad-17', '##.x', ...here.slice(1)]);
    await saveRules(
      more,
      more.filter(({ text }) => text !== '##.ad-17'),
    );
    expect(await found()).toEqual(['##.x', ...here.slice(1)]);
    await saveRules(more, rulesOf(['##.x']));
    expect(await keys('filed:')).toEqual([]);
    expect(await found()).toEqual(['##.x']);
  });
});

// The rules for pages follow the person's rules: filed anew, taken away, and nothing written where nothing changed.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from '@webext-core/fake-browser';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

const { filePageRules } = await import('../../../src/browser/page-rules');

beforeEach(() => fakeBrowser.reset());

const put = (rules: readonly object[]): Promise<void> =>
  fakeBrowser.storage.sync.set({ 'rules:example.com': { version: 1, rules } });
const filed = async (): Promise<string[]> =>
  Object.keys(await fakeBrowser.storage.local.get(null)).filter((key) => key.startsWith('page:'));

describe('rules for pages', () => {
  test('are filed where one is marked, and go with it', async () => {
    await put([{ text: 'example.com##.a', onPage: true }, { text: 'example.com##.b' }]);
    await filePageRules();
    expect(await filed()).toEqual(['page:example.com']);
    await put([{ text: 'example.com##.a' }]);
    await filePageRules();
    expect(await filed()).toEqual([]);
  });

  test('nothing is written where nothing changed', async () => {
    await put([{ text: 'example.com##.a', onPage: true }]);
    await filePageRules();
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await filePageRules();
    expect(set.mock.calls.every(([items]) => Object.keys(items).length === 0)).toBe(true);
  });
});

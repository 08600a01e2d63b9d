// Only what was changed is kept, in sync where it can be and here where it cannot, and every tab hears of it.
import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, expect, test, vi, type Mock } from 'vitest';
import { changeSettings, inspectSettings, readSettings, watchSettings } from '../../../src/browser/store';
import { defaultSettings } from '../../../src/settings/schema';
import type { Settings } from '../../../src/settings/schema';

vi.mock('webextension-polyfill', async () => ({ default: (await import('@webext-core/fake-browser')).fakeBrowser }));

const { sync, local } = fakeBrowser.storage;
const overQuota = new Error('QuotaExceededError: storage.sync API call exceeded its quota limitations.');
const refuse = (area: typeof sync | typeof local, ...calls: ('get' | 'set' | 'remove')[]): void => {
  for (const call of calls) (vi.spyOn(area, call) as unknown as Mock).mockRejectedValue(overQuota);
};

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

test('nothing was chosen: the defaults, and nothing is written', async () => {
  expect(await readSettings()).toEqual(defaultSettings);
  expect(await sync.get(null)).toEqual({});
});

test('a change is kept alone, one key for each setting', async () => {
  expect(await changeSettings({ theme: 'dark', fontSizePx: 24 })).toEqual({ ok: true, where: 'sync' });
  expect(await sync.get(null)).toEqual({ theme: 'dark', fontSizePx: 24 });
  expect(await readSettings()).toEqual({ ...defaultSettings, theme: 'dark', fontSizePx: 24 });
});

test('a setting that goes back to its default is forgotten', async () => {
  await changeSettings({ theme: 'dark', font: 'sans' });
  await changeSettings({ theme: defaultSettings.theme });
  expect(await sync.get(null)).toEqual({ font: 'sans' });
});

test('a value that does not fit falls back alone and is not kept', async () => {
  await changeSettings({ fontSizePx: 9000, theme: 'sepia' });
  expect(await sync.get(null)).toEqual({ theme: 'sepia' });
  await sync.set({ theme: { no: 'theme' }, font: 'sans' });
  expect(await readSettings()).toEqual({ ...defaultSettings, font: 'sans' });
});

test('where sync is full the change is kept here, says so, and wins', async () => {
  await changeSettings({ theme: 'dark' });
  refuse(sync, 'set', 'remove');
  expect(await changeSettings({ theme: 'sepia' })).toEqual({ ok: true, where: 'local' });
  expect((await readSettings()).theme).toBe('sepia');
  // The default too must win over what sync still holds.
  expect(await changeSettings({ theme: 'auto' })).toEqual({ ok: true, where: 'local' });
  expect((await readSettings()).theme).toBe('auto');
});

test('what was kept here goes once sync takes the setting again', async () => {
  refuse(sync, 'set');
  await changeSettings({ theme: 'sepia', font: 'sans' });
  vi.restoreAllMocks();
  expect(await changeSettings({ theme: 'dark' })).toEqual({ ok: true, where: 'sync' });
  expect(await local.get(null)).toEqual({ font: 'sans' });
  expect(await readSettings()).toEqual({ ...defaultSettings, theme: 'dark', font: 'sans' });
});

test('storage that is switched off gives the defaults, and says that nothing is kept', async () => {
  refuse(sync, 'get', 'set', 'remove');
  refuse(local, 'get', 'set', 'remove');
  expect(await readSettings()).toEqual(defaultSettings);
  expect(await changeSettings({ theme: 'dark' })).toEqual({ ok: false, why: 'no-storage' });
});

test('every watcher hears whole settings, until it stops', async () => {
  const [one, two] = [vi.fn<(settings: Settings) => void>(), vi.fn<(settings: Settings) => void>()];
  const [first, second] = [new AbortController(), new AbortController()];
  watchSettings(one, first.signal);
  watchSettings(two, second.signal);
  await changeSettings({ theme: 'dark' });
  await vi.waitFor(() => expect(one).toHaveBeenCalledWith({ ...defaultSettings, theme: 'dark' }));
  expect(two).toHaveBeenCalledWith({ ...defaultSettings, theme: 'dark' });
  second.abort();
  two.mockClear();
  refuse(sync, 'set');
  await changeSettings({ lineHeight: 2 });
  await vi.waitFor(() => expect(one).toHaveBeenLastCalledWith({ ...defaultSettings, theme: 'dark', lineHeight: 2 }));
  expect(two).not.toHaveBeenCalled();
});

test('other things in storage are no change of settings', async () => {
  const heard = vi.fn();
  watchSettings(heard, new AbortController().signal);
  await local.set({ notes: ['x'] });
  await new Promise((done) => setTimeout(done, 20));
  expect(heard).not.toHaveBeenCalled();
});

test('two tabs that switch two kinds at once lose nothing', async () => {
  await Promise.all([changeSettings({ 'kind:comments': false }), changeSettings({ 'kind:forms': false })]);
  expect(await sync.get(null)).toEqual({ 'kind:comments': false, 'kind:forms': false });
});

test('what an earlier version stored holds, and moves into today’s form with the first change', async () => {
  await sync.set({ theme: 'dark', kindsOff: ['comments', 'forms'] });
  expect(await readSettings()).toMatchObject({ theme: 'dark', 'kind:comments': false, 'kind:forms': false });
  expect(await sync.get(null)).toEqual({ theme: 'dark', kindsOff: ['comments', 'forms'] });
  await changeSettings({ 'kind:comments': true });
  expect(await sync.get(null)).toEqual({ theme: 'dark', 'kind:forms': false });
});

test('an earlier version’s settings hold where sync refuses the move, with the change', async () => {
  await sync.set({ kindsOff: ['comments', 'forms'] });
  refuse(sync, 'set', 'remove');
  expect(await changeSettings({ 'kind:comments': true })).toEqual({ ok: true, where: 'local' });
  expect(await readSettings()).toMatchObject({ 'kind:comments': true, 'kind:forms': false });
});

test('what a later version stored is read as far as it is known, and not written over', async () => {
  await sync.set({ settingsVersion: 9, theme: 'dark', fontSizePx: 'huge' });
  expect(await inspectSettings()).toEqual({
    settings: { ...defaultSettings, theme: 'dark' },
    damaged: ['fontSizePx'],
    isNewer: true,
  });
  expect(await changeSettings({ theme: 'sepia' })).toEqual({ ok: true, where: 'local' });
  expect(await sync.get(null)).toEqual({ settingsVersion: 9, theme: 'dark', fontSizePx: 'huge' });
  expect((await readSettings()).theme).toBe('sepia');
});

test('a damaged value is named, and gone once the setting is changed', async () => {
  await sync.set({ theme: { no: 'theme' }, font: 'sans' });
  expect(await inspectSettings()).toMatchObject({ damaged: ['theme'], isNewer: false });
  await changeSettings({ theme: 'auto' });
  expect(await sync.get(null)).toEqual({ font: 'sans' });
});

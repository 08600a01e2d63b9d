// The kinds that a person can switch off are the engine's passes, and one that cannot be read costs no other.
import { expect, test } from 'vitest';
import { allPasses, leftOut } from '../../../src/article/passes/index';
import { isKind, kinds } from '../../../src/settings/kinds';
import {
  changedSettings,
  damagedKeys,
  defaultSettings,
  kindKey,
  kindsChanged,
  parseSettings,
} from '../../../src/settings/schema';

test('every pass of the engine is a kind, but for the person’s own rules', () => {
  const ids = allPasses.map(({ id }) => id).filter((id) => id !== 'user-rules');
  expect([...kinds].sort()).toEqual(ids.sort());
});

test('each kind is a setting of its own, on at first unless it is a part of the story itself', () => {
  expect(kindsChanged(defaultSettings)).toEqual([]);
  expect(kinds.filter((kind) => !defaultSettings[kindKey(kind)]).sort()).toEqual([...leftOut].sort());
  expect(kindsChanged(parseSettings({ 'kind:pictures': true }))).toEqual(['pictures']);
  expect(kindsChanged(parseSettings({ 'kind:comments': false, 'kind:of-tomorrow': false }))).toEqual(['comments']);
  expect([isKind('comments'), isKind('of-tomorrow'), isKind(7)]).toEqual([true, false, false]);
});

test('a value that is none falls back alone, and is named', () => {
  const stored = { 'kind:share-bars': 'no', theme: 'dark', fontSizePx: 900 };
  expect(parseSettings(stored)).toEqual({ ...defaultSettings, theme: 'dark' });
  expect(damagedKeys(stored)).toEqual(['fontSizePx', 'kind:share-bars']);
  expect(damagedKeys({})).toEqual([]);
});

test('only what was changed counts as changed', () => {
  expect(changedSettings(defaultSettings)).toEqual({});
  expect(changedSettings(parseSettings({ 'kind:comments': false, fontSizePx: 24, font: 'serif' }))).toEqual({
    'kind:comments': false,
    fontSizePx: 24,
  });
});

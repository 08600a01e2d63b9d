// The kinds that a person can switch off are the engine's passes, and a stored list survives words nobody knows.
import { expect, test } from 'vitest';
import { allPasses } from '../../../src/article/passes/index';
import { kinds, knownKinds } from '../../../src/settings/kinds';
import { changedSettings, defaultSettings, parseSettings } from '../../../src/settings/schema';

test('every pass of the engine is a kind, but for the person’s own rules', () => {
  const ids = allPasses.map(({ id }) => id).filter((id) => id !== 'user-rules');
  expect([...kinds].sort()).toEqual(ids.sort());
});

test('unknown kinds are left out, known ones stand once and in order', () => {
  expect(knownKinds(['comments', 'of-tomorrow', 7, null, 'ad-labels', 'comments'])).toEqual(['ad-labels', 'comments']);
  expect(parseSettings({ kindsOff: ['share-bars', 'nonsense'] }).kindsOff).toEqual(['share-bars']);
});

test('a list that is none falls back alone', () => {
  const read = parseSettings({ kindsOff: 'share-bars', theme: 'dark' });
  expect(read).toEqual({ ...defaultSettings, theme: 'dark' });
});

test('only what was changed counts as changed', () => {
  expect(changedSettings(defaultSettings)).toEqual({});
  expect(changedSettings(parseSettings({ kindsOff: ['comments'], fontSizePx: 24, font: 'serif' }))).toEqual({
    kindsOff: ['comments'],
    fontSizePx: 24,
  });
});

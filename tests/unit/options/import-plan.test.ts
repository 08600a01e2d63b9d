// A file says what it would change, changes nothing by itself, and a bad one costs nobody anything.
import { expect, test } from 'vitest';
import { parseRules } from '../../../src/hiding/parse-rules';
import { storedRule } from '../../../src/hiding/merge-rules';
import { planImport, type Present } from '../../../src/options/import-plan';
import { writeBackup } from '../../../src/settings/backup';
import { defaultSettings, parseSettings } from '../../../src/settings/schema';
import type { Site } from '../../../src/settings/sites';

const rules = parseRules('! why\na.example##.x\n##.everywhere').rules;
const site: Site = { open: 'by-itself', kinds: { comments: false } };
const present: Present = { settings: defaultSettings, rules: [], sites: new Map(), isValidSelector: () => true };
const file = writeBackup(
  parseSettings({ theme: 'dark', 'kind:comments': false }),
  rules.map(({ text, note }) => storedRule(text, true, note)),
  new Map([['a.example', site]]),
);

test('what was exported comes back whole, with notes and marks', () => {
  const plan = planImport(file, present);
  expect(plan).toEqual({
    ok: true,
    settings: { theme: 'dark', 'kind:comments': false },
    sites: new Map([['a.example', site]]),
    added: rules.map((rule) => ({ ...rule, onPage: true })),
    known: 0,
    unused: [],
  });
});

test('a file is one readable JSON and holds only what was changed', () => {
  expect(file.split('\n').length).toBeGreaterThan(10);
  expect(JSON.parse(file)).toMatchObject({ format: 'galley', version: 2, settings: { theme: 'dark' } });
  expect(file).not.toContain('fontSizePx');
});

test('what the person has already is no change, and their own rule stays as it is', () => {
  const sites = new Map([['a.example', site]]);
  const settings = parseSettings({ theme: 'dark' });
  const plan = planImport(file, { ...present, settings, sites, rules: rules.slice(0, 1) });
  expect(plan).toMatchObject({ settings: { 'kind:comments': false }, known: 1 });
  expect(plan.ok && plan.sites.size).toBe(0);
  expect(plan.ok && plan.added.map(({ text }) => text)).toEqual(['##.everywhere']);
});

test('damaged entries cost only themselves and are named', () => {
  const given = JSON.stringify({
    format: 'galley',
    version: 1,
    settings: { theme: 'neon', fontSizePx: 24, stranger: 1 },
    rules: [{ text: 'a.example##.x' }, { text: 5 }, { text: 'a.example##div:not(' }],
  });
  const plan = planImport(given, present);
  expect(plan).toMatchObject({ ok: true, settings: { fontSizePx: 24 }, added: [{ text: 'a.example##.x' }] });
  expect(plan.ok && plan.unused.map(({ text }) => text)).toEqual([
    'theme',
    'stranger',
    '{"text":5}',
    'a.example##div:not(',
  ]);
  expect(plan.ok && plan.unused.at(-1)?.why).toMatch(/selector/);
});

test('a filter list is read as one, with a reason for each line that cannot be used', () => {
  const plan = planImport('[Adblock Plus 2.0]\n! Title: x\n##.ad\n||ads.example^\nb.example##+js(x)\n', present);
  expect(plan).toMatchObject({ ok: true, settings: {}, added: [{ text: '##.ad' }] });
  expect(plan.ok && plan.unused.map(({ text }) => text)).toEqual(['||ads.example^', 'b.example##+js(x)']);
});

test.each([
  ['', 'empty'],
  ['  \n', 'empty'],
  ['{"format":"other"}', 'no-backup'],
  ['{ broken', 'no-backup'],
  ['{"format":"galley","version":9,"settings":{},"rules":[]}', 'newer-version'],
])('%j is refused: %s', (given, why) => {
  expect(planImport(given, present)).toEqual({ ok: false, why });
});

// Filed rules come to the same as all of them: whatever a page holds, what its shards leave out does nothing on it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/hiding/compile';
import { fileRules, readIndex, textsIn, wantedIn } from '../../src/hiding/filed-rules';
import { rulesFor } from '../../src/hiding/rules-for';
import { idsOf, page, readAll } from './page';

const url = 'https://news.example/story';
const names = ['ad', 'Ad-Box', 'promo_1', 'x', 'aside', 'hinweis-größe', 'u:1'];
const name = fc.constantFrom(...names);
const selectors = [
  '.ad',
  '.AD-box',
  '#promo_1',
  'aside > .x',
  '[data-ad]',
  '[title="Ad-Box of the day"]',
  'a[href^="https://ads.example/"]',
  '.hinweis-größe',
  '.u\\:1',
  'p',
  '.none, .x',
  'div:has(> .ad)',
  '.x:has-text(/story/i)',
  'p:upward(.ad)',
  '^text: Advertisement',
];
const rule = fc.record({
  hosts: fc.constantFrom('', '~news.example', '~other.example'),
  sign: fc.constantFrom('##', '#@#'),
  target: fc.constantFrom(...selectors),
});
const element = fc.record({
  tag: fc.constantFrom('div', 'p', 'aside', 'a'),
  name,
  kind: fc.constantFrom('class', 'id'),
});

function htmlOf(elements: readonly { tag: string; name: string; kind: string }[]): string {
  const open = elements.map(
    ({ tag, name: value, kind }, at) =>
      `<${tag} ${kind === 'class' ? `id="e${at}" class="\t${value}\n x${at}"` : `id="${value}"`} data-${value === 'ad' ? 'ad' : 'b'} title="Ad-Box of the day" href="//ads.example/${at}">`,
  );
  return `${open.join('story ')}Advertisement`;
}

test('whatever the rules and the page are', () => {
  const given = fc.tuple(fc.array(rule, { maxLength: 12 }), fc.array(element, { minLength: 1, maxLength: 6 }));
  fc.assert(
    fc.property(given, ([rules, elements]) => {
      const all = readAll(rules.map(({ hosts, sign, target }) => hosts + sign + target).join('\n'));
      const { index, shards } = fileRules(all.map(({ text }) => text));
      const document = page(htmlOf(elements));
      const found = [...wantedIn(index, document)].flatMap(([at, tokens]) => textsIn(shards.get(at) ?? '', tokens));
      const some = all.filter(({ text }) => found.includes(text));
      expect(idsOf(rulesFor(compile(some), url), document)).toEqual(idsOf(rulesFor(compile(all), url), document));
    }),
    { numRuns: 150 },
  );
});

test('of a long list few shards are asked for, and of those few rules are taken', () => {
  const { index, shards } = fileRules(Array.from({ length: 5000 }, (_, at) => `##.ad-${at}`));
  const document = page(Array.from({ length: 300 }, (_, at) => `<p class="c-${at} ad-${at * 100}">x</p>`).join(''));
  const wanted = wantedIn(index, document);
  const found = [...wanted].flatMap(([at, tokens]) => textsIn(shards.get(at) ?? '', tokens));
  expect(found.sort()).toEqual(Array.from({ length: 50 }, (_, at) => `##.ad-${at * 100}`).sort());
  expect([...wanted.values()].flat().length).toBeLessThan(70);
});

test('of long names that differ in one character each finds its own rule', () => {
  const name = (at: number, letter: string): string =>
    `a-name-of-thirty-characters-${'x'.repeat(at)}${letter}${'x'.repeat(9 - at)}`;
  const names = Array.from({ length: 10 }, (_, at) => ['y', 'Z', 'ß', '世'].map((letter) => name(at, letter))).flat();
  const { index, shards } = fileRules(names.map((each) => `##.${each}`));
  for (const each of names) {
    const wanted = wantedIn(index, page(`<p class="${each}">x</p>`));
    const found = [...wanted].flatMap(([at, tokens]) => textsIn(shards.get(at) ?? '', tokens));
    expect(found).toEqual([`##.${each}`]);
  }
});

test('an index that is damaged or of another form is none', () => {
  const { index } = fileRules(['##.a']);
  expect(readIndex(structuredClone(index))).toEqual(index);
  for (const stored of [
    undefined,
    null,
    7,
    [],
    { ...index, version: 0 },
    { ...index, filter: 7 },
    { ...index, values: 'x' },
  ])
    expect(readIndex(stored)).toBeNull();
});

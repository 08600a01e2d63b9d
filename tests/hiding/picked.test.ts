// What the picker and the editor ask: the rule for an element, its words as a text rule, and how much a rule would take.
import { describe, expect, test } from 'vitest';
import { groupByHost, ungroup } from '../../src/hiding/group-by-host';
import { mergeRules } from '../../src/hiding/merge-rules';
import { parseRules } from '../../src/hiding/parse-rules';
import { ruleForElement, wordsAsText, type PickScope } from '../../src/hiding/rule-for-element';
import { LARGE_SHARE, proseOf, shareOfProse, shareTaken } from '../../src/hiding/share-taken';
import { idsOf, isValidSelector, page, rulesOf } from './page';

describe('the rule for a picked element', () => {
  test.each([
    ['https://news.example.co.uk/a', 'host', 'news.example.co.uk##.promo'],
    ['https://news.example.co.uk/a', 'site', 'example.co.uk##.promo'],
    ['https://www.example.com/', 'site', 'example.com##.promo'],
    ['https://www.example.com/', 'everywhere', '##.promo'],
    ['http://192.168.0.1/', 'site', '192.168.0.1##.promo'],
    ['http://localhost:8080/', 'site', 'localhost##.promo'],
    ['https://bücher.example/', 'host', 'xn--bcher-kva.example##.promo'],
  ] satisfies [string, PickScope, string][])('on %s, %s: %s', (url, scope, text) => {
    const made = ruleForElement(
      { target: { kind: 'selector', selector: '.promo' }, scope, action: 'hide', onPage: true },
      url,
      isValidSelector,
    );
    expect(made).toMatchObject({ ok: true, rule: { text, onPage: true }, warning: null });
  });

  test('a selector that is none is told, not saved', () => {
    const made = ruleForElement(
      { target: { kind: 'selector', selector: '..x' }, scope: 'site', action: 'hide', onPage: false },
      'https://a.com/',
      isValidSelector,
    );
    expect(made).toMatchObject({ ok: false, reason: 'selector' });
  });

  test.each([
    'Sign up!',
    'A 5* hotel … and more',
    'It’s “new”: ##now',
    'a\\*b',
    `${'word '.repeat(100)}`,
    '新聞'.repeat(400),
  ])('the words %j find their block', (words) => {
    const document = page('<p id="other">Another block</p><p id="p"></p>');
    const block = document.getElementById('p');
    if (block === null) throw new Error('no block');
    block.textContent = words;
    const made = ruleForElement(
      { target: { kind: 'text', text: wordsAsText(words) }, scope: 'everywhere', action: 'hide', onPage: false },
      'https://a.com/',
    );
    if (!made.ok) throw new Error(made.why);
    expect(idsOf(rulesOf(made.rule.text), document).hide).toEqual(['p']);
  });
});

describe('the share of an article that rules take', () => {
  const document = page(
    '<article id="root"><p id="a">one two three</p><p id="b" class="x">four five six</p></article><p class="x">seven eight nine ten</p>',
  );
  const root = document.getElementById('root');
  test.each([
    ['##.none', 0],
    ['##.x', 0.5],
    ['##p', 1],
    ['##article', 1],
    ['##.x\n#@##b', 0],
  ])('%s takes %d', (rules, share) => {
    if (root === null) throw new Error('no root');
    expect(shareTaken(rulesOf(rules), document, root)).toBe(share);
  });

  test('half is not yet more than half', () => {
    expect(0.5 > LARGE_SHARE).toBe(false);
  });
});

describe('the share of a story’s prose', () => {
  const long = (n: number): string => Array.from({ length: n }, (_, at) => `word${at} follows`).join(' ');
  const document = page(
    `<nav><a href="/">Home</a></nav><main><article id="root"><h1>Title</h1><p id="a">${long(20)}</p><div><p id="b" class="x">${long(20)}</p></div></article></main>` +
      `<aside><p class="x" id="c">${long(8)}</p></aside>`,
  );
  const prose = proseOf(document);

  test('the story is where most of the prose stands together', () => {
    expect(prose.map(({ element, words }) => [element.id, words])).toEqual([
      ['a', 40],
      ['b', 40],
    ]);
  });

  test.each([
    ['##.none', 0],
    ['##.x', 0.5],
    ['##p', 1],
    ['##article', 1],
    ['##.x\n#@##b', 0],
  ])('%s takes %d', (rules, share) => {
    const taken = rulesOf(rules).decide(document).hide;
    expect(
      shareOfProse(
        taken.map(({ element }) => element),
        prose,
        document,
      ),
    ).toBe(share);
  });

  test('a page without prose has no share', () => {
    const empty = page('<p>Short</p>');
    expect(shareOfProse([empty.body], proseOf(empty), empty)).toBe(0);
  });
});

describe('two tabs', () => {
  const base = [{ text: '##.a' }, { text: '##.b', note: 'old' }, { text: '##.c' }];
  test('one adds, the other takes out and marks: all of it holds', () => {
    const mine = [...base, { text: '##.new' }];
    const theirs = [
      { text: '##.a', onPage: true as const },
      { text: '##.b', note: 'new' },
    ];
    expect(mergeRules(base, mine, theirs)).toEqual([
      { text: '##.a', onPage: true },
      { text: '##.b', note: 'new' },
      { text: '##.new' },
    ]);
  });

  test('taken out here, changed there: it stays', () => {
    expect(mergeRules(base, [], [{ text: '##.a', onPage: true }])).toEqual([{ text: '##.a', onPage: true }]);
  });

  test('two different notes are both kept', () => {
    const noted = (note: string) => [{ text: '##.b', note }];
    expect(mergeRules(base, noted('x'), noted('y'))).toEqual([{ text: '##.b', note: 'x\ny' }]);
  });
});

describe('groups', () => {
  test('a rule for two sites stands under both, one for none under everywhere', () => {
    const { rules } = parseRules('a.com,b.com##.x\n~c.com##.y\nexample.*##.z\na.com##.w');
    const groups = groupByHost(rules);
    expect([...groups].map(([key, group]) => [key, group.map(({ text }) => text)])).toEqual([
      ['a.com', ['a.com,b.com##.x', 'a.com##.w']],
      ['b.com', ['a.com,b.com##.x']],
      ['', ['~c.com##.y']],
      ['example.*', ['example.*##.z']],
    ]);
  });

  test('damaged items are named and cost the others nothing', () => {
    expect(ungroup([['a.com', [{ text: 'a.com##.x' }, { text: 'a.com##:xpath(//a)' }, { text: '' }]]])).toMatchObject({
      rules: [{ text: 'a.com##.x' }],
      damaged: ['', 'a.com##:xpath(//a)'],
    });
  });
});

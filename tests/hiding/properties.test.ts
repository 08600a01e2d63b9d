// What holds for any rules: reading never throws and loses nothing, writing and reading again gives the same, the order
// of rules never matters, and a keep rule as specific as a hide rule always wins.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatRule, formatRules } from '../../src/hiding/format-rule';
import { groupByHost, ungroup } from '../../src/hiding/group-by-host';
import { groupsFor } from '../../src/hiding/hosts';
import { mergeRules } from '../../src/hiding/merge-rules';
import { parseRule, parseRules } from '../../src/hiding/parse-rules';
import type { Rule, StoredRule } from '../../src/hiding/types';
import { idsOf, page, rulesOf } from './page';

const LABELS = ['example', 'news', 'shop', 'bücher', 'a-b', 'xn--p1ai'];
const ENDINGS = ['.com', '.co.uk', '.org', '.*'];
const host = fc
  .tuple(
    fc.constantFrom('', '~'),
    fc.array(fc.constantFrom(...LABELS), { minLength: 1, maxLength: 2 }),
    fc.constantFrom(...ENDINGS),
  )
  .map(([not, labels, ending]) => not + labels.join('.') + ending);
const hosts = fc.uniqueArray(host, { maxLength: 3 });
const simple = fc.constantFrom(
  'p',
  '.promo',
  '#box',
  '[data-ad]',
  '[title="a, b"]',
  'li:nth-child(2)',
  '*',
  '.w-1\\/2',
  ':not(.a)',
  ':has(> p)',
);
const operator = fc.oneof(
  fc.constantFrom(
    ':has-text(Subscribe)',
    ':has-text(/^a(b|c)+\\)$/i)',
    ':has-text("it\'s (on)")',
    ':upward(2)',
    ':upward(section)',
    ':min-text-length(20)',
    ':matches-attr("a"=/b,c/)',
  ),
  simple.map((inner) => `:not(${inner}:has-text(a))`),
  simple.map((inner) => `:has(> ${inner}:has-text(a))`),
);
const compound = fc
  .tuple(simple, fc.array(operator, { maxLength: 2 }))
  .map(([base, operators]) => base + operators.join(''));
const selector = fc
  .array(fc.tuple(fc.array(compound, { minLength: 1, maxLength: 3 }), fc.constantFrom(' ', ' > ', ' + ', ' ~ ')), {
    minLength: 1,
    maxLength: 2,
  })
  .map((items) => items.map(([compounds, combinator]) => compounds.join(combinator)).join(', '));
const words = fc
  .array(fc.constantFrom('Subscribe', 'to', 'our', '*', '…', '\\*', '##', '(now)', '“news”', '5%'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => `a ${parts.join(' ')}`);
const line = fc
  .tuple(
    hosts,
    fc.constantFrom('##', '#@#', '#?#', '#@?#'),
    fc.oneof(
      selector,
      words.map((text) => `^text: ${text}`),
    ),
  )
  .map(([names, separator, body]) => names.join(',') + separator + body);

function ruleOf(text: string): Rule {
  const read = parseRule(text);
  if (read.kind !== 'rule') throw new Error(`${text}: ${read.kind === 'problem' ? read.trouble.why : read.kind}`);
  return read.rule;
}

describe('reading and writing', () => {
  test('a rule written and read again is the same rule', () => {
    fc.assert(
      fc.property(line, (text) => {
        const rule = ruleOf(text);
        expect(rule.text).toBe(formatRule(rule));
        expect(ruleOf(formatRule(rule))).toEqual(rule);
      }),
      { numRuns: 1_000 },
    );
  });

  test('a whole text too, with its notes', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(line, { maxLength: 8 }),
        fc.array(fc.constantFrom('! why', '', '! more', '!'), { maxLength: 8 }),
        (lines, between) => {
          const { rules } = parseRules(lines.flatMap((one, i) => [between[i] ?? '', one]).join('\n'));
          expect(parseRules(formatRules(rules)).rules).toEqual(rules);
        },
      ),
    );
  });

  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...'#@?$%!|^*[](){}:,.~/\\\'" ab=>+-…\n\u0000'), maxLength: 60 }),
    fc
      .tuple(line, fc.nat(60), fc.string({ unit: fc.constantFrom(...'#()[]{}\'"\\:,>/*^ '), maxLength: 3 }))
      .map(([text, at, put]) => text.slice(0, at) + put + text.slice(at)),
  );

  test('reading never throws, and every line is accounted for', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { rules, problems, counts } = parseRules(text);
        const blank = text
          .replace(/^\ufeff/, '')
          .split(/\r\n|\n|\r/)
          .filter((one) => one.trim() === '').length;
        const errors = problems.filter(({ level }) => level === 'error').length;
        expect(rules.length + counts.repeated + counts.comments + errors + blank).toBe(counts.lines);
        for (const { why, column, line: at } of problems) {
          expect(why.length).toBeGreaterThan(10);
          expect(column).toBeGreaterThan(0);
          expect(at).toBeLessThanOrEqual(counts.lines);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test('what was read, taken or refused, never throws on a page', () => {
    const document = page('<div id="box" class="promo" data-ad="1"><p title="a, b">Subscribe</p></div>');
    fc.assert(
      fc.property(line, (text) => {
        expect(() => rulesOf(text, 'https://news.example.com/').decide(document)).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });
});

describe('weighing', () => {
  const document = page(
    '<div id="a" class="x"><p id="b" class="y">words</p><p id="c" class="x y">more</p></div><ul id="d"><li id="e" class="y">words</li></ul>',
  );
  const url = 'https://news.example.com/';
  const scope = fc.constantFrom('', 'example.com', 'news.example.com', 'example.*', '~example.org', 'other.net');
  const target = fc.constantFrom('.x', '.y', '#d', 'p', '^text: words', 'p:has-text(more)', 'div, li');
  const weighed = fc.tuple(scope, fc.constantFrom('##', '#@#'), target).map((parts) => parts.join(''));

  test('the order of rules never matters', () => {
    fc.assert(
      fc.property(
        fc
          .array(weighed, { maxLength: 6 })
          .chain((rules) => fc.tuple(fc.constant(rules), fc.shuffledSubarray(rules, { minLength: rules.length }))),
        ([rules, shuffled]) => {
          const [a, b] = [rules, shuffled].map((texts) => rulesOf(texts.join('\n'), url).decide(document));
          expect(b).toEqual(a);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('with a keep rule of the same scope nothing of what it names is hidden', () => {
    fc.assert(
      fc.property(fc.array(weighed, { maxLength: 4 }), scope, target, (rules, where, what) => {
        const text = [
          ...rules.filter((one) => one.startsWith(`${where}##`) || one.includes('#@#')),
          `${where}#@#${what}`,
        ].join('\n');
        const kept = rulesOf(`${where}##${what}`, url)
          .decide(document)
          .hide.map(({ element }) => element);
        const { hide } = rulesOf(text, url).decide(document);
        expect(
          hide.filter(({ element }) => kept.some((one) => one.contains(element) || element.contains(one))),
        ).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('nothing is both hidden and kept, and no hidden element stands inside another', () => {
    fc.assert(
      fc.property(fc.array(weighed, { maxLength: 6 }), (rules) => {
        const ids = idsOf(rulesOf(rules.join('\n'), url), document);
        const { hide, keep } = rulesOf(rules.join('\n'), url).decide(document);
        expect(ids.hide.filter((id) => ids.keep.includes(id))).toEqual([]);
        for (const { element } of hide) {
          expect(hide.some((other) => other.element !== element && other.element.contains(element))).toBe(false);
          expect(keep.some((kept) => element.contains(kept))).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('storage', () => {
  const rule = fc
    .tuple(line, fc.boolean(), fc.option(fc.constantFrom('why', 'a\nb')))
    .map(([text, onPage, note]) => ({ ...ruleOf(text), onPage, note }));
  const rules = fc.uniqueArray(rule, { selector: ({ text }) => text, maxLength: 8 });

  test('grouped by host and back: the same rules', () => {
    fc.assert(
      fc.property(rules, (all) => {
        const sorted = [...all].sort((a, b) => (a.text < b.text ? -1 : 1));
        expect(ungroup(groupByHost(all))).toEqual({ rules: sorted, damaged: [] });
      }),
    );
  });

  test('an address’s groups hold every rule that fits it', () => {
    const document = page('<p id="box" class="promo">x</p>');
    fc.assert(
      fc.property(
        fc.array(hosts, { maxLength: 5 }),
        fc.constantFrom('https://news.example.com/', 'https://example.co.uk/', 'https://shop.a-b.org/'),
        (scopes, url) => {
          const all = parseRules(scopes.map((names) => `${names.join(',')}##p`).join('\n')).rules;
          const groups = groupByHost(all);
          const own = ungroup(groupsFor(url).map((key) => [key, groups.get(key) ?? []] as const)).rules;
          const text = (some: readonly Rule[]): string => some.map((one) => one.text).join('\n');
          expect(idsOf(rulesOf(text(own), url), document)).toEqual(idsOf(rulesOf(text(all), url), document));
        },
      ),
      { numRuns: 200 },
    );
  });

  const stored: fc.Arbitrary<StoredRule> = fc
    .tuple(fc.constantFrom('##.a', '##.b', '##.c', '##.d'), fc.boolean(), fc.constantFrom('', 'n', 'm'))
    .map(([text, onPage, note]) => ({
      text,
      ...(onPage ? { onPage: true as const } : {}),
      ...(note === '' ? {} : { note }),
    }));
  const edit = fc.uniqueArray(stored, { selector: ({ text }) => text });
  const sorted = (some: readonly StoredRule[]): readonly StoredRule[] =>
    [...some].sort((a, b) => (a.text < b.text ? -1 : 1));

  test('merging: an untouched side gives way, both sides are equal, and what was added or changed stays', () => {
    fc.assert(
      fc.property(edit, edit, edit, (base, mine, theirs) => {
        expect(mergeRules(base, base, theirs)).toEqual(sorted(theirs));
        expect(mergeRules(base, mine, base)).toEqual(sorted(mine));
        expect(mergeRules(base, mine, mine)).toEqual(sorted(mine));
        expect(mergeRules(base, mine, theirs)).toEqual(mergeRules(base, theirs, mine));
        const merged = new Set(mergeRules(base, mine, theirs).map(({ text }) => text));
        const had = new Map(base.map((one) => [one.text, JSON.stringify(one)]));
        for (const one of [...mine, ...theirs])
          if (had.get(one.text) !== JSON.stringify(one)) expect(merged).toContain(one.text);
      }),
    );
  });
});

// The rule language line by line: what is taken, what is refused with which reason, and what another parser says.
import { describe, expect, test } from 'vitest';
import { formatRules } from '../../src/hiding/format-rule';
import { parseRule, parseRules } from '../../src/hiding/parse-rules';
import { compareReadings, readWithAgtree, readWithGalley } from './agtree';
import { COMMENTS, NOT_JUDGED_BY_AGTREE, OTHERWISE_IN_AGTREE, REFUSED, TAKEN } from './sample';
import { isValidSelector } from './page';

describe('lines', () => {
  test.each(TAKEN)('takes %s', (line) => {
    const read = parseRule(line, { isValidSelector });
    expect(read).toMatchObject({ kind: 'rule', warning: null });
  });

  test.each(REFUSED)('refuses %s (%s)', (line, reason) => {
    const read = parseRule(line, { isValidSelector });
    expect(read).toMatchObject({ kind: 'problem', trouble: { reason } });
    if (read.kind !== 'problem') return;
    expect(read.trouble.why).toMatch(/^[“:\\A-Z].*[.…)”>]$|: .+$/s);
    expect(read.trouble.at).toBeLessThanOrEqual(line.length);
  });

  test.each(COMMENTS)('passes over %s', (line) => {
    expect(parseRule(line).kind).toBe('comment');
  });

  test('nothing is dropped: every line is a rule, a comment, a problem or blank', () => {
    const lines = [...TAKEN, ...COMMENTS, ...REFUSED.map(([line]) => line), ''];
    const { rules, problems, counts } = parseRules(lines.join('\n'), { isValidSelector });
    expect(rules.length + counts.repeated).toBe(TAKEN.length);
    expect(problems).toHaveLength(REFUSED.length);
    expect(counts.comments).toBe(COMMENTS.length);
    expect(Object.values(counts.problems).reduce((a, b) => a + b, 0)).toBe(REFUSED.length);
    expect(problems.map(({ line }) => line)).toEqual(
      REFUSED.map((_, index) => TAKEN.length + COMMENTS.length + index + 1),
    );
  });
});

describe('compared with AGTree', () => {
  const verdictOn = (line: string) => compareReadings(readWithAgtree(line), readWithGalley(line));

  test.each([...TAKEN, ...COMMENTS])('%s', (line) => {
    expect(verdictOn(line)).toBe(line in OTHERWISE_IN_AGTREE ? 'only-agtree' : 'same');
  });

  test.each(REFUSED)('%s', (line, reason) => {
    const accepted = NOT_JUDGED_BY_AGTREE.has(reason) ? ['both-refuse', 'only-agtree'] : ['both-refuse'];
    expect(line in OTHERWISE_IN_AGTREE ? ['differ'] : accepted).toContain(verdictOn(line));
  });
});

describe('where the trouble is', () => {
  test.each([
    ['  example.com##div:has(.a', 1, 23],
    ['example.com##.a, .b:xpath(//p)', 1, 20],
    ['a.com, b c##.x', 1, 8],
    ['##p:has-text(/(/)', 1, 14],
    ['##.ok\n\n##.ok[', 3, 6],
    ['##.ok > ..bad', 1, 3],
  ])('%j is marked at line %i, column %i', (text, line, column) => {
    const { problems } = parseRules(text, { isValidSelector });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line, column, level: 'error' });
  });
});

describe('text rules', () => {
  test.each([
    ['example.com##^text: Subscribe to our newsletter', 'hide', 'Subscribe to our newsletter'],
    ['##^text:Subscribe   now ', 'hide', 'Subscribe now'],
    ['#@#^text: Keep * this…', 'keep', 'Keep * this…'],
    ['##^text: 5\\* hotel, ## and (brackets', 'hide', '5\\* hotel, ## and (brackets'],
  ])('%s', (line, action, text) => {
    expect(parseRule(line)).toMatchObject({ kind: 'rule', rule: { action, target: { kind: 'text', text } } });
  });
});

describe('the whole page', () => {
  test.each([
    '##*',
    '##html',
    '##body',
    '##:root',
    '##html > body',
    '##body > *',
    '##.a, body',
    '##^text: *',
    '##^text: … ',
  ])('%s is taken with a warning', (line) => {
    const { rules, problems } = parseRules(line, { isValidSelector });
    expect(rules).toHaveLength(1);
    expect(problems).toMatchObject([{ reason: 'whole-page', level: 'warning' }]);
  });
});

describe('writing', () => {
  test('every sample rule comes back from its canonical text', () => {
    for (const line of TAKEN) {
      const first = parseRule(line);
      if (first.kind !== 'rule') throw new Error(line);
      expect(parseRule(first.rule.text)).toEqual(first);
    }
  });

  test('a note is the comment straight above its rule, and is written back', () => {
    const text = '! why\n! it goes\na.com##.a\n##.b\n';
    const { rules } = parseRules(`! a heading\n\n${text}`);
    expect(rules.map(({ note }) => note)).toEqual(['why\nit goes', null]);
    expect(formatRules(rules)).toBe(text);
  });

  test('one canonical form for one rule', () => {
    const forms = ['Example.COM,example.com##.a', 'example.com#?#.a', ' example.com ## .a '];
    expect(new Set(parseRules(forms.join('\r\n')).rules.map(({ text }) => text))).toEqual(new Set(['example.com##.a']));
  });

  test('the browser is asked about a selector only where not every browser knows it', () => {
    const asked: string[] = [];
    const lines = ['##.ad', '###ad_1', 'a.com#@#.Ad-2', '##.-x', '##.7up', '##p', '##.a.b', '##.größe'];
    parseRules(lines.join('\n'), { isValidSelector: (css) => asked.push(css) > 0 });
    expect(asked).toEqual(['.-x', '.7up', 'p', '.a.b', '.größe']);
  });
});

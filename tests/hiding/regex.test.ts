// Regular expressions of rules: the same answer as the browser's own on what is taken, and never more steps than states
// times characters.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_STATES, safeRegex, type SafeRegex } from '../../src/hiding/regex/safe-regex';
import { Work } from '../../src/hiding/work';

function taken(source: string, flags = ''): SafeRegex {
  const made = safeRegex(source, flags);
  if (!made.ok) throw new Error(`${source}: ${made.why}`);
  return made.regex;
}

const plenty = (): Work => new Work(1e9);

describe('the same answer as the browser', () => {
  const TEXTS = [
    '',
    'a',
    'ab',
    'aab',
    'b',
    'Read more',
    'read MORE\nnow',
    'A1 b2',
    'é',
    'ÀÉ',
    '😀',
    'a😀b',
    'foo-bar',
    '  ',
    '1,000 €',
    'ſK',
    'a\u2028b',
    '\\c',
    '{2}',
    ']',
  ];
  test.each([
    ['a|b|', ''],
    ['^a', ''],
    ['a$', ''],
    ['^$', ''],
    ['^a$', 'm'],
    ['^now', ''],
    ['^now', 'm'],
    ['a.b', ''],
    ['a.b', 's'],
    ['a.b', 'u'],
    ['\\bmore\\b', ''],
    ['\\Bore', ''],
    ['\\b', ''],
    ['\\B', ''],
    ['read more', 'i'],
    ['[a-f]+\\d', 'i'],
    ['[^a]', ''],
    ['[\\]a]', ''],
    ['\\w\\s\\w', ''],
    ['\\D\\W\\S', ''],
    ['\\u00e9', ''],
    ['\\xe9', 'i'],
    ['\\u{1F600}', 'u'],
    ['\\ud83d\\ude00', 'u'],
    ['^.$', 'u'],
    ['^..$', ''],
    ['\\p{Lu}', 'u'],
    ['[\\p{L}-]', 'u'],
    ['s', 'iu'],
    ['k', 'iu'],
    ['\\w', 'iu'],
    ['a{2}', ''],
    ['a{2,}', ''],
    ['a{0,1}b', ''],
    ['(?:a|b){2,3}', ''],
    ['(a*)*b', ''],
    ['(a|a)*$', ''],
    ['(?<year>\\d+)', ''],
    ['a+?b', ''],
    ['a{,2}', ''],
    ['\\u{2}', ''],
    [']', ''],
    ['\\cA|\\c', ''],
    ['(?:)', ''],
    ['(^a|b)+$', ''],
    ['(?:^|\\s)b2', ''],
    ['[,.]\\d{3}', ''],
    ['a{0}b', ''],
    ['(?:a{0,2}){0,2}b', ''],
    ['\\0', ''],
    ['[\\b]', ''],
    ['\\/', ''],
    ['€$', ''],
  ])('/%s/%s', (source, flags) => {
    const own = new RegExp(source, flags);
    for (const text of TEXTS)
      expect(taken(source, flags).test(text, plenty()), JSON.stringify(text)).toBe(own.test(text));
  });

  const atom = fc.constantFrom('a', 'b', 'c', '.', '[ab]', '[^a]', '\\w', '\\s', '^', '$', '\\b', '\\B', 'é');
  const pattern = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      atom,
      fc.tuple(tie('node'), tie('node')).map(([a, b]) => a + b),
      fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(?:${a}|${b})`),
      fc
        .tuple(tie('node'), fc.constantFrom('*', '+', '?', '{2}', '{1,2}', '{0,2}', '{2,}', '*?'))
        .map(([a, sign]) => `(${a})${sign}`),
    ),
  })).node;

  test('on patterns made by chance', () => {
    fc.assert(
      fc.property(
        pattern,
        fc.constantFrom('', 'i', 'm', 's', 'u', 'im'),
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'A', ' ', '\n', 'é', '1'), maxLength: 10 }),
        (source, flags, text) => {
          expect(taken(source, flags).test(text, plenty())).toBe(new RegExp(source, flags).test(text));
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

describe('no pattern takes longer than states times characters', () => {
  const WORST = [
    '(a+)+$',
    '(a|a)*$',
    '(a|aa)+$',
    '(.*a){12}$',
    '([a-zA-Z]+)*$',
    '(a*)*b',
    '(\\w+\\s?)*$',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '(x+x+)+y',
    '(?:a?){30}a{30}',
    '((a{1,9}){1,9}){1,9}$',
    '.*.*.*.*=.*',
    '(\\d+)*[^\\d]',
    '\\s+$',
  ];
  test.each(WORST)('/%s/', (source) => {
    const text = `${'a'.repeat(20_000)}${' '.repeat(2_000)}!`;
    const steps = 4 * MAX_STATES * (text.length + 1);
    const work = new Work(steps);
    taken(source).test(text, work);
    expect(work.isSpent).toBe(false);
  });

  test('a budget that is too small ends the matching, and says so', () => {
    const work = new Work(1_000);
    expect(taken('(a+)+$').test(`${'a'.repeat(10_000)}!`, work)).toBe(false);
    expect(work.isSpent).toBe(true);
  });

  test('steps grow in line with the text', () => {
    const stepsFor = (length: number): number => {
      const work = plenty();
      taken('(?:a|aa)+$').test(`${'a'.repeat(length)}!`, work);
      return 1e9 - work.left;
    };
    expect(stepsFor(20_000) / stepsFor(10_000)).toBeCloseTo(2, 1);
  });
});

describe('what is refused', () => {
  test.each([
    ['(?=a)', '', /ahead or behind/],
    ['(?!a)', '', /ahead or behind/],
    ['(?<=a)b', '', /ahead or behind/],
    ['(?<!a)b', '', /ahead or behind/],
    ['(a)\\1', '', /refers back/],
    ['(?<x>a)\\k<x>', '', /refers back/],
    ['(', '', /mistake/],
    ['[', '', /mistake/],
    ['a**', '', /mistake/],
    ['a', 'x', /letters i, m, s and u/],
    ['a', 'ii', /mistake|letters/],
    ['(a{1000}){1000}', '', /too large/],
    ['a{100000}', '', /too large/],
    ['((a{99}){99}){99}', '', /too large/],
    ['\\p{L}', '', /letter u/],
    ['a'.repeat(2_001), '', /2000 characters/],
    ['('.repeat(60) + ')'.repeat(60), '', /brackets within brackets/],
  ])('/%s/%s', (source, flags, why) => {
    const made = safeRegex(source, flags);
    expect(made.ok ? '' : made.why).toMatch(why);
  });

  test('anything at all is either taken or refused, never thrown at', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab01(){}[]|*+?.^$\\-,:<>=!kpuxcdwbB/é'), maxLength: 25 }),
        fc.constantFrom('', 'u', 'i'),
        (source, flags) => {
          const made = safeRegex(source, flags);
          if (made.ok) made.regex.test('ab01(é', new Work(100_000));
          else expect(made.why).not.toBe('');
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

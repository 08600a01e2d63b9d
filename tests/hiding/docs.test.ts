// docs/hiding.md says what is so: its examples are rules, its table of who wins is played out, its limits are the code's.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseRule } from '../../src/hiding/parse-rules';
import { MAX_SOURCE, MAX_STATES } from '../../src/hiding/regex/safe-regex';
import { MAX_SELECTOR } from '../../src/hiding/selector';
import { MAX_TEXT } from '../../src/hiding/text-rules';
import { STEPS_PER_PAGE, STEPS_PER_RULE } from '../../src/hiding/work';
import { idsOf, page, rulesOf } from './page';

const text = readFileSync(new URL('../../docs/hiding.md', import.meta.url), 'utf8');

describe('docs/hiding.md', () => {
  const examples = [...text.matchAll(/```\n([^]*?)```/g)].flatMap(([, block]) => (block ?? '').trim().split('\n'));
  test.each(examples.filter((line) => !line.startsWith('sites ')))('%s is a rule', (line) => {
    expect(parseRule(line)).toMatchObject({ kind: 'rule', warning: null });
  });

  const wins = [...text.matchAll(/^\| `(\S*##\S*)`\s*\| `(\S*#@#\S*)`\s*\| (kept|hidden)\s*\|$/gm)];
  test.each(wins.map(([, hide = '', keep = '', wins = '']) => [hide, keep, wins]))(
    '%s against %s: %s',
    (hide, keep, what) => {
      const ids = idsOf(
        rulesOf(`${hide}\n${keep}`, 'https://news.example.com/'),
        page('<p id="p" class="x">words</p>'),
      );
      expect(ids).toEqual(what === 'hidden' ? { hide: ['p'], keep: [] } : { hide: [], keep: ['p'] });
    },
  );

  test('both tables were found', () => {
    expect(examples.length).toBeGreaterThan(4);
    expect(wins.length).toBeGreaterThan(8);
  });

  test.each([
    ['a selector', MAX_SELECTOR],
    ['the words of a text rule', MAX_TEXT],
    ['a regular expression', MAX_SOURCE],
    ['a regular expression', MAX_STATES],
  ])('the limit of %s is %d', (what, limit) => {
    const row = text.split('\n').find((line) => line.startsWith(`| ${what} `));
    expect(row).toContain(limit.toLocaleString('en'));
  });

  test('the limits of work', () => {
    expect(text).toContain(
      `${STEPS_PER_RULE / 1e6} million steps a rule, ${STEPS_PER_PAGE / 1e6} million for all rules`,
    );
  });
});

// Operators compared with another program's (Ghostery's) on pages made by chance: where both know an operator, both take
// the same elements. Galley runs its own, because a rule may never hang a page and that one leaves patterns to RegExp.
import { parse, querySelectorAll } from '@ghostery/adblocker-extended-selectors';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { idsOf, rulesOf } from './page';

const WORDS = ['alpha', 'beta', 'gamma'];
const CLASSES = ['a', 'b', 'c'];

/** An element of a page; `parent` counts back to an earlier one, or to the body. */
const element = fc.record({
  name: fc.constantFrom('div', 'section', 'span'),
  classes: fc.subarray(CLASSES),
  data: fc.constantFrom('1', '2', 'x'),
  word: fc.constantFrom(...WORDS),
  parent: fc.nat(4),
});
type Made = typeof element extends fc.Arbitrary<infer T> ? T : never;

const { document } = new JSDOM('<body></body>').window;

function build(elements: readonly Made[]): void {
  document.body.replaceChildren();
  const made: Element[] = [];
  for (const [index, { name, classes, data, word, parent }] of elements.entries()) {
    const one = document.createElement(name);
    one.id = `e${index}`;
    one.className = classes.join(' ');
    one.setAttribute('data-x', data);
    one.append(word);
    (made[index - 1 - parent] ?? document.body).append(one);
    made.push(one);
  }
}

const SELECTORS = [
  'div:has-text(alpha)',
  '.a:has-text(/^beta/)',
  '.a:has-text(beta) > .b',
  '.a:has-text(beta) .b',
  '.a:has-text(alpha) + .b',
  '.a:has-text(alpha) ~ .c',
  '.a:has(.b:has-text(gamma))',
  '.a:has(> .b:has-text(gamma))',
  'div:not(:has-text(gamma))',
  '.a:not(.b:has-text(alpha))',
  '.b:upward(1)',
  '.b:upward(2)',
  '.b:upward(section)',
  '.b:has-text(alpha):upward(.a)',
  'span:min-text-length(6)',
  '*:matches-attr("data-x"="1")',
  'div:matches-attr(/^data-/=/[12]/)',
  '.a:has-text(alpha):has-text(beta)',
  'section:has(.a:has-text(beta)):not(:has(.c))',
  '.a:has-text(alpha).b',
  'div > .a:has-text(beta) > .c',
  '.a:has(.b + .c:has-text(alpha))',
] as const;

test.each(SELECTORS)('%s', (selector) => {
  const ast = parse(selector);
  if (ast === undefined) throw new Error(`the other program cannot read ${selector}`);
  let compared = 0;
  fc.assert(
    fc.property(fc.array(element, { minLength: 4, maxLength: 14 }), (elements) => {
      build(elements);
      const all = new Set(querySelectorAll(document.documentElement, ast));
      all.delete(document.body);
      all.delete(document.documentElement);
      const outermost = [...all].filter((one) => ![...all].some((other) => other !== one && other.contains(one)));
      compared += outermost.length;
      expect([...idsOf(rulesOf(`##${selector}`), document).hide].sort()).toEqual(outermost.map(({ id }) => id).sort());
    }),
    { numRuns: 25, seed: 4 },
  );
  expect(compared, 'the pages held something to compare').toBeGreaterThan(0);
});

// Operators compared with another program's (Ghostery's) on pages made by chance: where both know an operator, both take
// the same elements. Galley runs its own, because a rule may never hang a page and that one leaves patterns to RegExp.
import { parse, querySelectorAll } from '@ghostery/adblocker-extended-selectors';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { idsOf, rulesOf } from './page';

const WORDS = ['alpha', 'beta', 'gamma'];
const CLASSES = ['a', 'b', 'c'];

interface Tree {
  readonly name: string;
  readonly classes: readonly string[];
  readonly data: string;
  readonly word: string;
  readonly children: readonly Tree[];
}

const tree = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    name: fc.constantFrom('div', 'section', 'span'),
    classes: fc.subarray(CLASSES),
    data: fc.constantFrom('1', '2', 'x'),
    word: fc.constantFrom(...WORDS),
    children: fc.array(tie('tree'), { maxLength: 3, depthSize: 'small' }),
  }),
})).tree;

function build(trees: readonly Tree[]): Document {
  const { document } = new JSDOM('<body></body>').window;
  let number = 0;
  const add = (parent: Element, { name, classes, data, word, children }: Tree): void => {
    const element = document.createElement(name);
    element.id = `e${number++}`;
    element.className = classes.join(' ');
    element.setAttribute('data-x', data);
    element.append(word);
    parent.append(element);
    for (const child of children) add(element, child);
  };
  for (const one of trees) add(document.body, one);
  return document;
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
    fc.property(fc.array(tree, { minLength: 1, maxLength: 4 }), (trees) => {
      const document = build(trees);
      const all = new Set(querySelectorAll(document.documentElement, ast));
      const outermost = [...all].filter(
        (element) =>
          element !== document.body &&
          element !== document.documentElement &&
          ![...all].some(
            (other) =>
              other !== element &&
              other !== document.body &&
              other !== document.documentElement &&
              other.contains(element),
          ),
      );
      compared += outermost.length;
      expect([...idsOf(rulesOf(`##${selector}`), document).hide].sort()).toEqual(outermost.map(({ id }) => id).sort());
    }),
    { numRuns: 60, seed: 4 },
  );
  expect(compared, 'the pages held something to compare').toBeGreaterThan(0);
});

// Hostile markup through the writer and the last gate one by one, and through the whole engine in a page's worth at once.
import { beforeEach, describe, expect, test } from 'vitest';
import { shapeBlocks } from '../../src/article/dom/shape';
import { render } from '../../src/article/render/index';
import { sanitize } from '../../src/article/sanitize';
import { violations } from '../helpers/allow-list';
import { articleOf, open, page, PARAGRAPHS, URL_OF_STORY } from './story';
import { addressVectors, handlerVectors, nestingVectors } from './vectors';

const dom = open('');
const window = dom.window as unknown as Window & typeof globalThis;
const { document } = dom.window;
let inert = document;
const SETS = { handlers: handlerVectors(), addresses: addressVectors(), nestings: nestingVectors() };

/** A few hundred vectors to a test, so that no test runs into the time limit on a busy machine. */
const PARTS = Object.entries(SETS).flatMap(([set, vectors]) =>
  Array.from(
    { length: Math.ceil(vectors.length / 100) },
    (_, i) => [set, i * 100, vectors.slice(i * 100, i * 100 + 100)] as const,
  ),
);

/** One for each test: at every removal jsdom asks all NodeIterators that the sanitiser ever made in the document. */
beforeEach(() => {
  inert = document.implementation.createHTMLDocument('');
});

function parse(html: string): Element {
  const root = inert.createElement('article');
  root.innerHTML = html;
  return root;
}

/** The gate alone, with nothing in front of it. */
const gateOnly = (html: string): string => sanitize(parse(html), window, URL_OF_STORY);

/** As the engine does it: written anew, then the gate. */
function written(html: string): string {
  const root = parse(html);
  return sanitize(
    render(root, {
      baseUrl: URL_OF_STORY,
      containers: shapeBlocks(root),
      pictures: new Map(),
      standfirst: null,
      originOf: null,
    }),
    window,
    URL_OF_STORY,
  );
}

test('there is enough to test with', () => {
  expect(SETS.handlers.length).toBeGreaterThan(1_000);
  expect(SETS.addresses.length).toBeGreaterThan(1_000);
  expect(SETS.nestings.length).toBeGreaterThan(700);
  const all = Object.values(SETS).flat();
  const raw = all.filter((vector) => violations(vector, document).length > 0);
  expect(raw.length, 'raw, the oracle objects').toBeGreaterThan(all.length * 0.9);
});

test.each(PARTS)('%s from %d: nothing gets through, and cleaning again changes nothing', (_set, _from, vectors) => {
  const failed: string[] = [];
  for (const vector of vectors) {
    const once = written(vector);
    failed.push(...violations(gateOnly(vector), document).map((found) => `${vector} → gate alone: ${found}`));
    failed.push(...violations(once, document).map((found) => `${vector} → written: ${found}`));
    if (gateOnly(once) !== once) failed.push(`${vector} → ${once} is not the same when cleaned again`);
  }
  expect(failed.slice(0, 20)).toEqual([]);
});

describe('the whole engine', () => {
  test.each(['handlers', 'addresses'] as const)('%s, forty to a page: safe, and every paragraph there', (set) => {
    for (let start = 0; start < SETS[set].length; start += 400) {
      // One vector in ten keeps this arm short; the arms above see them all.
      const some = SETS[set].slice(start, start + 400).filter((_, i) => i % 10 === 0);
      const article = articleOf(page({ body: some.map((vector) => `<div>${vector}</div>`).join('\n') }));
      expect(violations(article.html, document)).toEqual([]);
      for (const paragraph of PARAGRAPHS.slice(0, 2)) expect(article.text).toContain(paragraph);
    }
  });

  test('nestings, one to a page', () => {
    for (let i = 0; i < SETS.nestings.length; i += 61) {
      const article = articleOf(page({ body: `<div>${SETS.nestings[i] ?? ''}</div>` }));
      expect(violations(article.html, document), SETS.nestings[i]).toEqual([]);
    }
  });
});

// Runs each pass alone on the fixtures beside this file. A fixture is one text file, <pass>.<what-it-shows>.html:
// a sentence, the page, the article and the journal that must come of it. `removes` or `keeps` stands in its name.
// A block's `data-odds` is what the judge would say of it; a section `=== context` may state headline, byline and language as
// JSON, and `withBlocks` for a pass that needs what was read of the blocks.
import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../src/article/blocks/block';
import { shapeBlocks } from '../../src/article/dom/shape';
import { everyLanguage } from '../../src/article/every-language';
import { runPass } from '../../src/article/journal';
import type { PassContext } from '../../src/article/pass';
import { allPasses } from '../../src/article/passes/index';
import { phraseReader } from '../../src/article/phrases/search';
import { phrasesFor } from '../../src/article/tables';
import type { Removal } from '../../src/article/types';

const here = new URL('./', import.meta.url);
const names = readdirSync(here)
  .filter((name) => name.endsWith('.html'))
  .sort();

interface Fixture {
  readonly pass: string;
  readonly about: string;
  readonly page: string;
  readonly article: string;
  readonly journal: readonly string[];
  readonly context: Partial<PassContext>;
  /** The pass is given the tree's blocks, as in a whole run. */
  readonly withBlocks: boolean;
}

function read(name: string): Fixture {
  const [about = '', ...parts] = readFileSync(new URL(name, here), 'utf8').split(/^=== (\w+)\n/m);
  const sections = new Map<string, string>();
  for (let i = 0; i < parts.length; i += 2) sections.set(parts[i] ?? '', (parts[i + 1] ?? '').trim());
  for (const key of ['page', 'article', 'journal'])
    if (!sections.has(key)) throw new Error(`${name} has no section "=== ${key}"`);
  const { withBlocks = false, ...context } = JSON.parse(sections.get('context') ?? '{}') as Partial<PassContext> & {
    readonly withBlocks?: boolean;
  };
  return {
    pass: name.split('.')[0] ?? '',
    about: about.trim(),
    page: sections.get('page') ?? '',
    article: sections.get('article') ?? '',
    journal: (sections.get('journal') ?? '').split('\n').filter((line) => line !== ''),
    context,
    withBlocks,
  };
}

const URL_OF_FIXTURE = 'https://paper.example/story';

function open(html: string): Element {
  const root = new JSDOM(`<!DOCTYPE html><body>${html}</body>`, { url: URL_OF_FIXTURE }).window.document.querySelector(
    'article',
  );
  if (root === null) throw new Error('a fixture is one <article>');
  return root;
}

/** The tree with spaces folded, one element a line, so that a difference can be read. */
function normal(html: string): string {
  const root = open(html);
  for (const element of root.querySelectorAll('[data-odds]')) element.removeAttribute('data-odds');
  return root.outerHTML
    .replace(/\s+/g, ' ')
    .replace(
      / ?(<\/?(?:article|aside|blockquote|button|div|figcaption|figure|footer|form|h[1-6]|header|li|nav|ol|p|section|table|tbody|td|tr|ul)\b[^>]*>) ?/g,
      '\n$1\n',
    )
    .replace(/\n+/g, '\n')
    .trim();
}

const line = (removal: Removal): string =>
  `${removal.pass} ${removal.action} ${removal.reason} ${removal.words}w ${JSON.stringify(removal.text)}`;

function run(fixture: Fixture, html: string): { html: string; journal: string[] } {
  const pass = allPasses.find(({ id }) => id === fixture.pass);
  if (pass === undefined) throw new Error(`there is no pass ${fixture.pass}`);
  const root = open(html);
  const journal = runPass(pass, root, {
    url: URL_OF_FIXTURE,
    baseUrl: URL_OF_FIXTURE,
    title: '',
    byline: '',
    excerpt: '',
    language: 'en',
    phrases: phraseReader(phrasesFor(fixture.context.language ?? 'en', () => '', everyLanguage)),
    oddsOf: (block) => (block.hasAttribute('data-odds') ? Number(block.getAttribute('data-odds')) : undefined),
    hiddenByRules: new Map(Array.from(root.querySelectorAll('[data-rule]'), (element) => [element, '##[data-rule]'])),
    ...(fixture.withBlocks ? { blocks: readBlocks(root, shapeBlocks(root)) } : {}),
    ...fixture.context,
  });
  return { html: root.outerHTML, journal: journal.map(line) };
}

describe.each(names)('%s', (name) => {
  const fixture = read(name);

  test('is named and told for what it shows', () => {
    expect(name).toMatch(/^[a-z-]+\.(?:removes|keeps)-[a-z0-9-]+\.html$/);
    expect(fixture.about).toMatch(/^[“A-Z].*[.!?]$/s);
    expect(fixture.journal.length > 0, 'only a removes fixture has a journal').toBe(name.includes('.removes-'));
  });

  test('gives its article and its journal', () => {
    const result = run(fixture, fixture.page);
    expect.soft(normal(result.html)).toBe(normal(fixture.article));
    expect.soft(result.journal).toEqual(fixture.journal);
  });

  test('settles: a second run changes nothing', () => {
    const once = run(fixture, fixture.page).html;
    const twice = run(fixture, once);
    expect(twice.journal).toEqual([]);
    expect(normal(twice.html)).toBe(normal(once));
  });
});

describe.each(allPasses.map((pass) => [pass.id, pass] as const))('%s', (id, pass) => {
  test.each([...pass.reasons])('its reason %s has a fixture', (reason) => {
    const lines = names.filter((name) => name.startsWith(`${id}.removes-`)).flatMap((name) => read(name).journal);
    expect(lines.some((text) => text.split(' ')[2] === reason)).toBe(true);
  });

  test('has a fixture of what it must keep', () => {
    expect(names.filter((name) => name.startsWith(`${id}.keeps-`))).not.toEqual([]);
  });
});

test('every fixture belongs to a pass', () => {
  const ids = new Set(allPasses.map(({ id }) => id));
  expect(names.filter((name) => !ids.has(name.split('.')[0] ?? ''))).toEqual([]);
});

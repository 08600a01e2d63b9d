// Whole pages through the whole engine. Each folder holds page.html, article.md (what a reader should get) and
// article.json (metadata and what passes take). The expected files are written by hand: nothing here writes them.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../src/article/library';
import { detectArticle } from '../../src/article/detect';
import type { Article } from '../../src/article/types';
import { fold, toMarkdown } from '../helpers/markdown';

const here = new URL('./', import.meta.url);
const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** Fields of `Article` that article.json may state; each stated one must be equal. */
const FIELDS = [
  'title',
  'byline',
  'site',
  'publishedTime',
  'modifiedTime',
  'language',
  'direction',
  'excerpt',
  'truncated',
] as const satisfies readonly (keyof Article)[];

/** `article: null` stands for a page that holds no article. `removed` counts journal lines a pass: only those named. */
interface Expected extends Partial<Record<(typeof FIELDS)[number], unknown>> {
  url: string;
  article?: null;
  /** Whether the icon lights up; left out where it does for an article and not for another page. */
  icon?: boolean;
  removed?: Record<string, number>;
}

const read = (folder: string, name: string): string => readFileSync(new URL(`${folder}/${name}`, here), 'utf8');
const expectedOf = (folder: string): Expected => JSON.parse(read(folder, 'article.json')) as Expected;

function open(folder: string, url: string): JSDOM {
  return new JSDOM(read(folder, 'page.html'), { url });
}

/** The shape a page has in a browser where scripts run: the inside of a noscript is text, not elements. */
function asInBrowser(document: Document): void {
  for (const noscript of document.querySelectorAll('noscript')) noscript.textContent = noscript.innerHTML;
}

function extract(dom: JSDOM, url: string): Article | null {
  const window = dom.window as unknown as Window & typeof globalThis;
  return extractArticle(dom.window.document, { url, window });
}

test('there are pages', () => expect(folders.length).toBeGreaterThan(25));

describe.each(folders)('%s', (folder) => {
  test('is small enough to read', () => {
    expect(statSync(new URL(`${folder}/page.html`, here)).size).toBeLessThan(60_000);
    expect(existsSync(new URL(`${folder}/article.md`, here))).toBe(expectedOf(folder).article !== null);
  });

  test('gives its article', () => {
    const expected = expectedOf(folder);
    const dom = open(folder, expected.url);
    const before = dom.serialize();
    const article = extract(dom, expected.url);
    expect(dom.serialize(), 'the page is left as it was').toBe(before);
    expect
      .soft(detectArticle(dom.window.document, { url: expected.url }).isArticle, 'the icon lights up')
      .toBe(expected.icon ?? expected.article !== null);
    if (expected.article === null || !article) {
      expect(article).toBe(expected.article === null ? null : 'an article');
      return;
    }
    expect.soft(toMarkdown(article.html, dom.window.document)).toBe(read(folder, 'article.md'));
    for (const field of FIELDS) if (field in expected) expect.soft(article[field], field).toEqual(expected[field]);
    for (const [pass, count] of Object.entries(expected.removed ?? {}))
      expect.soft(article.removed.filter((removal) => removal.pass === pass).length, `lines of ${pass} in the journal`).toBe(count);
    expectPicturesToAgree(article, dom.window.document);
  });

  test('gives the same article where scripts run', () => {
    const { url } = expectedOf(folder);
    const still = open(folder, url);
    const live = open(folder, url);
    if (!live.window.document.querySelector('noscript')) return;
    asInBrowser(live.window.document);
    expect(extract(live, url)?.html).toBe(extract(still, url)?.html);
  });
});

/** `pictures[]` and the figures of `html` are two views of the same thing. */
function expectPicturesToAgree(article: Article, document: Document): void {
  const body = document.implementation.createHTMLDocument('').body;
  body.innerHTML = article.html;
  const images = [...body.querySelectorAll('img')];
  expect(article.pictures.map((picture) => picture.sources[0]?.url)).toEqual(images.map((img) => img.getAttribute('src')));
  article.pictures.forEach((picture, i) => {
    const caption = fold(images[i]?.closest('figure')?.querySelector('figcaption')?.textContent ?? '');
    if (picture.caption) expect(caption).toContain(picture.caption);
    if (picture.credit) expect(caption).toContain(picture.credit);
    if (!picture.caption && !picture.credit) expect(caption).toBe('');
  });
}

// Pages that are too much of something. The engine ends in time with the story, or says that there is none; it never
// throws. Sizes are what jsdom itself can open; build/hostile.ts tries the full ones in a browser.
import { describe, expect, test } from 'vitest';
import { detectArticle } from '../../src/article/detect';
import { runPass } from '../../src/article/journal';
import type { PassContext } from '../../src/article/pass';
import { boilerplate } from '../../src/article/passes/boilerplate';
import { violations } from '../helpers/allow-list';
import { extract, milliseconds, open, page, PARAGRAPHS, plainText, URL_OF_STORY } from './story';

/** Milliseconds of work for one page. */
const BUDGET = 5_000;
const expected = plainText();
const noContext: PassContext = {
  url: URL_OF_STORY,
  baseUrl: URL_OF_STORY,
  title: '',
  byline: '',
  excerpt: '',
  language: 'en',
  phrases: () => ({ strong: 0, weak: 0, sure: 0, worded: 0, labelled: 0 }),
};

const TOO_MUCH: Readonly<Record<string, string>> = {
  '8,000 attributes on one element': page({
    body: `<p ${Array.from({ length: 8_000 }, (_, i) => `a${i}="1"`).join(' ')}></p>`,
  }),
  '300 attributes on each of 100 elements': page({
    body: `<span ${Array.from({ length: 300 }, (_, i) => `a${i}`).join(' ')}></span>`.repeat(100),
  }),
  'a class of 500 kB': page({ body: `<p class="${'share-bar newsletter '.repeat(25_000)}"></p>` }),
  '3,000 empty spans': page({ body: '<span></span>'.repeat(3_000) }),
  '5,000 line breaks': page({ body: '<br>'.repeat(5_000) }),
  '500 kB of blanks': page({ body: `<p>${' '.repeat(500_000)}</p>` }),
  '300 kB of data in a script': page({ head: `<script type="application/ld+json">${'[1,'.repeat(100_000)}</script>` }),
  '300 kB of style': page({ head: `<style>${'a{}'.repeat(100_000)}</style>` }),
  '2,000 pictures of one pixel': page({ body: '<img width=1 height=1 src="https://t.example/p.gif">'.repeat(2_000) }),
  'a srcset of 200 kB': page({ body: `<img alt="" srcset="${', '.repeat(100_000)}">` }),
  'nothing but commas in a srcset': page({ body: `<img alt="" srcset="${','.repeat(200_000)}">` }),
  'a data attribute that is almost an address': page({ body: `<img alt="" data-x="${'a/'.repeat(100_000)} ">` }),
};

describe.each(Object.entries(TOO_MUCH))('%s', (_, html) => {
  test('gives the story in time', () => {
    const dom = open(html);
    const { article, took } = extract(dom);
    expect(article?.text).toBe(expected);
    expect(took).toBeLessThan(BUDGET);
    expect(violations(article?.html ?? '', dom.window.document)).toEqual([]);
    const start = process.cpuUsage();
    detectArticle(dom.window.document, { url: URL_OF_STORY });
    expect(milliseconds(start), 'the detector').toBeLessThan(BUDGET);
  });
});

const LONG_WORDS: Readonly<Record<string, string>> = {
  'a title of separators': page({ title: ' | - » '.repeat(50_000) }),
  'a byline of 300 kB': page({ head: `<meta name="author" content="${'By and, '.repeat(40_000)}">` }),
  'a description of 300 kB': page({ head: `<meta name="description" content="${'x '.repeat(150_000)}">` }),
  'a date that is almost one': page({
    head: `<meta property="article:published_time" content="${'2026-'.repeat(60_000)}">`,
  }),
  'a language that is none': page({ head: `<meta http-equiv="content-language" content="${'a-'.repeat(100_000)}">` }),
};

describe.each(Object.entries(LONG_WORDS))('%s', (_, html) => {
  test('gives the story in time, with metadata of a length that can be shown', () => {
    const { article, took } = extract(open(html));
    expect(article?.text).toContain(expected);
    expect(took).toBeLessThan(BUDGET);
    for (const field of ['title', 'byline', 'site', 'excerpt', 'language', 'publishedTime'] as const)
      expect((article?.[field] ?? '').length, field).toBeLessThanOrEqual(1_000);
  });
});

describe('long and dense', () => {
  test('one paragraph of 300,000 words and commas', () => {
    const { article, took } = extract(open(page({ body: `<p>${'word, '.repeat(300_000)}.</p>` })));
    expect(took).toBeLessThan(BUDGET);
    for (const paragraph of PARAGRAPHS) expect(article?.text).toContain(paragraph);
  });

  test('2,000 paragraphs', () => {
    const many = Array.from(
      { length: 2_000 },
      (_, i) => `<p>Paragraph ${i} says, in a full sentence, that it is one of many.</p>`,
    );
    const { article, took } = extract(open(page({ body: many.join('') })));
    expect(took).toBeLessThan(BUDGET);
    expect(article?.text).toContain('Paragraph 0 says');
    expect(article?.text).toContain('Paragraph 1999 says');
  });

  test('a list of links is looked through as often with 400 lines as with 40', () => {
    const looksAt = (lines: number): number => {
      const link = '<li><a href="/tarn/quay">The quay lies under water</a></li>';
      const dom = open(
        `<article><p>${PARAGRAPHS.join(' ')}</p><ul><li>It is not.</li>${link.repeat(lines)}</ul></article>`,
      );
      const { prototype } = dom.window.Element;
      const { querySelectorAll } = prototype;
      let looks = 0;
      prototype.querySelectorAll = function (this: Element, selector: string) {
        if (selector === 'a[href]') looks++;
        return querySelectorAll.call(this, selector);
      };
      const root = dom.window.document.querySelector('article') as Element;
      const oddsOf = (block: Element): number | undefined =>
        /^(?:p|li)$/.test(block.localName) ? (block.querySelector('a') === null ? 2 : -1) : undefined;
      runPass(boilerplate, root, { ...noContext, oddsOf });
      return looks;
    };
    expect(looksAt(400)).toBe(looksAt(40));
  });

  test('2,000 unclosed bold, italic and link tags, which the parser multiplies', () => {
    const dom = open(page({ body: '<b><i><a href="https://x.example"><p>'.repeat(150) }));
    expect(dom.window.document.querySelectorAll('*').length).toBeGreaterThan(1_500);
    const { took } = extract(dom);
    expect(took).toBeLessThan(BUDGET);
  });
});

describe('nested deeper than any parser would', () => {
  /** Built as a script would build it: the HTML parser of a browser stops at 511 levels. */
  function nest(levels: number, tag: string): ReturnType<typeof open> {
    const dom = open(page());
    const { document } = dom.window;
    const innermost = document.createElement(tag);
    innermost.textContent = 'At the very bottom there is one more sentence, and it is part of the story as well.';
    let top: Element = innermost;
    for (let i = 1; i < levels; i++) {
      const outer = document.createElement(tag);
      outer.append(top);
      top = outer;
    }
    document.querySelector('article')?.append(top);
    return dom;
  }

  test.each([
    [1_000, 'div'],
    [1_000, 'span'],
    [1_000, 'blockquote'],
    [1_000, 'ul'],
    [1_500, 'div'],
  ])('%d levels of <%s>', (levels, tag) => {
    const { article, took } = extract(nest(levels, tag));
    expect(took).toBeLessThan(BUDGET);
    for (const paragraph of PARAGRAPHS) expect(article?.text).toContain(paragraph);
    expect(article?.text, 'the sentence at the bottom').toContain('At the very bottom');
  });

  test('1,500 unclosed tags', () => {
    const { article, took } = extract(open(page({ body: '<div>'.repeat(1_500) })));
    expect(took).toBeLessThan(BUDGET);
    for (const paragraph of PARAGRAPHS) expect(article?.text).toContain(paragraph);
  });
});

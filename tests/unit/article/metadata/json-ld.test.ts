import { describe, expect, it } from 'vitest';
import { parseLoosely } from '../../../../src/article/metadata/json-ld.ts';
import { read, STORY_URL, withJsonLd } from './read.ts';

const titleOf = (data: unknown, body = ''): string => read(withJsonLd(data, body)).title;

describe('broken JSON-LD', () => {
  it.each([
    ['trailing commas', '{"@type":"Article","headline":"Found",}'],
    ['comments', '{/* x */"@type":"Article", // y\n"headline":"Found"}'],
    ['line breaks in strings', '{"@type":"Article","headline":"Fou\nnd"}'],
    ['CDATA', '<![CDATA[{"@type":"Article","headline":"Found"}]]>'],
    ['commented CDATA', '//<![CDATA[\n{"@type":"Article","headline":"Found"}\n//]]>'],
    ['a trailing semicolon', '{"@type":"Article","headline":"Found"};'],
    ['quotes as entities', '{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;Found&quot;}'],
    ['two objects in a row', '{"@type":"WebSite","name":"x"}{"@type":"Article","headline":"Found"}'],
    ['impossible escapes', '{"@type":"Article","headline":"F\\ound","x":"it\\\'s"}'],
    ['bare quotes in a string', '{"@type":"Article","x":"the "great" harbour","headline":"Found"}'],
  ])('%s', (_, text) => expect(titleOf(text).replace(/\s/g, '')).toBe('Found'));

  it.each([
    '',
    '{',
    '[',
    '{"@type"',
    'null',
    '"x"',
    '}{',
    '{"@type":"Article","headline":',
    '/*',
    '"'.repeat(50_000),
    '['.repeat(100_000),
    '{"a":'.repeat(50_000),
  ])('gives up quietly on %#', (text) => {
    expect(titleOf(text, '<h1>From the page</h1>')).toBe('From the page');
  });
  it('repairs in one pass', () => {
    const start = performance.now();
    parseLoosely(`{"a":"${'"x'.repeat(400_000)}`);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

describe('which thing the page is about', () => {
  it('looks into @graph and arrays', () => {
    expect(titleOf({ '@graph': [[{ '@type': ['Thing', 'NewsArticle'], headline: 'Found' }]] })).toBe('Found');
    expect(titleOf([{ '@type': 'https://schema.org/NewsArticle', headline: 'Found' }])).toBe('Found');
  });
  it('prefers the article whose address or headline is this page’s', () => {
    const other = {
      '@type': 'NewsArticle',
      headline: 'Other',
      url: 'https://www.herald.example/other',
      author: 'Bo Berg',
      datePublished: '2026-01-01',
    };
    expect(
      titleOf([other, { '@type': 'NewsArticle', headline: 'Found', mainEntityOfPage: { '@id': `${STORY_URL}?x=1` } }]),
    ).toBe('Found');
    expect(
      read(
        withJsonLd(
          [other, { '@type': 'NewsArticle', headline: 'Harbour closed', author: 'Ana Lee' }],
          '<h1>Harbour closed</h1>',
        ),
      ).byline,
    ).toBe('Ana Lee');
  });
  it('passes over what belongs to comments, lists and reviews', () => {
    expect(
      titleOf(
        { '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle', headline: 'Other' }] },
        '<h1>Found</h1>',
      ),
    ).toBe('Found');
    expect(
      read(withJsonLd({ '@type': 'WebPage', comment: [{ '@type': 'Article', author: 'Tro Ll' }] })).byline,
    ).toBeNull();
  });
  it('tells the types', () =>
    expect(read(withJsonLd({ '@type': ['NewsArticle', 'Report'] })).kind).toEqual(['NewsArticle', 'Report']));
});

describe('hostile JSON-LD', () => {
  it('is not led by __proto__ or constructor', () => {
    const page = read(
      withJsonLd(
        '{"@type":"Article","__proto__":{"headline":"evil","author":"Evil One"},"constructor":{"prototype":{"headline":"evil"}}}',
      ),
    );
    expect(page).toMatchObject({ title: '', byline: null });
    expect(Object.prototype).not.toHaveProperty('headline');
  });
  it('takes every wrong type for nothing said', () => {
    const wrong = [null, true, 1e400, -1, '', [], {}, [[[]]], { '@value': {} }, { name: [] }];
    for (const value of wrong) {
      const page = read(
        withJsonLd({
          '@type': 'NewsArticle',
          headline: value,
          name: value,
          author: value,
          datePublished: value,
          image: value,
          publisher: value,
          inLanguage: value,
          description: value,
          articleBody: value,
          mainEntityOfPage: value,
          '@id': value,
          hasPart: value,
        }),
      );
      expect(typeof page.title).toBe('string');
      for (const text of [page.byline, page.site, page.excerpt, page.articleBody, page.publishedTime, page.language])
        expect(text === null || typeof text === 'string').toBe(true);
      expect(page.images).toEqual([]);
    }
  });
  it('skips a block of 20 MB and reads the next', () => {
    const big = `{"@type":"NewsArticle","headline":"${'x'.repeat(20_000_000)}"}`;
    expect(
      read(
        `<script type="application/ld+json">${big}</script><script type="application/ld+json">{"@type":"Article","headline":"Found"}</script>`,
      ).title,
    ).toBe('Found');
  });
  it('ends on references in circles and on depth', () => {
    expect(
      titleOf({
        '@graph': [
          { '@type': 'Article', '@id': '#a', headline: 'Found', author: { '@id': '#b' } },
          { '@type': 'Person', '@id': '#b', author: { '@id': '#a' }, name: 'Ana Lee' },
        ],
      }),
    ).toBe('Found');
    let deep: unknown = { '@type': 'Article', headline: 'Too deep' };
    for (let i = 0; i < 2_000; i++) deep = { x: deep };
    expect(titleOf(deep)).toBe('');
  });
});

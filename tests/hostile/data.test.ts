// What a page says of itself, said with ill will: JSON-LD of every wrong shape, keys of the prototype, controls and
// direction marks in names. The story stays the story, and nothing of ours changes its shape.
import { describe, expect, test } from 'vitest';
import { articleOf, page, plainText } from './story';

const expected = plainText();
const jsonLd = (body: string): string => `<script type="application/ld+json">${body}</script>`;

const WRONG: readonly unknown[] = [
  null,
  true,
  0,
  1e308,
  '',
  'x',
  '<img src=x onerror=canary()>',
  [],
  [[]],
  [null],
  [[[['x']]]],
  {},
  { '@value': 'x' },
  { name: null },
  { name: [{ name: { name: [] } }] },
  { '@type': 'Person', name: { '@type': 'Person', name: 5 } },
  { url: 'javascript:canary()' },
  { toString: 1, valueOf: 1 },
  { length: 1e9 },
];
const KEYS = (
  'headline name author creator publisher datePublished dateModified dateCreated description articleBody image ' +
  'mainEntityOfPage inLanguage isAccessibleForFree hasPart url @graph @type @context @id isPartOf'
).split(' ');

describe.each(KEYS)('JSON-LD with a wrong %s', (key) => {
  test('changes nothing of the story', () => {
    const all = WRONG.map((value) =>
      jsonLd(JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', [key]: value })),
    );
    const article = articleOf(page({ head: all.join('') }));
    expect(article.text).toBe(expected);
    expectPlainTexts(article);
  });
});

const MALFORMED = [
  '',
  '{',
  '}',
  'null',
  '[',
  '{"headline":',
  '{"headline":"x"}}',
  '{"headline":"x",}',
  "{'headline':'x'}",
  '\u0000',
  '\ufeff{"headline":"x"}',
  '<!-- {"headline":"x"} -->',
  '//<![CDATA[\n{"headline":"x"}\n//]]>',
  '{"a":1}{"b":2}',
  '{"headline":"line\nbreak"}',
  '{"headline":"\\ud800"}',
  '{"headline":"\\u0000"}',
  'undefined',
  'NaN',
  '"\\"',
  '{"@graph":'.repeat(2_000) + '1' + '}'.repeat(2_000),
  '['.repeat(20_000) + ']'.repeat(20_000),
  '{"author":'.repeat(2_000) + '"x"' + '}'.repeat(2_000),
];

test.each(MALFORMED.map((body) => [body.slice(0, 60), body] as const))('malformed JSON-LD: %j', (_, body) => {
  const article = articleOf(page({ head: jsonLd(body) }));
  expect(article.text).toBe(expected);
  expectPlainTexts(article);
});

test('keys of the prototype reach no prototype and change no field', () => {
  const before = Object.getOwnPropertyNames(Object.prototype).sort();
  const bare = articleOf(page());
  const hostile = [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '__defineGetter__',
  ];
  const blocks = hostile.flatMap((key) => [
    `{"@type":"NewsArticle","${key}":{"headline":"polluted","author":"polluted","polluted":true}}`,
    `{"${key}":{"${key}":{"polluted":true}},"@graph":[{"${key}":"polluted"}]}`,
    `{"@type":"${key}","headline":"polluted"}`,
  ]);
  const article = articleOf(page({ head: blocks.map(jsonLd).join('') }));
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
  expect('polluted' in {}).toBe(false);
  expect({ ...article, removed: [] }).toEqual({ ...bare, removed: [] });
});

// C0 and C1 controls; marks that turn the direction of what follows; what a copied name may hide.
const HOSTILE_CHARACTERS = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const CONTROLS = [
  '\u0001',
  '\u0007',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u009b',
  '\u202e',
  '\u202d',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
];

test.each(CONTROLS.map((c) => [`U+${c.charCodeAt(0).toString(16).padStart(4, '0')}`, c] as const))(
  '%s in every name',
  (_, control) => {
    const words = `Anna${control} gnp.exe Holm${control}`;
    const article = articleOf(
      page({
        title: `The bridge ${control}that moved`,
        head:
          `<meta name="author" content="${words}"><meta name="description" content="A bridge ${control}moved.">` +
          `<meta property="og:site_name" content="Tarn ${control}Echo">` +
          jsonLd(
            JSON.stringify({
              '@type': 'NewsArticle',
              headline: `The bridge ${control}that moved`,
              author: { name: words },
            }),
          ),
      }),
    );
    for (const field of ['title', 'byline', 'site', 'excerpt'] as const)
      expect(article[field] ?? '', field).not.toMatch(HOSTILE_CHARACTERS);
    expect(article.title.replace(/\s+/g, ' ')).toContain('that moved');
  },
);

test('markup in names stays text', () => {
  const markup = '<img src=x onerror=canary()>';
  const escaped = markup.replace(/</g, '&lt;');
  const article = articleOf(
    page({
      title: `Bridge ${escaped}`,
      head:
        `<meta name="author" content="${escaped}"><meta property="og:site_name" content="${escaped}">` +
        jsonLd(
          JSON.stringify({
            '@type': 'NewsArticle',
            headline: `Bridge ${markup}`,
            articleBody: markup.repeat(50),
          }).replace(/</g, '\\u003c'),
        ),
    }),
  );
  expect(article.text).toContain(expected);
  expect(article.html).not.toContain('canary');
});

test('a base address does not lead links astray', () => {
  const article = articleOf(
    page({
      head: '<base href="javascript:canary()//">',
      body: '<p>A long enough paragraph with <a href="map">a map of the crossing</a> in it, for those who drive.</p>',
    }),
  );
  expect(article.html).not.toContain('javascript');
});

function expectPlainTexts(article: ReturnType<typeof articleOf>): void {
  for (const field of ['title', 'byline', 'site', 'excerpt', 'publishedTime', 'modifiedTime', 'language'] as const)
    expect(['string', 'object'], field).toContain(typeof article[field]);
  for (const field of ['byline', 'site', 'excerpt', 'publishedTime'] as const)
    expect(article[field] === null || typeof article[field] === 'string', field).toBe(true);
  expect(typeof article.title).toBe('string');
  expect(article.byline ?? '').not.toMatch(/\[object|undefined|null|NaN/);
  expect(article.title).not.toMatch(/\[object|undefined|NaN/);
}

// When a page counts as holding only a part of its article.
import { expect, test } from 'vitest';
import { articleOf, PARAGRAPHS } from '../../hostile/story';

const WALL = '<div class="wall"><p>Subscribe to continue reading</p></div>';

function pageOf(paragraphs: readonly string[], after: string, articleBody = ''): string {
  const data = { '@type': 'NewsArticle', headline: 'The bridge that moved', isAccessibleForFree: false, articleBody };
  return `<!DOCTYPE html><html lang="en"><head><title>The bridge that moved</title>
<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...data })}</script></head>
<body><main><article><h1>The bridge that moved</h1><div class="body">${paragraphs.map((text) => `<p>${text}</p>`).join('')}${after}</div></article></main></body></html>`;
}

const NOTE = '<p><em>Orla Finn contributed reporting from Lindhavn.</em></p>';

test.each([
  ['a teaser and an offer', PARAGRAPHS.slice(0, 3), WALL, true],
  ['an offer below all of the text, which nothing shows to end there', PARAGRAPHS, WALL, true],
  ['an offer below the desk’s own note', PARAGRAPHS, `${NOTE}${WALL}`, false],
  ['an offer above it', PARAGRAPHS, `${WALL}${NOTE}`, false],
  ['a teaser with a note above it', PARAGRAPHS.slice(0, 2), `${NOTE}${WALL}`, true],
  [
    'an offer among the paragraphs',
    PARAGRAPHS.slice(0, 3),
    `${WALL}${PARAGRAPHS.slice(3)
      .map((text) => `<p>${text}</p>`)
      .join('')}`,
    false,
  ],
  ['no offer', PARAGRAPHS, '', false],
])('%s', (_, paragraphs, after, truncated) => {
  expect(articleOf(pageOf(paragraphs, after)).truncated).toBe(truncated);
});

test('the text that the page states is longer', () => {
  const html = pageOf(PARAGRAPHS, `${NOTE}${WALL}`, PARAGRAPHS.concat(PARAGRAPHS).join(' '));
  expect(articleOf(html).truncated).toBe(true);
});

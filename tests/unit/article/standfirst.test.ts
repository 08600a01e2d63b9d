import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { extractArticle } from '../../../src/article/library';

const URL_OF_PAGE = 'https://gazette.example/bridge';
const LEAD = 'A lamp gave it away, and a lorry driver saw it first';
const STORY =
  '<p>The bridge at Lower Tarn was closed on Monday, after a lorry driver noticed that one of its lamps was no longer above the road.</p>'.repeat(
    2,
  ) +
  '<p>It was beside the road. Engineers, who came at nine with a ladder, said that the bridge had moved by eleven centimetres since the spring.</p>';

function read(lead: string): string {
  const page = `<!doctype html><html lang="en"><head><title>The bridge that would not come back</title><meta name="description" content="${LEAD}"></head><body><main><article><h1>The bridge that would not come back</h1>${lead}${STORY}</article></main></body></html>`;
  const { window } = new JSDOM(page, { url: URL_OF_PAGE });
  const article = extractArticle(window.document, { url: URL_OF_PAGE, window: window as never });
  return article?.html ?? '';
}

test.each([`<h2>${LEAD}</h2>`, `<p class="article-summary">${LEAD}</p>`, `<div class="dek"><p>${LEAD}</p></div>`])(
  'a standfirst stays and is set apart: %s',
  (lead) => expect(read(lead)).toContain(`<p data-part="standfirst">${LEAD}</p>`),
);

test('a first paragraph that the description repeats is a paragraph', () => {
  expect(read(`<p>${LEAD}</p>`)).toContain(`<p>${LEAD}</p>`);
});

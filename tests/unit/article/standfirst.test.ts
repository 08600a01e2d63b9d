import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { extractArticle } from '../../../src/article/library';

const URL_OF_PAGE = 'https://gazette.example/bridge';
const TITLE = 'The bridge that would not come back';
const LEAD = 'A lamp gave it away, and a lorry driver saw it first';
const STORY =
  '<p>The bridge at Lower Tarn was closed on Monday, after a lorry driver noticed that one of its lamps was no longer above the road.</p>'.repeat(
    2,
  ) +
  '<p>It was beside the road. Engineers, who came at nine with a ladder, said that the bridge had moved by eleven centimetres since the spring.</p>';

function read(lead: string, body = `<main><article><h1>${TITLE}</h1>${lead}${STORY}</article></main>`): string {
  const page = `<!doctype html><html lang="en"><head><title>${TITLE}</title><meta name="description" content="${LEAD}"></head><body>${body}</body></html>`;
  const { window } = new JSDOM(page, { url: URL_OF_PAGE });
  const article = extractArticle(window.document, { url: URL_OF_PAGE, window: window as never });
  return article?.html ?? '';
}

test.each([`<h2>${LEAD}</h2>`, `<p class="article-summary">${LEAD}</p>`, `<div class="dek"><p>${LEAD}</p></div>`])(
  'a standfirst stays and is set apart: %s',
  (lead) => expect(read(lead)).toContain(`<p data-part="standfirst">${LEAD}</p>`),
);

test('it stays above a table of contents', () => {
  const parts = Array.from({ length: 30 }, (_, at) => `<li><a href="/part/${at}">Part ${at}</a></li>`).join('');
  const html = read(
    '',
    `<div><h1>${TITLE}</h1><div class="post-description">${LEAD}</div><div>12 May 2026</div></div>
    <aside><h4>Contents</h4><ul>${parts}</ul></aside><div>${STORY}</div>`,
  );
  expect(html).toContain(`<p data-part="standfirst">${LEAD}</p>`);
});

test('a first paragraph that the description repeats is a paragraph', () => {
  expect(read(`<p>${LEAD}</p>`)).toContain(`<p>${LEAD}</p>`);
});

test.each(['<div class="entry">', '<div class="opener">'])(
  'it stays where the description is a shorter form of it: %s',
  (box) => {
    const longer = 'A lamp gave it away at half past five, and it was a lorry driver who saw it first that morning';
    const html = read('', `<div><h1>${TITLE}</h1>${box}${longer}</div></div><div>${STORY}</div>`);
    expect(html).toContain(longer);
  },
);

test('a line that shares only some words with the description is none', () => {
  expect(read('<h2>A lamp gave the driver a shock</h2>')).not.toContain('data-part="standfirst"');
});

test('it stays by its name below the headline, whatever the description says', () => {
  const said =
    'The bridge not only lost a lamp this spring, but also ended, for now, the career of the engineer who had promised that it would stay.';
  const menu = Array.from({ length: 40 }, (_, at) => `<li><a href="/p/${at}">Part ${at} of the paper</a></li>`).join(
    '',
  );
  const page = (intro: string): string =>
    read(
      '',
      `<ul>${menu}</ul><div class="module"><h4>Country reports</h4><h1>${TITLE}</h1>
      <div class="intro__author">by Ann Lind, Runa Eide</div>${intro}
      <div class="intro__meta">5 November 2021 <a href="/order">How to order</a></div></div>
      <div class="shares"><a href="/share">Share</a></div><div class="main-text">${STORY.repeat(3)}</div><ul>${menu}</ul>`,
    );
  expect(page(`<div class="intro__copy">${said}</div>`)).toContain(said);
  expect(page(`<h3>Our letter</h3><div class="intro__copy">${said}</div>`)).not.toContain(said);
});

test('it stays right below the headline by its name alone, and not below the name of the paper', () => {
  const said = 'Nobody in the village believes that it will be back before the spring comes';
  const hero = (headline: string): string =>
    read(
      '',
      `<div class="hero"><h1>${headline}</h1><p class="heading__subtitle">${said}</p><div>By <a href="/lind">Ann Lind</a></div><p><a href="/a">How we work</a></p></div><div class="text">${STORY.repeat(3)}</div>`,
    );
  expect(hero(TITLE)).toContain(said);
  expect(hero('The Lower Tarn Gazette')).not.toContain(said);
});

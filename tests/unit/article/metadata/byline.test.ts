import { describe, expect, it } from 'vitest';
import { read, withJsonLd } from './read.ts';

const bylineOf = (html: string): string | null => read(html).byline;
const page = (body: string, lang = 'en'): string =>
  `<html lang="${lang}"><body><h1>Harbour closed for three days</h1>${body}<p>${'Divers looked for the anchor. '.repeat(20)}</p><p>${'It was cold. '.repeat(40)}</p></body></html>`;
const article = (author: unknown): string => withJsonLd({ '@type': 'NewsArticle', headline: 'x', author });

describe('byline from data', () => {
  it.each([
    ['a string', 'Ana Lee', 'Ana Lee'],
    ['a person', { '@type': 'Person', name: 'Ana Lee' }, 'Ana Lee'],
    ['several people', [{ name: 'Ana Lee' }, { name: 'Bo Berg' }, { name: 'Cy Ko' }], 'Ana Lee, Bo Berg, Cy Ko'],
    ['the same person twice', [{ name: 'Ana Lee' }, { name: 'ana lee' }], 'Ana Lee'],
    ['names in one string', 'By Ana Lee and Bo Berg', 'Ana Lee and Bo Berg'],
    ['names as lists of values', { name: [{ '@value': 'Ana Lee' }] }, 'Ana Lee'],
    ['first names only', 'Maria &amp; Katerina', 'Maria & Katerina'],
    [
      'a person and a house',
      [
        { '@type': 'Organization', name: 'Herald Media' },
        { '@type': 'Person', name: 'Ana Lee' },
      ],
      'Ana Lee',
    ],
    ['a house alone', { '@type': 'Organization', name: 'Harbour Council' }, 'Harbour Council'],
    ['letters after the name', 'Ana Lee, MS, RD', 'Ana Lee'],
    ['a generation', 'Ana Lee, Jr.', 'Ana Lee Jr.'],
    ['a role', 'Ana Lee, Senior Editor', 'Ana Lee'],
    ['an affiliation', 'Ana Lee | The Texas Newsroom', 'Ana Lee'],
    ['an address', 'Ana Lee <ana@herald.example>', 'Ana Lee'],
    ['a handle', '@analee Ana Lee', 'Ana Lee'],
    ['an Irish name', 'Seán Ó Ríordáin', 'Seán Ó Ríordáin'],
    ['wrong types', [7, null, [], { name: { name: { name: 1 } } }, 'Ana Lee'], 'Ana Lee'],
    ['nobody', 'admin', null],
    ['an address alone', 'https://www.facebook.com/herald', null],
  ])('%s', (_, author, byline) => expect(bylineOf(article(author))).toBe(byline));

  it('joins names of one text as the language does, and names stated one by one by commas', () => {
    expect(bylineOf(`<html lang="de">${article('Ana Lee, Bo Berg')}`)).toBe('Ana Lee und Bo Berg');
    expect(bylineOf(`<html lang="es">${article('Ana Lee, Iker Sola')}`)).toBe('Ana Lee e Iker Sola');
    expect(bylineOf(`<html lang="de">${article(['Ana Lee', 'Bo Berg'])}`)).toBe('Ana Lee, Bo Berg');
  });
  it('follows a reference into the graph', () => {
    expect(
      bylineOf(
        withJsonLd({
          '@graph': [
            { '@type': 'Article', headline: 'x', author: { '@id': '#p' } },
            { '@type': 'Person', '@id': '#p', name: 'Ana Lee' },
          ],
        }),
      ),
    ).toBe('Ana Lee');
  });
  it('passes over addresses and takes the next tag', () => {
    expect(
      bylineOf(
        '<meta property="article:author" content="https://www.facebook.com/x"><meta name="author" content="Ana Lee">',
      ),
    ).toBe('Ana Lee');
  });
  it('believes the line below the headline more than the system that filed the story', () => {
    const stated = '<meta name="author" content="Tro Ll">';
    expect(bylineOf(`${stated}<h1>Harbour freezes over</h1><p>By Ana Lee</p>`)).toBe('Ana Lee');
    expect(bylineOf(`${stated}<h1>Harbour freezes over</h1><p>Photos by Ana Lee</p>`)).toBe('Tro Ll');
  });
  it('reads a line that has no element of its own', () => {
    expect(bylineOf('<h1>Harbour freezes over</h1><div>3 May 2026<br>By Ana Lee<hr><p>Ice.</p></div>')).toBe('Ana Lee');
  });
  it('turns names of citations round', () => {
    expect(
      bylineOf('<meta name="citation_author" content="Lee, Ana"><meta name="citation_author" content="Berg, Bo">'),
    ).toBe('Ana Lee, Bo Berg');
  });
  it('reads a plugin’s label', () => {
    expect(
      bylineOf('<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ana Lee">'),
    ).toBe('Ana Lee');
  });
  it('reads every name of a microdata author, and none of a comment’s', () => {
    expect(
      bylineOf(
        '<div itemscope itemtype="https://schema.org/NewsArticle"><span itemprop="author"><b itemprop="name">Ana Lee</b>, <b itemprop="name">Bo Berg</b></span><div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><i itemprop="author">Tro Ll</i></div></div>',
      ),
    ).toBe('Ana Lee, Bo Berg');
  });
  it('takes the site for the author only where nobody else is named', () => {
    const site = '<meta property="og:site_name" content="Daily Harbour">';
    expect(bylineOf(`${site}<meta name="author" content="Daily Harbour">`)).toBe('Daily Harbour');
    expect(bylineOf(`${site}<meta name="author" content="Daily Harbour">${page('<p>By Ana Lee</p>')}`)).toBe('Ana Lee');
  });
});

describe('byline as printed', () => {
  it.each([
    ['en', 'By Ana Lee'],
    ['de', 'Von Ana Lee'],
    ['fr', 'Par Ana Lee'],
    ['es', 'Por Ana Lee'],
    ['it', 'Di Ana Lee'],
    ['nl', 'Door Ana Lee'],
    ['sv', 'Av Ana Lee'],
    ['pl', 'Autor: Ana Lee'],
    ['pt', 'Escrito por Ana Lee'],
    ['id', 'Oleh Ana Lee'],
    ['en', 'By: Ana Lee, Jan 2, 2026'],
    ['en', 'By Ana Lee · Updated 2 January 2026'],
    ['en', 'By Ana Lee for The Herald'],
    ['en', 'Ana Lee 2 January 2026'],
  ])('%s: %s', (lang, line) => expect(bylineOf(page(`<p class="byline">${line}</p>`, lang))).toBe('Ana Lee'));

  it.each([
    ['ru', 'Автор: Анна Ли', 'Анна Ли'],
    ['zh', '作者：肖春芳', '肖春芳'],
    ['zh', '记者王小明', '王小明'],
    ['he', 'מאת דנה לוי', 'דנה לוי'],
  ])('%s: %s', (lang, line, name) => expect(bylineOf(page(`<p>${line}</p>`, lang))).toBe(name));

  it('prefers whom a line behind the story names to the paper that the data names', () => {
    const paper = { '@type': 'Organization', name: '北浜新聞' };
    const behind = (line: string): string =>
      page(`<p>${'港はきのう閉まった。'.repeat(60)}</p>`.repeat(4), 'ja').replace(
        '</body>',
        `${'<p>潮</p>'.repeat(240)}${line}</body>`,
      );
    const data = article(paper);
    expect(bylineOf(behind(`${data}<p class="byline">文・早瀬みどり（くらし報道部）</p>`))).toBe('早瀬みどり');
    expect(bylineOf(behind(`${data}<p class="byline">早瀬みどり</p>`))).toBe('北浜新聞');
  });
  it('takes a name that begins with a word for authors for a name', () => {
    expect(bylineOf(page('<p class="byline">文小明</p>', 'zh'))).toBe('文小明');
  });
  it('takes no other credit for the author', () => {
    expect(bylineOf(page('<p>Reviewed by Dr Bo Berg</p><p>Photo by Cy Ko</p><p>By Ana Lee</p>'))).toBe('Ana Lee');
    expect(bylineOf(page('<p>Fact checked by Bo Berg</p>'))).toBeNull();
  });
  it('takes no sentence, section or date for a name', () => {
    expect(
      bylineOf(
        page(
          '<a class="author-sections" href="/x">Share</a><p>By following these steps you will find it.</p><p class="byline">2 January 2026</p>',
        ),
      ),
    ).toBeNull();
  });
  it('reads a box below the story only where it names one person', () => {
    const box = (name: string): string => `<div class="author-box"><a href="/author/x">${name}</a></div>`;
    const far = '<div>'.repeat(1) + '<i></i>'.repeat(400) + '</div>';
    expect(bylineOf(page(far + box('Ana Lee') + box('Ana Lee')))).toBe('Ana Lee');
    expect(bylineOf(page(far + box('Ana Lee') + box('Bo Berg')))).toBeNull();
  });
  it('reads no name among comments', () => {
    expect(bylineOf(page('<div class="comments"><p class="comment-author">Tro Ll</p></div>'))).toBeNull();
  });
  it('takes a single name only where it is a link', () => {
    expect(bylineOf(page('<p>by <a href="/author/amanda">Amanda</a> · 2 January</p>'))).toBe('Amanda');
  });
});

it('a label beside the author’s link outranks no name that is stated and printed', () => {
  const writer =
    '<div class="writer"><strong><a href="/reporter/hana">김하나 기자</a></strong><a href="/reporter/hana">기자 페이지</a></div>';
  const html = `<html lang="ko"><head><meta name="author" content="김하나"></head><body><header><h1>항구가 사흘 동안 닫힌다</h1></header>${writer}<p>${'닻을 찾았다. '.repeat(40)}</p></body></html>`;
  expect(bylineOf(html)).toBe('김하나');
});

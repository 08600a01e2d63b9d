import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { detectArticle } from '../../../src/article/detect.ts';

const SENTENCE =
  'The harbour was closed for three days while divers looked for the lost anchor, the council said on Monday. ';
const prose = (paragraphs: number): string =>
  Array.from({ length: paragraphs }, () => `<p>${SENTENCE.repeat(3)}</p>`).join('');

function detect(url: string, body: string, head = ''): { isArticle: boolean; confidence: number } {
  const { document } = new JSDOM(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, { url })
    .window;
  return detectArticle(document, { url });
}

const NEWS_HEAD =
  '<meta property="og:type" content="article"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-01-02"}</script>';
const STORY = `<article><h1>Harbour closed for three days as divers look for anchor</h1><p class="byline">By Ana Lee</p><time datetime="2026-01-02">2 January</time>${prose(9)}</article>`;
const card = (n: number): string =>
  `<article><a href="/news/${n}"><h3>Story number ${n} of the day</h3></a><p>A short teaser for the story.</p><time datetime="2026-01-02">today</time></article>`;
const cell = (n: number): string =>
  `<TR><TD><FONT SIZE="2"><A HREF="/n${n}.html">Divers look for the anchor of ship number ${n}</A><BR>The council met on Monday.</FONT></TD></TR>`;
const product = (n: number): string =>
  `<div class="card"><a href="/p/${n}">Kettle ${n}</a><span class="price">€ 29</span><button class="add-to-cart">Add</button></div>`;

it('stays dark on a front of the 1990s, a table of links without a name on anything', () => {
  const links = Array.from({ length: 20 }, (_, n) => cell(n)).join('');
  const front = `<TABLE>${links}</TABLE>`;
  const title = '<TITLE>The Harbour Courier: all the news of the harbour and its ships</TITLE>';
  expect(detect('http://courier.example/news.html', front, title).isArticle).toBe(false);
});

describe('detectArticle: articles', () => {
  it.each([
    ['a news story', 'https://news.example/2026/01/02/harbour-closed-for-three-days', STORY, NEWS_HEAD],
    [
      'a story without any data about itself',
      'https://news.example/harbour-closed-for-three-days',
      `<h1>Harbour closed for three days as divers look for anchor</h1>${prose(10)}`,
      '',
    ],
    [
      'a blog post behind a plain query address',
      'https://blog.example/?p=123',
      `<h1>What I learned from ten years of beekeeping</h1><a rel="author" href="/me">Me</a>${prose(8)}`,
      '',
    ],
    [
      'a page of 1990 with line breaks in a table',
      'https://old.example/stories/anchor-lost-in-harbour.html',
      `<table><tr><td><h1>The anchor that was lost in the old harbour</h1>${Array.from({ length: 12 }, () => `${SENTENCE.repeat(3)}<br><br>`).join('')}</td></tr></table>`,
      '',
    ],
    [
      'paragraphs written as bare divs',
      'https://app.example/stories/harbour-closed-for-three-days',
      `<h1>Harbour closed for three days as divers look</h1><div>${Array.from({ length: 10 }, () => `<div>${SENTENCE.repeat(3)}</div>`).join('')}</div>`,
      '',
    ],
    [
      'paragraphs written as spans in divs, of a test with prices',
      'https://app.example/harbour-anchors-tested-for-three-days',
      `<h1>Harbour anchors</h1><i class="price"></i><div>${Array.from({ length: 10 }, () => `<div><span>${SENTENCE.repeat(3)}</span></div>`).join('')}</div>`,
      '',
    ],
  ])('lights up for %s', (_, url, body, head) => {
    expect(detect(url, body, head)).toMatchObject({ isArticle: true });
  });
});

describe('detectArticle: other pages', () => {
  it.each([
    [
      'the front of a news site',
      'https://news.example/',
      Array.from({ length: 40 }, (_, n) => card(n)).join(''),
      '<meta property="og:type" content="website">',
    ],
    [
      'a section of a news site',
      'https://news.example/category/sport',
      Array.from({ length: 30 }, (_, n) => card(n)).join(''),
      '',
    ],
    [
      'a search form',
      'https://search.example/',
      '<form action="/find"><input name="q"><button>Find</button></form>',
      '',
    ],
    [
      'a shop’s collection',
      'https://shop.example/collections/kettles',
      `<h1>Kettles</h1><p>${SENTENCE}</p>${Array.from({ length: 24 }, (_, n) => product(n)).join('')}`,
      '',
    ],
    [
      'a product',
      'https://shop.example/products/kettle',
      `<h1>Kettle</h1>${product(1)}${prose(3)}`,
      '<meta property="og:type" content="product"><script type="application/ld+json">{"@type":"Product","offers":{"@type":"Offer"}}</script>',
    ],
    [
      'a service page with prose',
      'https://firm.example/services/tax',
      `<h1>Tax advice</h1><a href="tel:+1">Call us</a>${prose(4)}<form><input type="tel"><input type="email"></form>`,
      '<script type="application/ld+json">{"@type":"LocalBusiness"}</script>',
    ],
    ['an empty page', 'about:blank', '', ''],
  ])('stays dark on %s', (_, url, body, head) => {
    expect(detect(url, body, head)).toMatchObject({ isArticle: false });
  });
});

describe('detectArticle: hostile pages', () => {
  const url = 'https://news.example/2026/01/02/harbour-closed-for-three-days';

  /** jsdom has no named access; an own property shadows the prototype's just as a browser's named element does. */
  function shadow(target: object, names: readonly string[], by: unknown): void {
    for (const name of names) Object.defineProperty(target, name, { value: by, configurable: true });
  }

  it('is not led astray by pictures named like the document’s methods', () => {
    const { document } = new JSDOM(`<head>${NEWS_HEAD}</head><body><img>${STORY}</body>`, { url }).window;
    const picture = document.images[0];
    shadow(
      document,
      [
        'querySelector',
        'querySelectorAll',
        'getElementsByTagName',
        'body',
        'head',
        'documentElement',
        'constructor',
        'createElement',
        'title',
        'forms',
      ],
      picture,
    );
    expect(detectArticle(document, { url }).isArticle).toBe(true);
  });

  it('reads no property of a form that holds the story', () => {
    const { document } = new JSDOM(`<head>${NEWS_HEAD}</head><body><form><input>${STORY}</form></body>`, { url })
      .window;
    const input = document.querySelector('input');
    const form = document.querySelector('form') as object;
    shadow(form, ['textContent', 'children', 'childElementCount', 'firstElementChild', 'innerText'], input);
    expect(detectArticle(document, { url }).isArticle).toBe(true);
  });

  it('leaves the page as it was', () => {
    const dom = new JSDOM(`<head>${NEWS_HEAD}</head><body>${STORY}</body>`, { url });
    const before = dom.serialize();
    detectArticle(dom.window.document, { url });
    expect(dom.serialize()).toBe(before);
  });

  it.each(['', 'not an address', 'http://', 'https://x.example/%E0%A4%A', `https://x.example/${'a-'.repeat(100_000)}`])(
    'takes any address (%#)',
    (address) => {
      const { document } = new JSDOM('<p>x</p>').window;
      const { confidence } = detectArticle(document, { url: address });
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    },
  );

  it('reads only so much of the page’s data', () => {
    const { document } = new JSDOM(STORY).window;
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = `${'"@type":['.repeat(2_000_000)}"@type":"NewsArticle"`;
    document.head.append(script);
    const start = performance.now();
    const { confidence } = detectArticle(document, { url });
    expect(performance.now() - start).toBeLessThan(2_000);
    script.remove();
    expect(detectArticle(document, { url }).confidence, 'what stands beyond the limit counts for nothing').toBe(
      confidence,
    );
  });
});

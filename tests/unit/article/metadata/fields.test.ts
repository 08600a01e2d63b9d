import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../../src/article/metadata/index.ts';
import { read, STORY_URL, withJsonLd } from './read.ts';

describe('site', () => {
  it.each([
    ['og:site_name', '<meta property="og:site_name" content="The Herald">', 'The Herald'],
    ['the publisher', withJsonLd({ '@type': 'NewsArticle', publisher: { name: 'The Herald' } }), 'The Herald'],
    [
      'the WebSite',
      withJsonLd([
        { '@type': 'Article', headline: 'x' },
        { '@type': 'WebSite', name: 'The Herald' },
      ]),
      'The Herald',
    ],
    ['the host', '<p>x</p>', 'herald.example'],
  ])('%s', (_, html, site) => expect(read(html).site).toBe(site));
  it('is null for a page without a host', () => {
    expect(readMetadata(new JSDOM('<p>x').window.document, { url: 'file:///x.html' }).site).toBeNull();
  });
});

describe('language and direction', () => {
  it.each([
    ['<html lang="de-at">', 'de-AT', 'ltr'],
    ['<html lang="en_US">', 'en-US', 'ltr'],
    ['<html><meta property="og:locale" content="fr_CA">', 'fr-CA', 'ltr'],
    ['<html><meta http-equiv="content-language" content="es, en">', 'es', 'ltr'],
    [withJsonLd({ '@type': 'Article', inLanguage: 'pt-BR' }), 'pt-BR', 'ltr'],
    ['<html lang="ar">', 'ar', 'rtl'],
    ['<html lang="fa" dir="ltr">', 'fa', 'ltr'],
    ['<html dir="rtl">', null, 'rtl'],
    ['<html lang="en"><h1>إغلاق الميناء لثلاثة أيام</h1>', 'en', 'rtl'],
    ['<html lang="he"><h1>Harbour closed for three days</h1>', 'he', 'ltr'],
    ['<html lang="<script>">', null, 'ltr'],
    ['<html lang="english language">', null, 'ltr'],
    [`<html lang="${'a-'.repeat(10_000)}">`, null, 'ltr'],
  ])('%#', (html, language, direction) => expect(read(html)).toMatchObject({ language, direction }));
});

describe('excerpt', () => {
  it('is the description, plain, and not the title again', () => {
    expect(read('<meta property="og:description" content="Divers&amp;#39; third <b>day</b>">').excerpt).toBe(
      "Divers' third day",
    );
    expect(
      read(
        '<title>Harbour closed for days</title><meta property="og:description" content="Harbour closed for days"><meta name="description" content="Divers look for it.">',
      ).excerpt,
    ).toBe('Divers look for it.');
    expect(read('<p>x</p>').excerpt).toBeNull();
  });
});

describe('pictures', () => {
  it('reads address, size, caption and credit', () => {
    const image = {
      '@type': 'ImageObject',
      url: '/a.jpg',
      width: '1200px',
      height: { value: 800 },
      caption: 'Divers &amp; boats',
      creditText: 'Photo: Cy Ko',
    };
    expect(read(withJsonLd({ '@type': 'NewsArticle', image: [image] })).images).toEqual([
      {
        url: 'https://www.herald.example/a.jpg',
        width: 1200,
        height: 800,
        caption: 'Divers & boats',
        credit: 'Photo: Cy Ko',
      },
    ]);
  });
  it('names each address once, keeping what is known of it', () => {
    const html = `${withJsonLd({ '@type': 'Article', image: 'https://x.example/a.jpg' })}<meta property="og:image" content="https://x.example/a.jpg"><meta property="og:image:width" content="640"><meta name="twitter:image" content="https://x.example/b.jpg">`;
    expect(read(html).images).toEqual([
      { url: 'https://x.example/a.jpg', width: 640 },
      { url: 'https://x.example/b.jpg' },
    ]);
  });
  it('takes no address but http(s), and no password along', () => {
    const image = [
      'javascript:alert(1)',
      'data:image/png;base64,AA',
      'file:///etc/passwd',
      'https://u:p@x.example/a.jpg',
      'x'.repeat(9_000),
      7,
    ];
    expect(read(withJsonLd({ '@type': 'Article', image })).images).toEqual([{ url: 'https://x.example/a.jpg' }]);
  });
});

describe('article body and paywall', () => {
  it('gives the text of JSON-LD or microdata, plain, with its line breaks', () => {
    expect(
      read(withJsonLd({ '@type': 'Article', articleBody: 'One &amp; two.<p>Three.</p>\n\n\n\nFour.' })).articleBody,
    ).toBe('One & two.\nThree.\n\nFour.');
    expect(
      read(
        '<div itemscope itemtype="https://schema.org/Article"><p itemprop="articleBody">One</p><p itemprop="articleBody">Two</p></div>',
      ).articleBody,
    ).toBe('One\n\nTwo');
    expect(read('<p>x</p>').articleBody).toBeNull();
  });
  it.each([
    [{ isAccessibleForFree: false }, false],
    [{ isAccessibleForFree: 'False' }, false],
    [{ isAccessibleForFree: 'http://schema.org/True' }, true],
    [{ isAccessibleForFree: true, hasPart: { isAccessibleForFree: 'False' } }, false],
    [{ isAccessibleForFree: 'maybe' }, null],
    [{}, null],
  ])('isAccessibleForFree of %j', (data, free) =>
    expect(read(withJsonLd({ '@type': 'NewsArticle', ...data })).isAccessibleForFree).toBe(free),
  );
});

describe('the document', () => {
  it('is never changed and may be inert', () => {
    const { window } = new JSDOM('');
    const document = new window.DOMParser().parseFromString(
      '<html lang="en"><title>A title of its own</title><h1>A title of its own</h1>',
      'text/html',
    );
    const before = document.documentElement.outerHTML;
    expect(readMetadata(document, { url: STORY_URL }).title).toBe('A title of its own');
    expect(document.documentElement.outerHTML).toBe(before);
  });
  it('may be empty, or have no usable address', () => {
    for (const url of ['', 'not an address', 'about:blank']) {
      expect(readMetadata(new JSDOM('').window.document, { url })).toMatchObject({
        title: '',
        byline: null,
        site: null,
        publishedTime: null,
        images: [],
      });
    }
  });
});

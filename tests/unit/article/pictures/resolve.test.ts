// Lazy pictures of the kinds in use: each becomes one <img> with an absolute address.
import { describe, expect, it } from 'vitest';
import { resolvePictures } from '../../../../src/article/pictures/index';
import { ADDRESS, addressOf, bodyOf } from './page';

const GIF = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

describe('one picture, one absolute address', () => {
  it.each([
    ['plain', '<img src="/a/harbour.jpg">', 'https://paper.example/a/harbour.jpg'],
    ['relative to the page', '<img src="harbour.jpg">', 'https://paper.example/story/harbour.jpg'],
    [
      'data-src behind a placeholder',
      `<img src="${GIF}" data-src="/a/harbour.jpg">`,
      'https://paper.example/a/harbour.jpg',
    ],
    [
      'data-original',
      `<img src="/static/spacer.gif" data-original="/a/harbour.jpg">`,
      'https://paper.example/a/harbour.jpg',
    ],
    [
      'data-lazy-src over a preview with another name',
      '<img src="/a/q.jpg" data-lazy-src="/a/harbour.jpg">',
      'https://paper.example/a/harbour.jpg',
    ],
    [
      'data-hi-res-src of the same picture',
      '<img src="/a/harbour-town-50x30.jpg" data-hi-res-src="/a/harbour-town-1200x800.jpg">',
      'https://paper.example/a/harbour-town-1200x800.jpg',
    ],
    [
      'what may be pinned, over a stand-in for it',
      '<img src="/m/harbour.jpg/v1/w_147,h_98,blur_2/harbour.jpg" data-pin-media="https://paper.example/m/harbour.jpg/v1/w_1000,h_667/file.png">',
      'https://paper.example/m/harbour.jpg/v1/w_1000,h_667/file.png',
    ],
    [
      'what is shown, over a smaller one that may be pinned',
      '<img src="/m/harbour.jpg/v1/w_1480,h_986/harbour.jpg" data-pin-media="https://paper.example/m/harbour.jpg/v1/w_1000,h_667/file.png">',
      'https://paper.example/m/harbour.jpg/v1/w_1480,h_986/harbour.jpg',
    ],
    ['an unheard-of attribute', '<img data-zz9="/a/harbour.webp">', 'https://paper.example/a/harbour.webp'],
    [
      'data-srcset alone',
      '<img data-srcset="/a/h-400.jpg 400w, /a/h-1200.jpg 1200w, /a/h-3000.jpg 3000w">',
      'https://paper.example/a/h-1200.jpg',
    ],
    ['densities', '<img srcset="/a/h.jpg 1x, /a/h@2x.jpg 2x">', 'https://paper.example/a/h@2x.jpg'],
    [
      'JSON in an attribute',
      `<img data-image='{"sizes":[{"url":"/a/h-small.jpg","width":300},{"url":"/a/h-large.jpg","width":1100}]}'>`,
      'https://paper.example/a/h-large.jpg',
    ],
    [
      'a width to fill in',
      '<img data-src="https://i.example/{width}/harbour.jpg" data-widths="[320, 640, 1100, 2400]">',
      'https://i.example/1100/harbour.jpg',
    ],
    [
      'picture with lazy sources',
      `<picture><source data-srcset="/a/h-900.webp 900w"><img src="${GIF}"></picture>`,
      'https://paper.example/a/h-900.webp',
    ],
    ['picture whose img never came', '<picture><source srcset="/a/h.jpg"></picture>', 'https://paper.example/a/h.jpg'],
    [
      'AVIF only where there is nothing else',
      '<picture><source type="image/avif" srcset="/a/h.avif"><source srcset="/a/h.webp"></picture>',
      'https://paper.example/a/h.webp',
    ],
    [
      'noscript beside a placeholder, parsed',
      `<div><img src="${GIF}"><noscript><img src="/a/harbour.jpg"></noscript></div>`,
      'https://paper.example/a/harbour.jpg',
    ],
    [
      'noscript beside a placeholder, as text',
      `<div><img src="${GIF}"><noscript>&lt;img src="/a/harbour.jpg"&gt;</noscript></div>`,
      'https://paper.example/a/harbour.jpg',
    ],
    [
      'noscript with the placeholder one level deeper',
      `<div><div><img></div><noscript><img src="/a/harbour.jpg"></noscript></div>`,
      'https://paper.example/a/harbour.jpg',
    ],
    [
      'noscript alone',
      '<div><noscript><img src="/a/harbour.jpg" width="600"></noscript></div>',
      'https://paper.example/a/harbour.jpg',
    ],
    [
      'a background that is the only picture',
      '<figure><div style="background-image: url(\'/a/harbour.jpg\')"></div></figure>',
      'https://paper.example/a/harbour.jpg',
    ],
    [
      'amp-img',
      '<amp-img src="/a/harbour.jpg" width="600" height="400"><noscript><img src="/a/harbour.jpg"></noscript></amp-img>',
      'https://paper.example/a/harbour.jpg',
    ],
    ['a custom element', '<image-element src="/a/harbour.jpg"></image-element>', 'https://paper.example/a/harbour.jpg'],
    [
      'small preview and large one',
      '<div><img class="blur" src="/a/harbour-town-40x30.jpg"><img src="/a/harbour-town-1200x900.jpg"></div>',
      'https://paper.example/a/harbour-town-1200x900.jpg',
    ],
    [
      'what the live page loaded',
      '<img src="/a/x.jpg" data-galley-src="https://cdn.example/harbour.jpg" data-galley-width="1400" data-src="/a/other.jpg">',
      'https://cdn.example/harbour.jpg',
    ],
    [
      'a file whose name only begins like a placeholder’s',
      '<img src="/a/empty-quay-1400.jpg">',
      'https://paper.example/a/empty-quay-1400.jpg',
    ],
    ['a photograph of something empty', '<img src="/a/empty-1400.jpg">', 'https://paper.example/a/empty-1400.jpg'],
    [
      'sources for windows, with widths in their addresses',
      '<picture><source srcset="/a/harbour.jpg?width=1240&amp;dpr=1" media="(min-width: 1300px)"><source srcset="/a/harbour.jpg?width=620&amp;dpr=1" media="(min-width: 660px)"><img src="/a/harbour.jpg?width=445&amp;dpr=1"></picture>',
      'https://paper.example/a/harbour.jpg?width=1240&dpr=1',
    ],
    [
      'sources for windows without widths',
      '<picture><source srcset="/a/harbour-large.jpg" media="(min-width: 980px)"><source srcset="/a/harbour-medium.jpg" media="(min-width: 480px)"><img src="/a/harbour-small.jpg"></picture>',
      'https://paper.example/a/harbour-large.jpg',
    ],
    [
      'a source for windows beside widths that are stated',
      '<picture><source srcset="/a/harbour.webp" media="(min-width: 1024px)"><img src="data:," data-srcset="/a/harbour-520.jpg 520w, /a/harbour-948.jpg 948w"></picture>',
      'https://paper.example/a/harbour-948.jpg',
    ],
    [
      'an address of its own that is wide enough',
      '<picture><source srcset="/a/harbour.jpg?c=w_1160,c_fill/f_webp" media="(min-width: 1280px)" width="1160"><img src="/a/harbour.jpg?q=w_1160,c_fill"></picture>',
      'https://paper.example/a/harbour.jpg?q=w_1160,c_fill',
    ],
    [
      'a thumbnail that leads to its file',
      '<a href="/a/harbour.jpg"><img src="/a/harbour-150x150.jpg" width="150" height="150"></a>',
      'https://paper.example/a/harbour.jpg',
    ],
    [
      'a thumbnail that leads to another picture',
      '<a href="/a/quay.jpg"><img src="/a/harbour-150x150.jpg" width="150" height="150"></a>',
      'https://paper.example/a/harbour-150x150.jpg',
    ],
    [
      'a picture that is wide enough and leads to its file',
      '<a href="/a/harbour.jpg"><img src="/a/harbour-696x464.jpg" width="696" height="464"></a>',
      'https://paper.example/a/harbour-696x464.jpg',
    ],
    [
      'a large file behind an empty thumbnail',
      `<a href="/a/harbour.jpg"><img src="${GIF}"></a>`,
      'https://paper.example/a/harbour.jpg',
    ],
  ])('%s', (_, html, address) => expect(addressOf(html)).toBe(address));
});

describe('what must not become a picture', () => {
  it.each([
    [
      'a share address',
      '<img src="/a/harbour.jpg" data-pin-media="/a/pin.jpg" data-share-image="/a/share.jpg">',
      'https://paper.example/a/harbour.jpg',
    ],
    ['a wiki page about a file', `<a href="https://wiki.example/wiki/File:Harbour.jpg"><img src="${GIF}"></a>`, null],
    ['a script address', '<img src="javascript:alert(1)" data-src="javascript:alert(2).jpg">', null],
    ['a machine in the reader’s own network', '<img src="http://192.168.0.1/a.jpg">', null],
    [
      'a noscript counter',
      '<img src="/a/harbour.jpg"><p>Text.</p><noscript><img src="https://www.facebook.com/tr?id=1" width="1" height="1"></noscript>',
      'https://paper.example/a/harbour.jpg',
    ],
  ])('%s', (_, html, address) => expect(addressOf(html)).toBe(address));

  it('leaves a noscript without pictures, and a background behind text', () => {
    const body = bodyOf(
      '<noscript>Please turn scripts on.</noscript><div style="background-image:url(/a/bg.jpg)"><h1>Headline</h1></div>',
    );
    resolvePictures(body, ADDRESS);
    expect(body.querySelectorAll('img')).toHaveLength(0);
    expect(body.textContent).toContain('Please turn scripts on.');
  });

  it.each([
    ['as text', '&lt;blockquote class="post"&gt;&lt;p&gt;Nineteen pumps.&lt;/p&gt;&lt;/blockquote&gt;'],
    ['parsed', '<blockquote class="post"><p>Nineteen pumps.</p></blockquote>'],
  ])('shows the post that a page keeps until one agrees, once: %s', (_, post) => {
    const body = bodyOf(`<div><div>Allow content?</div><noscript>${post}</noscript></div>`);
    resolvePictures(body, ADDRESS);
    expect(body.querySelector('div > blockquote > p')?.textContent).toBe('Nineteen pumps.');
    const shown = bodyOf(`<div><blockquote><p>Nineteen pumps.</p></blockquote><noscript>${post}</noscript></div>`);
    resolvePictures(shown, ADDRESS);
    expect(shown.querySelectorAll('div > blockquote')).toHaveLength(1);
  });

  it('keeps two different pictures side by side', () => {
    const body = bodyOf('<div><img src="/a/before-the-storm.jpg"><img src="/a/after-the-storm.jpg"></div>');
    resolvePictures(body, ADDRESS);
    expect(body.querySelectorAll('img')).toHaveLength(2);
  });
});

// @vitest-environment jsdom
// What is built of the engine's HTML: plain elements only, with nothing that runs, loads by itself or styles us.
import { expect, test } from 'vitest';
import en from '../../../src/_locales/en/messages.json';
import { buildArticle, keepPictures } from '../../../src/reader/article-view';
import type { Text } from '../../../src/ui/texts';

const text: Text = (key, ...values) =>
  en[key].message.replace(/\$(\w+)\$/g, (_, name: string) =>
    String((values[0] as Record<string, string> | undefined)?.[name.toLowerCase()]),
  );

function build(html: string): HTMLElement {
  const body = document.createElement('div');
  body.append(buildArticle(html, document, text));
  return body;
}

test('keeps the text, its order and its plain attributes', () => {
  const html =
    '<h2>One</h2><p>Two <em>three</em> four <a href="https://a.example/b" title="c">five</a></p><ol start="3"><li>six</li></ol>';
  const body = build(html);
  expect(body.textContent).toBe('OneTwo three four fivesix');
  expect(body.querySelector('ol')?.getAttribute('start')).toBe('3');
  expect(body.querySelector('a')?.getAttribute('href')).toBe('https://a.example/b');
});

test('drops what runs, styles or names, even if it came through the sanitiser', () => {
  const body = build(
    '<p id="x" class="y" style="position:fixed" onclick="alert(1)" data-z="1" slot="s" is="page-element">text</p>' +
      '<script>alert(1)</script><style>p{color:red}</style><svg><script>1</script></svg><form><input name="a"></form>' +
      '<object data="https://a.example/"></object><page-element>words <b>bold</b></page-element>',
  );
  expect(body.querySelector('p')?.attributes).toHaveLength(0);
  expect(body.querySelectorAll('script,style,svg,form,input,object,page-element')).toHaveLength(0);
  expect(body.textContent).toBe('textwords bold');
});

test('addresses that are not of the web are left out', () => {
  const body = build(
    '<a href="javascript:alert(1)">a</a><a href=" JAVASCRIPT:alert(1)">b</a><a href="data:text/html,x">c</a>' +
      '<img src="data:image/svg+xml,<svg onload=alert(1)>"><img src="blob:https://a.example/1"><img src="x.png">' +
      '<img src="https://a.example/1.png" srcset="https://a.example/1,2.png 2x, javascript:alert(1) 3x"><video poster="ftp://a.example/"></video>',
  );
  expect(body.querySelectorAll('[href],[srcset],[poster]')).toHaveLength(0);
  expect([...body.querySelectorAll('img')].map((image) => image.getAttribute('src'))).toEqual([
    null,
    null,
    null,
    'https://a.example/1.png',
  ]);
});

test('a srcset of web addresses stays, commas in them included', () => {
  const srcset = 'https://a.example/w_300,q_5/1.png 300w, https://a.example/w_600,q_5/1.png 600w';
  expect(
    build(`<img src="https://a.example/1.png" srcset="${srcset}">`).querySelector('img')?.getAttribute('srcset'),
  ).toBe(srcset);
});

test('pictures load late and keep their room', () => {
  const [known, unknown] = build(
    '<img src="https://a.example/1.png" width="300" height="200" alt="A pier"><img src="https://a.example/2.png">',
  ).querySelectorAll('img');
  expect(known?.getAttribute('loading')).toBe('lazy');
  expect(known?.dataset['size']).toBeUndefined();
  expect(known?.alt).toBe('A pier');
  expect(unknown?.dataset['size']).toBe('unknown');
  expect(unknown?.getAttribute('alt')).toBe('');
});

test('a picture that does not come is told in words', () => {
  const body = build('<figure><img src="https://a.example/1.png" alt="A pier"><figcaption>c</figcaption></figure>');
  body.querySelector('img')?.dispatchEvent(new Event('error'));
  expect(body.querySelector('figure')?.textContent).toBe('This picture could not be loaded. It shows: A pierc');
});

test('drawn anew, pictures that are there stay the same elements', () => {
  const html = '<p><img src="https://a.example/1.png"><img src="https://a.example/1.png"></p>';
  const before = build(html);
  const pictures = [...before.querySelectorAll('img')];
  const after = build(`<p>new</p>${html}<img src="https://a.example/2.png">`);
  keepPictures(before, after);
  const kept = [...after.querySelectorAll('img')].filter((picture) => pictures.includes(picture));
  expect(kept).toHaveLength(1);
  expect(after.querySelectorAll('img')).toHaveLength(3);
});

test('a video is a button, and no frame before it is pressed', () => {
  const body = build('<iframe src="https://www.youtube-nocookie.com/embed/abc_1-2" title="A <b>film</b>"></iframe>');
  document.body.append(body);
  expect(body.querySelector('iframe')).toBeNull();
  expect(body.querySelector('a')?.href).toBe('https://www.youtube.com/watch?v=abc_1-2');
  const button = body.querySelector('button');
  expect(button?.textContent).toBe('Play the video from YouTubeA <b>film</b>');
  button?.click();
  expect(body.querySelector('iframe')?.src).toBe('https://www.youtube-nocookie.com/embed/abc_1-2');
  expect(body.querySelector('iframe')?.title).toBe('A <b>film</b>');
  expect(body.querySelector('button')).toBeNull();
});

test('a frame without a safe address is nothing', () => {
  expect(
    build('<iframe src="javascript:alert(1)"></iframe><iframe></iframe><iframe src="http://a.example/"></iframe>')
      .childNodes,
  ).toHaveLength(0);
});

test('tables and code can be reached and scrolled by keyboard, and have names', () => {
  const body = build(
    '<table><caption>Fares</caption><tr><td><table><tr><td>1</td></tr></table></td></tr></table><pre>x</pre>',
  );
  const [table, code] = body.querySelectorAll<HTMLElement>('[role=group]');
  expect([table?.tabIndex, table?.getAttribute('aria-label'), table?.firstElementChild?.localName]).toEqual([
    0,
    'Table: Fares',
    'table',
  ]);
  expect([code?.tabIndex, code?.getAttribute('aria-label')]).toEqual([0, 'Code']);
  expect(body.querySelectorAll('.table-scroller')).toHaveLength(1);
});

test('markup in text stays text', () => {
  expect(build('<p>&lt;img src=x onerror=alert(1)&gt;</p>').querySelector('p')?.innerHTML).toBe(
    '&lt;img src=x onerror=alert(1)&gt;',
  );
});

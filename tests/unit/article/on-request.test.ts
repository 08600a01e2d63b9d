// Parts of the story itself go where the person asks for it, and nowhere else.
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { extractArticle } from '../../../src/article/library';
import { leftOut } from '../../../src/article/passes/index';
import type { ExtractOptions } from '../../../src/article/types';

const URL_OF_PAGE = 'https://gazette.example/bridge';
const TEXT =
  '<p>The bridge at Lower Tarn was closed on Monday, after a lorry driver noticed that one of its lamps was no longer above the road.</p>';
const PAGE = `<!doctype html><html lang="en"><head><title>The bridge that would not come back</title><meta property="og:image" content="/lead.jpg"></head><body><article><h1>The bridge that would not come back</h1>
<figure><img src="/lead.jpg" width="800" height="600"><figcaption>The lamp, in the river. <span class="credit">Photograph: Runa Eide</span></figcaption></figure>
${TEXT}<blockquote class="twitter-tweet"><p>Still no lamp at the bridge.</p>— Quay 4 (@quay4) <a href="https://twitter.com/quay4/status/12345">3 October</a></blockquote>${TEXT}
<figure><img src="/lorry.jpg" width="800" height="600"><figcaption>The lorry, an hour later.</figcaption></figure>${TEXT}</article></body></html>`;

function read(options: Partial<ExtractOptions> = {}) {
  const { window } = new JSDOM(PAGE, { url: URL_OF_PAGE });
  const article = extractArticle(window.document, { url: URL_OF_PAGE, window: window as never, ...options });
  if (article === null) throw new Error('This is an article.');
  return article;
}
const asked = (...kinds: readonly string[]) => ({ without: leftOut.filter((id) => !kinds.includes(id)) });

test('nothing of it goes by itself', () => {
  const { html, pictures, leadPicture } = read();
  expect(html).toContain('Still no lamp at the bridge.');
  expect(pictures.map(({ caption, credit }) => [caption, credit])).toEqual([
    ['The lamp, in the river.', 'Photograph: Runa Eide'],
    ['The lorry, an hour later.', null],
  ]);
  expect(leadPicture?.caption).toBe('The lamp, in the river.');
});

test('pictures go with their words, the lead picture too, and stand in the journal', () => {
  const { html, pictures, leadPicture, removed, milder } = read(asked('pictures'));
  expect(html).not.toMatch(/<img|<figure|in the river|an hour later/);
  expect([pictures, leadPicture, milder]).toEqual([[], null, []]);
  expect(removed.filter(({ pass }) => pass === 'pictures').map(({ text }) => text)).toHaveLength(2);
});

test('captions and credits go each alone', () => {
  const without = read(asked('captions'));
  expect(without.html).toMatch(/<img/);
  expect(without.text).not.toContain('in the river');
  expect(without.pictures.map(({ caption, credit }) => [caption, credit])).toEqual([
    [null, 'Photograph: Runa Eide'],
    [null, null],
  ]);
  expect(without.text).toContain('Runa Eide');
  expect(read(asked('credits')).text).not.toContain('Runa Eide');
  expect(read(asked('credits')).text).toContain('in the river');
});

test('posts of social networks go', () => {
  const { text } = read(asked('embedded-posts'));
  expect(text).not.toContain('Still no lamp');
  expect(text).toContain('in the river');
});

test('one that is brought back stays alone', () => {
  const [first] = read(asked('captions')).removed.filter(({ pass }) => pass === 'captions');
  const { text } = read({ ...asked('captions'), restore: [first?.path ?? ''] });
  expect(text).toContain('in the river');
  expect(text).not.toContain('an hour later');
  const credit = read({ ...asked('captions', 'credits'), restore: [first?.path ?? ''] });
  expect(credit.text).not.toContain('Runa Eide');
});

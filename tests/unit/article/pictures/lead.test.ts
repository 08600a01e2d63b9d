// The lead picture outside the article's part, and repeats within it.
import { describe, expect, it } from 'vitest';
import { dropRepeats, leadPicture } from '../../../../src/article/pictures/index';
import { read, STORY } from './page';

const ROOT = `<div class="root">${STORY}${STORY}</div>`;

function lead(html: string, metadata: readonly string[] = []) {
  const { body, index } = read(html);
  const root = body.querySelector('.root');
  if (root === null) throw new Error('no root in the markup');
  const found = leadPicture(
    index,
    root,
    metadata.map((url) => ({ url })),
  );
  return found === null
    ? null
    : `${found.picture.sources[0]?.url.split('/').at(-1) ?? ''}${found.inside ? ' inside' : ''}`;
}

describe('leadPicture', () => {
  it.each([
    [
      'the hero above the headline',
      `<article><figure><img src="/p/wall.jpg"><figcaption>The wall</figcaption></figure><h1>Headline</h1>${ROOT}</article>`,
      [],
      'wall.jpg',
    ],
    [
      'the metadata’s picture where the page shows it at another size',
      `<div><img src="/p/ship.jpg"></div><div><img src="/p/harbour-wall-800x600.jpg"></div><article>${ROOT}</article>`,
      ['https://cdn.example/harbour-wall.jpg?w=1200'],
      'harbour-wall-800x600.jpg',
    ],
    [
      'the first picture of the article itself',
      '<article><div class="root"><img src="/p/wall.jpg"><p>Text.</p></div></article>',
      [],
      'wall.jpg inside',
    ],
  ])('%s', (_, html, metadata, want) => expect(lead(html, metadata)).toBe(want));

  it.each([
    [
      'the metadata’s picture that the page does not show',
      `<article>${ROOT}</article>`,
      ['https://cdn.example/share-card.jpg'],
    ],
    [
      'a picture of the navigation',
      `<nav><img src="/p/wall.jpg" width="600" height="400"></nav><article>${ROOT}</article>`,
      [],
    ],
    [
      'a picture that leads to another story',
      `<div><a href="/other"><img src="/p/wall.jpg" width="600" height="400"></a></div><article>${ROOT}</article>`,
      [],
    ],
    ['a small picture', `<div><img src="/p/wall.jpg" width="160" height="120"></div><article>${ROOT}</article>`, []],
    ['a picture after the article', `<article>${ROOT}</article><img src="/p/wall.jpg">`, []],
  ])('not: %s', (_, html, metadata) => expect(lead(html, metadata)).toBeNull());
});

it('drops a repeat within the article and keeps the one with words', () => {
  const { body, index } = read(
    `<img src="/p/harbour-wall.jpg">${STORY.repeat(4)}<figure><img src="/p/harbour-wall-600x400.jpg"><figcaption>The wall</figcaption></figure>`,
  );
  dropRepeats(body, index);
  expect(body.querySelectorAll('figure')).toHaveLength(1);
  expect(body.querySelector('figcaption')?.textContent).toBe('The wall');
});

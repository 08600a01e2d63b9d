// Same picture or not, private hosts, and pictures that are no part of a story.
import { describe, expect, it } from 'vitest';
import { isDecorative, isPrivateHost, samePicture } from '../../../../src/article/pictures/index';
import { parseSrcset } from '../../../../src/article/pictures/address';
import { bodyOf } from './page';

describe('samePicture', () => {
  it.each([
    ['sizes in the name', 'https://a.example/u/harbour-wall-300x200.jpg', 'https://a.example/u/harbour-wall.jpg'],
    ['query', 'https://a.example/u/harbour-wall.jpg?w=300&q=70', 'https://b.example/u/harbour-wall.jpg'],
    ['format', 'https://a.example/u/harbour-wall.jpg', 'https://a.example/u/harbour-wall.jpg.webp'],
    ['usual widths', 'https://a.example/u/trawlers_640.jpg', 'https://a.example/u/trawlers_1280.jpg'],
    [
      'an image service',
      'https://a.example/_next/image?url=%2Fu%2Fharbour.jpg&w=640',
      'https://a.example/_next/image?url=%2Fu%2Fharbour.jpg&w=1200',
    ],
    [
      'an address inside',
      'https://i0.example/https://a.example/u/harbour-wall.jpg',
      'https://a.example/u/harbour-wall.jpg',
    ],
    [
      'what is asked behind the name',
      'https://a.example/media/7c41_e8d2.jpg/v1/fill/w_147,h_98,blur_2/7c41_e8d2.jpg',
      'https://a.example/media/7c41_e8d2.jpg/v1/fit/w_1000,h_1000/file.png',
    ],
    [
      'a hash in the folder',
      'https://i.example/img/media/9f8e7d6c5b4a/0_0_3000_2000/master/3000.jpg?width=300',
      'https://i.example/img/media/9f8e7d6c5b4a/0_100_3000_1800/500.jpg',
    ],
  ])('%s', (_, a, b) => expect(samePicture(a, b)).toBe(true));

  it.each([
    ['a camera’s numbers', 'https://a.example/u/IMG_1280.jpg', 'https://a.example/u/IMG_1300.jpg'],
    ['a gallery’s numbers', 'https://a.example/u/protest-in-town-11.jpg', 'https://a.example/u/protest-in-town-12.jpg'],
    ['one short name in two folders', 'https://a.example/storm/1.jpg', 'https://a.example/flood/1.jpg'],
    ['numbers alone', 'https://a.example/i/t88121.jpg', 'https://a.example/i/t88119.jpg'],
    ['ids in the query', 'https://a.example/image.php?id=12', 'https://a.example/image.php?id=13'],
    ['nothing at all', '', ''],
  ])('not: %s', (_, a, b) => expect(samePicture(a, b)).toBe(false));
});

describe('isPrivateHost', () => {
  it.each([
    'localhost',
    'a.localhost',
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.1.1',
    '100.64.0.1',
    '0.0.0.0',
    '[::1]',
    '[fc00::1]',
    '[fe80::1]',
    '[::ffff:7f00:1]',
    '[::ffff:c0a8:1]',
    'router',
    'nas.local',
    'x.internal',
    'box.home.arpa',
    'localhost.',
  ])('%s', (host) => expect(isPrivateHost(host)).toBe(true));
  it.each([
    'paper.example',
    '8.8.8.8',
    '172.32.0.1',
    '100.128.0.1',
    '[2001:db8::1]',
    'local.example',
    'localhost.example',
  ])('not: %s', (host) => expect(isPrivateHost(host)).toBe(false));
});

describe('isDecorative', () => {
  const only = (html: string) => {
    const img = bodyOf(html).querySelector('img');
    if (img === null) throw new Error('no picture in the markup');
    return isDecorative(img);
  };
  it.each([
    ['a counter', '<img src="https://x.example/p.gif" width="1" height="1">'],
    ['a known counter without size', '<img src="https://www.facebook.com/tr?id=1&ev=PageView">'],
    ['an icon', '<img src="/i/mail.png" width="24" height="24">'],
    ['an icon by its file', '<img src="/i/icon-share.svg">'],
    ['a portrait beside the byline', '<div class="author"><img src="/p/jane.jpg" width="96" height="96"></div>'],
    ['a portrait by its file', '<img src="/img/avatar_jane.jpg">'],
    ['a portrait by its box', '<div class="headshot"><a href="/jane"><img src="/p/jane.jpg"></a></div>'],
    ['a small logo', '<img class="logo" src="/i/paper.png" width="140" height="30">'],
    ['a placeholder that stayed', '<img src="/static/spacer.gif" width="600" height="400">'],
    ['hidden, without size or description', '<img src="/p/a.jpg" style="display:none">'],
  ])('%s', (_, html) => expect(only(html)).toBe(true));
  it.each([
    ['a picture without size', '<img src="/p/harbour.jpg">'],
    ['a story about a logo', '<img src="/p/nike-logo.jpg" width="900" height="600">'],
    ['a portrait in a figure', '<figure class="author"><img src="/p/jane.jpg" width="180" height="180"></figure>'],
    [
      'a picture on an author’s own page',
      '<div class="author-page"><div class="photo"><img src="/p/jane.jpg"></div></div>',
    ],
    ['a hidden slide', '<img src="/p/a.jpg" style="display:none" width="900" height="600" alt="The wall">'],
    ['a tall narrow picture', '<img src="/p/tower.jpg" width="120" height="900">'],
  ])('keeps %s', (_, html) => expect(only(html)).toBe(false));
});

it('reads a srcset with commas in addresses, missing spaces and nonsense', () => {
  expect(parseSrcset('/c_fill,w_300/a.jpg 300w,/c_fill,w_600/a.jpg 600w, /b.jpg 2x, /c.jpg, /d.jpg 7q')).toEqual([
    { url: '/c_fill,w_300/a.jpg', width: 300 },
    { url: '/c_fill,w_600/a.jpg', width: 600 },
    { url: '/b.jpg', density: 2 },
    { url: '/c.jpg' },
  ]);
});

// What a person chose for a site: only what differs is stored, the closer host wins, and a name is read as people write it.
import { expect, test } from 'vitest';
import { leftOut } from '../../../src/article/passes/index';
import { defaultSettings, parseSettings } from '../../../src/settings/schema';
import {
  becoming,
  changeSite,
  isPlain,
  kindsLeftIn,
  plainSite,
  readSite,
  readSiteName,
  siteAt,
  siteNameOf,
  writeSite,
  type Site,
} from '../../../src/settings/sites';

const site: Site = { open: 'by-itself', kinds: { comments: false, 'share-bars': true } };

test('comes back as it was stored, and holds only what was chosen', () => {
  expect(readSite(writeSite(site))).toEqual({ state: 'current', site });
  expect(writeSite(plainSite)).toEqual({ version: 1 });
  expect(readSite({ version: 1 })).toEqual({ state: 'current', site: plainSite });
});

test('kinds of later versions cost only themselves, anything else makes the item damaged', () => {
  const read = readSite({ version: 1, kinds: { comments: true, 'of-tomorrow': true } });
  expect(read).toEqual({ state: 'current', site: { open: null, kinds: { comments: true } } });
  for (const item of [
    null,
    'text',
    [],
    { open: 'never' },
    { version: 1, open: 'maybe' },
    { version: 1, kinds: { comments: 1 } },
  ])
    expect(readSite(item)).toEqual({ state: 'damaged' });
  expect(readSite({ version: 2, open: 'sometimes' })).toEqual({ state: 'newer' });
});

test('a change says what it changes and leaves the rest', () => {
  expect(changeSite(site, { open: 'never' })).toEqual({ ...site, open: 'never' });
  expect(changeSite(site, { kinds: { comments: null } })).toEqual({ ...site, kinds: { 'share-bars': true } });
  expect(isPlain(changeSite(site, { open: null, kinds: { comments: null, 'share-bars': null } }))).toBe(true);
  expect(changeSite(site, becoming(plainSite))).toEqual(plainSite);
  expect(changeSite({ open: 'never', kinds: { forms: true } }, becoming(site))).toEqual(site);
});

test('the closer host wins where both chose', () => {
  const general: Site = { open: 'by-itself', kinds: { comments: false, forms: false } };
  expect(siteAt([])).toEqual(plainSite);
  expect(siteAt([general, { open: 'never', kinds: { forms: true } }])).toEqual({
    open: 'never',
    kinds: { comments: false, forms: true },
  });
  expect(siteAt([general, plainSite]).open).toBe('by-itself');
});

test('a kind is left in where the site says so, and else where it is switched off', () => {
  const settings = parseSettings({ 'kind:comments': false, 'kind:forms': false });
  expect(kindsLeftIn(defaultSettings, plainSite)).toEqual([...leftOut]);
  expect(kindsLeftIn(settings, plainSite)).toEqual(['comments', 'forms', ...leftOut]);
  const site = { open: null, kinds: { comments: true, upsells: false, pictures: true } };
  expect(kindsLeftIn(settings, site)).toEqual(['upsells', 'forms', 'embedded-posts', 'captions', 'credits']);
});

test.each([
  ['https://www.example.com/story?x#y', 'example.com'],
  ['https://news.example.com:8443/', 'news.example.com'],
  ['http://www.localhost/', 'www.localhost'],
  ['https://bücher.example/', 'xn--bcher-kva.example'],
  ['file:///tmp/story.html', null],
  ['about:blank', null],
  ['no address', null],
])('this site at %s is %s', (url, name) => {
  expect(siteNameOf(url)).toBe(name);
});

test.each([
  [' Example.COM ', 'example.com'],
  ['www.example.com/story', 'example.com'],
  ['https://news.example.com/a/b', 'news.example.com'],
  ['example.com:8080', 'example.com'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['127.0.0.1', '127.0.0.1'],
  ['', null],
  ['example', null],
  ['two words.com', null],
  ['javascript:alert(1)', null],
  ['com', null],
  ['.com', null],
])('“%s” names %s', (written, name) => {
  expect(readSiteName(written)).toBe(name);
});

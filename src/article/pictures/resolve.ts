// Makes every real picture one <img> with an absolute address, however late the page meant to load it. Which pictures matter
// is decorative.ts's question.
import { noteOriginal } from '../dom/copy';
import type { PictureSource } from '../types';
import { isPlaceholder, looksLikePicture, usableAddress, widthInAddress } from './address';
import { bestSource, MAX_WIDTH, WANTED_WIDTH } from './best-source';
import { FULL, ICON, sizeOf } from './decorative';
import { replaceNoscripts } from './noscript';
import { offersOf } from './offers';
import { dropPreviews } from './previews';
import { samePicture } from './same-picture';
import { makeStandIns } from './stand-ins';

/** Widths up to this are previews that a larger picture replaces. */
const PREVIEW = 100;

/** Resolves every picture of `body` in place. `baseUrl` is the article's address, which links are resolved against. */
export function resolvePictures(body: Element, baseUrl: string): void {
  makeStandIns(body, baseUrl);
  const shared = repeatedSources(body);
  for (const img of Array.from(body.querySelectorAll('img'))) resolveImage(img, baseUrl, shared);
  replaceNoscripts(body, (img) => resolveImage(img, baseUrl, shared));
  for (const picture of Array.from(body.querySelectorAll('picture'))) flattenPicture(picture, baseUrl, shared);
  dropPreviews(body);
}

/** Addresses in `src` that several pictures with something better share: placeholders, whatever their name. */
function repeatedSources(body: Element): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const img of body.querySelectorAll('img[src]')) {
    const src = img.getAttribute('src') ?? '';
    counts.set(src, (counts.get(src) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 3).map(([src]) => src));
}

function resolveImage(img: Element, baseUrl: string, shared: ReadonlySet<string>): void {
  const offers = offersOf(img);
  const usable = (sources: readonly PictureSource[]) => sources.flatMap((source) => absolute(source, baseUrl));
  const set = usable(offers.set);
  const lazy = usable(offers.lazy);
  const other = usable(offers.other);
  const live = realAddress(img.getAttribute('data-galley-src'), baseUrl);
  const ownText = img.getAttribute('src') ?? '';
  const own = realAddress(ownText, baseUrl);
  const better = [...set, ...lazy];
  const ownIsPreview =
    own !== null &&
    better.length > 0 &&
    ((offers.coming && lazy.length > 0) ||
      shared.has(ownText) ||
      own.startsWith('data:') ||
      isPreview(img, own, better));
  const liveWidth = Number(img.getAttribute('data-galley-width') ?? NaN);
  const liveIsPreview =
    live !== null && better.length > 0 && (liveWidth <= PREVIEW || live.startsWith('data:') || shared.has(live));
  const main =
    (live !== null && !liveIsPreview ? live : null) ??
    bestSource(lazy.filter((source) => own === null || ownIsPreview || samePicture(source.url, own))) ??
    (own !== null && !ownIsPreview ? own : null) ??
    bestSource(set) ??
    bestSource(other) ??
    bestSource(lazy) ??
    own ??
    linkedPicture(img, baseUrl);
  const sources = [
    ...set,
    ...lazy.filter((source) => main !== null && samePicture(source.url, main)),
    ...other.filter((source) => main !== null && samePicture(source.url, main)),
  ];
  const full = main === null ? null : fullPicture(img, main, sources, baseUrl);
  if (full !== null) {
    img.setAttribute(FULL, '');
    write(img, full, [], true);
  } else write(img, main, sources, live !== null && liveWidth >= WANTED_WIDTH);
}

function realAddress(value: string | null, baseUrl: string): string | null {
  return value === null || isPlaceholder(value) ? null : usableAddress(value, baseUrl);
}

/** A small picture shown until the large one comes: by measure, by name, or because the other is the same one. */
function isPreview(img: Element, own: string, better: readonly PictureSource[]): boolean {
  if (better.some((source) => samePicture(source.url, own))) return true;
  const names = `${img.getAttribute('class') ?? ''}`;
  return (
    /blur|preview|placeholder|lazy|lqip|progressive/i.test(names) ||
    /[?&](?:w|width|wid)=\d{1,2}(?:&|$)|blur|lqip|preview|thumb|placeholder/i.test(own)
  );
}

function absolute(source: PictureSource, baseUrl: string): PictureSource[] {
  if (isPlaceholder(source.url)) return [];
  const url = usableAddress(source.url, baseUrl);
  return url === null || url.startsWith('data:') ? [] : [{ ...source, url }];
}

/** `<a href="large.jpg"><img>`: the large one, where the page shows nothing else. A wiki's "File:" pages are no pictures. */
function linkedPicture(img: Element, baseUrl: string): string | null {
  const href = img.parentElement?.localName === 'a' ? (img.parentElement.getAttribute('href') ?? '') : '';
  return looksLikePicture(href) && !/\/[\w%]+:[^/]*$/.test(href.replace(/^https?:/, ''))
    ? usableAddress(href, baseUrl)
    : null;
}

/** Widest copy that is a thumbnail of the file that it leads to. */
const THUMBNAIL = 500;

/** The file that a thumbnail leads to, where it is the same picture and nothing the page offers is much larger than the thumbnail. */
function fullPicture(img: Element, main: string, sources: readonly PictureSource[], baseUrl: string): string | null {
  const linked = linkedPicture(img, baseUrl);
  if (linked === null || linked === main || !samePicture(linked, main)) return null;
  const widths = [widthInAddress(main), ...sources.map(({ width }) => width ?? null)].filter((width) => width !== null);
  if (widths.length === 0) widths.push(sizeOf(img).width ?? Infinity);
  const widest = Math.max(...widths);
  return widest > ICON && widest <= THUMBNAIL && (widthInAddress(linked) ?? Infinity) > widest ? linked : null;
}

function write(img: Element, main: string | null, sources: readonly PictureSource[], liveIsLarge: boolean): void {
  img.removeAttribute('srcset');
  img.removeAttribute('sizes');
  if (main === null) return img.removeAttribute('src');
  const wide = new Map<number, string>();
  for (const { url, width } of sources)
    if (width !== undefined && width > PREVIEW && !wide.has(width) && /^https?:/.test(url)) wide.set(width, url);
  const list = [...wide].sort(([a], [b]) => a - b);
  const isWide = [...list, [widthInAddress(main) ?? 0, main] as const].some(
    ([width, url]) => url === main && width >= WANTED_WIDTH && width <= MAX_WIDTH,
  );
  const src =
    liveIsLarge || isWide || main.startsWith('data:') || !list.some(([, url]) => samePicture(url, main))
      ? main
      : (bestSource(list.map(([width, url]) => ({ url, width }))) ?? main);
  img.setAttribute('src', src);
  if (!liveIsLarge && list.length > 1 && list.every(([, url]) => !/[\s,]$/.test(url)))
    img.setAttribute('srcset', list.map(([width, url]) => `${url.replace(/,/g, '%2C')} ${width}w`).join(', '));
}

/** `<picture>` gives way to its <img>; one whose <img> never came gets one from its sources. */
function flattenPicture(picture: Element, baseUrl: string, shared: ReadonlySet<string>): void {
  let img = picture.querySelector('img');
  if (img === null && picture.querySelector('source') !== null) {
    img = picture.ownerDocument.createElement('img');
    picture.append(img);
    noteOriginal(img, picture);
    resolveImage(img, baseUrl, shared);
  }
  for (const source of Array.from(picture.querySelectorAll('source'))) source.remove();
  picture.replaceWith(...Array.from(picture.childNodes));
}

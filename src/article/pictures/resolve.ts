// Makes every real picture one <img> with an absolute address, however late the page meant to load it. Goes by what the
// values of attributes look like; names only break ties. Which pictures matter is decorative.ts's question.
import { noteOriginal } from '../dom/copy';
import type { PictureSource } from '../types';
import {
  isPlaceholder,
  isRealData,
  looksLikeAddress,
  looksLikePicture,
  looksLikeSrcset,
  parseSrcset,
  usableAddress,
} from './address';
import { readJsonSources } from './json-sources';
import { replaceNoscripts } from './noscript';
import { samePicture } from './same-picture';
import { makeStandIns } from './stand-ins';

/** Width in pixels that a picture of the article is shown at, twice over for sharp screens. */
const WANTED_WIDTH = 1_000;
const MAX_WIDTH = 2_600;
/** Widths up to this are previews that a larger picture replaces. */
const PREVIEW = 100;
/** What lazy loaders call the address of the picture to come: it beats what stands in `src`. */
const COMING_NAME =
  /^data-(?:lazy-?|lazyload-?|orig-?|original-?|ll-?|real-?|actual-?|src-?)*(?:src|original|lazy|lazyload)$/i;
/** Attributes whose names say that they hold the picture to come. */
const LAZY_NAME = /src|original|lazy|hi-?res|full|large|image|img|photo|picture|url|file|zoom|big|retina|desktop/i;
/** Attributes that lead elsewhere: to pages, other pictures, share buttons. */
const OTHER_NAME =
  /pin|share|permalink|link|href|page|author|avatar|logo|icon|hover|poster|tooltip|caption|title|alt|^on|^aria-|^style$|^class$|^srcset$|^src$|^sizes$|^data-galley/i;
const SMALLER_NAME = /thumb|small|tiny|preview|placeholder|blur|lq|low|mobile|fallback|medium/i;

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

interface Offers {
  /** From `srcset` and its lazy twins. */
  readonly set: PictureSource[];
  /** Whether a lazy loader's own attribute is among them. */
  coming: boolean;
  /** From attributes named like a lazy source. */
  readonly lazy: PictureSource[];
  /** From any other attribute that holds a picture's address. */
  readonly other: PictureSource[];
}

function resolveImage(img: Element, baseUrl: string, shared: ReadonlySet<string>): void {
  const offers = readOffers(img);
  const parent = img.parentElement;
  if (parent?.localName === 'picture')
    for (const source of parent.querySelectorAll('source')) addSource(source, offers);
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
    best(lazy.filter((source) => own === null || ownIsPreview || samePicture(source.url, own))) ??
    (own !== null && !ownIsPreview ? own : null) ??
    best(set) ??
    best(other) ??
    best(lazy) ??
    own ??
    linkedPicture(img, baseUrl);
  write(
    img,
    main,
    [
      ...set,
      ...lazy.filter((source) => main !== null && samePicture(source.url, main)),
      ...other.filter((source) => main !== null && samePicture(source.url, main)),
    ],
    live !== null && liveWidth >= WANTED_WIDTH,
  );
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

function readOffers(element: Element): Offers {
  const offers: Offers = { set: [], coming: false, lazy: [], other: [] };
  offers.set.push(...parseSrcset(element.getAttribute('srcset') ?? ''));
  for (const name of element.getAttributeNames()) {
    if (OTHER_NAME.test(name) && !/^data-(?:lazy-)?(?:img-)?(?:src|srcset|original)|src(?:set)?$/i.test(name)) continue;
    if (name === 'src' || name === 'srcset') continue;
    const value = (element.getAttribute(name) ?? '').trim();
    if (value.length < 4 || name.startsWith('data-galley')) continue;
    if (/^[[{]/.test(value)) offers.other.push(...readJsonSources(value));
    else if (looksLikeSrcset(value)) offers.set.push(...parseSrcset(fillTemplate(value, element)));
    else if (/set$/i.test(name) && looksLikeAddress(value.split(/[\s,]/, 1)[0] ?? ''))
      offers.set.push(...parseSrcset(value));
    else if (looksLikePicture(value) || (/src$|original$|lazy$/i.test(name) && looksLikeAddress(value))) {
      const url = fillTemplate(value, element);
      if (COMING_NAME.test(name)) offers.coming = true;
      if (LAZY_NAME.test(name) && !SMALLER_NAME.test(name)) offers.lazy.push({ url });
      else offers.other.push({ url });
    }
  }
  return offers;
}

function addSource(source: Element, offers: Offers): void {
  const type = source.getAttribute('type') ?? '';
  const media = source.getAttribute('media') ?? '';
  const found = readOffers(source);
  const src = source.getAttribute('src');
  for (const offer of [...found.set, ...found.lazy, ...found.other, ...(src === null ? [] : [{ url: src }])]) {
    // AVIF and JPEG XL only where there is nothing else: exports and older readers cannot show them.
    if (/avif|jxl|heic/i.test(type)) offers.other.push(offer);
    else if (media === '') offers.set.push(offer);
    else offers.other.push({ ...offer, media });
  }
}

/** Fills "{width}" and its like with a width that the page offers. */
function fillTemplate(value: string, element: Element): string {
  if (!/[{]|%7b|:width/i.test(value)) return value;
  const offered =
    (element.getAttribute('data-widths') ?? element.getAttribute('data-sizes') ?? '').match(/\d{2,4}/g)?.map(Number) ??
    [];
  const width =
    offered
      .filter((number) => number <= MAX_WIDTH)
      .sort((a, b) => a - b)
      .find((number) => number >= WANTED_WIDTH) ?? Math.max(...offered, 0);
  return value.replace(/(?:\{|%7b)\s*\.?(?:width|w|size)\s*(?:\}|%7d)|:width/gi, String(width === 0 ? 1_024 : width));
}

function absolute(source: PictureSource, baseUrl: string): PictureSource[] {
  if (isPlaceholder(source.url)) return [];
  const url = usableAddress(source.url, baseUrl);
  return url === null || url.startsWith('data:') ? [] : [{ ...source, url }];
}

/** The one that is wide enough with the least to load; without stated widths the first. */
function best(sources: readonly PictureSource[]): string | null {
  const wide = sources
    .filter((source) => source.width !== undefined && source.width <= MAX_WIDTH)
    .sort((a, b) => (a.width ?? 0) - (b.width ?? 0));
  return (
    (
      wide.find((source) => (source.width ?? 0) >= WANTED_WIDTH) ??
      wide.at(-1) ??
      [...sources].sort((a, b) => (b.density ?? 1) - (a.density ?? 1))[0]
    )?.url ?? null
  );
}

/** `<a href="large.jpg"><img>`: the large one, where the page shows nothing else. A wiki's "File:" pages are no pictures. */
function linkedPicture(img: Element, baseUrl: string): string | null {
  const href = img.parentElement?.localName === 'a' ? (img.parentElement.getAttribute('href') ?? '') : '';
  return looksLikePicture(href) && !/\/[\w%]+:[^/]*$/.test(href.replace(/^https?:/, ''))
    ? usableAddress(href, baseUrl)
    : null;
}

function write(img: Element, main: string | null, sources: readonly PictureSource[], liveIsLarge: boolean): void {
  img.removeAttribute('srcset');
  img.removeAttribute('sizes');
  if (main === null) return img.removeAttribute('src');
  const wide = new Map<number, string>();
  for (const { url, width } of sources)
    if (width !== undefined && width > PREVIEW && !wide.has(width) && /^https?:/.test(url)) wide.set(width, url);
  const list = [...wide].sort(([a], [b]) => a - b);
  const isWide = list.some(([width, url]) => url === main && width >= WANTED_WIDTH && width <= MAX_WIDTH);
  const src =
    liveIsLarge || isWide || main.startsWith('data:') || !list.some(([, url]) => samePicture(url, main))
      ? main
      : (best(list.map(([width, url]) => ({ url, width }))) ?? main);
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

/** Of two pictures side by side that are one (preview and large, noscript and script), the better stays. */
function dropPreviews(body: Element): void {
  let last: Element | null = null;
  for (const img of Array.from(body.querySelectorAll('img'))) {
    if (last !== null && areNeighbours(last, img)) {
      const [a, b] = [last.getAttribute('src') ?? '', img.getAttribute('src') ?? ''];
      if (isHolder(a) !== isHolder(b) || samePicture(a, b)) {
        const worse: Element =
          isHolder(a) !== isHolder(b) ? (isHolder(a) ? last : img) : worth(img) > worth(last) ? last : img;
        const better: Element = worse === last ? img : last;
        if ((better.getAttribute('alt') ?? '') === '' && worse.hasAttribute('alt'))
          better.setAttribute('alt', worse.getAttribute('alt') ?? '');
        worse.remove();
        last = better;
        continue;
      }
    }
    last = img;
  }
}

/** Nothing to load, or a preview that came with the page. */
function isHolder(src: string): boolean {
  return src === '' || isRealData(src);
}

function worth(img: Element): number {
  return (
    (img.hasAttribute('srcset') ? 5_000 : 0) +
    Number(img.getAttribute('data-galley-width') ?? img.getAttribute('width') ?? 0) -
    (/blur|preview|placeholder|thumb/i.test(img.getAttribute('class') ?? '') ? 10_000 : 0)
  );
}

/** Whether nothing but wrappers stands between two pictures: at most three levels apart and no words. */
function areNeighbours(first: Element, second: Element): boolean {
  let top: Element = first;
  for (let level = 0; level < 3; level++) {
    if (!isLastInParent(top)) break;
    if (top.parentElement === null) return false;
    top = top.parentElement;
  }
  let next = top.nextElementSibling;
  for (
    let skipped = 0;
    skipped < 3 &&
    next !== null &&
    next !== second &&
    next.firstElementChild === null &&
    (next.textContent ?? '').trim() === '';
    skipped++
  )
    next = next.nextElementSibling;
  for (let level = 0; next !== null && level < 4; level++) {
    if (next === second) return noTextBetween(top, next);
    next = next.firstElementChild;
  }
  return false;
}

function isLastInParent(element: Element): boolean {
  for (let node = element.nextSibling; node !== null; node = node.nextSibling) {
    if (node.nodeType === 1 || (node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '')) return false;
  }
  return true;
}

function noTextBetween(top: Element, second: Element): boolean {
  for (
    let node = top.nextSibling;
    node !== null && node !== second && !node.contains(second);
    node = node.nextSibling
  ) {
    if (node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '') return false;
  }
  return true;
}

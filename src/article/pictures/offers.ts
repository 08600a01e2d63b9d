// The addresses that an element offers for its picture, in whatever attributes. Goes by what the values look like; names only
// break ties.
import { PICTURE_TO_COME } from '../dom/hidden';
import type { PictureSource } from '../types';
import { looksLikeAddress, looksLikePicture, looksLikeSrcset, parseSrcset, widthInAddress } from './address';
import { MAX_WIDTH, WANTED_WIDTH } from './best-source';
import { readJsonSources } from './json-sources';

/** Attributes whose names say that they hold the picture to come. */
const LAZY_NAME = /src|original|lazy|hi-?res|full|large|image|img|photo|picture|url|file|zoom|big|retina|desktop/i;
/** Attributes that lead elsewhere: to pages, other pictures, share buttons. */
const OTHER_NAME =
  /pin|share|permalink|link|href|page|author|avatar|logo|icon|hover|poster|tooltip|caption|title|alt|^on|^aria-|^style$|^class$|^srcset$|^src$|^sizes$|^data-galley/i;
const SMALLER_NAME = /thumb|small|tiny|preview|placeholder|blur|lq|low|mobile|fallback|medium/i;

/** What was found, by how sure it is to be the picture. */
export interface Offers {
  /** From `srcset` and its lazy twins. */
  readonly set: PictureSource[];
  /** Whether a lazy loader's own attribute is among them. */
  coming: boolean;
  /** From attributes named like a lazy source. */
  readonly lazy: PictureSource[];
  /** From any other attribute that holds a picture's address. */
  readonly other: PictureSource[];
}

/** What an image offers, together with the sources of the `<picture>` around it. */
export function offersOf(img: Element): Offers {
  const offers = readOffers(img);
  const parent = img.parentElement;
  if (parent?.localName !== 'picture') return offers;
  for (const source of parent.querySelectorAll('source')) addSource(source, offers);
  rankByWindow(offers);
  return offers;
}

function readOffers(element: Element): Offers {
  const offers: Offers = { set: [], coming: false, lazy: [], other: [] };
  offers.set.push(...parseSrcset(element.getAttribute('srcset') ?? ''), ...pinned(element));
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
      if (PICTURE_TO_COME.test(name)) offers.coming = true;
      if (LAZY_NAME.test(name) && !SMALLER_NAME.test(name)) offers.lazy.push({ url });
      else offers.other.push({ url });
    }
  }
  return offers;
}

/** What a page offers for pinning is the same picture, and the larger where what it shows is still a stand-in for it. */
function pinned(element: Element): PictureSource[] {
  const url = element.getAttribute('data-pin-media') ?? '';
  const width = widthInAddress(url);
  const shown = widthInAddress(element.getAttribute('src') ?? '');
  return width !== null && shown !== null && width > shown ? [{ url, width }] : [];
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
    else offers.other.push({ ...withWidth(offer, source), media });
  }
}

/** A source that states no width has that of its address or attribute. */
function withWidth(offer: PictureSource, source: Element): PictureSource {
  if (offer.width !== undefined) return offer;
  const stated = Number(source.getAttribute('width') ?? NaN);
  const width = widthInAddress(offer.url) ?? (stated > 0 ? stated : null);
  return width === null ? offer : { ...offer, width };
}

/** Where no width is known at all, that of the window that a source is meant for says which is the largest. */
function rankByWindow({ set, other }: Offers): void {
  if ([...set, ...other].some(({ width }) => width !== undefined)) return;
  for (const [index, offer] of other.entries()) {
    const window = /min-width:\s*(\d{3,4})px/i.exec(offer.media ?? '')?.[1];
    if (window !== undefined) other[index] = { ...offer, width: Number(window) };
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

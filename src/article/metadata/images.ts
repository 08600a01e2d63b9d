// Pictures that the page names for itself, with the caption and credit it states. The pictures inside the article are the
// engine's work.
import { isObject, listOf, own } from './json-ld';
import { parseUrl, type Page } from './page';
import { plainLine } from './plain-text';
import { namesIn } from './schema';

export interface StatedPicture {
  /** Absolute http(s). */
  readonly url: string;
  /** CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly caption?: string;
  readonly credit?: string;
}

const MAX_PICTURES = 20;
const MAX_CAPTION = 2_000;
const MAX_CREDIT = 300;

/** Most trusted first, each address once, at most 20. */
export function readImages(page: Page): readonly StatedPicture[] {
  const pictures = new Map<string, StatedPicture>();
  const add = (address: unknown, facts: Omit<StatedPicture, 'url'>) => {
    const url = pictureUrl(address, page.baseUrl);
    if (url === null || pictures.size >= MAX_PICTURES) return;
    pictures.set(url, { url, ...facts, ...pictures.get(url) });
  };
  for (const thing of [page.schema.main, page.schema.page]) {
    for (const value of [
      ...listOf(own(thing, 'image')),
      ...listOf(own(thing, 'primaryImageOfPage')),
      ...listOf(own(thing, 'thumbnailUrl')),
    ]) {
      const image = page.schema.resolve(value);
      if (isObject(image))
        add(own(image, 'url') ?? own(image, 'contentUrl') ?? own(image, '@id'), schemaFacts(page, image));
      else add(image, {});
    }
  }
  const og = page.meta('og:image', 'og:image:url', 'og:image:secure_url');
  const facts = {
    ...size('width', page.meta('og:image:width')[0]),
    ...size('height', page.meta('og:image:height')[0]),
  };
  og.forEach((url, index) => add(url, index === 0 ? facts : {}));
  for (const url of page.meta('twitter:image', 'twitter:image:src', 'parsely-image-url', 'sailthru:image.full'))
    add(url, {});
  return [...pictures.values()];
}

function schemaFacts(page: Page, image: object): Omit<StatedPicture, 'url'> {
  const caption = plainLine(own(image, 'caption') ?? own(image, 'description'), MAX_CAPTION);
  const credit =
    plainLine(own(image, 'creditText'), MAX_CREDIT) ||
    (namesIn(page.schema, own(image, 'creator') ?? own(image, 'author'), MAX_CREDIT)[0] ?? '') ||
    plainLine(own(image, 'copyrightNotice'), MAX_CREDIT);
  return {
    ...size('width', own(image, 'width')),
    ...size('height', own(image, 'height')),
    ...(caption === '' ? {} : { caption }),
    ...(credit === '' ? {} : { credit }),
  };
}

/** `1200`, `"1200"`, `"1200px"`, `{value: 1200}`. */
function size<K extends 'width' | 'height'>(key: K, value: unknown): { [P in K]?: number } {
  const pixels = Number.parseInt(plainLine(own(value, 'value') ?? value, 12), 10);
  return pixels > 0 && pixels <= 20_000 ? ({ [key]: pixels } as { [P in K]?: number }) : {};
}

function pictureUrl(value: unknown, base: string): string | null {
  const first = Array.isArray(value) ? (value[0] as unknown) : value;
  if (typeof first !== 'string' || first.length > 4_000 || first.trim() === '') return null;
  const url = parseUrl(first.trim(), base);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  url.username = url.password = '';
  return url.href;
}

// Addresses of pictures: which values look like one, what a srcset says, which hosts are never asked.
// Whether two addresses show the same picture is same-picture.ts.
import { resolveUrl } from '../dom/url';
import type { PictureSource } from '../types';

const EXTENSION = /\.(?:jpe?g|jfif|png|webp|avif|gif|bmp|tiff?|svg)(?![a-z0-9])/i;
const SCALER = /[?&;](?:w|wid|width|h|hei|height|fit|crop|resize|quality|q|format|fm|auto|imwidth|im|itok|rect|dpr)=/i;
const SCALER_PATH =
  /\/(?:image\/upload|image\/fetch|resizer|cdn-cgi\/image|_next\/image|imgproxy|unsafe|thumbor|iiif|renditions?)[/?]/i;
const ADDRESS = /^(?:https?:)?\/\/[^\s"'<>]+$|^\.{0,2}\/[^\s"'<>]+$|^[\w-]+(?:\/[^\s"'<>]*)+$/i;
const DESCRIPTOR = /\s\d+(?:\.\d+)?[wx]\s*(?:,|$)/;
/** Longest attribute read as addresses, in characters. */
const MAX_VALUE = 20_000;
const MAX_SOURCES = 24;
/** Shorter data: pictures are placeholders: a blurred preview has 300 to 3,000 characters. */
const MIN_DATA = 4_000;
const MAX_DATA = 2_000_000;

/** Files that only hold a place until the picture comes: named so, or a tiny drawing with such a word for its whole name. */
const PLACEHOLDER =
  /(?:^|[/_.-])(?:place-?holder|spacer|blank|transparent|1x1|1px|lazy-?load(?:er|ing)?|no-?image|default-?(?:image|img))(?:[-_.][\w-]{0,24})?\.(?:gif|png|svg|jpe?g|webp)(?:$|[?#])|(?:^|\/)(?:pixel|clear|trans|loading|loader|spinner|lazy|gr[ae]y|dummy|empty|fallback|preload(?:er)?)(?:[-_](?:\d{1,2}x\d{1,2}|bg|image|img))?\.(?:gif|png|svg)(?:$|[?#])/i;

/** Whether a value is, by its own structure, the address of a picture. */
export function looksLikePicture(value: string): boolean {
  const text = value.trim();
  if (text === '' || text.length > 4_000 || /[\s<>"]/.test(text)) return false;
  if (EXTENSION.test(text.split(/[?#]/, 1)[0] ?? '')) return !/^mailto:/i.test(text);
  return looksLikeAddress(text) && (EXTENSION.test(text) || SCALER.test(text) || SCALER_PATH.test(text));
}

/** Whether a value is an address of anything. */
export function looksLikeAddress(value: string): boolean {
  return value.length <= 4_000 && ADDRESS.test(value.trim());
}

/** Whether a value lists addresses with widths or densities, as `srcset` does. */
export function looksLikeSrcset(value: string): boolean {
  return value.length <= MAX_VALUE && DESCRIPTOR.test(value) && /[/.]/.test(value);
}

/** A value that holds the place of a picture: nothing, a data: picture too small to be one, a file named for it. */
export function isPlaceholder(value: string): boolean {
  const text = value.trim();
  if (text === '' || text === '#' || /^(?:about|javascript|blob):/i.test(text)) return true;
  if (/^data:/i.test(text)) return !isRealData(text);
  return PLACEHOLDER.test(text);
}

/** A data: address of a bitmap large enough to be a picture and small enough to carry around. */
export function isRealData(value: string): boolean {
  return (
    value.length >= MIN_DATA && value.length <= MAX_DATA && /^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/i.test(value)
  );
}

/** Reads a `srcset` as the HTML standard does ("parse a srcset attribute"), leaving malformed entries out. */
export function parseSrcset(value: string): PictureSource[] {
  const sources: PictureSource[] = [];
  if (value.length > MAX_VALUE) return sources;
  const entry = /[\s,]*([^\s,][^\s]*)(?:\s+([^,]*))?(?:,|$)/gy;
  while (sources.length < MAX_SOURCES) {
    const start = entry.lastIndex;
    const found = entry.exec(value);
    if (found?.[1] === undefined) break;
    let url = found[1];
    let descriptor = (found[2] ?? '').trim();
    if (/,$/.test(url)) {
      // "a.jpg, b.jpg 2x": the comma ends the entry before the descriptor is read.
      entry.lastIndex = start + (/^[\s,]*/.exec(value.slice(start, start + 64))?.[0].length ?? 0) + url.length;
      url = url.replace(/,+$/, '');
      descriptor = '';
    }
    const size = /^(\d+(?:\.\d+)?)([wx])(?:\s|$)/i.exec(descriptor);
    if (descriptor !== '' && size === null) continue;
    const amount = Number(size?.[1] ?? 0);
    if (size?.[2]?.toLowerCase() === 'w') sources.push({ url, width: amount });
    else if (size !== null) sources.push({ url, density: amount });
    else sources.push({ url });
  }
  return sources;
}

/** How services write the width that they are asked for, or publishing systems that of a smaller copy. */
const ASKED_WIDTH =
  /[?&;](?:w|wid|width|imwidth)=(\d{2,4})(?![\d.%])|[?&;](?:resize|fit|size)=(\d{2,4})(?:x|,|%2c)\d|(?:^|[/,=&])w_(\d{2,4})(?=[,/&]|$)|-(\d{2,4})x\d{2,4}\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#])/i;

/** The picture's width in pixels as its address says it, or null. */
export function widthInAddress(address: string): number | null {
  const width = ASKED_WIDTH.exec(address)
    ?.slice(1)
    .find((group) => group !== undefined);
  if (width === undefined) return null;
  const density = /[?&;]dpr=([1-4](?:\.\d)?)(?:&|$)/i.exec(address)?.[1];
  return Math.round(Number(width) * Number(density ?? 1));
}

/** Absolute http(s) address that may be asked for, or null. `base` is the article's own address. */
export function usableAddress(value: string, base: string): string | null {
  const text = value.trim();
  if (/^data:/i.test(text)) return isRealData(text) ? text : null;
  if (text === '' || text.startsWith('#')) return null;
  const url = resolveUrl(text, base);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  if (isPrivateHost(url.hostname) && !isPrivateHost(resolveUrl(base)?.hostname ?? '')) return null;
  return url.href;
}

const PRIVATE_NAME = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|home\.arpa|localdomain)$/i;

/**
 * Whether a host, as the URL standard writes it, is this machine or a private network: RFC 6890's loopback, private-use,
 * link-local, shared (100.64/10), benchmarking and multicast blocks, RFC 4193 and names without a public suffix.
 */
export function isPrivateHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (name.startsWith('[')) return isPrivateIpv6(name.slice(1, -1));
  const four = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(name);
  if (four !== null) return isPrivateIpv4(Number(four[1]), Number(four[2]));
  return name === '' || !name.includes('.') || PRIVATE_NAME.test(name);
}

function isPrivateIpv4(a: number, b: number): boolean {
  if (a === 0 || a === 10 || a === 127 || a >= 224) return true;
  if (a === 100) return b >= 64 && b <= 127;
  if (a === 169) return b === 254;
  if (a === 172) return b >= 16 && b <= 31;
  if (a === 192) return b === 168 || b === 0;
  return a === 198 && (b === 18 || b === 19);
}

function isPrivateIpv6(address: string): boolean {
  if (address === '::' || address === '::1') return true;
  const mapped = /^(?:::ffff:|64:ff9b::|::)([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(address);
  if (mapped !== null) {
    const high = parseInt(mapped[1] ?? '0', 16);
    return isPrivateIpv4(high >> 8, high & 255);
  }
  return /^f[cd]|^fe[89abcdef]|^ff/.test(address);
}

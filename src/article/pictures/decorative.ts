// Says which pictures are not the story's: counters of visits, spacers, icons, logos, portraits beside a byline. In doubt a
// picture stays.
import { isPlaceholder } from './address';

/** Sides up to this many CSS pixels hold an icon, never a picture of a story. */
export const ICON = 64;
/** Marks a picture that was shown as a thumbnail and is now its full file: the size stated is the thumbnail's. */
export const FULL = 'data-galley-full';
/** Sides up to this may be a portrait or logo where the names say so. */
const SMALL = 200;
/** Sides of a picture of editorial size. */
const EDITORIAL = 100;
/** The same file this often on a page is an ornament. */
const ORNAMENT_REPEATS = 5;

const TRACKER =
  /(?:\/\/(?:[^/]*\.)?(?:facebook\.com\/tr|doubleclick\.net|google-analytics\.com|scorecardresearch\.com|quantserve\.com|chartbeat\.(?:com|net)|adsymptotic\.com|bluekai\.com|adnxs\.com|amazon-adsystem\.com|pixel\.wp\.com|stats\.wp\.com|sb\.|b\.scorecard|vg\d+\.met\.vgwort\.de|[^/]*\.vgwort\.de|count(?:er)?\.|pixel\.|beacon\.|track(?:ing|er)?\.|analytics\.|metrics\.))|\/(?:pixel|beacon|tracking|track|counter|impression|1x1|b\/ss|piwik|matomo)(?:\.(?:gif|png|php|ashx))?(?:[/?]|$)/i;
const ICON_FILE =
  /(?:^|[/_.-])(?:icons?|ico|sprites?|favicon|emojis?|smil(?:ey|ies|eys?)|bullets?|arrows?|buttons?|btn|rss|feed-icon|share|facebook|twitter|linkedin|pinterest|whatsapp|instagram|youtube|tiktok|telegram|app-?store|google-?play|play-?store)(?:[-_.0-9][^/]*)?\.(?:gif|png|svg|jpe?g|webp|ico)$/i;
const NAMES_ICON =
  /(?:^|[^a-z])(?:icon|ico|emoji|wp-smiley|sprite|spacer|badge|share|social|tracking|pixel)(?:$|[^a-z])/i;
const NAMES_LOGO = /(?:^|[^a-z])(?:logo|logotype|brand|branding|wordmark)(?:$|[^a-z])/i;
const NAMES_PORTRAIT =
  /avatar|gravatar|headshot|author-?(?:box|card|image|img|photo|pic)|(?:^|[^a-z])(?:author|byline|profile|contributor|mugshot|bio)(?:$|[^a-z])/i;
const GRAVATAR = /\/\/(?:[^/]*\.)?gravatar\.com\/|\/avatars?[/_-]/i;
const ICON_ALT =
  /^(?:icon|logo|share|facebook|twitter|email|print|whatsapp|linkedin|pinterest|close|menu|search|arrow|spacer|advertisement|loading|qr[ -]?code)\b.{0,20}$|^(?:二维码|二維碼|QRコード|QR코드)/i;
/** How far up names and landmarks are read. */
const LEVELS = 4;

export interface Size {
  readonly width: number | null;
  readonly height: number | null;
}

/** The size that the page states or the live page measured, in CSS pixels; null where it says nothing usable. */
export function sizeOf(img: Element): Size {
  const natural = {
    width: pixels(img.getAttribute('data-galley-width')),
    height: pixels(img.getAttribute('data-galley-height')),
  };
  if (natural.width !== null && natural.height !== null && natural.width > 1) return natural;
  const stated = withoutZero(pixels(img.getAttribute('width')), pixels(img.getAttribute('height')));
  if (stated.width !== null || stated.height !== null) return stated;
  return fromStyle(img.getAttribute('style') ?? '');
}

/** Systems that do not know a side of a large picture write 0 for it. */
function withoutZero(width: number | null, height: number | null): Size {
  const isUnknown = (side: number | null, other: number | null): boolean => side === 0 && (other ?? 0) > ICON;
  return { width: isUnknown(width, height) ? null : width, height: isUnknown(height, width) ? null : height };
}

function pixels(value: string | null): number | null {
  const number = /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/.exec(value ?? '')?.[1];
  return number === undefined ? null : Number(number);
}

function fromStyle(style: string): Size {
  if (style === '' || style.length > 2_000) return { width: null, height: null };
  const side = (name: string) =>
    pixels(new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([\\d.]+px)`, 'i').exec(style)?.[1] ?? null);
  return { width: side('width'), height: side('height') };
}

/** Whether a picture is large enough for a figure, as far as the page says how large it is. */
export function isEditorialSize(img: Element): boolean {
  const { width, height } = sizeOf(img);
  if (width !== null && height !== null)
    return Math.max(width, height) >= EDITORIAL && Math.min(width, height) > ICON / 2;
  return (width ?? height ?? EDITORIAL) >= EDITORIAL || (width === null && (height ?? 0) > ICON);
}

/**
 * Whether a picture is no part of a story. `repeats` is how often its address stands on the page.
 * A picture inside a figure with a caption is only refused for its size or address.
 */
export function isDecorative(img: Element, repeats = 1): boolean {
  const { width, height } = sizeOf(img);
  const src = img.getAttribute('src') ?? '';
  const known = [width, height].filter((side) => side !== null);
  if (known.some((side) => side <= 2) || isTracker(src) || isPlaceholder(src)) return true;
  const largest = known.length === 0 ? null : Math.max(...known);
  if (known.length === 2 && largest !== null && (largest <= ICON || Math.min(...known) <= 24)) return true;
  const names = namesNear(img);
  if (names.figure) return false;
  const path = src.split(/[?#]/, 1)[0] ?? '';
  const alt = (img.getAttribute('alt') ?? '').trim();
  const small = largest !== null && largest <= SMALL;
  if (repeats >= ORNAMENT_REPEATS && (largest === null || small)) return true;
  if (GRAVATAR.test(src)) return largest === null || small;
  if (largest !== null && largest <= ICON) return true;
  if (ICON_FILE.test(path) || NAMES_ICON.test(names.own) || ICON_ALT.test(alt)) return largest === null || small;
  if (NAMES_LOGO.test(`${names.own} ${alt}`) || /(?:^|[/_.-])logo(?:[-_.][^/]*)?$/i.test(path))
    return small || names.furniture || (largest === null && /\.svg$/i.test(path));
  if (NAMES_PORTRAIT.test(names.own) || NAMES_PORTRAIT.test(names.around))
    return small || (largest === null && NAMES_PORTRAIT.test(`${names.own} ${names.box}`));
  return isHidden(img) && largest === null && alt === '';
}

/** A picture whose address the page never gave. */
export function isMissing(img: Element): boolean {
  return !img.hasAttribute('src');
}

/** An address that counts visits. */
export function isTracker(address: string): boolean {
  return TRACKER.test(address.slice(0, 500));
}

function isHidden(img: Element): boolean {
  return (
    img.hasAttribute('hidden') ||
    img.hasAttribute('data-galley-hidden') ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(img.getAttribute('style') ?? '')
  );
}

interface NamesNear {
  readonly own: string;
  /** Of the box that it stands in. */
  readonly box: string;
  readonly around: string;
  /** Inside a figure. */
  readonly figure: boolean;
  /** Inside the page's head, foot or navigation. */
  readonly furniture: boolean;
}

function namesNear(img: Element): NamesNear {
  let around = '';
  let box = '';
  let isBoxed = false;
  let figure = false;
  let furniture = false;
  let element = img.parentElement;
  for (let level = 0; element !== null && level < LEVELS; level++, element = element.parentElement) {
    if (/^(?:figure|dl)$/.test(element.localName)) figure = true;
    if (/^(?:nav|footer)$/.test(element.localName)) furniture = true;
    if (/^(?:article|main|body)$/.test(element.localName)) break;
    const said = ` ${(element.getAttribute('class') ?? '').slice(0, 200)} ${element.getAttribute('rel') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
    around += said;
    if (!isBoxed) box += said;
    isBoxed ||= !/^(?:a|picture|span)$/.test(element.localName);
  }
  return {
    own: `${(img.getAttribute('class') ?? '').slice(0, 200)} ${img.getAttribute('itemprop') ?? ''}`,
    box,
    around,
    figure,
    furniture,
  };
}

// Elements that stand for a picture without being one: custom elements, empty blocks with a background or with the
// address in an attribute. Each gets a plain <img> inside or in its place, for resolve.ts to read.
import { noteOriginal } from '../dom/copy';
import { looksLikeAddress, looksLikePicture, looksLikeSrcset, usableAddress } from './address';
import { readJsonSources } from './json-sources';
import { samePicture } from './same-picture';

const BACKGROUND = /background(?:-image)?\s*:[^;]*?url\(\s*(['"]?)([^'")]{4,2000})\1\s*\)/i;
const CUSTOM_PICTURE = /image|img|picture|photo/;
const MAX_STYLE = 5_000;
/** An element with more inside than this is a part of the page with a background, not a picture. */
const MAX_INSIDE = 8;
const MAY_STAND = new Set(['div', 'span', 'figure', 'a', 'section', 'i', 'p', 'li']);
const COPIED = /^(?:alt|width|height|class|title|srcset|src|data-)/;

/** Puts an <img> where something else stands for a picture. */
export function makeStandIns(body: Element, baseUrl: string): void {
  for (const element of body.querySelectorAll('*')) {
    if (!element.hasAttributes()) continue;
    const name = element.localName;
    if (name.includes('-')) {
      if (CUSTOM_PICTURE.test(name)) replaceCustom(element);
    } else if (MAY_STAND.has(name)) {
      const url = standsFor(element);
      if (url !== null) addImage(element, url, baseUrl);
    }
  }
}

function replaceCustom(element: Element): void {
  if (element.querySelector('img') !== null && !element.localName.startsWith('amp-')) return;
  const offers = element.getAttributeNames().some((name) => {
    const value = element.getAttribute(name) ?? '';
    return (
      !/^(?:href|class|style)$/.test(name) &&
      (looksLikePicture(value) ||
        looksLikeSrcset(value) ||
        (name === 'src' && looksLikeAddress(value)) ||
        readJsonSources(value).length > 0)
    );
  });
  if (!offers) return;
  const img = element.ownerDocument.createElement('img');
  for (const name of element.getAttributeNames())
    if (COPIED.test(name)) img.setAttribute(name, element.getAttribute(name) ?? '');
  noteOriginal(img, element);
  for (const inner of Array.from(element.querySelectorAll('img,noscript'))) inner.remove();
  element.replaceWith(img, ...Array.from(element.childNodes));
}

/** The address that an otherwise empty element shows as its background or keeps for a script to show. */
function standsFor(element: Element): string | null {
  const style = element.getAttribute('style');
  const background = style === null || style.length > MAX_STYLE ? null : (BACKGROUND.exec(style)?.[2] ?? null);
  let url = background;
  if (url === null && element.attributes.length > 1) {
    for (const name of element.getAttributeNames()) {
      if (!name.startsWith('data-') || /href|link|share|pin|permalink|page|icon|avatar|logo|poster|thumb/i.test(name))
        continue;
      const value = element.getAttribute(name) ?? '';
      if (looksLikePicture(value) && !value.startsWith('data:')) url = value;
    }
  }
  return url !== null && looksLikeAddress(url.replace(/&amp;/g, '&')) && isBare(element) ? url : null;
}

/** Nothing to read and no picture inside. */
function isBare(element: Element): boolean {
  const inside = element.ownerDocument.createTreeWalker(element, 5 /* elements and text */);
  for (let seen = 0; inside.nextNode() !== null; seen++) {
    const node = inside.currentNode;
    if (seen > MAX_INSIDE * 2) return false;
    if (node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '') return false;
    if (/^(?:IMG|PICTURE|VIDEO|IFRAME|AUDIO|NOSCRIPT|FIGURE|INPUT)$/i.test(node.nodeName)) return false;
  }
  return true;
}

function addImage(element: Element, url: string, baseUrl: string): void {
  const address = usableAddress(url, baseUrl);
  if (address === null || hasPictureBeside(element, address)) return;
  const img = element.ownerDocument.createElement('img');
  img.setAttribute('src', address);
  noteOriginal(img, element);
  const label = element.getAttribute('aria-label') ?? element.getAttribute('title');
  if (label !== null) img.setAttribute('alt', label);
  if (element.getAttribute('class') !== null) img.setAttribute('class', element.getAttribute('class') ?? '');
  element.append(img);
}

/** A background behind or beside an <img> is its blurred copy, or the same picture for another browser. */
function hasPictureBeside(element: Element, address: string): boolean {
  const parent = element.parentElement;
  if (parent === null || parent.childElementCount > 6) return false;
  return Array.from(parent.children).some((child) => {
    if (child === element) return false;
    const img =
      child.localName === 'img'
        ? child
        : /^(?:picture|noscript|a|div|span)$/.test(child.localName) && child.childElementCount <= 2
          ? child.querySelector('img')
          : null;
    return img !== null && (child.localName !== 'div' || samePicture(img.getAttribute('src') ?? '', address));
  });
}

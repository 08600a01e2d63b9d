// Makes the article's elements for the page's document out of the sanitised HTML: parsed in an inert document, then built
// anew from a list of plain elements and attributes. Nothing of it loads or runs before it is built. Looks are article.css's.
import { addVideoButton } from './video-button';
import { followHeadings } from './headings';
import { wrapWide } from './wide-blocks';
import type { Text } from '../ui/texts';

const ELEMENTS = new Set(
  (
    'a abbr audio b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure ' +
    'h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp section small source span strong sub ' +
    'summary sup table tbody td tfoot th thead time tr u ul var video wbr'
  ).split(' '),
);

const DROPPED = new Set(
  'script style template object embed svg math noscript form input button select textarea'.split(' '),
);

const ATTRIBUTES = new Set(
  (
    'abbr alt cite colspan data-from data-part datetime dir height lang media open reversed rowspan scope sizes start title type ' +
    'value width'
  ).split(' '),
);

const ADDRESSES: Readonly<Record<string, (url: URL) => boolean>> = {
  href: (url) => isWeb(url) || url.protocol === 'mailto:',
  src: isPicture,
  poster: isPicture,
};

/** Gives the article as elements of `document`, in no tree yet. `html` is the engine's; `text` names what gets a control. */
export function buildArticle(html: string, document: Document, text: Text): DocumentFragment {
  // The one place where the reader parses: a document without a window, so nothing loads, runs or upgrades.
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const fragment = document.createDocumentFragment();
  const build: Build = { document, text };
  appendCopies(parsed.body, fragment, build);
  followHeadings(fragment);
  wrapWide(fragment, text);
  return fragment;
}

/** Puts the pictures of an earlier drawing, loaded and of known size, in the place of their like in a new one. */
export function keepPictures(earlier: ParentNode, drawn: ParentNode): void {
  const loaded = new Map<string, HTMLImageElement>();
  for (const picture of earlier.querySelectorAll('img')) loaded.set(picture.src, picture);
  for (const picture of drawn.querySelectorAll('img')) {
    const known = loaded.get(picture.src);
    if (known === undefined) continue;
    loaded.delete(picture.src);
    picture.replaceWith(known);
  }
}

interface Build {
  readonly document: Document;
  readonly text: Text;
}

/** Loops over siblings and goes down on a stack of its own: a page may nest deeper than calls may. */
function appendCopies(from: Node, to: Node, build: Build): void {
  const open: { readonly source: Node; readonly target: Node }[] = [{ source: from, target: to }];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    for (let child = step.source.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE) {
        step.target.appendChild(build.document.createTextNode(child.nodeValue ?? ''));
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        const target = copyElement(child as Element, step.target, build);
        if (target !== null) open.push({ source: child, target });
      }
    }
  }
}

/** Puts the element's plain copy into `parent` and gives the node its children go to; null where they do not follow. */
function copyElement(element: Element, parent: Node, build: Build): Node | null {
  if (DROPPED.has(element.localName)) return null;
  // What is on no list is a plain box of its words.
  const name = element.localName === 'iframe' || ELEMENTS.has(element.localName) ? element.localName : 'span';
  if (name === 'iframe') {
    addVideoButton(element, parent, build.document, build.text);
    return null;
  }
  const copy = build.document.createElement(name);
  if (name === 'img') preparePicture(copy as HTMLImageElement, element, build.text);
  if (name === 'video' || name === 'audio') prepareMedia(copy as HTMLMediaElement);
  for (const { name: attribute, value } of element.attributes) copyAttribute(copy, attribute, value);
  if (name === 'a') prepareLink(copy as HTMLAnchorElement);
  parent.appendChild(copy);
  return copy;
}

function copyAttribute(copy: Element, name: string, value: string): void {
  const isAllowed = ADDRESSES[name];
  if (isAllowed !== undefined) {
    const url = parseUrl(value);
    if (url !== null && isAllowed(url)) copy.setAttribute(name, url.href);
  } else if (name === 'srcset') {
    if (isPictureSet(value)) copy.setAttribute(name, value);
  } else if (ATTRIBUTES.has(name)) {
    copy.setAttribute(name, value);
  }
}

// The page's <base target> would otherwise decide where its links open.
function prepareLink(link: HTMLAnchorElement): void {
  if (!link.hasAttribute('href')) return;
  link.target = '_self';
  link.rel = 'noopener noreferrer';
}

/** Loading late has to be asked for before the address is there. */
function preparePicture(picture: HTMLImageElement, source: Element, text: Text): void {
  picture.setAttribute('loading', 'lazy');
  picture.setAttribute('decoding', 'async');
  picture.alt = '';
  if (!source.hasAttribute('width') || !source.hasAttribute('height')) picture.dataset['size'] = 'unknown';
  picture.addEventListener('load', () => {
    // An unknown size kept a usual picture's room; now it is known.
    if (picture.dataset['size'] !== 'unknown') return;
    picture.width = picture.naturalWidth;
    picture.height = picture.naturalHeight;
    delete picture.dataset['size'];
  });
  picture.addEventListener('error', () => showFailedPicture(picture, text), { once: true });
}

/** A picture that did not come is told in words: its own, or that it is missing. */
function showFailedPicture(picture: HTMLImageElement, text: Text): void {
  const note = picture.ownerDocument.createElement('span');
  note.className = 'failed-picture';
  note.textContent = picture.alt === '' ? text('pictureMissing') : text('pictureMissingAlt', { alt: picture.alt });
  const whole = picture.parentElement?.localName === 'picture' ? picture.parentElement : picture;
  whole.replaceWith(note);
}

function prepareMedia(media: HTMLMediaElement): void {
  media.controls = true;
  media.preload = 'none';
}

function parseUrl(value: string): URL | null {
  return URL.canParse(value) ? new URL(value) : null;
}

function isWeb(url: URL): boolean {
  return url.protocol === 'https:' || url.protocol === 'http:';
}

function isPicture(url: URL): boolean {
  return isWeb(url) || (url.protocol === 'data:' && /^image\/(?:png|jpeg|gif|webp|avif)[;,]/i.test(url.pathname));
}

/** Every candidate of a srcset is an absolute web address (addresses may hold commas, so spaces part them). */
function isPictureSet(value: string): boolean {
  const candidates = value.split(/,\s+|\s+[\d.]+[wx]\s*(?:,\s*|$)/).filter((part) => part.trim() !== '');
  return candidates.every((part) => {
    const url = parseUrl(part.trim().split(/\s+/)[0] ?? '');
    return url !== null && isWeb(url);
  });
}

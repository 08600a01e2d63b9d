// The last gate: nothing leaves the engine that is not on these lists. DOMPurify with an allow-list of our own, since its
// default keeps forms, names, styles and remote loads that a reader must not have.
import createDOMPurify, { type DOMPurify, type WindowLike } from 'dompurify';
import { isAllowedLink, isAllowedPicture, isVideoFrame, resolveUrl } from './dom/url';
import { isPrivateHost, parseSrcset } from './pictures/address';
import type { PictureSource } from './types';

const ALLOWED_TAGS = (
  'a abbr article audio b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption ' +
  'figure h2 h3 h4 h5 h6 hr i iframe img ins kbd li mark ol p picture pre q rp rt ruby s samp section small source span ' +
  'strong sub summary sup table tbody td tfoot th thead time tr u ul var video wbr'
).split(' ');

const ALLOWED_ATTRIBUTES = (
  'abbr alt cite colspan controls data-from data-part datetime dir height href lang media open poster preload rel reversed rowspan ' +
  'scope sizes src srcset start title type value width'
).split(' ');

const LINK_ATTRIBUTES = ['href', 'cite'];
const PICTURE_ATTRIBUTES = ['src', 'poster'];

const purifiers = new WeakMap<object, DOMPurify>();

/**
 * Cleans the element in place and gives its inner HTML. `window` is any window: the sanitiser needs its DOM classes.
 * Pictures of private hosts go, unless the page at `pageUrl` itself came from one.
 */
export function sanitize(root: Element, window: Window & typeof globalThis, pageUrl = ''): string {
  purifierOf(window, root.ownerDocument).sanitize(root, {
    IN_PLACE: true,
    ALLOWED_TAGS,
    ALLOWED_ATTR: ALLOWED_ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOW_UNKNOWN_PROTOCOLS: false,
  });
  const fromPrivateHost = isPrivateHost(resolveUrl(pageUrl)?.hostname ?? 'unknown.invalid');
  for (const element of root.querySelectorAll('[src],[srcset],[poster],img')) checkLoads(element, fromPrivateHost);
  return root.innerHTML;
}

/** `https://name:password@host/`: a browser would send them along. */
const WITH_USER_NAME = /^[^/?#]*\/\/[^/?#]*@/;

/** What an element would load by itself: only addresses of pictures, and none of private hosts. */
function checkLoads(element: Element, allowPrivate: boolean): void {
  const allowed = (address: string): boolean =>
    isAllowedPicture(address) &&
    !WITH_USER_NAME.test(address) &&
    (allowPrivate || address.startsWith('data:') || !isPrivateHost(resolveUrl(address)?.hostname ?? ''));
  for (const name of PICTURE_ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value !== null && !allowed(value)) element.removeAttribute(name);
  }
  const srcset = element.getAttribute('srcset');
  if (srcset !== null)
    setSrcset(
      element,
      parseSrcset(srcset).filter((source) => allowed(source.url)),
    );
  if (element.localName === 'img' && !element.hasAttribute('src')) element.remove();
}

/** Writes the list anew, so that nothing a browser reads differently than we do stays in it. */
function setSrcset(element: Element, sources: readonly PictureSource[]): void {
  const size = ({ width, density }: PictureSource): string =>
    width !== undefined ? ` ${width}w` : density !== undefined ? ` ${density}x` : '';
  if (sources.length === 0) element.removeAttribute('srcset');
  else element.setAttribute('srcset', sources.map((source) => source.url + size(source)).join(', '));
}

function purifierOf(window: Window & typeof globalThis, copy: Document): DOMPurify {
  const known = purifiers.get(window);
  if (known !== undefined) return known;
  const purify = createDOMPurify(cleanWindow(window, copy));
  purify.addHook('afterSanitizeAttributes', secure);
  purifiers.set(window, purify);
  return purify;
}

/** The window with a document of its own: `<form name=createElement>` takes that method from the page's document. */
function cleanWindow(window: Window & typeof globalThis, copy: Document): WindowLike {
  const { DocumentFragment, HTMLTemplateElement, Node, Element, NodeFilter, NamedNodeMap, HTMLFormElement } = window;
  const document = copy.implementation.createHTMLDocument('');
  const clean = {
    document,
    DocumentFragment,
    HTMLTemplateElement,
    Node,
    Element,
    NodeFilter,
    NamedNodeMap,
    HTMLFormElement,
  };
  return clean as unknown as WindowLike;
}

/** Addresses by the scheme of the parsed URL, frames by host; what does not pass loses its address or goes. */
function secure(node: Element): void {
  for (const name of LINK_ATTRIBUTES) {
    const value = node.getAttribute(name);
    if (value !== null && !isAllowedLink(value)) node.removeAttribute(name);
  }
  if (node.localName === 'iframe') {
    if (!isVideoFrame(node.getAttribute('src') ?? '')) node.remove();
    return;
  }
  if (node.localName === 'a' && node.hasAttribute('href')) node.setAttribute('rel', 'noopener noreferrer');
}

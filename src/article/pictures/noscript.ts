// The `<noscript>` twin beside a placeholder: takes the picture it holds, once, or the post that is shown after a consent alone.
// Noscript texts without either stay.
import { noteOriginal } from '../dom/copy';
import { parseFragment } from '../dom/parse';
import { isTracker, sizeOf } from './decorative';
import { samePicture } from './same-picture';

/** Longest noscript text looked into, in characters: one that holds a whole page is not a picture's twin. */
const MAX_LENGTH = 50_000;
/** Levels that the placeholder may stand deeper than, or above, its noscript. */
const LEVELS = 3;

/**
 * Replaces each noscript that holds a real picture by that picture, or drops it where the page already shows it; and one that
 * holds a quoted post by the quote, where the box around it shows none.
 */
export function replaceNoscripts(body: Element, resolve: (img: Element) => void): void {
  for (const noscript of Array.from(body.querySelectorAll('noscript'))) {
    const content = contentOf(noscript);
    if (content === null) continue;
    const images = Array.from(content.querySelectorAll('img')).filter((img) => {
      resolve(img);
      const { width, height } = sizeOf(img);
      const isReal =
        img.hasAttribute('src') && !isTracker(img.getAttribute('src') ?? '') && (width ?? 9) > 2 && (height ?? 9) > 2;
      if (!isReal) img.remove();
      return isReal;
    });
    const [first] = images;
    if (first === undefined) {
      showPost(noscript, content.querySelector('blockquote'));
      continue;
    }
    const twin = images.length === 1 ? twinOf(noscript, first) : null;
    for (const img of images) noteOriginal(img, noscript);
    if (twin === null) noscript.replaceWith(...Array.from(content.childNodes));
    else {
      mergeTwin(twin, first);
      noscript.remove();
    }
  }
}

function contentOf(noscript: Element): (ParentNode & Node) | null {
  if (noscript.firstElementChild !== null) return noscript.querySelector('img,blockquote') === null ? null : noscript;
  const text = noscript.textContent ?? '';
  if (text.length > MAX_LENGTH || !/<(?:img|blockquote)[\s/>]/i.test(text)) return null;
  return parseFragment(text, noscript.ownerDocument);
}

function showPost(noscript: Element, post: Element | null): void {
  if (post === null || noscript.parentElement?.querySelector(':scope > blockquote,:scope > iframe') !== null) return;
  noteOriginal(post, noscript);
  noscript.replaceWith(post);
}

/** The picture or placeholder that the noscript stands for: the nearest one before or after it with nothing between. */
function twinOf(noscript: Element, img: Element): Element | null {
  const src = img.getAttribute('src') ?? '';
  let place: Element = noscript;
  for (let level = 0; level < LEVELS; level++) {
    for (const side of [place.previousElementSibling, place.nextElementSibling]) {
      const found = side === null ? null : onlyImage(side);
      if (found === null) continue;
      const own = found.getAttribute('src');
      if (own === null || samePicture(own, src) || level === 0) return found;
    }
    const parent: Element | null = place.parentElement;
    if (parent === null || parent.childElementCount > 4) return null;
    place = parent;
  }
  return null;
}

/** The only <img> of an element that holds next to nothing else. */
function onlyImage(element: Element): Element | null {
  let current: Element | null = element;
  for (let level = 0; current !== null && level < LEVELS; level++) {
    if (current.localName === 'img') return current;
    if (current.localName === 'noscript') return null;
    const images: Element[] = Array.from(current.children).filter((child) => child.localName === 'img');
    if (images.length === 1) return images[0] ?? null;
    current = current.childElementCount === 1 ? current.firstElementChild : null;
  }
  return null;
}

function mergeTwin(twin: Element, from: Element): void {
  const shown = twin.getAttribute('src');
  if (
    shown === null ||
    (!twin.hasAttribute('srcset') && !samePicture(shown, from.getAttribute('src') ?? '')) ||
    (!twin.hasAttribute('srcset') && from.hasAttribute('srcset'))
  ) {
    for (const name of ['src', 'srcset']) {
      const value = from.getAttribute(name);
      if (value !== null) twin.setAttribute(name, value);
    }
  }
  for (const name of ['alt', 'width', 'height']) {
    const value = from.getAttribute(name);
    if ((twin.getAttribute(name) ?? '') === '' && value !== null) twin.setAttribute(name, value);
  }
}

// Pictures, films and frames, each with nothing but an address that may stand in an article.
import { isAllowedPicture, privateVideoFrame, resolveUrl } from '../dom/url';
import { make, type Pen } from './pen';

/** Stands for a picture whose address the page never delivered, so that its words keep their place. */
const BLANK = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

export function writeImage(element: Element, to: Element, pen: Pen): void {
  const isMissing = element.closest('figure[data-galley-missing]') !== null;
  const source = isMissing ? BLANK : (element.getAttribute('src') ?? '');
  const address = source.startsWith('data:') ? source : (resolveUrl(source, pen.baseUrl)?.href ?? '');
  if (source === '' || !isAllowedPicture(address)) return;
  const image = make(element, 'img', pen);
  image.setAttribute('src', address);
  if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
  to.append(image);
}

export function writeMedia(element: Element, to: Element, pen: Pen): void {
  const media = pen.document.createElement(element.localName);
  media.setAttribute('controls', '');
  media.setAttribute('preload', 'none');
  const poster = resolveUrl(element.getAttribute('poster') ?? '', pen.baseUrl);
  if (poster !== null && element.hasAttribute('poster')) media.setAttribute('poster', poster.href);
  const sources = [element, ...element.querySelectorAll('source')];
  for (const source of sources) {
    const address = source.getAttribute('src');
    const url = address === null ? null : resolveUrl(address, pen.baseUrl);
    if (url === null || !isAllowedPicture(url.href)) continue;
    const child = pen.document.createElement('source');
    child.setAttribute('src', url.href);
    const type = source.getAttribute('type');
    if (type !== null) child.setAttribute('type', type);
    media.append(child);
  }
  if (media.firstChild !== null) to.append(media);
}

export function writeFrame(element: Element, to: Element, pen: Pen): void {
  const address = privateVideoFrame(element.getAttribute('src') ?? element.getAttribute('data-src') ?? '', pen.baseUrl);
  if (address === null) return;
  const frame = pen.document.createElement('iframe');
  frame.setAttribute('src', address);
  const title = element.getAttribute('title');
  if (title !== null) frame.setAttribute('title', title);
  to.append(frame);
}

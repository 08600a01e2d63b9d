// Captions that a page keeps in attributes: its style prints them below the picture, or a script in the large view of it.
import { noteOriginal } from '../dom/copy';
import { plainLine } from '../metadata/plain-text';

/** Attributes by what they hold; the first that says something counts. */
const CAPTION = ['data-c-caption', 'data-caption'];
const CREDIT = ['data-c-credit', 'data-credit'];
const HOLDERS = CAPTION.map((name) => `figure [${name}]:not([${name}=""])`).join(',');
/** Characters of the longest that is one. */
const MAX_LENGTH = 2000;

/** Writes the captions out, as the page itself might have, in figures of one picture that say nothing else. */
export function writeAttributeCaptions(body: Element): void {
  const seen = new Set<Element>();
  for (const holder of body.querySelectorAll(HOLDERS)) {
    const figure = holder.closest('figure');
    if (figure === null || seen.has(figure) || figure.querySelector('figure') !== null) continue;
    seen.add(figure);
    if ((figure.textContent ?? '').trim() !== '' || figure.querySelectorAll('img').length !== 1) continue;
    const caption = read(holder, CAPTION);
    if (caption === '') continue;
    const line = figure.ownerDocument.createElement('figcaption');
    line.textContent = caption;
    const credit = read(holder, CREDIT);
    if (credit !== '') {
      const part = figure.ownerDocument.createElement('span');
      part.setAttribute('class', 'credit');
      part.textContent = credit;
      line.append(' ', part);
    }
    noteOriginal(line, holder);
    figure.append(line);
  }
}

function read(holder: Element, names: readonly string[]): string {
  for (const name of names) {
    const text = plainLine(holder.getAttribute(name)?.replace(/<[^>]*>/g, ' '), MAX_LENGTH);
    if (text !== '') return text;
  }
  return '';
}

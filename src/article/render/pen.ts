// What every part of the writing shares: the pen, and how elements and texts are made with it.
import type { PictureIndex } from '../pictures/index';

const COPIED: Readonly<Record<string, readonly string[]>> = {
  abbr: ['title'],
  bdo: ['dir'],
  details: ['open'],
  dfn: ['title'],
  li: ['value'],
  ol: ['start', 'reversed', 'type'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  time: ['datetime'],
  img: ['alt', 'width', 'height', 'srcset', 'sizes'],
  source: ['srcset', 'sizes', 'type', 'media'],
};

export interface Pen {
  readonly document: Document;
  readonly baseUrl: string;
  /** Elements that hold blocks. */
  readonly containers: ReadonlySet<Element>;
  readonly pictures: PictureIndex;
  /** The block that is the standfirst. */
  readonly standfirst: Element | null;
  /** Lists that were asked about already: do they only set out figures or entries? */
  readonly layoutLists: Map<Element, boolean>;
  /** What each block was made from; null where nobody asks. */
  readonly originOf: ((element: Element) => number | null) | null;
}

/** Runs of white space that are more, or other, than one plain space. */
const SPACES = /[^\S ]\s*| \s+/g;

/** Marks that no space stands before. */
const CLOSES = /^[,.;)\]]/;

export function writeText(text: Node, to: Element, pen: Pen): void {
  const folded = (text.nodeValue ?? '').replace(SPACES, ' ');
  // What stood between two texts may be gone: their spaces become one.
  const isSpaced = to.lastChild?.nodeType === 3 && to.lastChild.nodeValue?.endsWith(' ') === true;
  const value = isSpaced && folded.startsWith(' ') ? folded.slice(1) : folded;
  if (CLOSES.test(value)) closeUp(to);
  if (value !== '') to.append(pen.document.createTextNode(value));
}

/** Takes the space from the end of a link whose last part was an icon. */
function closeUp(before: Element): void {
  let last: Node | null = before.lastChild;
  if (last?.nodeType !== 1) return;
  while (last?.nodeType === 1) last = last.lastChild;
  if (last?.nodeType === 3) last.nodeValue = (last.nodeValue ?? '').replace(/ $/, '');
}

/** Writes on a block what it was made from, for whoever wants to find it in the page again. */
export function noteOrigin(element: Element, block: Element, pen: Pen): void {
  const number = pen.originOf?.(element) ?? null;
  if (number !== null) block.setAttribute('data-from', String(number));
}

export function make(from: Element, name: string, pen: Pen): Element {
  const element = pen.document.createElement(name);
  for (const attribute of COPIED[name] ?? []) {
    const value = from.getAttribute(attribute);
    if (value !== null) element.setAttribute(attribute, value);
  }
  for (const attribute of ['lang', 'dir']) {
    const value = from.getAttribute(attribute);
    if (value !== null && from !== from.ownerDocument.documentElement) element.setAttribute(attribute, value);
  }
  return element;
}

export function hasContent(element: Element): boolean {
  return (element.textContent ?? '').trim() !== '' || element.querySelector('img,video,audio,iframe,hr') !== null;
}

// The short lines that stand around the headline: where pages print byline and date. What they mean is up to the fields.
import type { Page } from './page';
import { shownLine } from './plain-text';

export interface Line {
  readonly element: Element;
  readonly text: string;
  /** The words just before it: "Updated on" and "Photo by" often have an element of their own. */
  readonly before: string;
  /** `before`, the line's class and its words. */
  readonly around: string;
  /** The line is a `<time>`, and `text` its machine form where it has one. */
  readonly isTime: boolean;
  /** Elements between it and the headline. */
  readonly distance: number;
  /** It stands below the story's first paragraphs: dates and names here belong to the story more often than to its byline. */
  readonly isInStory: boolean;
}

/** A page whose headline is known. */
export interface Story extends Page {
  readonly heading: Element | null;
  /** Short lines after the headline, nearest first, then those before it. */
  lines(): readonly Line[];
}

/** Elements looked at after and before the headline; a page without one is read from its top. */
const AFTER = 240;
const BEFORE = 60;
const MAX_LINE = 160;
const MAX_TEXT_NODES = 100;
const SKIP = /^(?:script|style|noscript|template|svg|nav|footer|form|select|button|iframe|picture|video|dialog)$/;

/** Short lines around the headline, nearest first; where two are as near, the one below comes first. */
export function linesNear(headline: Element | null, body: Element): Line[] {
  const after = walk(headline ?? body, body, AFTER, next);
  const before = headline === null ? [] : walk(headline, body, BEFORE, previous);
  return [...after, ...before].sort((a, b) => a.distance - b.distance);
}

function walk(
  start: Element,
  body: Element,
  budget: number,
  step: (element: Element, body: Element) => Element | null,
): Line[] {
  const lines: Line[] = [];
  let element = step(start, body);
  let paragraphs = 0;
  for (let looked = 0; element !== null && looked < budget; looked++, element = step(element, body)) {
    if (SKIP.test(element.localName) || start.contains(element) !== (start === body)) continue;
    const shown = shortText(element, MAX_LINE);
    if (shown === null) {
      if (element.localName === 'p') paragraphs++;
      continue;
    }
    const isTime = element.localName === 'time';
    const stated = isTime ? shownLine(element.getAttribute('datetime'), 60) : '';
    const text = /\d/.test(stated) ? stated : shown;
    if (text === '') continue;
    const names = (element.getAttribute('class') ?? '').slice(0, 200);
    const last = lines.at(-1);
    if (last !== undefined && last.text === text && last.element.contains(element)) {
      // A box around nothing but this line: one line, with the marks of both.
      lines[lines.length - 1] = { ...last, element, around: `${last.around} ${names}`, isTime: last.isTime || isTime };
      continue;
    }
    const before = wordsBefore(element);
    lines.push({
      element,
      text,
      before,
      around: `${before} ${names} ${shown}`,
      isTime,
      distance: looked,
      isInStory: paragraphs > 1,
    });
  }
  return lines;
}

/** The element's text on one line; null where it is longer than `max`, found out without reading all of it. */
export function shortText(element: Element, max: number): string | null {
  let text = '';
  let read = 0;
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* NodeFilter.SHOW_TEXT */);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (++read > MAX_TEXT_NODES) return null;
    const value = node.nodeValue ?? '';
    if (!/\S/.test(value) || SKIP.test(node.parentElement?.localName ?? '')) continue;
    text += `${value.length > max * 4 ? value.slice(0, max * 4) : value.trim()} `;
    if (text.length > max * 2 || (text.length > max && shownLine(text, max * 2).length > max)) return null;
  }
  return shownLine(text, max);
}

/** The last words before the element, at most 40 characters, from its own line or the neighbour before it. */
function wordsBefore(element: Element): string {
  for (
    let node: Node | null = element.previousSibling ?? element.parentElement?.previousElementSibling ?? null, steps = 0;
    node !== null && steps < 4;
    node = node.previousSibling, steps++
  ) {
    if (node.nodeType === 1 && (node as Element).childElementCount > 3) return '';
    const text = node.nodeType === 1 || node.nodeType === 3 ? (node.textContent ?? '').trim() : '';
    if (text !== '') return text.length > 200 ? '' : text.slice(-40);
  }
  return '';
}

function next(element: Element, body: Element): Element | null {
  if (element.firstElementChild !== null && !SKIP.test(element.localName)) return element.firstElementChild;
  for (let node: Element | null = element; node !== null && node !== body; node = node.parentElement) {
    if (node.nextElementSibling !== null) return node.nextElementSibling;
  }
  return null;
}

function previous(element: Element, body: Element): Element | null {
  let sibling = element.previousElementSibling;
  if (sibling === null) return element === body || element.parentElement === body ? null : element.parentElement;
  while (sibling.lastElementChild !== null && !SKIP.test(sibling.localName)) sibling = sibling.lastElementChild;
  return sibling;
}

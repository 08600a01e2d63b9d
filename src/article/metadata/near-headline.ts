// The short lines that stand around the headline: where pages print byline and date. What they mean is up to the fields.
// One walk over the few hundred elements around the headline reads them all: a box's words are those of its parts.
import type { Page } from './page';
import { shownLine } from './plain-text';

export interface Line {
  readonly element: Element;
  readonly text: string;
  /** The words just before it, at most 40 characters: "Updated on" and "Photo by" often have an element of their own. */
  readonly before: string;
  /** `before`, the line's class and its words. */
  readonly around: string;
  /** The line is a `<time>`, and `text` its machine form where it has one. */
  readonly isTime: boolean;
  /** A box of a few words around the line, or the line itself, calls itself a byline or an author. */
  readonly isMarked: boolean;
  /** The line is a link to an author's own page. */
  readonly isProfile: boolean;
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
const MAX_BOXES = 4;
/** Characters of a box that is a byline's; a longer one is the whole story's. */
const MAX_MARKED = 400;
/** Characters of a line without an element of its own. */
const MAX_BARE = 80;
const MAX_TEXT_NODES = 100;
const SKIP = /^(?:script|style|noscript|template|svg|nav|footer|form|select|button|iframe|picture|video|dialog)$/;
const BREAK = /^(?:BR|HR|P|DIV|H[1-6]|LEGEND|TABLE|UL|OL|FIGURE|IMG)$/;
const MARKED = /byline|auth?or/i;
const PROFILE = /\/(?:auth?or|auteur|people\/|profile\/|contributor|team\/|reporter|by\/)/;

/** Short lines around the headline, nearest first; where two are as near, the one below comes first. */
export function linesNear(headline: Element | null, body: Element): Line[] {
  if (headline === null) return new Walk(body, null).from(body.firstChild, AFTER);
  const after = new Walk(body, null).from(following(headline, body), AFTER);
  const before = new Walk(body, headline).from(someBefore(headline, body), BEFORE * 2);
  const last = before.reduce((most, line) => Math.max(most, line.distance), 0);
  // The walk to the headline counts from its far end.
  const nearer = before.map((line) => ({ ...line, distance: last - line.distance + 1 }));
  return [...after, ...nearer, ...boxesAround(headline)].sort((a, b) => a.distance - b.distance);
}

/** The boxes of a few words that the headline stands in, e.g. with the date or the author's name beside it. */
function boxesAround(headline: Element): Line[] {
  const boxes: Line[] = [];
  for (let box = headline.parentElement; box !== null && boxes.length < MAX_BOXES; box = box.parentElement) {
    const text = shortText(box, MAX_LINE);
    if (text === null || box.localName === 'body') break;
    const names = (box.getAttribute('class') ?? '').slice(0, 200);
    const marks = { isTime: false, isMarked: MARKED.test(names), isProfile: false, isInStory: false };
    boxes.push({ element: box, text, before: '', around: `${names} ${text}`, distance: boxes.length + 1, ...marks });
  }
  return boxes;
}

interface Open {
  readonly element: Element;
  /** Where its words and lines begin in those of the walk. */
  readonly piece: number;
  readonly size: number;
  readonly line: number;
  readonly distance: number;
}

/** One walk in reading order from a node up to `end` (or to the budget's end). */
class Walk {
  private readonly pieces: string[] = [];
  private size = 0;
  private readonly lines: Line[] = [];
  private readonly open: Open[] = [];
  private paragraphs = 0;

  private readonly body: Element;
  private readonly end: Element | null;

  constructor(body: Element, end: Element | null) {
    this.body = body;
    this.end = end;
  }

  from(first: Node | null, budget: number): Line[] {
    let left = budget;
    for (let node = first; node !== null && node !== this.end && left > 0;) {
      if (node.nodeType === 3) this.read(node as Text);
      else if (node.nodeType === 1) {
        left--;
        const element = node as Element;
        if (element.firstChild !== null && !SKIP.test(element.localName)) {
          this.enter(element, budget - left - 1);
          node = element.firstChild;
          continue;
        }
        if (element.localName === 'time') {
          this.enter(element, budget - left - 1);
          this.leave();
        }
      }
      node = this.step(node);
    }
    return this.lines;
  }

  private step(from: Node): Node | null {
    let node: Node | null = from;
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode;
      if (node === null || node === this.body) return null;
      // Boxes that the walk did not enter hold the headline, or more than was read.
      if (this.open.at(-1)?.element === node) this.leave();
    }
    return node?.nextSibling ?? null;
  }

  private read(node: Text): void {
    const text = node.data;
    if (!/\S/.test(text)) return;
    // What is too long for a line is only counted.
    this.pieces.push(text.length > MAX_LINE * 4 ? '' : text.trim());
    this.size += text.length > MAX_LINE * 4 ? text.length : (this.pieces.at(-1)?.length ?? 0) + 1;
    if (isBare(node)) this.addBare(node);
  }

  /** A line that has no element of its own, between blocks and line breaks. */
  private addBare(node: Text): void {
    const text = shownLine(node.data, MAX_LINE);
    const element = node.parentElement;
    if (element === null || text.length > MAX_BARE) return;
    const before = this.pieces.at(-2)?.slice(-40) ?? '';
    const distance = this.open.at(-1)?.distance ?? 0;
    const marks = { isTime: false, isMarked: false, isProfile: false, isInStory: this.paragraphs > 1 };
    this.lines.push({ element, text, before, around: `${before} ${text}`, distance, ...marks });
  }

  private enter(element: Element, distance: number): void {
    this.open.push({ element, piece: this.pieces.length, size: this.size, line: this.lines.length, distance });
  }

  private leave(): void {
    const box = this.open.pop();
    if (box === undefined) return;
    const size = this.size - box.size;
    const text = size > MAX_LINE * 2 ? null : this.textFrom(box.piece);
    if (text === null) {
      if (box.element.localName === 'p') this.paragraphs++;
    } else this.addLine(box, text);
    if (size <= MAX_MARKED && box.line < this.lines.length) this.mark(box);
  }

  private textFrom(piece: number): string | null {
    const text = shownLine(this.pieces.slice(piece).join(' '), MAX_LINE * 2);
    return text.length > MAX_LINE ? null : text;
  }

  private addLine({ element, piece, line, distance }: Open, shown: string): void {
    const isTime = element.localName === 'time';
    const stated = isTime ? shownLine(element.getAttribute('datetime'), 60) : '';
    const text = /\d/.test(stated) ? stated : shown;
    if (text === '') return;
    const names = (element.getAttribute('class') ?? '').slice(0, 200);
    const last = this.lines.at(-1);
    if (last !== undefined && this.lines.length > line && last.text === text) {
      // A box around nothing but this line: one line, with the marks of both.
      const both = { ...last, around: `${last.around} ${names}`, isTime: last.isTime || isTime, distance };
      this.lines[this.lines.length - 1] = both;
      return;
    }
    const before = this.pieces[piece - 1]?.slice(-40) ?? '';
    this.lines.push({
      element,
      text,
      before,
      around: `${before} ${names} ${shown}`,
      isTime,
      isMarked: false,
      isProfile: false,
      distance,
      isInStory: this.paragraphs > 1,
    });
  }

  /** Passes on to the lines in a box what the box calls itself. */
  private mark({ element, line }: Open): void {
    const rel = element.localName === 'a' ? (element.getAttribute('rel') ?? '') : '';
    const names = `${element.getAttribute('class') ?? ''} ${rel} ${element.getAttribute('itemprop') ?? ''}`;
    const isMarked = MARKED.test(names);
    const isProfile = element.localName === 'a' && PROFILE.test(element.getAttribute('href') ?? '');
    if (!isMarked && !isProfile) return;
    for (let i = line; i < this.lines.length; i++) {
      const inside = this.lines[i];
      if (inside === undefined) continue;
      this.lines[i] = {
        ...inside,
        isMarked: inside.isMarked || isMarked,
        isProfile: inside.isProfile || isProfile,
      };
    }
  }
}

function isBare(text: Text): boolean {
  const [before, after] = [text.previousSibling, text.nextSibling];
  return (
    (before !== null || after !== null) &&
    (before === null || BREAK.test(before.nodeName)) &&
    (after === null || BREAK.test(after.nodeName))
  );
}

/** The first node after an element and all that it holds. */
function following(element: Element, body: Element): Node | null {
  for (let node: Node | null = element; node !== null && node !== body; node = node.parentNode)
    if (node.nextSibling !== null) return node.nextSibling;
  return null;
}

/** The element that stands some way before another. */
function someBefore(element: Element, body: Element): Element {
  const walker = element.ownerDocument.createTreeWalker(body, 1 /* NodeFilter.SHOW_ELEMENT */);
  walker.currentNode = element;
  for (let steps = 0; steps < BEFORE; steps++) if (walker.previousNode() === null) return body;
  return walker.currentNode as Element;
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

// Cuts a credit off a caption, markup and all, and keeps spaces and lines in order around the cut.
import { creditStart, isCredit, labelLength } from './caption-text';

/** Stands for the end of a line until the credit is found; read as a space in the end. */
export const LINE_END = '\u2028';

/** Takes a credit off the end of a caption, markup and all; null where it holds none. */
export function splitCredit(caption: Element, text: string): Element | null {
  const start = creditLine(text) ?? creditStart(text.replaceAll(LINE_END, ' '));
  if (start < 0) return null;
  const credit = caption.ownerDocument.createElement('span');
  if (start === 0) {
    credit.append(...Array.from(caption.childNodes));
    return credit;
  }
  const place = textAt(caption, start);
  if (place === null) return null;
  credit.append(...cutTail(caption, place.offset === 0 ? place.text : place.text.splitText(place.offset)));
  trimEnd(caption);
  return credit;
}

/** Where the last line begins, if it is a credit and not all there is. */
function creditLine(text: string): number | null {
  const start = text.lastIndexOf(LINE_END) + 1;
  return start > 1 && isCredit(text.slice(start)) ? start : null;
}

/**
 * Everything in `root` from `start` on, in copies of the elements it stood in. By hand: a document updates each of its
 * ranges at every change, which makes one range a caption quadratic.
 */
function cutTail(root: Element, start: Node): Node[] {
  let carried = withFollowing(start);
  for (let parent = start.parentElement; parent !== null && parent !== root; parent = parent.parentElement) {
    const shell = parent.cloneNode(false) as Element;
    const after = parent.nextSibling === null ? [] : withFollowing(parent.nextSibling);
    shell.append(...carried);
    carried = [shell, ...after];
  }
  return carried;
}

function withFollowing(node: Node): Node[] {
  const nodes: Node[] = [];
  for (let next: Node | null = node; next !== null; next = next.nextSibling) nodes.push(next);
  return nodes;
}

function textAt(root: Element, offset: number): { text: Text; offset: number } | null {
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* NodeFilter.SHOW_TEXT */);
  let left = offset;
  while (walker.nextNode() !== null) {
    const text = walker.currentNode as Text;
    if (left < text.data.length) return { text, offset: left };
    left -= text.data.length;
  }
  return null;
}

/** The dash or bar that set the credit apart goes with it. */
export function trimEnd(caption: Element): void {
  const walker = caption.ownerDocument.createTreeWalker(caption, 4);
  let last: Text | null = null;
  while (walker.nextNode() !== null)
    if ((walker.currentNode as Text).data.trim() !== '') last = walker.currentNode as Text;
  if (last !== null) last.data = last.data.replace(/\s*[-–—|•·＝/]?\s*$/, '');
}

/** Folds spaces across the whole of an element, so that offsets into its text are offsets into its nodes. */
export function tidy(element: Element): void {
  element.normalize();
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let afterSpace = true;
  let last: Text | null = null;
  while (walker.nextNode() !== null) {
    const text = walker.currentNode as Text;
    text.data = text.data.replace(/[\s\u200b]+/g, (space) => (space.includes(LINE_END) ? LINE_END : ' '));
    if (afterSpace) text.data = text.data.replace(/^\s/, '');
    if (text.data !== '') {
      afterSpace = /\s$/.test(text.data);
      last = text;
    }
  }
  if (last !== null) last.data = last.data.replace(/\s$/, '');
}

export function dropLabel(element: Element): void {
  const length = labelLength(element.textContent ?? '');
  const first = length === 0 ? null : textAt(element, 0);
  if (first !== null && first.text.data.length >= length) first.text.data = first.text.data.slice(length);
}

/** A credit that stands by itself needs no brackets around it. */
export function withoutBrackets(credit: Element): Element {
  const text = (credit.textContent ?? '').trim();
  const inner = text.slice(1, -1);
  if (!/^\(.*\)\.?$|^\[.*\]\.?$|^（.*）$/s.test(text) || /[()[\]（）]/.test(inner)) return credit;
  const walker = credit.ownerDocument.createTreeWalker(credit, 4);
  while (walker.nextNode() !== null)
    (walker.currentNode as Text).data = (walker.currentNode as Text).data.replace(/[()[\]（）]/g, '');
  return credit;
}

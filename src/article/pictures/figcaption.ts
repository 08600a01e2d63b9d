// Copies the words of a picture, as the page has them, into a caption and a credit.
import { pattern } from '../dom/pattern';
import { isBlock } from '../dom/shape';
import { comparable, countWords, fold } from '../dom/text';
import type { Words } from './binding';
import { isLabel, saysTheSame } from './caption-text';
import type { NamedPart } from './named';
import { isCreditLabel, isOwnCredit, MAX_NAMED_CREDIT } from './own-credit';
import { dropLabel, LINE_END, splitCredit, tidy, trimEnd, withoutBrackets } from './split-credit';
import { dropUnseen, isUnseenLabel, unseenLabel } from './unseen-labels';

const INLINE = new Set(
  'a abbr b bdi bdo cite code dfn em i kbd mark q rp rt ruby s sub sup strong time u var wbr'.split(' '),
);
const SKIPPED = new Set(
  'button svg input select textarea script style noscript template img picture video audio iframe form'.split(' '),
);
const COPIED = ['href', 'datetime', 'lang', 'dir', 'title'];
export interface Figcaption {
  readonly caption: Element | null;
  readonly credit: Element | null;
}

/** Copies the words of a picture into a caption and a credit. The page's own nodes stay where they are. */
export function readFigcaption(words: readonly Words[], document: Document, names: Map<string, NamedPart>): Figcaption {
  const captions: Element[] = [];
  const credits: Element[] = [];
  for (const part of words) {
    const caption = document.createElement('span');
    for (const node of part.nodes) {
      copyInline(node, caption, { credits, names, isTop: part.named !== 'credit' });
      if (part.nodes.length > 1 && node.nodeType === 1 && isBlock(node as Element)) caption.append(LINE_END);
    }
    tidy(caption);
    dropLabel(caption);
    if (credits.length > 0) trimEnd(caption);
    const text = fold(caption.textContent ?? '');
    if (text === '' || isLabel(text)) continue;
    if (part.named === 'credit' && countWords(text) <= MAX_NAMED_CREDIT) credits.push(caption);
    else {
      const credit = splitCredit(caption, caption.textContent ?? '');
      if (credit !== null) credits.push(credit);
      if (fold(caption.textContent ?? '') !== '') captions.push(caption);
    }
  }
  return { caption: join(captions, 'caption'), credit: join(credits.map(withoutBrackets), 'credit') };
}

interface Copying {
  readonly credits: Element[];
  readonly names: Map<string, NamedPart>;
  /** Whether parts that name themselves a credit are set apart. */
  readonly isTop: boolean;
}

function copyInline(node: Node, to: Element, copying: Copying): void {
  if (node.nodeType === 3) return to.append((node.nodeValue ?? '').replace(/[\s\u00a0]+/g, ' '));
  if (node.nodeType !== 1) return;
  const element = node as Element;
  if (SKIPPED.has(element.localName) || element.getAttribute('role') === 'button') return;
  if (element.localName === 'br') return to.append(LINE_END);
  if (isLabelAlone(element)) return;
  if (isUnseenLabel(element)) return to.append(unseenLabel(element));
  if (copying.isTop && isOwnCredit(element, copying.names)) {
    const credit = to.ownerDocument.createElement('span');
    copyChildren(element, credit, { ...copying, isTop: false });
    tidy(credit);
    dropLabel(credit);
    if (fold(credit.textContent ?? '') !== '') copying.credits.push(credit);
    return;
  }
  const spaced = isBlock(element);
  if (spaced || isPartAfterPart(element)) to.append(LINE_END);
  if (INLINE.has(element.localName)) {
    const copy = to.ownerDocument.createElement(element.localName);
    for (const name of COPIED) {
      const value = element.getAttribute(name);
      if (value !== null) copy.setAttribute(name, value);
    }
    copyChildren(element, copy, copying);
    if (copy.hasChildNodes() || copy.localName === 'wbr') to.append(copy);
  } else copyChildren(element, to, copying);
  if (spaced) to.append(LINE_END);
}

/** A button's or counter's words in an element of their own, an icon beside them or not. */
function isLabelAlone(element: Element): boolean {
  const text = element.textContent ?? '';
  if (text.length >= 50 || countWords(text) === 0) return false;
  const isLeaf = Array.from(element.children).every((child) => (child.textContent ?? '').trim() === '');
  return isLeaf && (isLabel(text) || isCreditLabel(element));
}

/** Words that stand in a part of their own, as a caption and a credit side by side do, and not letters of one word. */
const PART = /^(?:span|small|cite)$/;

const BEGINS_ANEW = pattern('^[\\p{Lu}\\p{N}“"„«(©]');
const ENDS_WHOLE = pattern('[\\p{L}\\p{N}.!?…”"’»)]$');
/** Whether an element's words go on right where those of another end, without a space, and are no part of the same word. */
function isPartAfterPart(element: Element): boolean {
  const before = element.previousSibling;
  if (!PART.test(element.localName) || before?.nodeType !== 1 || !PART.test((before as Element).localName))
    return false;
  const said = before.textContent ?? '';
  return countWords(said) > 1 && ENDS_WHOLE.test(said) && BEGINS_ANEW.test(element.textContent ?? '');
}

function copyChildren(from: Element, to: Element, copying: Copying): void {
  for (let child = from.firstChild; child !== null; child = child.nextSibling) copyInline(child, to, copying);
}

/** Joins parts, each said once: of two that say the same, the fuller stays. */
function join(parts: readonly Element[], name: string): Element | null {
  const kept: Element[] = [];
  for (const part of parts) {
    dropUnseen(part);
    const text = part.textContent ?? '';
    const twin = kept.findIndex(
      (other) => saysTheSame(other.textContent ?? '', text) || contains(other.textContent ?? '', text),
    );
    if (twin < 0) kept.push(part);
    else if (comparable(kept[twin]?.textContent ?? '').length < comparable(text).length) kept[twin] = part;
  }
  const [first] = kept;
  if (first === undefined) return null;
  for (const part of kept.slice(1))
    first.append(/[.!?…:;,]\s*$/.test(first.textContent ?? '') ? ' ' : ' – ', ...Array.from(part.childNodes));
  const walker = first.ownerDocument.createTreeWalker(first, 4);
  while (walker.nextNode() !== null)
    (walker.currentNode as Text).data = (walker.currentNode as Text).data.replaceAll(LINE_END, ' ');
  first.setAttribute('data-part', name);
  return first;
}

function contains(a: string, b: string): boolean {
  const one = comparable(a);
  const two = comparable(b);
  return two === '' || ` ${one} `.includes(` ${two} `);
}

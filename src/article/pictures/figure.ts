// Writes the one form that a picture has in the article: figure > img + figcaption > (caption, credit), and reads the same
// words into a Picture. Which words belong to it was decided before.
import { noteOriginal } from '../dom/copy';
import { isBlock } from '../dom/shape';
import { comparable, countWords, fold, isBlank } from '../dom/text';
import type { Picture, PictureSource } from '../types';
import { parseSrcset } from './address';
import { creditStart, isCredit, isLabel, isPersonsName, labelLength, saysTheSame, sharedWords } from './caption-text';
import { FULL, sizeOf } from './decorative';
import { namedPart, type NamedPart } from './named';

const INLINE = new Set(
  'a abbr b bdi bdo cite code dfn em i kbd mark q rp rt ruby s sub sup strong time u var wbr'.split(' '),
);
const SKIPPED = new Set(
  'button svg input select textarea script style noscript template img picture video audio iframe form'.split(' '),
);
const COPIED = ['href', 'datetime', 'lang', 'dir', 'title'];
/** Stands for the end of a line until the credit is found; read as a space in the end. */
const LINE_END = '\u2028';
/** A credit that names itself may still be a sentence; longer ones stay in the caption. */
const MAX_NAMED_CREDIT = 40;

/** A description that shares this part of its words with the caption tells nothing more. */
const SAME_WORDS = 0.8;

/** Words that belong to a picture, in reading order. */
export interface Words {
  readonly nodes: readonly Node[];
  /** What the page says they are; null where it does not say. */
  readonly named: NamedPart;
}

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

/** A label that stands before a credit in an element of its own, for screen readers: "Credit...". */
const CREDIT_LABEL = /^\s*credits?\s*(?:\.{3}|…)\s*$/i;

function copyInline(node: Node, to: Element, copying: Copying): void {
  if (node.nodeType === 3) return to.append((node.nodeValue ?? '').replace(/[\s\u00a0]+/g, ' '));
  if (node.nodeType !== 1) return;
  const element = node as Element;
  if (SKIPPED.has(element.localName) || element.getAttribute('role') === 'button') return;
  if (element.localName === 'br') return to.append(LINE_END);
  if (
    element.childElementCount === 0 &&
    (element.textContent ?? '').length < 50 &&
    countWords(element.textContent ?? '') > 0 &&
    (isLabel(element.textContent ?? '') || CREDIT_LABEL.test(element.textContent ?? ''))
  )
    return;
  if (isUnseenLabel(element)) {
    const label = to.ownerDocument.createElement('span');
    label.setAttribute(UNSEEN, '');
    label.textContent = element.textContent;
    return to.append(label);
  }
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

/** Marks words that only screen readers are told: they say what the words after them are and are no part of them. */
const UNSEEN = 'data-unseen';
const UNSEEN_NAMES =
  /(?:^|[\s_-])(?:visually-?hidden|sr-?only|screen-?reader(?:-?text|-?only)?|u-?hidden-?visually)(?:$|[\s_-])/i;
const MAX_LABEL = 4;

function isUnseenLabel(element: Element): boolean {
  const isUnseen =
    element.getAttribute('data-galley-hidden') === 'sr' || UNSEEN_NAMES.test(element.getAttribute('class') ?? '');
  const text = isUnseen ? (element.textContent ?? '') : '';
  return isUnseen && countWords(text) <= MAX_LABEL && (/[,:.…]\s*$/.test(text) || !isLast(element));
}

/** Takes out what was only told to screen readers, unless there is nothing else. */
function dropUnseen(part: Element): void {
  const labels = Array.from(part.querySelectorAll(`[${UNSEEN}]`));
  if (labels.length === 0) return;
  const told = labels.reduce((sum, label) => sum + countWords(label.textContent ?? ''), 0);
  const isAll = countWords(part.textContent ?? '') <= told;
  for (const label of labels) label.replaceWith(...(isAll ? Array.from(label.childNodes) : []));
  tidy(part);
}

/** Words that stand in a part of their own, as a caption and a credit side by side do, and not letters of one word. */
const PART = /^(?:span|small|cite)$/;

/** Whether an element's words go on right where those of another end, without a space, and are no part of the same word. */
function isPartAfterPart(element: Element): boolean {
  const before = element.previousSibling;
  if (!PART.test(element.localName) || before?.nodeType !== 1 || !PART.test((before as Element).localName))
    return false;
  const said = before.textContent ?? '';
  return (
    countWords(said) > 1 &&
    /[\p{L}\p{N}.!?…”"’»)]$/u.test(said) &&
    /^[\p{Lu}\p{N}“"„«(©]/u.test(element.textContent ?? '')
  );
}

function copyChildren(from: Element, to: Element, copying: Copying): void {
  for (let child = from.firstChild; child !== null; child = child.nextSibling) copyInline(child, to, copying);
}

/** A part that is a credit by its names, or an element of its own that says nothing else and ends the caption. */
function isOwnCredit(element: Element, names: Map<string, NamedPart>): boolean {
  const text = fold(element.textContent ?? '');
  if (text === '' || text.length > 400) return false;
  if (element.getAttribute('data-part') === 'credit') return true;
  if (namedPart(element, names) === 'credit')
    return countWords(text) <= MAX_NAMED_CREDIT && (element.localName !== 'a' || isCredit(text) || isLast(element));
  const isLabelled = CREDIT_LABEL.test(element.firstElementChild?.textContent ?? '');
  return (
    /^(?:span|small|p|div|cite|em|i|figcaption)$/.test(element.localName) &&
    isLast(element) &&
    (isCredit(text) || isLabelled || isNameAlone(element, text))
  );
}

/** Fewest words of a caption that a name may follow. */
const MIN_CAPTION = 4;

/** Whether a last part of its own, unlike the caption's, is nothing but a person's name. */
function isNameAlone(element: Element, text: string): boolean {
  const before = element.previousElementSibling;
  if (!/^(?:span|small|p|div|cite)$/.test(element.localName) || before === null || !isPersonsName(text)) return false;
  for (let node = element.previousSibling; node !== null && node !== before; node = node.previousSibling)
    if (!isBlank(node.textContent ?? '')) return false;
  const said = fold(before.textContent ?? '');
  const isUnlike =
    before.localName !== element.localName || before.getAttribute('class') !== element.getAttribute('class');
  return isUnlike && countWords(said) >= MIN_CAPTION && /[\p{L}\p{N}.!?…”"’»)]$/u.test(said);
}

function isLast(element: Element): boolean {
  for (let node = element.nextSibling; node !== null; node = node.nextSibling) {
    const text = fold(node.textContent ?? '');
    if (text !== '' && !isLabel(text) && node.nodeName !== 'BUTTON') return false;
  }
  return true;
}

/** Takes a credit off the end of a caption, markup and all; null where it holds none. */
function splitCredit(caption: Element, text: string): Element | null {
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
function trimEnd(caption: Element): void {
  const walker = caption.ownerDocument.createTreeWalker(caption, 4);
  let last: Text | null = null;
  while (walker.nextNode() !== null)
    if ((walker.currentNode as Text).data.trim() !== '') last = walker.currentNode as Text;
  if (last !== null) last.data = last.data.replace(/\s*[-–—|•·＝/]?\s*$/u, '');
}

/** Folds spaces across the whole of an element, so that offsets into its text are offsets into its nodes. */
function tidy(element: Element): void {
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

function dropLabel(element: Element): void {
  const length = labelLength(element.textContent ?? '');
  const first = length === 0 ? null : textAt(element, 0);
  if (first !== null && first.text.data.length >= length) first.text.data = first.text.data.slice(length);
}

/** A credit that stands by itself needs no brackets around it. */
function withoutBrackets(credit: Element): Element {
  const text = (credit.textContent ?? '').trim();
  const inner = text.slice(1, -1);
  if (!/^\(.*\)\.?$|^\[.*\]\.?$|^（.*）$/s.test(text) || /[()[\]（）]/.test(inner)) return credit;
  const walker = credit.ownerDocument.createTreeWalker(credit, 4);
  while (walker.nextNode() !== null)
    (walker.currentNode as Text).data = (walker.currentNode as Text).data.replace(/[()[\]（）]/g, '');
  return credit;
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

const UNKNOWN = { width: null, height: null };

/** Makes the canonical figure of a picture, its <img> written anew, and the Picture that says the same. */
export function writeFigure(img: Element, number: number, words: Figcaption): { figure: Element; picture: Picture } {
  const document = img.ownerDocument;
  const figure = document.createElement('figure');
  figure.setAttribute('data-galley-picture', String(number));
  const fresh = document.createElement('img');
  const src = img.getAttribute('src') ?? '';
  const captionText = words.caption === null ? null : fold(words.caption.textContent ?? '');
  const creditText = words.credit === null ? null : fold(words.credit.textContent ?? '');
  const altText = fold(img.getAttribute('alt') ?? '').slice(0, 2_000);
  const said = `${captionText ?? ''} ${creditText ?? ''}`;
  const alt = altText === '' || saysTheSame(altText, said) || sharedWords(altText, said) >= SAME_WORDS ? null : altText;
  fresh.setAttribute('src', src);
  noteOriginal(fresh, img);
  fresh.setAttribute('alt', alt ?? '');
  const { width, height } = img.hasAttribute(FULL) ? UNKNOWN : sizeOf(img);
  if (width !== null && height !== null) {
    fresh.setAttribute('width', String(width));
    fresh.setAttribute('height', String(height));
  }
  const srcset = img.getAttribute('srcset');
  if (srcset !== null) fresh.setAttribute('srcset', srcset);
  figure.append(fresh);
  appendFigcaption(figure, words);
  const sources: PictureSource[] = [{ url: src }, ...parseSrcset(srcset ?? '').filter((source) => source.url !== src)];
  const size = width !== null && height !== null ? { width, height } : {};
  return { figure, picture: { sources, alt, caption: captionText, credit: creditText, ...size } };
}

/** Puts a caption and a credit at the end of a figure. */
export function appendFigcaption(figure: Element, words: Figcaption): void {
  if (words.caption === null && words.credit === null) return;
  const figcaption = figure.ownerDocument.createElement('figcaption');
  if (words.caption !== null) figcaption.append(words.caption);
  if (words.caption !== null && words.credit !== null) figcaption.append(' ');
  if (words.credit !== null) figcaption.append(words.credit);
  figure.append(figcaption);
}

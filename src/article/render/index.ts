// Writes the cleaned tree anew with the few elements an article needs, so that the page's wrappers, classes and layout
// tables stay behind. Decides nothing about what belongs to the article.
import { pattern } from '../dom/pattern';
import { isBlock } from '../dom/shape';
import { isLink, resolveUrl } from '../dom/url';
import { mathText } from '../math';
import { writeFrame, writeImage, writeMedia } from './media';
import { hasContent, make, noteOrigin, writeText, type Pen } from './pen';
import { targetName } from './target';

export { plainText } from './plain-text';

const INLINE = new Set(
  'a abbr b bdi bdo br cite code del dfn em i ins kbd mark q rp rt ruby s samp small strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** Gives a new <article> with what stands below `root`. `containers` is what `shapeBlocks` gave. */
export function render(root: Element, how: Omit<Pen, 'document' | 'layoutLists'>): Element {
  const article = root.ownerDocument.createElement('article');
  const pen: Pen = { document: root.ownerDocument, layoutLists: new Map(), ...how };
  writeChildren(root, article, pen);
  // A rule divides; at either end it divides nothing.
  for (const end of ['firstElementChild', 'lastElementChild'] as const)
    while (article[end]?.localName === 'hr') article[end].remove();
  return article;
}

function writeChildren(from: Element, to: Element, pen: Pen): void {
  for (let child = from.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 3) writeText(child, to, pen);
    else if (child.nodeType === 1) {
      const element = child as Element;
      if (isBlock(element) || pen.containers.has(element)) writeBlock(element, to, pen);
      else {
        if (standsBeside(element)) to.append(' ');
        writeInline(element, to, pen);
      }
    }
  }
}

function writeBlock(element: Element, to: Element, pen: Pen): void {
  const name = element.localName;
  if (name === 'hr') return void to.append(pen.document.createElement('hr'));
  if (name === 'figure') return writeFigure(element, to, pen);
  if (name === 'pre') return writePre(element, to, pen);
  const target = targetName(element, to, pen);
  if (target === null) return writeChildren(element, to, pen);
  const isStandfirst = element === pen.standfirst;
  const block = make(element, isStandfirst ? 'p' : target, pen);
  if (isStandfirst) block.setAttribute('data-part', 'standfirst');
  noteOrigin(element, block, pen);
  to.append(block); // before its children, which ask what they stand in
  writeChildren(element, block, pen);
  if (!hasContent(block)) block.remove();
}

function writeInline(element: Element, to: Element, pen: Pen): void {
  const name = element.localName;
  if (name === 'img') return writeImage(element, to, pen);
  if (name === 'math') return void to.append(pen.document.createTextNode(mathText(element)));
  if (name === 'picture') return writeChildren(element, to, pen);
  if (name === 'video' || name === 'audio') return writeMedia(element, to, pen);
  if (name === 'iframe') return writeFrame(element, to, pen);
  // A button without words is a drawing to press; the words of one that the passes left are the story's.
  if (name === 'button' && (element.textContent ?? '').trim() === '') return;
  if (!INLINE.has(name)) {
    if (name !== 'noscript' && name !== 'source') writeChildren(element, to, pen);
    return;
  }
  if (name === 'a') return writeLink(element, to, pen);
  const inline = make(element, name, pen);
  writeChildren(element, inline, pen);
  if (name === 'time' && runsOn(element)) inline.append(' ');
  if (name === 'br' || name === 'wbr' || inline.childNodes.length > 0) to.append(inline);
}

const ENDS_NAME = pattern('\\s\\S*[\\p{Ll}\\d]$');
const BEGINS_NAME = pattern('^\\p{Lu}\\p{Ll}');
/** A name and what stands beside it, set apart by the page's style alone: `<span>Ana Lee</span><span>Editor</span>`. */
function standsBeside(element: Element): boolean {
  const before = element.previousSibling;
  if (before?.nodeType !== 1 || isBlock(before as Element)) return false;
  return BEGINS_NAME.test(edgeOf(element, 'firstChild')) && ENDS_NAME.test(edgeOf(before as Element, 'lastChild'));
}

/** The first or last text of an element. */
function edgeOf(element: Element, end: 'firstChild' | 'lastChild'): string {
  let node: Node = element;
  while (node[end] !== null) node = node[end];
  return node.nodeValue ?? '';
}

const BEGINS_WITH_WORD = pattern('^[\\p{L}\\p{N}]');
/** Words follow a time without a space, as a flag set beside it does on the page ("2.32pm" "Key event"). */
function runsOn(time: Element): boolean {
  let at: Node = time;
  while (at.nextSibling === null && at.parentElement !== null && INLINE.has(at.parentElement.localName))
    at = at.parentElement;
  return BEGINS_WITH_WORD.test(at.nextSibling?.textContent ?? '');
}

/** Marks of links that lead from a footnote back to the text; they lead nowhere here. */
const BACK = /^(?:[↩↑^⤴⏎]\ufe0e?|\[?back(?: to (?:text|content|top))?\]?)$/i;

/** Marks of notes: a number, a letter, a dagger. */
const NOTE_MARK = /^\[?(?:\d{1,3}|[a-z]|[*†‡§¶]{1,3})\]?$/i;

/** Whether a link within the page is the mark of a note: it stands right after a word or a sign, and in no <sup> yet. */
function isNoteMark(element: Element): boolean {
  if (!NOTE_MARK.test((element.textContent ?? '').trim()) || element.closest('sup,sub') !== null) return false;
  if (element.querySelector('sup') !== null) return false;
  const before = element.previousSibling;
  return before !== null && /\S$/.test(before.textContent ?? '') && !/[(\[]$/.test(before.textContent ?? '');
}

const WORD = pattern('[\\p{L}\\p{N}]');
/** A sign that leads from a heading to itself ("#", "¶"), to be copied. */
function isAnchor(element: Element): boolean {
  return !WORD.test(element.textContent ?? '') && element.closest('h1,h2,h3,h4,h5,h6') !== null;
}

function writeLink(element: Element, to: Element, pen: Pen): void {
  const url = resolveUrl(element.getAttribute('href') ?? '', pen.baseUrl);
  const link = pen.document.createElement('a');
  const own = url !== null && url.hash !== '' && url.href.split('#')[0] === pen.baseUrl.split('#')[0];
  if (own && (BACK.test((element.textContent ?? '').trim()) || isAnchor(element))) return;
  if (own && isNoteMark(element)) {
    const mark = pen.document.createElement('sup');
    writeChildren(element, mark, pen);
    return void to.append(mark);
  }
  if (url === null || own || !isLink(url) || element.getAttribute('href') === null) {
    return writeChildren(element, to, pen);
  }
  link.setAttribute('href', url.href);
  writeChildren(element, link, pen);
  if (link.childNodes.length > 0) to.append(link);
}

/** A figure keeps its picture or player and one caption; any other text in it is written after it. */
function writeFigure(element: Element, to: Element, pen: Pen): void {
  const figure = pen.document.createElement('figure');
  noteOrigin(element, figure, pen);
  const caption = element.querySelector('figcaption');
  writeFigureContent(element, figure, pen);
  if (figure.querySelector('img,video,audio,iframe,table,pre,blockquote,p') === null) {
    if (caption !== null && figure.childNodes.length === 0) return;
  }
  if (caption !== null) {
    const words = pen.document.createElement('figcaption');
    for (const child of caption.childNodes) {
      const part = child.nodeType === 1 ? (child as Element).getAttribute('data-part') : null;
      if (part === null) {
        if (child.nodeType === 3) writeText(child, words, pen);
        else if (child.nodeType === 1) writeInline(child as Element, words, pen);
      } else {
        const span = pen.document.createElement('span');
        span.setAttribute('data-part', part);
        writeChildren(child as Element, span, pen);
        words.append(span);
      }
    }
    if ((words.textContent ?? '').trim() !== '') figure.append(words);
  }
  if (hasContent(figure)) to.append(figure);
}

function writeFigureContent(element: Element, figure: Element, pen: Pen): void {
  // Around a picture, bare text has become its caption; a figure without one may hold text as any box does.
  const isBound = element.hasAttribute('data-galley-picture');
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3 && !isBound) writeLoose(node, figure, pen);
    if (node.nodeType !== 1) continue;
    const child = node as Element;
    if (child.localName === 'figcaption') continue;
    if (isBlock(child) || pen.containers.has(child)) writeBlock(child, figure, pen);
    else writeInline(child, figure, pen);
  }
}

/** A text among blocks gets a paragraph of its own. */
function writeLoose(text: Node, to: Element, pen: Pen): void {
  const paragraph = pen.document.createElement('p');
  writeText(text, paragraph, pen);
  if (hasContent(paragraph)) to.append(paragraph);
}

function writePre(element: Element, to: Element, pen: Pen): void {
  const pre = pen.document.createElement('pre');
  noteOrigin(element, pre, pen);
  const code = pen.document.createElement('code');
  code.textContent = element.textContent;
  if ((code.textContent ?? '').trim() === '') return;
  pre.append(code);
  to.append(pre);
}

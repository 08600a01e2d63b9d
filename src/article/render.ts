// Writes the cleaned tree anew with the few elements an article needs, so that the page's wrappers, classes and layout
// tables stay behind. Decides nothing about what belongs to the article.
import { isBlock, isLayoutTable } from './dom/shape';
import { mathText } from './math';
import type { PictureIndex } from './pictures/index';
import { isAllowedPicture, isLink, privateVideoFrame, resolveUrl } from './dom/url';

const INLINE = new Set(
  'a abbr b bdi bdo br cite code del dfn em i ins kbd mark q rp rt ruby s samp small strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const STRUCTURE = new Set('ul ol li dl dt dd blockquote details summary'.split(' '));
const PART_OF_TABLE = new Set('table caption colgroup col thead tbody tfoot tr th td'.split(' '));
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

interface Pen {
  readonly document: Document;
  readonly baseUrl: string;
  /** Elements that hold blocks. */
  readonly containers: ReadonlySet<Element>;
  readonly pictures: PictureIndex;
  /** The block that is the standfirst. */
  readonly standfirst: Element | null;
  /** Lists that were asked about already: are they rows of figures? */
  readonly galleries: Map<Element, boolean>;
  /** What each block was made from; null where nobody asks. */
  readonly originOf: ((element: Element) => number | null) | null;
}

/** Gives a new <article> with what stands below `root`. `containers` is what `shapeBlocks` gave. */
export function render(root: Element, how: Omit<Pen, 'document' | 'galleries'>): Element {
  const article = root.ownerDocument.createElement('article');
  const pen: Pen = { document: root.ownerDocument, galleries: new Map(), ...how };
  writeBlock(root, article, pen, true);
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
      else writeInline(element, to, pen);
    }
  }
}

/** Runs of white space that are more, or other, than one plain space. */
const SPACES = /[^\S ]\s*| \s+/g;

function writeText(text: Node, to: Element, pen: Pen): void {
  const folded = (text.nodeValue ?? '').replace(SPACES, ' ');
  // What stood between two texts may be gone: their spaces become one.
  const isSpaced = to.lastChild?.nodeType === 3 && to.lastChild.nodeValue?.endsWith(' ') === true;
  const value = isSpaced && folded.startsWith(' ') ? folded.slice(1) : folded;
  if (value !== '') to.append(pen.document.createTextNode(value));
}

function writeBlock(element: Element, to: Element, pen: Pen, isRoot = false): void {
  const name = element.localName;
  if (isRoot) return writeChildren(element, to, pen);
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

/** Writes on a block what it was made from, for whoever wants to find it in the page again. */
function noteOrigin(element: Element, block: Element, pen: Pen): void {
  const number = pen.originOf?.(element) ?? null;
  if (number !== null) block.setAttribute('data-from', String(number));
}

/** Name of the element written for a block; null where its children stand by themselves. */
function targetName(element: Element, to: Element, pen: Pen): string | null {
  const name = element.localName;
  if (/^h[1-6]$/.test(name)) return pen.containers.has(element) ? null : name === 'h1' ? 'h2' : name;
  if (isGallery(element, pen)) return null;
  if (STRUCTURE.has(name)) return name;
  if (PART_OF_TABLE.has(name)) {
    if (to.closest('table') !== null || (name === 'table' && !isLayoutTable(element))) return name;
    return pen.containers.has(element) || (name !== 'td' && name !== 'th') ? null : 'p';
  }
  return pen.containers.has(element) ? null : 'p';
}

/** A list of nothing but figures, or one item of it, is a row of figures and no list. */
function isGallery(element: Element, { galleries }: Pen): boolean {
  const list = element.localName === 'li' ? element.parentElement : element;
  if (list === null || !/^[uo]l$/.test(list.localName)) return false;
  let known = galleries.get(list);
  if (known === undefined) {
    const items = Array.from(list.children);
    const isFigureOnly = (item: Element) => item.querySelector('figure') !== null && textOutsideFigures(item) === '';
    galleries.set(list, (known = items.length > 0 && items.every(isFigureOnly)));
  }
  return known;
}

function textOutsideFigures(element: Element): string {
  if (element.localName === 'figure') return '';
  return Array.from(element.childNodes, (node) =>
    node.nodeType === 1 ? textOutsideFigures(node as Element) : (node.nodeValue ?? '').trim(),
  ).join('');
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
  if (name === 'br' || name === 'wbr' || inline.childNodes.length > 0) to.append(inline);
}

/** Marks of links that lead from a footnote back to the text; they lead nowhere here. */
const BACK = /^(?:[↩↑^⤴⏎]\ufe0e?|\[?back(?: to (?:text|content|top))?\]?)$/i;

function writeLink(element: Element, to: Element, pen: Pen): void {
  const url = resolveUrl(element.getAttribute('href') ?? '', pen.baseUrl);
  const link = pen.document.createElement('a');
  const own = url !== null && url.hash !== '' && url.href.split('#')[0] === pen.baseUrl.split('#')[0];
  if (own && BACK.test((element.textContent ?? '').trim())) return;
  if (url === null || own || !isLink(url) || element.getAttribute('href') === null) {
    return writeChildren(element, to, pen);
  }
  link.setAttribute('href', url.href);
  writeChildren(element, link, pen);
  if (link.childNodes.length > 0) to.append(link);
}

/** Stands for a picture whose address the page never delivered, so that its words keep their place. */
const BLANK = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

function writeImage(element: Element, to: Element, pen: Pen): void {
  const isMissing = element.closest('figure[data-galley-missing]') !== null;
  const source = isMissing ? BLANK : (element.getAttribute('src') ?? '');
  const address = source.startsWith('data:') ? source : (resolveUrl(source, pen.baseUrl)?.href ?? '');
  if (source === '' || !isAllowedPicture(address)) return;
  const image = make(element, 'img', pen);
  image.setAttribute('src', address);
  if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
  to.append(image);
}

function writeMedia(element: Element, to: Element, pen: Pen): void {
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

function writeFrame(element: Element, to: Element, pen: Pen): void {
  const address = privateVideoFrame(element.getAttribute('src') ?? element.getAttribute('data-src') ?? '', pen.baseUrl);
  if (address === null) return;
  const frame = pen.document.createElement('iframe');
  frame.setAttribute('src', address);
  const title = element.getAttribute('title');
  if (title !== null) frame.setAttribute('title', title);
  to.append(frame);
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

function make(from: Element, name: string, pen: Pen): Element {
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

function hasContent(element: Element): boolean {
  return (element.textContent ?? '').trim() !== '' || element.querySelector('img,video,audio,iframe,hr') !== null;
}

/** Plain text of a rendered article: one blank line between blocks, a line break where the article has one. */
export function plainText(article: Element): string {
  let text = '';
  const walk = (node: Node): void => {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    if (node.nodeType !== 1) return;
    const element = node as Element;
    if (element.localName === 'br') text += '\n';
    const block = isBlock(element) || element.localName === 'figcaption';
    if (block) text += '\n\n';
    for (let child = element.firstChild; child !== null; child = child.nextSibling) walk(child);
    if (block) text += '\n\n';
  };
  walk(article);
  return text
    .replace(/[ \t\u00a0]*\n[ \t\u00a0]*/g, '\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim();
}

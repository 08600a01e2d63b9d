// Puts a canonical figure where its picture stood: out of paragraphs and links, in the place of wrappers that held nothing
// else, and takes the bound words from where they stood.
import { countWords } from '../dom/text';
import type { Survey } from './survey';

const KEPT_AROUND = /^(?:body|html|article|main|section|aside|nav|header|footer|form|details|dialog|blockquote)$/;
const LINE = /^(?:p|h[1-6]|span|a|em|i|b|strong|font|small|u|s|cite|q|mark|sub|sup|code|label)$/;

/** Replaces `element` (a picture or player) and the bound `nodes` by `figure`. A player moves into it. */
export function settle(element: Element, figure: Element, nodes: readonly Node[], survey: Survey): void {
  const isBound = nodes.length > 0;
  const wrapper = emptyWrapper(element, isBound, survey);
  const names = isBound ? '' : namesOf(element, wrapper);
  const isImage = element.localName === 'img';
  for (const node of nodes) if (!wrapper.contains(node)) remove(node);
  wrapper.replaceWith(figure);
  if (!isImage) figure.prepend(element);
  if (names !== '') figure.setAttribute('class', names);
  leaveLine(figure, isBound);
}

/** The largest element around a picture that holds nothing else once its words are taken. */
function emptyWrapper(element: Element, isBound: boolean, survey: Survey): Element {
  let wrapper = element;
  const own = survey.of(element).words;
  for (let parent = wrapper.parentElement; parent !== null; parent = wrapper.parentElement) {
    const { words, first, end } = survey.of(parent);
    if (
      end - first !== 1 ||
      words > own ||
      KEPT_AROUND.test(parent.localName) ||
      parent.getAttribute('role') === 'main'
    )
      break;
    // A picture that leads to another page stays in its link unless a caption says that it is the story's own.
    if (parent.localName === 'a' && !isBound && leadsAway(parent)) break;
    if (/^(?:li|td|th|dd|dt)$/.test(parent.localName) && !isListOfPictures(parent, survey)) break;
    if (holdsOther(parent, wrapper)) break;
    wrapper = parent;
  }
  return wrapper;
}

/** Whether a link leads to another page: neither within this one nor to a picture's file. */
export function leadsAway(link: Element): boolean {
  const href = link.getAttribute('href') ?? '';
  return href !== '' && !href.startsWith('#') && !/\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#])/i.test(href);
}

function isListOfPictures(item: Element, survey: Survey): boolean {
  const list = item.closest('ul,ol,dl,table');
  return list !== null && survey.of(list).words <= 0;
}

/** Whether a wrapper holds a small picture of its own beside the one bound. */
function holdsOther(parent: Element, wrapper: Element): boolean {
  for (const child of parent.children)
    if (child !== wrapper && (child.localName === 'img' || child.localName === 'math')) return true;
  return false;
}

function namesOf(from: Element, to: Element): string {
  let names = '';
  for (let element: Element | null = from; element !== null; element = element === to ? null : element.parentElement) {
    const own = element.getAttribute('class');
    if (own !== null) names += ` ${own}`;
  }
  return names.trim().slice(0, 400);
}

/** Takes a node out, and with it the wrappers that held nothing else. */
function remove(node: Node): void {
  let current: Node = node;
  for (;;) {
    const parent: Element | null = current.parentElement;
    if (parent === null || KEPT_AROUND.test(parent.localName)) break;
    const alone = isAlone(current, parent);
    if (!alone) break;
    current = parent;
  }
  current.parentNode?.removeChild(current);
}

function isAlone(node: Node, parent: Element): boolean {
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
    if (child === node || child.nodeType === 8 || child.nodeName === 'BR' || child.nodeName === 'BUTTON') continue;
    if (child.nodeType !== 3 || (child.nodeValue ?? '').trim() !== '') return false;
  }
  return true;
}

/**
 * A figure cannot stand in a line of text: the line is split around it. What stands before moves, so that a line full of
 * pictures is walked once.
 */
function leaveLine(figure: Element, isBound: boolean): void {
  for (
    let parent = figure.parentElement;
    parent !== null && LINE.test(parent.localName);
    parent = figure.parentElement
  ) {
    if (parent.localName === 'a' && (isBlockLink(parent) || (!isBound && isTeaser(parent)))) return;
    const before = parent.cloneNode(false) as Element;
    for (let node = figure.previousSibling; node !== null; node = figure.previousSibling) before.prepend(node);
    parent.before(figure);
    if (says(before)) figure.before(before);
    if (!says(parent)) parent.remove();
  }
}

const MAX_CARD_PARTS = 20;

/** A link around blocks is a card, not a word in a line. */
function isBlockLink(link: Element): boolean {
  if (!link.hasAttribute('href')) return false;
  let parts = 0;
  for (let child = link.firstChild; child !== null; child = child.nextSibling) {
    if (++parts > MAX_CARD_PARTS || !isCardPart(child)) return false;
  }
  return true;
}

const TEASER_WORDS = 3;

/** A link to another page with a picture and a title of it, whatever they are made of; no words in a line of more. */
function isTeaser(link: Element): boolean {
  const words = countWords(link.textContent ?? '');
  if (words < TEASER_WORDS || !leadsAway(link)) return false;
  let line = link;
  while (LINE.test(line.localName) && line.parentElement !== null && LINE.test(line.parentElement.localName))
    line = line.parentElement;
  return countWords(line.textContent ?? '') === words;
}

function isCardPart(node: Node): boolean {
  return /^(?:FIGURE|DIV|H[1-6]|P|SECTION|ARTICLE)$/i.test(node.nodeName) || (node.textContent ?? '').trim() === '';
}

/** Whether an element has something to read or show; stops at the first thing that is. */
function says(element: Element): boolean {
  const walker = element.ownerDocument.createTreeWalker(element, 5 /* elements and text */);
  while (walker.nextNode() !== null) {
    const node = walker.currentNode;
    if (
      node.nodeType === 3 ? (node.nodeValue ?? '').trim() !== '' : /^(?:IMG|VIDEO|AUDIO|IFRAME)$/i.test(node.nodeName)
    )
      return true;
  }
  return false;
}

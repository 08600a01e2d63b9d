// Picking on the news page itself. The page is read through prototypes only, as everywhere (native.ts).
import { domOf, type Dom } from '../../hiding/dom';
import { proseOf } from '../../hiding/share-taken';
import { Hiding } from '../hiding';
import { boxOf, isVisible, matches } from '../native';
import type { Surface } from './surface';

const MEDIA = 'img,picture,video,audio,iframe,object,embed,canvas,svg,hr,button,input,select,textarea';
/** More places than anybody steps through; a longer page is stepped through as far as that. */
const MOST_BLOCKS = 5_000;

export function pageSurface(document: Document): Surface & { stop(): void } {
  const dom = domOf(document);
  const hiding = new Hiding(document);
  const isWhole = (element: Element | null): element is Element =>
    element !== null &&
    element !== dom.body &&
    element !== dom.root &&
    dom.body !== null &&
    dom.contains(dom.body, element);
  const boxesOf = (element: Element): readonly DOMRect[] => {
    const box = boxOf(element);
    return box.width > 0 && box.height > 0 ? [box] : [];
  };
  return {
    isReader: false,
    document,
    // Under a modal dialog everything else is inert, so the picker goes into it.
    home: () => topModal(document, dom) ?? (dom.root as Element),
    at(x, y) {
      const under = Document.prototype.elementsFromPoint.call(document, x, y);
      const found = under.find((element) => isWhole(element));
      return found === undefined ? null : outOfLine(found, dom, isWhole);
    },
    boxesOf,
    parent(element) {
      const above = dom.parent(element);
      return isWhole(above) ? above : null;
    },
    children: (element) => dom.children(element),
    blocks() {
      const blocks = (dom.all('body *') ?? []).filter((element) => isBlock(element, dom)).slice(0, MOST_BLOCKS);
      return blocks.filter((element) => isVisible(element) && boxesOf(element).length > 0);
    },
    reveal: (element) => Element.prototype.scrollIntoView.call(element, { block: 'nearest', behavior: 'instant' }),
    scrollBy: (y) => scrollBy({ top: y, behavior: 'instant' }),
    preview: (elements) => (elements.length === 0 ? hiding.stop() : hiding.showElements(elements)),
    prose: () => proseOf(document),
    stop: () => hiding.stop(),
  };
}

/** Words in a line are part of their block: a link in a paragraph means the paragraph. */
function outOfLine(element: Element, dom: Dom, isWhole: (element: Element | null) => element is Element): Element {
  let at = element;
  for (let above = dom.parent(at); isWhole(above) && isInLine(at); above = dom.parent(at)) at = above;
  return at;
}

function isInLine(element: Element): boolean {
  return getComputedStyle(element).display === 'inline' && !matches(element, MEDIA);
}

/** What shows something of its own: words that stand in it directly, or a picture, a frame, a control. */
function isBlock(element: Element, dom: Dom): boolean {
  if (matches(element, MEDIA)) return true;
  if (/^(?:script|style|noscript|template|option)$/.test(dom.name(element))) return false;
  for (let node = dom.firstChild(element); node !== null; node = dom.nextSibling(node))
    if (dom.type(node) === 3 && dom.text(node).trim() !== '') return !isInLine(element);
  return false;
}

/** The modal dialog that is on top; null where none is open. */
function topModal(document: Document, dom: Dom): Element | null {
  const open = dom.all('dialog:modal') ?? [];
  if (open.length < 2) return open[0] ?? null;
  const middle = Document.prototype.elementsFromPoint.call(document, innerWidth / 2, innerHeight / 2);
  return open.find((dialog) => middle.some((element) => dom.contains(dialog, element))) ?? open.at(-1) ?? null;
}

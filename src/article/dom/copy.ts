// The safe copy that everything else works on. The document given is only read, and only through its prototypes:
// `<img name=cloneNode>` shadows `document.cloneNode`, and `<form><input id=parentNode></form>` sends any tree walker
// round in circles, so ids and names go before anybody walks.
import { makeMeant } from './meant';

/** Levels of nesting kept; the HTML parser itself stops at 511, deeper trees come from scripts only. */
const MAX_DEPTH = 256;
/** Attributes kept per element: DOMPurify's cost is quadratic in their number. */
const MAX_ATTRIBUTES = 256;

export interface SafeCopy {
  readonly document: Document;
  readonly body: HTMLElement;
  /**
   * Where an element of the copy stands in the document given: its number in document order. A paragraph or figure that the
   * engine made itself is named after what it was made from (`41.0`, `picture-3`). The same document gives the same paths.
   */
  pathOf(element: Element): string;
  /** Place in reading order: the number, in the document given, of the element or of the first in it. */
  placeOf(element: Element): number;
  /**
   * The number of the element of the document given that this one is or was made from: a figure's picture, else the nearest
   * element around it; null where there is none.
   */
  originOf(element: Element): number | null;
  /** The copy's twin of an element of the document given. */
  twinOf(original: Element): Element | undefined;
  /** How many elements the document given has. */
  readonly elements: number;
}

/** Calls a method of the document's prototype, whatever the page named its pictures. */
function call<T>(document: Document, method: string, ...args: unknown[]): T {
  const prototype = Object.getPrototypeOf(document) as Record<string, (...a: unknown[]) => T>;
  const found = prototype[method];
  if (found === undefined) throw new TypeError(`document has no ${method}`);
  return found.apply(document, args);
}

/** Copies a document without scripts' effects, ids, names and excess depth or attributes. Never changes `original`. */
export function copyDocument(original: Document): SafeCopy {
  const document = call<Document>(original, 'cloneNode', true);
  const all = Array.from(call<HTMLCollectionOf<Element>>(document, 'getElementsByTagName', '*'));
  disarm(document, all);
  const numbers = new Map<Element, number>();
  all.forEach((element, index) => numbers.set(element, index));
  const body = document.body ?? document.documentElement.appendChild(document.createElement('body'));
  flattenDepth(body);
  makeMeant(all, (meant, original) => {
    const number = numbers.get(original);
    if (number === undefined) return;
    numbers.set(meant, number);
    all[number] = meant;
  });
  let twins: Map<Element, Element | undefined> | undefined;
  return {
    document,
    body,
    elements: all.length,
    pathOf: (element) => pathOf(element, numbers),
    placeOf: (element) => placeOf(element, numbers),
    originOf: (element) => originOf(element, numbers),
    twinOf(element) {
      twins ??= new Map(
        Array.from(call<HTMLCollectionOf<Element>>(original, 'getElementsByTagName', '*'), (e, i) => [e, all[i]]),
      );
      return twins.get(element);
    },
  };
}

function pathOf(element: Element, numbers: ReadonlyMap<Element, number>): string {
  const number = numbers.get(element);
  if (number !== undefined) return String(number);
  const picture = element.getAttribute('data-galley-picture') ?? element.getAttribute('data-galley-missing');
  if (picture !== null) return `picture-${picture}`;
  const parent = element.parentElement;
  const name = element.getAttribute('data-galley-run') ?? element.getAttribute('data-part') ?? element.localName;
  return `${parent === null ? '' : pathOf(parent, numbers)}.${name}`;
}

/** What the engine made itself has no number: what it was made of has one, or it comes half a step after what stands before. */
function placeOf(element: Element, numbers: ReadonlyMap<Element, number>): number {
  const first = firstWithin(element, numbers);
  if (first !== undefined) return first;
  for (let at = element.previousElementSibling; at !== null; at = at.previousElementSibling) {
    const last = lastWithin(at, numbers);
    if (last !== undefined) return last + 0.5;
  }
  return element.parentElement === null ? 0 : placeOf(element.parentElement, numbers) + 0.5;
}

function originOf(element: Element, numbers: ReadonlyMap<Element, number>): number | null {
  const own = numbers.get(element);
  if (own !== undefined) return own;
  if (element.localName !== 'figure')
    return element.parentElement === null ? null : originOf(element.parentElement, numbers);
  // What holds the figure holds more than the figure: its picture tells where it is from, or nothing does.
  for (const inner of element.querySelectorAll('*')) {
    let from: Element | undefined = inner;
    while (from !== undefined && !numbers.has(from)) from = originals.get(from);
    if (from !== undefined) return numbers.get(from) ?? null;
  }
  return null;
}

const originals = new WeakMap<Element, Element>();

/** Notes that an element which the engine made stands for one of the page's. */
export function noteOriginal(made: Element, original: Element): void {
  originals.set(made, original);
}

function firstWithin(element: Element, numbers: ReadonlyMap<Element, number>): number | undefined {
  let first = numbers.get(element);
  for (let child = element.firstElementChild; child !== null && first === undefined; child = child.nextElementSibling)
    first = firstWithin(child, numbers);
  return first;
}

function lastWithin(element: Element, numbers: ReadonlyMap<Element, number>): number | undefined {
  let last: number | undefined;
  for (let child = element.lastElementChild; child !== null && last === undefined; child = child.previousElementSibling)
    last = lastWithin(child, numbers);
  return last ?? numbers.get(element);
}

/** Takes ids, names and surplus attributes away. An id's words stay as evidence: they join the class. */
function disarm(document: Document, all: Element[]): void {
  const plain = call<Element>(document, 'createElement', 'div');
  const { getAttribute, setAttribute, removeAttribute } = plain;
  const attributesOf = getter<NamedNodeMap>(plain, 'attributes');
  all.forEach((element, index) => {
    if (attributesOf.call(element).length > MAX_ATTRIBUTES) all[index] = thinOut(document, element, plain);
  });
  for (const element of call<NodeListOf<Element>>(document, 'querySelectorAll', '[id],[name]')) {
    const id = getAttribute.call(element, 'id') ?? '';
    removeAttribute.call(element, 'id');
    if (id !== '') setAttribute.call(element, 'class', `${getAttribute.call(element, 'class') ?? ''} ${id}`.trim());
    // <meta name> cannot shadow anything and the metadata needs it.
    if (element.localName !== 'meta') removeAttribute.call(element, 'name');
  }
}

/** Made anew with its first attributes: taking 50,000 away one by one takes seconds. */
function thinOut(document: Document, element: Element, plain: Element): Element {
  const attributes = getter<NamedNodeMap>(plain, 'attributes').call(element);
  const lean = call<Element>(document, 'createElement', element.localName);
  // Copied as nodes: the parser takes names that setAttribute refuses.
  for (let i = 0; i < MAX_ATTRIBUTES; i++) lean.setAttributeNode((attributes[i] as Attr).cloneNode() as Attr);
  lean.append(...Array.from(getter<NodeListOf<ChildNode>>(plain, 'childNodes').call(element)));
  plain.replaceWith.call(element, lean);
  return lean;
}

/** The getter that `plain`'s prototypes have for a property: no element of the page can shadow it. */
function getter<T>(plain: Element, property: string): (this: Element) => T {
  for (
    let prototype: object | null = plain;
    prototype !== null;
    prototype = Object.getPrototypeOf(prototype) as object
  ) {
    const get = Object.getOwnPropertyDescriptor(prototype, property)?.get;
    if (get !== undefined) return get as (this: Element) => T;
  }
  throw new TypeError(`elements have no ${property}`);
}

/** Elements below MAX_DEPTH give their text to the last level, one paragraph per text node, so nothing is lost. */
function flattenDepth(body: Element): void {
  let depth = 0;
  let node: Element | null = body;
  while (node !== null) {
    if (depth >= MAX_DEPTH && node.firstElementChild !== null) flattenChildren(node);
    let next: Element | null = node.firstElementChild;
    if (next !== null) depth++;
    while (next === null && node !== body) {
      next = node.nextElementSibling;
      if (next === null) {
        node = node.parentElement ?? body;
        depth--;
        if (node === body) break;
      }
    }
    node = next;
  }
}

function flattenChildren(element: Element): void {
  const document = element.ownerDocument;
  const walker = document.createTreeWalker(element, 4 /* NodeFilter.SHOW_TEXT */);
  const paragraphs: Element[] = [];
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    if ((text.textContent ?? '').trim() === '') continue;
    const paragraph = document.createElement('p');
    paragraph.textContent = text.textContent;
    paragraphs.push(paragraph);
  }
  element.replaceChildren(...paragraphs);
}

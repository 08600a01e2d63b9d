// The safe copy that everything else works on. The document given is only read, and only through its prototypes:
// `<img name=cloneNode>` shadows `document.cloneNode`, and `<form><input id=parentNode></form>` sends any tree walker
// round in circles, so ids and names go before anybody walks.

/** Levels of nesting kept; the HTML parser itself stops at 511, deeper trees come from scripts only. */
const MAX_DEPTH = 256;
/** Attributes kept per element: DOMPurify's cost is quadratic in their number. */
const MAX_ATTRIBUTES = 256;

export interface SafeCopy {
  readonly document: Document;
  readonly body: HTMLElement;
  /** Number of an element of the copy in document order, which is also its number in the document given; -1 for new ones. */
  numberOf(element: Element): number;
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
  return {
    document,
    body,
    elements: all.length,
    numberOf: (element) => numbers.get(element) ?? -1,
    twinOf(element) {
      const originals = call<HTMLCollectionOf<Element>>(original, 'getElementsByTagName', '*');
      const index = Array.prototype.indexOf.call(originals, element);
      return index < 0 ? undefined : all[index];
    },
  };
}

/** Takes ids, names and surplus attributes away. An id's words stay as evidence: they join the class. */
function disarm(document: Document, all: readonly Element[]): void {
  const plain = call<Element>(document, 'createElement', 'div');
  const { getAttribute, setAttribute, removeAttribute, hasAttribute, getAttributeNames } = plain;
  for (const element of all) {
    if (hasAttribute.call(element, 'id')) {
      const id = getAttribute.call(element, 'id') ?? '';
      removeAttribute.call(element, 'id');
      if (id !== '') setAttribute.call(element, 'class', `${getAttribute.call(element, 'class') ?? ''} ${id}`.trim());
    }
    // <meta name> cannot shadow anything and the metadata needs it.
    if (hasAttribute.call(element, 'name') && element.localName !== 'meta') removeAttribute.call(element, 'name');
    const names = getAttributeNames.call(element);
    for (let i = names.length; i > MAX_ATTRIBUTES; i--) removeAttribute.call(element, names[i - 1] ?? '');
  }
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

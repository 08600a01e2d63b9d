// Reading elements through their prototypes only: `<form><input name=parentElement></form>` and `<img
// name=querySelectorAll>` shadow the page's own properties, and a rule must neither throw nor loop over that.

export interface Dom {
  /** All elements that match, in document order; null where the browser does not know the selector. */
  all(selector: string): readonly Element[] | null;
  within(element: Element, selector: string): readonly Element[];
  /** Every value that an attribute has in the document, once. */
  values(attribute: string): ReadonlySet<string>;
  matches(element: Element, selector: string): boolean;
  parent(element: Element): Element | null;
  children(element: Element): readonly Element[];
  next(element: Element): Element | null;
  name(element: Element): string;
  attribute(element: Element, name: string): string | null;
  attributeNames(element: Element): readonly string[];
  contains(element: Element, other: Element): boolean;
  /** Whether the first stands before the second in the document, or around it. */
  isBefore(first: Element, second: Element): boolean;
  text(node: Node): string;
  /** The text of the body in one piece, without what stands in elements of these names. */
  textWithout(names: readonly string[]): string;
  firstChild(node: Node): Node | null;
  nextSibling(node: Node): Node | null;
  previousSibling(node: Node): Node | null;
  type(node: Node): number;
  root: Element | null;
  body: Element | null;
}

type Getter<T> = (node: Node) => T;

/** A getter of the property as the browser defined it, however far up the prototypes. */
function getter<T>(from: object, property: string): Getter<T> {
  for (
    let at: unknown = Object.getPrototypeOf(from);
    at !== null && typeof at === 'object';
    at = Object.getPrototypeOf(at)
  ) {
    const found = Object.getOwnPropertyDescriptor(at, property);
    if (found?.get !== undefined) {
      const get = found.get;
      return (node) => get.call(node) as T;
    }
  }
  throw new TypeError(`no property ${property}`);
}

/** A list as an array; several times as fast as Array.from, which asks an iterator for each element. */
function listOf(list: ArrayLike<Element>): readonly Element[] {
  const elements: Element[] = [];
  for (let index = 0, { length } = list; index < length; index++) elements.push(list[index] as Element);
  return elements;
}

/** The safe way to read this document. Cheap enough to make one per question. */
export function domOf(document: Document): Dom {
  const prototype = Object.getPrototypeOf(document) as Document;
  const plain = prototype.createElement.call(document, 'div');
  const { querySelectorAll, matches, getAttribute, getAttributeNames, contains, compareDocumentPosition } = plain;
  const parent = getter<Element | null>(plain, 'parentElement');
  const next = getter<Element | null>(plain, 'nextElementSibling');
  const children = getter<HTMLCollection>(plain, 'children');
  const name = getter<string>(plain, 'localName');
  const text = getter<string | null>(plain, 'textContent');
  const root = getter<Element | null>(document, 'documentElement')(document);
  const body = getter<Element | null>(document, 'body')(document);
  const all = (selector: string): readonly Element[] | null => {
    try {
      return listOf(prototype.querySelectorAll.call(document, selector));
    } catch {
      return null; // Not a selector to this browser; the caller leaves that one rule out.
    }
  };
  return {
    all,
    within(element, selector) {
      try {
        return listOf(querySelectorAll.call(element, selector));
      } catch {
        return []; // As above: an unknown selector finds nothing.
      }
    },
    values(attribute) {
      const values = new Set<string>();
      try {
        // One look at each element and no list of them: a page has thousands, and this code runs once.
        const elements = prototype.querySelectorAll.call(document, `[${attribute}]`);
        for (let index = 0, { length } = elements; index < length; index++)
          values.add(getAttribute.call(elements[index], attribute) ?? '');
        return values;
      } catch {
        return values; // As above: no attribute that this browser knows.
      }
    },
    matches(element, selector) {
      try {
        return matches.call(element, selector);
      } catch {
        return false; // As above.
      }
    },
    parent: (element) => parent(element),
    children: (element) => listOf(children(element)),
    next: (element) => next(element),
    name: (element) => name(element),
    attribute: (element, attribute) => getAttribute.call(element, attribute),
    attributeNames: (element) => getAttributeNames.call(element),
    contains: (element, other) => contains.call(element, other),
    isBefore: (first, second) =>
      (compareDocumentPosition.call(first, second) & 4) /* DOCUMENT_POSITION_FOLLOWING */ !== 0,
    text: (node) => text(node) ?? '',
    textWithout(names) {
      if (body === null) return '';
      const range = prototype.createRange.call(document);
      const left: string[] = [];
      range.selectNodeContents(body);
      const [end, length] = [range.endContainer, range.endOffset];
      for (const element of all(`body :is(${names.join()}):not(:is(${names.join()}) *)`) ?? []) {
        range.setEndBefore(element);
        left.push(range.toString());
        range.setStartAfter(element);
      }
      range.setEnd(end, length);
      return left.join('') + range.toString();
    },
    firstChild: getter<Node | null>(plain, 'firstChild'),
    nextSibling: getter<Node | null>(plain, 'nextSibling'),
    previousSibling: getter<Node | null>(plain, 'previousSibling'),
    type: getter<number>(plain, 'nodeType'),
    root,
    body,
  };
}

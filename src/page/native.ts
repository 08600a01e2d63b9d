// The DOM's own methods, taken from the prototypes. A page can put its elements in their place with one line of HTML
// (<form><input name="firstElementChild"></form>, <img name="body">), in Chrome even for an extension's own world.

function reader<T extends object, K extends keyof T>(prototype: T, name: K): (of: T) => T[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get as ((this: T) => T[K]) | undefined;
  return get === undefined ? (of) => of[name] : (of) => get.call(of);
}

export const rootOf: (of: Document) => HTMLElement | null = reader(Document.prototype, 'documentElement');
export const bodyOf: (of: Document) => HTMLElement | null = reader(Document.prototype, 'body');
export const firstElementOf = reader(Element.prototype, 'firstElementChild');
export const nextElementOf = reader(Element.prototype, 'nextElementSibling');
export const shadowRootOf = reader(Element.prototype, 'shadowRoot');
export const nameOf = reader(Element.prototype, 'localName');
export const attributesOf: (of: Element) => NamedNodeMap = reader(Element.prototype, 'attributes');
export const firstChildOf: (of: Node) => ChildNode | null = reader(Node.prototype, 'firstChild');
export const textOf: (of: Node) => string | null = reader(Node.prototype, 'textContent');

const element = Element.prototype;
export const boxOf = (of: Element): DOMRect => element.getBoundingClientRect.call(of);
export const isVisible = (of: Element, options?: CheckVisibilityOptions): boolean =>
  element.checkVisibility.call(of, options);
export const setAttribute = (of: Element, name: string, value: string): void =>
  element.setAttribute.call(of, name, value);
export const getAttribute = (of: Element, name: string): string | null => element.getAttribute.call(of, name);
export const removeAttribute = (of: Element, name: string): void => element.removeAttribute.call(of, name);
export const elementsIn = (of: Element, selector: string): NodeListOf<Element> =>
  element.querySelectorAll.call(of, selector);
export const matches = (of: Element, selector: string): boolean => element.matches.call(of, selector);
export const addAttribute = (of: Element, attribute: Attr): Attr | null => element.setAttributeNode.call(of, attribute);
export const replace = (of: Element, by: Element): void => element.replaceWith.call(of, by);
export const createElement = (of: Document, name: string): HTMLElement =>
  Document.prototype.createElement.call(of, name);
export const emptyOut = (of: Element): void => element.replaceChildren.call(of);

export const append = (to: Element, child: Node): Node => Node.prototype.appendChild.call(to, child);
export const everyElementOf = (of: Document): NodeListOf<Element> => Document.prototype.querySelectorAll.call(of, '*');
export const cloneDocument = (of: Document): Document => Node.prototype.cloneNode.call(of, true) as Document;
export const importNode = (into: Document, node: Node): Node => Document.prototype.importNode.call(into, node, true);

// The DOM's own methods, taken from the prototypes. A page can put its elements in their place with one line of HTML
// (<form><input name="firstElementChild"></form>, <img name="body">), in Chrome even for an extension's own world.

function reader<T extends object, K extends keyof T>(prototype: T, name: K): (of: T) => T[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get as ((this: T) => T[K]) | undefined;
  return get === undefined ? (of) => of[name] : (of) => get.call(of);
}

function method<T extends object, A extends unknown[], R>(
  call: (this: T, ...given: A) => R,
): (of: T, ...given: A) => R {
  return (of, ...given) => call.apply(of, given);
}

export const bodyOf = reader(Document.prototype, 'body') as (of: Document) => HTMLElement | null;
export const firstElementOf = reader(Element.prototype, 'firstElementChild');
export const nextElementOf = reader(Element.prototype, 'nextElementSibling');
export const shadowRootOf = reader(Element.prototype, 'shadowRoot');
export const nameOf = reader(Element.prototype, 'localName');
export const textOf = reader(Node.prototype, 'textContent') as (of: Node) => string | null;

export const boxOf = method(Element.prototype.getBoundingClientRect);
export const isVisible = method(Element.prototype.checkVisibility);
export const setAttributeOf = method(Element.prototype.setAttribute);
export const removeAttributeOf = method(Element.prototype.removeAttribute);
export const hasAttributeOf = method(Element.prototype.hasAttribute);
export const elementsIn = method(Element.prototype.querySelectorAll) as (
  of: Element,
  selector: string,
) => NodeListOf<HTMLElement>;
export const emptyOut = method(Element.prototype.replaceChildren) as (of: Element) => void;
export const appendTo = method(Node.prototype.appendChild) as (of: Node, child: Node) => Node;
export const cloneDocument = (of: Document): Document => Node.prototype.cloneNode.call(of, true) as Document;
export const importInto = (of: Document, node: Node): Node => Document.prototype.importNode.call(of, node, true);

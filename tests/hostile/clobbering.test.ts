// Names that shadow what scripts ask a document or a form for: one such line makes a well-known engine loop for ever.
// jsdom leaves this part of the standard out, so `shadow` puts it in; build/hostile.ts asks a real browser as well.
import { describe, expect, test } from 'vitest';
import { violations } from '../helpers/allow-list';
import type { JSDOM } from 'jsdom';
import { extract, open, page, plainText } from './story';

const { window } = open('');

/** Everything that a document, a form or an element answers to: the names that a trap can take. */
const NAMES = [
  ...new Set(
    [
      window.Document,
      window.HTMLFormElement,
      window.HTMLElement,
      window.Element,
      window.Node,
      window.EventTarget,
    ].flatMap((type) => Object.getOwnPropertyNames(type.prototype)),
  ),
].filter((name) => /^[a-zA-Z]+$/.test(name));

/** The names that extraction uses most; each is also tried alone. */
const USED = (
  'attributes body childNodes children classList className cloneNode closest contains createElement createTreeWalker ' +
  'defaultView documentElement documentURI firstChild firstElementChild getAttribute getElementsByTagName hasAttribute head ' +
  'innerHTML lastChild localName nextElementSibling nextSibling nodeName nodeType ownerDocument parentElement parentNode ' +
  'previousSibling querySelector querySelectorAll remove removeAttribute removeChild setAttribute tagName textContent title'
).split(' ');

const SHAPES: Readonly<Record<string, (name: string) => string>> = {
  'picture by name': (name) => `<img name="${name}" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">`,
  'form by name': (name) => `<form name="${name}"></form>`,
  'form with a child': (name) => `<form id="x-${name}"><input type="hidden" id="${name}"></form>`,
  'form with two children': (name) =>
    `<form id="y-${name}"><input type="hidden" name="${name}"><input type="hidden" name="${name}"></form>`,
};

/**
 * Gives a window's forms and documents the standard's [LegacyOverrideBuiltIns]: a form answers to the ids and names of its
 * controls, a document to the names of its pictures and forms, before they answer to their own properties.
 */
function shadow(dom: JSDOM): JSDOM & { stop(): void } {
  let on = true;
  const { HTMLFormElement, HTMLElement, Document, Element, Node, EventTarget } = dom.window;
  const own = (type: { prototype: object }, name: string): PropertyDescriptor =>
    Object.getOwnPropertyDescriptor(type.prototype, name) ?? {};
  const firstChild = own(Node, 'firstChild').get as () => Node | null;
  const nextSibling = own(Node, 'nextSibling').get as () => Node | null;
  const { getAttribute } = Element.prototype;
  const { getElementsByName } = Document.prototype;

  // A browser's own selectors look past the page's names; those of jsdom are scripts, and do so here.
  for (const home of [Element.prototype, Document.prototype] as object[]) {
    for (const name of ['querySelector', 'querySelectorAll', 'matches', 'closest']) {
      const select = (Object.getOwnPropertyDescriptor(home, name) ?? {}).value as
        ((selector: string) => unknown) | undefined;
      if (select === undefined) continue;
      const unshadowed = function (this: unknown, selector: string): unknown {
        const before = on;
        on = false;
        try {
          return select.call(this, selector);
        } finally {
          on = before;
        }
      };
      Object.defineProperty(home, name, { configurable: true, writable: true, value: unshadowed });
    }
  }

  const controlOf = (form: Element, name: string): Node | null => {
    for (let child = firstChild.call(form); child !== null; child = nextSibling.call(child)) {
      if (!(child instanceof Element)) continue;
      if (getAttribute.call(child, 'id') === name || getAttribute.call(child, 'name') === name) return child;
    }
    return null;
  };
  const override = (
    types: readonly { prototype: object }[],
    name: string,
    lookUp: (self: object) => Node | null,
  ): void => {
    const type = types[0] ?? Node;
    const before = types.map((home) => own(home, name)).find((found) => Object.keys(found).length > 0) ?? {};
    Object.defineProperty(type.prototype, name, {
      configurable: true,
      get(this: object) {
        const named =
          on && this !== type.prototype && this instanceof (type as unknown as typeof Node) ? lookUp(this) : null;
        return named ?? (before.get ? (before.get.call(this) as unknown) : (before.value as unknown));
      },
      set(this: object, value: unknown) {
        before.set?.call(this, value);
      },
    });
  };
  for (const name of NAMES) {
    override([HTMLFormElement, HTMLElement, Element, Node, EventTarget], name, (self) =>
      controlOf(self as Element, name),
    );
    override([Document, Node, EventTarget], name, (self) => getElementsByName.call(self as Document, name)[0] ?? null);
  }
  return Object.assign(dom, { stop: () => void (on = false) });
}

/** What the engine makes of a page in a browser that follows the standard here. */
function read(html: string): { text: string | undefined; html: string } {
  const dom = shadow(open(html));
  try {
    const { article } = extract(dom);
    return { text: article?.text, html: article?.html ?? '' };
  } finally {
    dom.stop(); // jsdom itself goes through the page's properties later on.
  }
}

const expected = plainText();

test('the traps are alive', () => {
  const dom = shadow(open(page({ body: SHAPES['form with a child']?.('parentNode') ?? '' })));
  const form = dom.window.document.forms[0];
  expect(form?.parentNode?.nodeName, 'a form answers with its child').toBe('INPUT');
  expect(form?.nextElementSibling?.nodeName, 'and to the rest by itself').toBe('P');
  dom.stop();
  const other = shadow(open(page({ body: SHAPES['picture by name']?.('querySelector') ?? '' })));
  expect(typeof other.window.document.querySelector, 'a document answers with its picture').not.toBe('function');
  other.stop();
  expect(NAMES.length).toBeGreaterThan(250);
});

describe.each(Object.entries(SHAPES))('%s', (_, shape) => {
  test('all names on one page', () => {
    const article = read(page({ body: NAMES.map(shape).join('') }));
    expect(article.text).toBe(expected);
    expect(violations(article.html, window.document)).toEqual([]);
  });

  test.each(USED)('%s alone, among the paragraphs and before everything', (name) => {
    expect(read(page({ body: shape(name), top: shape(name) })).text).toBe(expected);
  });
});

test('a form around the whole story', () => {
  const inputs = USED.map((name) => `<input type="hidden" name="${name}">`).join('');
  const html = page().replace('<main>', `<main><form>${inputs}`).replace('</main>', '</form></main>');
  expect(read(html).text).toBe(expected);
});

test('the page is left as it was, traps and all', () => {
  const dom = shadow(open(page({ body: NAMES.map((name) => SHAPES['form with a child']?.(name) ?? '').join('') })));
  const before = dom.serialize();
  extract(dom);
  dom.stop();
  expect(dom.serialize()).toBe(before);
});

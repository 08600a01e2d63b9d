// The only place where text becomes HTML. The document it is parsed in is inert: nothing in it runs, loads or shows.

/** Longest text parsed, in characters; a page's own markup for one picture is a few hundred. */
const MAX_LENGTH = 200_000;

/**
 * Parses HTML into a fragment that belongs to `document`. Scripts in it never run; styles, scripts, ids and names are gone.
 * Gives an empty fragment for text that is too long to be one part of a page.
 */
export function parseFragment(html: string, document: Document): DocumentFragment {
  const fragment = document.createDocumentFragment();
  if (html.length > MAX_LENGTH) return fragment;
  const inert = document.implementation.createHTMLDocument('');
  inert.body.innerHTML = html;
  for (const element of Array.from(inert.body.querySelectorAll('*'))) {
    if (/^(?:script|style|template)$/.test(element.localName)) element.remove();
    element.removeAttribute('id');
    element.removeAttribute('name');
  }
  while (inert.body.firstChild !== null) fragment.append(document.adoptNode(inert.body.firstChild));
  return fragment;
}

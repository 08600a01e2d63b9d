// What an updated or removed extension leaves in a page. Chrome lets the old script run on, and it puts everything back
// as soon as its element is gone; Firefox ends it at once, so its element and its style sheet are taken out from here.

const MARK = 'data-galley-reader';
const LAYER = 'galley-reader';

/** Marks the reader's element and the style sheet that came with it, so that a later script can find them. */
export function markReader(host: Element, sheets: readonly CSSStyleSheet[]): void {
  host.setAttribute(MARK, '');
  for (const sheet of sheets) sheet.insertRule(`@layer ${LAYER};`);
}

/** Takes out what an earlier script of ours marked. A page that copies the mark loses the element that bears it. */
export function removeLeftovers(document: Document): void {
  for (const host of document.querySelectorAll(`html > [${MARK}]`)) host.remove();
  const sheets = document.adoptedStyleSheets;
  const others = sheets.filter((sheet) => !sheet.cssRules[0]?.cssText.includes(LAYER));
  if (others.length < sheets.length) document.adoptedStyleSheets = others;
}

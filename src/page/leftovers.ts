// What an updated or removed extension leaves in a page. Chrome lets the old script run on, and it puts everything back
// as soon as its element is gone; Firefox ends it at once, so its element and its style sheet are taken out from here.

const MARK = 'data-galley-reader';
/** The first rule of each sheet that the reader gives the page (reader/page.css, reader/quiet-page.css). */
const LAYER = '@layer galley-reader';

/** Marks the reader's element, so that a later script can find it. */
export function markReader(host: Element): void {
  host.setAttribute(MARK, '');
}

/** Takes out what an earlier script of ours marked. A page that copies the mark loses the element that bears it. */
export function removeLeftovers(document: Document): void {
  for (const host of document.querySelectorAll(`html > [${MARK}]`)) host.remove();
  dropSheets(document, LAYER);
}

/** Takes out the sheets that an earlier script of ours put in: those whose first rule names this layer. */
export function dropSheets(document: Document, layer: string): void {
  const sheets = document.adoptedStyleSheets;
  const others = sheets.filter((sheet) => !sheet.cssRules[0]?.cssText.includes(layer));
  if (others.length < sheets.length) document.adoptedStyleSheets = others;
}

// Whether the page shows an element: measured in the live page (`data-galley-hidden`) or, in a file, written in the markup.

const INVISIBLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Selector of every element that `isHidden` may answer true for. */
export const MAY_BE_HIDDEN = '[data-galley-hidden],[hidden],[style*="none"],[style*="hidden"]';

/** What lazy loaders call the address of the picture to come: it beats what stands in `src`. */
export const PICTURE_TO_COME =
  /^data-(?:lazy-?|lazyload-?|orig-?|original-?|ll-?|real-?|actual-?|src-?)*(?:src|original|lazy|lazyload)$/i;

/** True where the element itself (not an ancestor) is marked as not shown. Some loaders hide a picture until it has come. */
export function isHidden(element: Element): boolean {
  return isMarked(element) && !(element.localName === 'img' && isToCome(element));
}

function isToCome(img: Element): boolean {
  return img.getAttributeNames().some((name) => PICTURE_TO_COME.test(name) && img.getAttribute(name) !== '');
}

function isMarked(element: Element): boolean {
  if (element.hasAttribute('data-galley-hidden')) return true;
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true;
  const style = element.getAttribute('style');
  return style !== null && INVISIBLE.test(style);
}

// Whether the page shows an element: measured in the live page (`data-galley-hidden`) or, in a file, written in the markup.

const INVISIBLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Selector of every element that `isHidden` may answer true for. */
export const MAY_BE_HIDDEN = '[data-galley-hidden],[hidden],[style*="none"],[style*="hidden"]';

/** True where the element itself (not an ancestor) is marked as not shown. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('data-galley-hidden')) return true;
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true;
  const style = element.getAttribute('style');
  return style !== null && INVISIBLE.test(style);
}

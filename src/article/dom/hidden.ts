// Whether the page shows an element: measured in the live page (`data-galley-hidden`) or, in a file, written in the markup.
import { isAlike } from '../blocks/names';

const INVISIBLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Selector of every element that `isHidden` may answer true for. */
export const MAY_BE_HIDDEN = '[data-galley-hidden],[hidden],[style*="none"],[style*="hidden"]';

/** What style sheets call text that is there for screen readers alone. */
export const SPOKEN =
  'span:is(.sr-only,.visually-hidden,.visuallyhidden,.screen-reader-text,.screenreader-text,.u-visually-hidden,.a11y-hidden)';

/** What lazy loaders call the address of the picture to come: it beats what stands in `src`. */
export const PICTURE_TO_COME =
  /^data-(?:lazy-?|lazyload-?|orig-?|original-?|ll-?|real-?|actual-?|src-?)*(?:src|original|lazy|lazyload)$/i;

/**
 * True where the element itself (not an ancestor) is marked as not shown. Some loaders hide a picture until it has come, and
 * what a heading unfolds is a part of the story like any other.
 */
export function isHidden(element: Element): boolean {
  if (!isMarked(element)) return false;
  return element.localName === 'img' ? !isToCome(element) : !isFolded(element) && !isSlide(element);
}

/** Elements looked at, before and after one, for the slide of its row that is shown. */
const ROW = 12;

/** A figure with a caption in a row of others made alike, one of which is shown: a slide that waits for its turn. */
function isSlide(element: Element): boolean {
  if (element.localName !== 'figure' || element.querySelector('img') === null) return false;
  if (element.querySelector('figcaption') === null) return false;
  for (const step of ['previousElementSibling', 'nextElementSibling'] as const) {
    let other = element[step];
    for (let seen = 0; other !== null && seen < ROW && isAlike(element, other); seen++, other = other[step])
      if (!isMarked(other)) return true;
  }
  return false;
}

const FOLDED = '[aria-expanded="false"]';
const HEADING = 'h1,h2,h3,h4,h5,h6,dt,[role="heading"]';
/** What page builders call parts that unfold, where nothing is stated for assistive technology. */
const FOLDS = /toggle|accordion|collaps|expand|faq|spoiler/i;

/** A panel below the heading that unfolds it: https://www.w3.org/WAI/ARIA/apg/patterns/accordion/ */
export function isFolded(element: Element): boolean {
  const above = element.previousElementSibling;
  if (above === null) return false;
  const control = above.matches(FOLDED) ? above : above.querySelector(FOLDED);
  if (control?.closest(HEADING) != null) return true;
  // Menus are called so as well, and hold links alone.
  const isNamed = FOLDS.test(
    [element, above, above.parentElement].map((part) => part?.getAttribute('class') ?? '').join(' '),
  );
  const isHeaded = above.matches(HEADING) || above.querySelector(HEADING) !== null;
  return isNamed && (control === null ? isHeaded : element.querySelector('p') !== null);
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

// What only the live page knows about an element: whether it is shown, and for whom. Reads style and boxes, changes nothing.
import { boxOf, elementsIn, firstChildOf, firstElementOf, isVisible, matches, nameOf, textOf } from './native';

/** `hidden`: nobody sees it. `sr`: there for screen readers alone. `shown`: it is there, or it is not sure that it is not. */
export type Shown = 'shown' | 'hidden' | 'sr' | 'out-of-sight';

/** In CSS pixels. Read once: each reading asks the browser whether the layout still holds. */
export interface Scroll {
  readonly x: number;
  readonly y: number;
}

const MEDIA = 'img, picture, video, audio, iframe, canvas';

/** Words for screen readers are labels. Anything longer is a text that a page shows later (on scrolling, on a click). */
const LONGEST_LABEL = 300;

const EVERY_WAY: CheckVisibilityOptions = { visibilityProperty: true, opacityProperty: true };

/**
 * How `element` shows, given that its parent shows. `out-of-sight`: a picture waiting outside; nothing below it is judged.
 * `scroll` is where the page is scrolled to.
 */
export function howShown(element: Element, scroll: Scroll): Shown {
  if (!isVisible(element, EVERY_WAY)) return whyNotVisible(element);
  const box = boxOf(element);
  if (isOutside(box, scroll)) return isOutOfFlow(element) ? label(element, 'out-of-sight') : 'out-of-sight';
  if (box.width <= 1 && box.height <= 1 && isClipped(element)) return label(element, 'shown');
  return 'shown';
}

function whyNotVisible(element: Element): Shown {
  if (!isVisible(element)) return styleOf(element).display === 'contents' ? 'shown' : 'hidden';
  const visible = { visibilityProperty: true };
  if (!isVisible(element, visible)) {
    return [...elementsIn(element, '*')].some((inner) => isVisible(inner, visible)) ? 'shown' : 'hidden';
  }
  // In the flow, opacity 0 is a paragraph that fades in on scrolling; out of it, words put over or under something.
  return isOutOfFlow(element) ? label(element, 'shown') : 'shown';
}

/** True for a closed <details>: what it holds is not drawn, but it is text that readers open. */
export function isClosedDetails(element: Element): boolean {
  return nameOf(element) === 'details' && !(element as HTMLDetailsElement).open;
}

const BROKEN = /\S[ \t]*\n\s*\S/;

/** True where the text that an element opens with is broken into lines and its style keeps them. */
export function keepsLines(element: Element): boolean {
  const text = firstChildOf(element);
  if (!(text instanceof Text) || !BROKEN.test(text.data)) return false;
  return /^(?:pre|break-spaces)/.test(styleOf(element).whiteSpace);
}

/**
 * Tells whether an element holds most of the page's prose. Consent walls and slow stylesheets hide whole articles;
 * what they hide is the article all the same.
 */
export function proseJudge(body: Element): (element: Element) => boolean {
  let whole: number | undefined;
  return (element) => {
    const part = proseIn(element);
    if (part < 200) return false;
    whole ??= proseIn(body);
    return part > whole / 2;
  };
}

function proseIn(element: Element): number {
  let length = 0;
  for (const paragraph of elementsIn(element, 'p')) length += (textOf(paragraph) ?? '').length;
  return length;
}

function label(element: Element, otherwise: Shown): Shown {
  const words = (textOf(element) ?? '').trim();
  if (words === '' || words.length > LONGEST_LABEL) return otherwise;
  return elementsIn(element, MEDIA).length > 0 || matches(element, MEDIA) ? otherwise : 'sr';
}

/** Far to the left or above the page. To the right and below things wait to be scrolled to. */
function isOutside(box: DOMRect, scroll: Scroll): boolean {
  return box.right + scroll.x < -500 || box.bottom + scroll.y < -500;
}

function isClipped(element: Element): boolean {
  const { overflow, clip, clipPath } = styleOf(element);
  // Without a clip, floated and positioned children show outside of a box of no size.
  return overflow !== 'visible' || clip !== 'auto' || clipPath !== 'none' || firstElementOf(element) === null;
}

function isOutOfFlow(element: Element): boolean {
  return /absolute|fixed/.test(styleOf(element).position);
}

function styleOf(element: Element): CSSStyleDeclaration {
  return getComputedStyle(element);
}

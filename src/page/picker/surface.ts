// What is picked from: the news page itself, or its article in the reader. Either way what is picked is an element of a
// document that rules are asked of; a surface knows where that shows on the screen.
import type { Prose } from '../../hiding/share-taken';

export interface Surface {
  readonly isReader: boolean;
  /** The document that rules are asked of: the live page, or the copy that the article was made from. */
  readonly document: Document;
  /** Where the picker's own element goes, so that it lies above and can be used. */
  home(): Element;
  /** What shows at a point of the view, in CSS pixels; null for nothing that could be hidden. */
  at(x: number, y: number): Element | null;
  /** Where an element shows, in CSS pixels of the view; empty where it does not. */
  boxesOf(element: Element): readonly DOMRect[];
  /** The element around this one; null where nothing further can be hidden. */
  parent(element: Element): Element | null;
  children(element: Element): readonly Element[];
  /** Everything that the arrow keys go to, in reading order. */
  blocks(): readonly Element[];
  /** Scrolls until an element is in view. */
  reveal(element: Element): void;
  /** Scrolls by so many CSS pixels. */
  scrollBy(y: number): void;
  /** Hides exactly these elements, without a trace, until the next call. */
  preview(elements: readonly Element[]): void;
  /** The story's blocks, for the warning. */
  prose(): readonly Prose[];
}

/** The outermost element that shows just where this one does: hidden in its place it leaves no empty frame. */
export function frameOf(element: Element, surface: Surface): Element {
  const own = surface.boxesOf(element);
  let frame = element;
  for (let above = surface.parent(frame); above !== null; above = surface.parent(above)) {
    if (!isSamePlace(surface.boxesOf(above), own)) break;
    frame = above;
  }
  return frame;
}

/** The frame and those within it that show just where it does, the outermost first. */
export function framesIn(frame: Element, surface: Surface): readonly Element[] {
  const own = surface.boxesOf(frame);
  const frames = [frame];
  for (let inner = shownChild(frame, surface); inner !== null; inner = shownChild(inner, surface)) {
    if (!isSamePlace(surface.boxesOf(inner), own)) break;
    frames.push(inner);
  }
  return frames;
}

/** The next wider frame; null at the widest. */
export function widerThan(element: Element, surface: Surface): Element | null {
  const above = surface.parent(frameOf(element, surface));
  return above === null ? null : frameOf(above, surface);
}

/** The first thing inside that shows somewhere else than the whole; null at the narrowest. */
export function narrowerThan(element: Element, surface: Surface): Element | null {
  return shownChild(framesIn(element, surface).at(-1) ?? element, surface);
}

function shownChild(element: Element, surface: Surface): Element | null {
  return surface.children(element).find((child) => surface.boxesOf(child).length > 0) ?? null;
}

/** Whether two lists of boxes are the same place, to a pixel. */
function isSamePlace(one: readonly DOMRect[], other: readonly DOMRect[]): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1;
  return (
    one.length === other.length &&
    one.every((box, at) => {
      const { x, y, width, height } = other[at] ?? box;
      return near(box.x, x) && near(box.y, y) && near(box.width, width) && near(box.height, height);
    })
  );
}

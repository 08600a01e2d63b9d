// Draws lines around what is aimed at or chosen, and around everything else that its rule would take.
import type { Surface } from './surface';

/** Boxes drawn at most: a rule for everything on a long page would otherwise keep the browser busy. */
const MOST = 150;

export interface Outlined {
  readonly element: Element | null;
  readonly isChosen: boolean;
  readonly others: readonly Element[];
}

/** Draws anew, where something moved since. Gives the boxes of the element itself. */
export function drawOutlines(layer: HTMLElement, surface: Surface, outlined: Outlined): readonly DOMRect[] {
  const { element, isChosen, others } = outlined;
  const own = element === null ? [] : surface.boxesOf(element);
  const rest = others.filter((other) => other !== element).flatMap((other) => surface.boxesOf(other));
  const boxes = [
    ...rest.slice(0, MOST).map((box) => ({ box, look: 'other' })),
    ...own.slice(0, MOST).map((box) => ({ box, look: isChosen ? 'chosen' : 'aimed' })),
  ];
  while (layer.childElementCount > boxes.length) layer.lastElementChild?.remove();
  boxes.forEach(({ box, look }, at) => {
    const line = (layer.children[at] ?? layer.appendChild(layer.ownerDocument.createElement('div'))) as HTMLElement;
    const place = [box.x, box.y, box.width, box.height].map((number) => `${Math.round(number)}px`);
    if (line.className !== look) line.className = look;
    if (line.dataset['place'] === place.join()) return;
    line.dataset['place'] = place.join();
    const [x = '', y = '', width = '', height = ''] = place;
    Object.assign(line.style, { translate: `${x} ${y}`, inlineSize: width, blockSize: height });
  });
  return own;
}

// Whether a picture is the story's: it goes with the text around it, and with the pictures of its row.
import { INSIDE, type Block } from '../blocks/block';
import type { PageView } from '../blocks/page';

/** Whether a block is a picture, with its caption or without. */
export function isFigure(block: Block): boolean {
  return block.element.localName === 'figure';
}

/** Figures of one list or row stay or go together: the last picture of a gallery has no story after it. */
export function keepGalleries(view: PageView, odds: Map<Element, number>): void {
  const best = new Map<Element, number>();
  const figures = view.blocks.filter((block) => isFigure(block) && (block.inside & INSIDE.link) === 0);
  const rowOf = (block: Block) => block.element.closest('ul,ol') ?? block.container;
  for (const block of figures)
    best.set(rowOf(block), Math.max(best.get(rowOf(block)) ?? -Infinity, odds.get(block.element) ?? 0));
  for (const block of figures)
    if ((best.get(rowOf(block)) ?? 0) > 0) odds.set(block.element, Math.max(odds.get(block.element) ?? 0, 0.1));
}

/** How many blocks away a figure's neighbours may stand, other figures not counted. */
const REACH = 2;
const CAPTIONED = 1;
const LINKED = 2;

/** Words of a headline or a notice that a picture beside it belongs to, and log-odds that make the notice surely foreign. */
const CARD = { headline: 3, notice: 8, reach: 3, odds: -1.5 };

/** A picture without words beside a headline that leads elsewhere, or a notice, in a box that tells nothing of the story. */
function illustratesOther({ blocks }: PageView, odds: readonly number[], index: number): boolean {
  const { words, container } = blocks[index] as Block;
  if (words > 0) return false;
  let said = 0;
  let isHeaded = false;
  let isForeign = true;
  for (let i = index - CARD.reach; i <= index + CARD.reach; i++) {
    const beside = blocks[i];
    if (beside === undefined || isFigure(beside) || !container.contains(beside.element)) continue;
    if ((odds[i] ?? 0) > 0) return false;
    isForeign &&= (odds[i] ?? 0) < CARD.odds;
    said += beside.words;
    const isLink = beside.linkWords >= CARD.headline && beside.linkWords === beside.words;
    isHeaded ||= isLink && Math.abs(i - index) === 1;
  }
  return isHeaded || (isForeign && said >= CARD.notice);
}

/**
 * A figure goes with the text around it: it stays where the story stands next to it, more surely with words of its own, less
 * surely inside a link, as the pictures of links to other stories are.
 */
export function figureOdds(view: PageView, odds: readonly number[], index: number): number {
  const block = view.blocks[index] as Block;
  const beside: number[] = [];
  for (const step of [-1, 1]) {
    let seen = 0;
    let best = -Infinity;
    for (let i = index + step; i >= 0 && i < odds.length && seen < REACH; i += step) {
      const other = view.blocks[i] as Block;
      if (isFigure(other)) continue;
      seen++;
      const sameBox = other.container.contains(block.element) || block.container.contains(other.element);
      best = Math.max(best, (odds[i] ?? 0) - (sameBox ? 0 : 1));
    }
    if (best > -Infinity) beside.push(best);
  }
  if (beside.length === 0) return 1;
  const nearest = Math.max(...beside);
  const both = beside.reduce((sum, value) => sum + value, 0) / beside.length;
  const linked = block.element.closest('a') === null && !illustratesOther(view, odds, index) ? 0 : LINKED;
  return (nearest + both) / 2 + (block.words > 0 ? CAPTIONED : 0) - linked;
}

// Boxes around blocks: which blocks an element holds, and whether it is one of a row of alike ones.
import type { Block } from '../blocks/block';

/** The blocks of an element, from `first` up to and without `last`. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The blocks of `root` and of each element below it that holds some; `blocks` are in reading order. */
export function spansOf(root: Element, blocks: readonly Block[]): ReadonlyMap<Element, Span> {
  const spans = new Map<Element, { first: number; last: number }>();
  blocks.forEach(({ element }, i) => {
    for (let at: Element | null = element; at !== null; at = at === root ? null : at.parentElement) {
      const span = spans.get(at);
      if (span === undefined) spans.set(at, { first: i, last: i + 1 });
      else span.last = i + 1;
    }
  });
  return spans;
}

/** How a sentence ends that announces what stands below it. */
export const ANNOUNCES = /[:：]["”»]?$/;

/** Blocks from the end in which a page may still speak of its story. */
const END = 60;

/** Whether a block is one of the last: what is asked of all that follow is asked of few. */
export function isNearEnd(block: Block, blocks: readonly Block[]): boolean {
  return blocks.slice(-END).includes(block);
}

export function wordsOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { words }) => sum + words, 0);
}

/** So many elements made alike around one are a row of entries. */
const ROW = 2;

/** Stands in no row: items of a list, entries and numbered parts of a story have others made alike around them. */
export function isAlone(element: Element): boolean {
  const names = element.getAttribute('class');
  let alike = 0;
  for (const step of ['previousElementSibling', 'nextElementSibling'] as const) {
    let seen = 0;
    for (let other = element[step]; other !== null && seen < 8; other = other[step], seen++) {
      if (other.localName !== element.localName || other.getAttribute('class') !== names) continue;
      // Two of a kind apart from each other are two boxes of one template.
      if (seen === 0 || names === null || ++alike >= ROW) return false;
    }
  }
  return true;
}

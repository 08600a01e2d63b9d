// Boxes around blocks: which blocks an element holds, and whether it is one of a row of alike ones.
import type { Block } from '../blocks/block';

/** The blocks of an element, from `first` up to and without `last`. */
export interface Span {
  readonly first: number;
  readonly last: number;
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

/** The first of an element's classes: those after it often say which entry it is, or which is being read. */
export function firstClass(element: Element): string {
  return (element.getAttribute('class') ?? '').trim().split(/\s+/)[0] ?? '';
}

/** Elements of one kind with the first class in common. */
export function isAlike(a: Element, b: Element): boolean {
  return a.localName === b.localName && firstClass(a) === firstClass(b);
}

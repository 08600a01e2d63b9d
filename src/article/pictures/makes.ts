// How blocks are made (tag and class): a make that only ever stands beside pictures is made for captions, one that carries
// the story is not. Works for class names without meaning.
import { isBlank } from '../dom/text';
import type { Neighbour } from './beside';
import type { Survey } from './survey';

export interface Make {
  /** Share of its blocks that stand beside pictures, 0 to 1. */
  readonly besidePictures: number;
  readonly blocks: number;
  /** It carries running text. */
  readonly story: boolean;
  /** It has a class, or is no plain paragraph. */
  readonly named: boolean;
}

export interface Makes {
  of(neighbour: Neighbour): Make;
}

/** A make with this many words carries the story, unless most of its blocks stand beside pictures. */
const STORY_WORDS = 150;

/** Captions have fewer words than this on average, whatever stands beside them. */
const CAPTION_WORDS = 30;

/** Counts the makes of the blocks that hold text themselves, and how many of each stand beside pictures. */
export function readMakes(
  blocks: readonly Element[],
  survey: Survey,
  beside: readonly (readonly Neighbour[])[],
): Makes {
  const all = new Map<string, { blocks: number; words: number; beside: number }>();
  for (const element of blocks) {
    const make = makeOf(element);
    const known = all.get(make);
    if (known === undefined) all.set(make, { blocks: 1, words: survey.of(element).words, beside: 0 });
    else {
      known.blocks++;
      known.words += survey.of(element).words;
    }
  }
  for (const neighbours of beside) {
    for (const neighbour of neighbours.slice(0, 2)) {
      const known = all.get(makeOf(leafOf(neighbour)));
      if (known !== undefined) known.beside++;
    }
  }
  return {
    of(neighbour) {
      const leaf = leafOf(neighbour);
      const known = all.get(makeOf(leaf));
      const named = leaf.localName !== 'p' || (leaf.getAttribute('class') ?? '') !== '';
      if (known === undefined) return { besidePictures: 0, blocks: 0, story: false, named };
      const besidePictures = Math.min(1, known.beside / known.blocks);
      return {
        besidePictures,
        blocks: known.blocks,
        named,
        story: known.words >= STORY_WORDS && (besidePictures < 0.6 || known.words / known.blocks > CAPTION_WORDS),
      };
    },
  };
}

function makeOf(element: Element): string {
  const own = (element.getAttribute('class') ?? '').slice(0, 200);
  const parent = element.parentElement;
  if (own !== '' || parent === null) return `${element.localName}.${own}`;
  return `${parent.localName}.${(parent.getAttribute('class') ?? '').slice(0, 200)}>${element.localName}`;
}

/** The element whose own text the words are: down through wrappers of one child. */
function leafOf(neighbour: Neighbour): Element {
  const first = neighbour.nodes.find((node) => node.nodeType === 1 && (node.textContent ?? '').trim() !== '') as
    Element | undefined;
  if (
    first === undefined ||
    neighbour.nodes.some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '')
  )
    return neighbour.parent;
  let leaf = first;
  while (!hasOwnText(leaf) && leaf.firstElementChild !== null) leaf = leaf.firstElementChild;
  return leaf;
}

/** Whether an element holds text itself. */
export function hasOwnText(element: Element): boolean {
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3 && !isBlank(node.nodeValue ?? '')) return true;
  }
  return false;
}

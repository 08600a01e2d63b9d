// Where a page sets other articles below its own, one after another as a person scrolls.
import { isSubheading, type Block } from '../blocks/block';
import { isAlike, makeOf } from '../blocks/names';
import { commonAncestor, type PageView } from '../blocks/page';
import { comparable } from '../dom/text';

/** Fewest words of a headline, and most of its characters that do not count when it is compared. */
const HEADLINE_WORDS = 4;
const PUNCTUATION = 30;

/**
 * Blocks of the articles that a page which never ends sets below its own: in a box made like the one that holds the page's
 * headline and story, with a headline made like the page's.
 */
export function nextArticles({ blocks, known, first: beginning }: PageView): ReadonlySet<number> {
  const next = new Set<number>();
  const most = known.title.length + PUNCTUATION;
  const own = blocks.findIndex(
    ({ text, words }) => words >= HEADLINE_WORDS && text.length <= most && comparable(text) === known.title,
  );
  const headline = blocks[own];
  // Headings of a lower rank head the parts of one story, the first of which may say its title again.
  if (headline === undefined || isSubheading(headline.element)) return next;
  for (let i = own + 1; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (
      block.kin !== headline.kin ||
      block.words < HEADLINE_WORDS ||
      makeOf(block.element) !== makeOf(headline.element)
    )
      continue;
    if (block.text === headline.text) continue;
    const [first, other] = branches(headline, block);
    if (other === block.element || !isAlike(first, other)) continue;
    if (!first.contains(blocks[beginning]?.element ?? null)) return next;
    const isWithin = (k: number): boolean => blocks[k] !== undefined && other.contains(blocks[k].element);
    for (let k = i - 1; isWithin(k); k--) next.add(k);
    for (next.add(i); isWithin(i + 1); i++) next.add(i + 1);
  }
  return next;
}

/** The two children of the blocks' common ancestor that hold one each. */
function branches(a: Block, b: Block): readonly [Element, Element] {
  const around = commonAncestor(a.container, b.container);
  const branch = (from: Element): Element => {
    let at = from;
    while (at.parentElement !== null && at.parentElement !== around) at = at.parentElement;
    return at;
  };
  return [branch(a.element), branch(b.element)];
}

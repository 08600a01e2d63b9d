// How much goes with a notice: the largest element around it that holds notices and little else.
import type { Block } from '../blocks/block';
import { namesSource } from '../find/inserts';
import { comparable } from '../dom/text';
import type { PassContext } from '../pass';
import { phraseBit } from './kinds';
import { isSurely, SHORT, type Notices } from './notice-reading';
import { MIDDLE } from './notice-score';

/** Words of the largest box that goes as a whole. */
const MAX_BOX = 120;

/**
 * The largest element around a marked block that holds marked blocks and little else. Looks at each block around it once,
 * however deep the boxes stand in each other, and at no more than a box may hold.
 */
export function boxAround(
  root: Element,
  notices: Notices,
  index: number,
  marked: ReadonlySet<number>,
  bit: number,
  context: PassContext,
): Element {
  const { blocks, structure } = notices;
  let box = blocks[index]?.element as Element;
  let first = index;
  let last = index;
  let ours = 0;
  let others = 0;
  const description = comparable(context.excerpt);
  /** What the page says of its story in its data is no notice, where it prints it as well. */
  const isDescription = ({ text, words }: Block): boolean => words > SHORT && comparable(text) === description;
  /** Counts a block in; false where it is none that may go. What another pass took out already stands nowhere. */
  const take = (i: number): boolean => {
    const block = blocks[i];
    if (block === undefined || !root.contains(block.element)) return true;
    const isWeak = ((notices.weak[i] ?? 0) & bit) !== 0 && block.words <= MIDDLE;
    const isOurs = marked.has(i) || isNotice(notices, i) || isWeak;
    if (isOurs) ours += block.words;
    else others += block.words;
    const mayGo = (isOurs && !isDescription(block)) || isAside(block, context);
    return mayGo && ours + others <= MAX_BOX;
  };
  if (!take(index)) return box;
  for (let parent = box.parentElement; parent !== null && parent !== root; parent = parent.parentElement) {
    const span = structure.spans.get(parent);
    if (span === undefined) return box;
    while (first > span.first) if (!take(--first)) return box;
    while (last < span.last - 1) if (!take(++last)) return box;
    if (others > ours) return box;
    box = parent;
  }
  return box;
}

/** Kinds of phrases that stand in stories and captions too. */
const NO_NOTICE = (phraseBit['credit'] ?? 0) | (phraseBit['byline'] ?? 0);

function isNotice(notices: Notices, i: number): boolean {
  return notices.blocks[i]?.element.localName !== 'figure' && ((notices.strong[i] ?? 0) & ~NO_NOTICE) !== 0;
}

/** Whether a block without a mark may go with the box: a few words that make no sentence, or what the judge finds foreign. */
function isAside(block: Block, context: PassContext): boolean {
  if (block.element.localName === 'figure') return block.words === 0 || (context.oddsOf?.(block.element) ?? 1) < -1;
  if ((context.oddsOf?.(block.element) ?? 0) < -0.5) return true;
  if (isSurely(block, context) || namesSource(block)) return false;
  return block.words <= SHORT && !(block.words >= 5 && /[.!?…。！？]["”“’»)]?$/.test(block.text));
}

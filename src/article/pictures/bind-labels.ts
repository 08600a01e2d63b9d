// What stands in a picture's wrapper besides its caption: counters, the words of buttons and links, the credit.
import { fold } from '../dom/text';
import { neighboursOf, wrapperOf, type Neighbour } from './beside';
import type { Binding } from './binding';
import { isCredit } from './caption-text';
import { linkAround } from './describe';

/** Words of a link around a picture that say what it does. */
const MAX_LINK = 6;

/** Words in the link around a picture, which has its caption elsewhere: they say what pressing it does. */
function isOfLink(picture: Element, { nodes, words }: Neighbour): boolean {
  const link = linkAround(picture);
  return link !== null && words <= MAX_LINK && linkAround(nodes[0] ?? null) === link;
}

/** Counters and buttons' texts in the picture's own wrapper go with it and are not shown. */
export function bindLabels(index: number, picture: Element, binding: Binding): void {
  const wrapper = wrapperOf(picture, binding.survey);
  if (wrapper === picture || binding.survey.of(wrapper).words <= 0) return;
  for (const where of ['after', 'before'] as const) {
    for (const neighbour of neighboursOf(picture, where, binding.survey, binding.isTaken)) {
      if (!wrapper.contains(neighbour.parent)) continue;
      if (neighbour.isLabel) binding.bind(index, neighbour.nodes, null);
      else if (binding.isNamed(index) && isOfLink(picture, neighbour)) binding.drop(neighbour.nodes);
    }
  }
}

/** After a caption, the line that follows it may be the credit; nothing else is taken. */
export function bindCredit(index: number, binding: Binding): void {
  const picture = binding.survey.pictures[index];
  if (picture === undefined || binding.words[index]?.some((words) => words.named === 'credit') === true) return;
  const beside = besideCaption(index, binding);
  if (beside !== null) return binding.bind(index, [beside], 'credit');
  const next = neighboursOf(picture, 'after', binding.survey, binding.isTaken).find((neighbour) => !neighbour.isLabel);
  if (
    next !== undefined &&
    next.words <= 12 &&
    isCredit(next.text) &&
    wrapperOf(picture, binding.survey).contains(next.parent)
  )
    binding.bind(index, next.nodes, 'credit');
}

/** An element right after the caption, in a box of theirs, that is a credit and nothing else. */
function besideCaption(index: number, binding: Binding): Element | null {
  const caption = binding.words[index]?.at(-1)?.nodes.at(-1);
  const next = caption?.nodeType === 1 ? (caption as Element).nextElementSibling : null;
  if (next === null || binding.isTaken(next)) return null;
  const text = fold(next.textContent ?? '');
  return binding.survey.of(next).words <= 12 && isCredit(text) ? next : null;
}

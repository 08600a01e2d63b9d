// Binds captions and credits that say themselves what they are to the picture they stand nearest to.
import { isUnshown, type Binding } from './binding';
import { namedPart, type NamedPart } from './named';
import type { IsSignature } from './signature';
import type { Survey } from './survey';

const MAX_FIGCAPTION_WORDS = 400;
const MAX_NAMED_WORDS = 120;
/** Levels from a caption up to the element that holds its picture too. */
const FIGCAPTION_LEVELS = 10;
const NAMED_LEVELS = 5;
/** Words that may stand between a picture and a caption that names itself. */
const MAX_GAP = 15;

interface NamedWords {
  readonly element: Element;
  readonly part: Exclude<NamedPart, null>;
  /** The nearest element that holds a picture too. */
  readonly around: Element;
}

/** Forms and fields, and every element that holds one. */
function asking(body: Element): ReadonlySet<Element> {
  const all = new Set<Element>();
  for (const control of body.querySelectorAll('form,input'))
    for (let at: Element | null = control; at !== null && !all.has(at); at = at.parentElement) all.add(at);
  return all;
}

/** Binds what names itself in `body`, but for the story's signature and what stands in a box with a form. */
export function bindNamed(body: Element, binding: Binding, isSignature: IsSignature): void {
  const asks = asking(body);
  const groups = new Map<Element, NamedWords[]>();
  let last: Element | null = null;
  for (const element of binding.survey.elements) {
    if (last !== null && last.contains(element)) continue;
    const part = namedPart(element, binding.names);
    if (part === null || !mayBeNamed(element, part, binding.survey)) continue;
    if (part === 'caption' && element.localName !== 'figcaption' && isSignature(element.textContent ?? '')) continue;
    const around = holderOf(element, binding.survey, asks);
    if (around === null) continue;
    last = element;
    const group = groups.get(around);
    if (group === undefined) groups.set(around, [{ element, part, around }]);
    else group.push({ element, part, around });
  }
  for (const group of groups.values()) {
    const paired = pairByOrder(group, binding.survey);
    for (const [index, words] of group.entries()) {
      const picture = paired === null ? nearestPicture(words, binding) : (paired[index] ?? null);
      if (picture !== null && !isUnshown(binding.survey.pictures[picture]))
        binding.bind(picture, [words.element], words.part);
    }
  }
}

function mayBeNamed(element: Element, part: NamedPart, found: Survey): boolean {
  const { words, linkWords, first, end } = found.of(element);
  if (words === 0 || end > first) return false;
  if (element.localName === 'figcaption') return words <= MAX_FIGCAPTION_WORDS;
  if (/^(?:h[1-6]|a|button|label|li|time|table|body|article|main|section|aside|nav|caption)$/.test(element.localName))
    return part === 'credit' && element.localName === 'a' && words <= 12;
  if (words > MAX_NAMED_WORDS || (part === 'credit' && words > 40)) return false;
  if (part === 'caption' && linkWords > words * 0.8 && words > 3) return false;
  return element.querySelector('h1,h2,h3,h4,h5,h6,form,ul,ol,table') === null;
}

function holderOf(element: Element, found: Survey, asks: ReadonlySet<Element>): Element | null {
  const levels = element.localName === 'figcaption' ? FIGCAPTION_LEVELS : NAMED_LEVELS;
  let around = element.parentElement;
  for (let level = 0; around !== null && level < levels; level++, around = around.parentElement) {
    const { first, end } = found.of(around);
    if (end > first) return around;
    // What stands in a box with a form tells what the form is for.
    if (/^(?:body|article|main)$/.test(around.localName) || asks.has(around)) return null;
  }
  return null;
}

/** As many captions as pictures, all of them after (or before) all of the pictures: they go together in their order. */
function pairByOrder(group: readonly NamedWords[], found: Survey): number[] | null {
  const [head] = group;
  if (head === undefined || group.length < 2) return null;
  const { first, end } = found.of(head.around);
  const places = new Set(group.map(({ element }) => found.of(element).first));
  const apart = places.size === 1 && (places.has(first) || places.has(end));
  return apart && group.every(({ part }) => part === head.part) && end - first === group.length
    ? group.map((_, index) => first + index)
    : null;
}

/** What a figure holds that shows no picture: its caption says whose words or which code it is. */
const TEXT = 'blockquote,q,pre';

/** Of a figure without a picture. In a card with one it may say whose portrait that is. */
function isOfText(element: Element, found: Survey): boolean {
  const figure = element.closest('figure');
  return figure !== null && found.of(figure).end === found.of(figure).first && figure.querySelector(TEXT) !== null;
}

/** The last picture before the words within their holder, else the first after them; null where other words stand between. */
function nearestPicture({ element, part, around }: NamedWords, binding: Binding): number | null {
  const own = binding.survey.of(element);
  const holder = binding.survey.of(around);
  const before = own.first - 1;
  const isFigcaption = element.localName === 'figcaption';
  const gapAllowed = isFigcaption ? (around.localName === 'figure' ? Infinity : MAX_GAP * 4) : MAX_GAP;
  const gap = (picture: number): number => {
    const shown = binding.survey.pictures[picture];
    if (shown === undefined) return Infinity;
    const place = binding.survey.of(shown);
    const bound = (binding.words[picture] ?? []).reduce(
      (sum, words) =>
        sum +
        words.nodes.reduce(
          (all, node) => all + (node.nodeType === 1 ? binding.survey.of(node as Element).words : 0),
          0,
        ),
      0,
    );
    return picture <= before
      ? own.wordsBefore - place.wordsBefore - bound
      : place.wordsBefore - own.wordsBefore - own.words - bound;
  };
  const isCard = holder.end - holder.first === 1 && before === holder.first && holder.words <= MAX_NAMED_WORDS;
  if (!isCard && isOfText(element, binding.survey)) return null;
  if (before >= holder.first && gap(before) <= gapAllowed) return before;
  if (
    own.first < holder.end &&
    gap(own.first) <= gapAllowed &&
    (isFigcaption || part === 'caption' || holder.end - holder.first === 1)
  )
    return own.first;
  return null;
}

// Boxes in which a person leaves an address: whatever their words, they ask for that and tell no story.
import { INSIDE, type Block } from '../blocks/block';
import { ADDRESS_FIELD } from '../dom/silent';
import { isAlone, wordsOf, type Span } from './boxes';

/** Who comments writes an address, too; around that form stands more than an offer. */
const COMMENTS = '[class*="comment" i],[class*="respond" i]';
/** A sign-up: what one gets, what is done with the address; and the most of an article that such a box may be. */
const SIGN_UP = { words: 110, blocks: 9, share: 0.3 };
const NOT_OFFERED = INSIDE.figure | INSIDE.quote | INSIDE.list;

/** The blocks of each small box that asks for an address. */
export function signUpsIn(root: Element, blocks: readonly Block[], spans: ReadonlyMap<Element, Span>): Span[] {
  const fields = Array.from(root.querySelectorAll(ADDRESS_FIELD));
  if (fields.length === 0) return [];
  const most = Math.min(SIGN_UP.words, wordsOf(blocks) * SIGN_UP.share);
  return fields.flatMap((field) => {
    const form = field.closest('form') ?? field.closest('label') ?? field;
    const box = boxOf(form, root, blocks, spans);
    if (box === null || !isAlone(box.element)) return [];
    const { span, own } = box;
    const isSmall = wordsOf(own) <= most && own.length <= SIGN_UP.blocks;
    return isSmall && !own.some(({ inside }) => inside & NOT_OFFERED) ? [span] : [];
  });
}

interface SignUp {
  readonly element: Element;
  readonly span: Span;
  /** Its blocks with words. */
  readonly own: readonly Block[];
}

/** The smallest box around a form that says something besides the form's own labels; null where that is for comments. */
function boxOf(
  form: Element,
  root: Element,
  blocks: readonly Block[],
  spans: ReadonlyMap<Element, Span>,
): SignUp | null {
  for (let element: Element | null = form; element !== null && element !== root; element = element.parentElement) {
    if (element.matches(COMMENTS)) return null;
    const span = spans.get(element);
    if (element === form || span === undefined) continue;
    const own = blocks.slice(span.first, span.last).filter(({ words }) => words > 0);
    if (!own.every((block) => isPartOfField(block.element, form))) return { element, span, own };
  }
  return null;
}

/** The form's own labels and buttons, or the line that the field itself stands in. */
function isPartOfField(element: Element, form: Element): boolean {
  return form.contains(element) || element.contains(form) || element.closest('label,button') !== null;
}

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
  const isSignUp = ({ element, own }: SignUp): boolean =>
    isAlone(element) &&
    wordsOf(own) <= most &&
    own.length <= SIGN_UP.blocks &&
    !own.some(({ inside }) => inside & NOT_OFFERED);
  return fields.flatMap((field) => {
    const form = field.closest('form') ?? field.closest('label') ?? field;
    // What is done with the address may stand in a box of its own with the form, and the offer above it in one around that.
    return boxesOf(form, root, blocks, spans).filter(isSignUp).at(-1)?.span ?? [];
  });
}

interface SignUp {
  readonly element: Element;
  readonly span: Span;
  /** Its blocks with words. */
  readonly own: readonly Block[];
}

/**
 * The smallest box around a form that says something besides the form's own labels and, where all of that stands below the
 * form, the next one, which says something above it. None where the form is for comments.
 */
function boxesOf(form: Element, root: Element, blocks: readonly Block[], spans: ReadonlyMap<Element, Span>): SignUp[] {
  const boxes: SignUp[] = [];
  for (let element: Element | null = form; element !== null && element !== root; element = element.parentElement) {
    if (element.matches(COMMENTS)) return [];
    const span = spans.get(element);
    if (element === form || span === undefined) continue;
    const own = blocks.slice(span.first, span.last).filter(({ words }) => words > 0);
    if (own.every((block) => isPartOfField(block.element, form))) continue;
    const [first] = own;
    const isOffered = first !== undefined && !isPartOfField(first.element, form);
    if (isOffered || boxes.length === 0) boxes.push({ element, span, own });
    if (isOffered) break;
  }
  return boxes;
}

/** The form's own labels and buttons, or the line that the field itself stands in. */
function isPartOfField(element: Element, form: Element): boolean {
  return form.contains(element) || element.contains(form) || element.closest('label,button') !== null;
}

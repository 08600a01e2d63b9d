// Elements of a caption that are the credit and nothing else.
import { pattern } from '../dom/pattern';
import { countWords, fold, isBlank } from '../dom/text';
import { isCredit, isLabel, isPersonsName } from './caption-text';
import { namedPart, type NamedPart } from './named';

/** A credit that names itself may still be a sentence; longer ones stay in the caption. */
export const MAX_NAMED_CREDIT = 40;

/** A label that stands before a credit in an element of its own, for screen readers: "Credit...". */
const CREDIT_LABEL = /^\s*credits?\s*(?:\.{3}|…)\s*$/i;

export function isCreditLabel(element: Element | null): boolean {
  return CREDIT_LABEL.test(element?.textContent ?? '');
}

/** A part that is a credit by its names, or an element of its own that says nothing else and ends the caption. */
export function isOwnCredit(element: Element, names: Map<string, NamedPart>): boolean {
  const text = fold(element.textContent ?? '');
  if (text === '' || text.length > 400) return false;
  if (element.getAttribute('data-part') === 'credit') return true;
  if (namedPart(element, names) === 'credit')
    return countWords(text) <= MAX_NAMED_CREDIT && (element.localName !== 'a' || isCredit(text) || isLast(element));
  const isLabelled = isCreditLabel(element.firstElementChild);
  return (
    /^(?:span|small|p|div|cite|em|i|figcaption)$/.test(element.localName) &&
    isLast(element) &&
    (isCredit(text) || isLabelled || isNameAlone(element, text))
  );
}

/** Fewest words of a caption that a name may follow. */
const MIN_CAPTION = 4;

const ENDS_WHOLE = pattern('[\\p{L}\\p{N}.!?…”"’»)]$');
/** Whether a last part of its own, unlike the caption's, is nothing but a person's name. */
function isNameAlone(element: Element, text: string): boolean {
  const before = element.previousElementSibling;
  if (!/^(?:span|small|p|div|cite)$/.test(element.localName) || before === null || !isPersonsName(text)) return false;
  for (let node = element.previousSibling; node !== null && node !== before; node = node.previousSibling)
    if (!isBlank(node.textContent ?? '')) return false;
  const said = fold(before.textContent ?? '');
  const isUnlike =
    before.localName !== element.localName || before.getAttribute('class') !== element.getAttribute('class');
  return isUnlike && countWords(said) >= MIN_CAPTION && ENDS_WHOLE.test(said);
}

/** Whether nothing but labels and buttons stands behind an element. */
export function isLast(element: Element): boolean {
  for (let node = element.nextSibling; node !== null; node = node.nextSibling) {
    const text = fold(node.textContent ?? '');
    if (text !== '' && !isLabel(text) && node.nodeName !== 'BUTTON') return false;
  }
  return true;
}

// Words that only screen readers are told, before a credit or a caption: what the words after them are.
import { countWords } from '../dom/text';
import { isLast } from './own-credit';
import { tidy } from './split-credit';

/** Marks words that only screen readers are told: they say what the words after them are and are no part of them. */
const UNSEEN = 'data-unseen';
const UNSEEN_NAMES =
  /(?:^|[\s_-])(?:visually-?hidden|sr-?only|screen-?reader(?:-?text|-?only)?|u-?hidden-?visually)(?:$|[\s_-])/i;
const MAX_LABEL = 4;

export function isUnseenLabel(element: Element): boolean {
  const isUnseen =
    element.getAttribute('data-galley-hidden') === 'sr' || UNSEEN_NAMES.test(element.getAttribute('class') ?? '');
  const text = isUnseen ? (element.textContent ?? '') : '';
  return isUnseen && countWords(text) <= MAX_LABEL && (/[,:.…]\s*$/.test(text) || !isLast(element));
}

/** A copy of a label's words, marked. */
export function unseenLabel(label: Element): Element {
  const copy = label.ownerDocument.createElement('span');
  copy.setAttribute(UNSEEN, '');
  copy.textContent = label.textContent;
  return copy;
}

/** Takes out what was only told to screen readers, unless there is nothing else. */
export function dropUnseen(part: Element): void {
  const labels = Array.from(part.querySelectorAll(`[${UNSEEN}]`));
  if (labels.length === 0) return;
  const told = labels.reduce((sum, label) => sum + countWords(label.textContent ?? ''), 0);
  const isAll = countWords(part.textContent ?? '') <= told;
  for (const label of labels) label.replaceWith(...(isAll ? Array.from(label.childNodes) : []));
  tidy(part);
}

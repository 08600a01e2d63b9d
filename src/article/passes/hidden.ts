// Parts that the page itself does not show. Folded answers, tabs and parts that a script moves in later are hidden too,
// so a hidden part with whole paragraphs inside is left for the judgement of its blocks.
import { isHidden, MAY_BE_HIDDEN, SPOKEN } from '../dom/hidden';
import { holdsParagraphs, wordsIn } from '../dom/paragraphs';
import { definePass, type Edit } from '../pass';

export const hidden = definePass({
  id: 'hidden',
  about: 'Takes out what the page itself does not show.',
  reasons: ['not-shown'],
  run(root, edit, { oddsOf }) {
    for (const element of root.querySelectorAll(MAY_BE_HIDDEN)) {
      if (root.contains(element) && isHidden(element) && !holdsParagraphs(element, 'p,li', wordsIn))
        edit.remove(element, 'not-shown');
    }
    // Before the story is found such labels tell what stands beside them; they go once it is.
    if (oddsOf !== undefined) dropSpokenLabels(root, edit);
  },
});

/** Words of the longest label of a part. */
const LABEL_WORDS = 6;

/** Takes out labels that are only read out. */
function dropSpokenLabels(root: Element, edit: Edit<'not-shown'>): void {
  for (const label of root.querySelectorAll(SPOKEN))
    if (root.contains(label) && isSpokenLabel(label)) edit.remove(label, 'not-shown');
}

/** A label that is only read out. Beside a drawing of them it holds the words themselves. */
function isSpokenLabel(label: Element): boolean {
  if (wordsIn(label) > LABEL_WORDS || label.childElementCount > 0) return false;
  const beside = [label.previousElementSibling, label.nextElementSibling];
  return !beside.some((part) => part?.getAttribute('aria-hidden') === 'true' && (part.textContent ?? '').trim() === '');
}

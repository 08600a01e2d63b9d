// Parts that the page itself does not show. Folded answers, tabs and parts that a script moves in later are hidden too,
// so a hidden part with whole paragraphs inside is left for the judgement of its blocks.
import { countWords } from '../dom/text';
import { isHidden, MAY_BE_HIDDEN } from '../dom/hidden';
import { definePass } from '../pass';

/** Words of a paragraph that makes a hidden container worth reading, and how many such paragraphs it takes. */
const PARAGRAPH_WORDS = 20;
const PARAGRAPHS = 2;

export const hidden = definePass({
  id: 'hidden',
  about: 'Takes out what the page itself does not show.',
  reasons: ['not-shown'],
  run(root, edit) {
    for (const element of root.querySelectorAll(MAY_BE_HIDDEN)) {
      if (root.contains(element) && isHidden(element) && !holdsStory(element)) edit.remove(element, 'not-shown');
    }
  },
});

function holdsStory(element: Element): boolean {
  let paragraphs = 0;
  for (const paragraph of element.querySelectorAll('p,li')) {
    if (countWords(paragraph.textContent ?? '') >= PARAGRAPH_WORDS && ++paragraphs >= PARAGRAPHS) return true;
  }
  return false;
}

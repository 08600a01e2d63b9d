// Parts that the page itself does not show. Folded answers, tabs and parts that a script moves in later are hidden too,
// so a hidden part with whole paragraphs inside is left for the judgement of its blocks.
import { isHidden, MAY_BE_HIDDEN } from '../dom/hidden';
import { holdsParagraphs, wordsIn } from '../dom/paragraphs';
import { definePass } from '../pass';

export const hidden = definePass({
  id: 'hidden',
  about: 'Takes out what the page itself does not show.',
  reasons: ['not-shown'],
  run(root, edit) {
    for (const element of root.querySelectorAll(MAY_BE_HIDDEN)) {
      if (root.contains(element) && isHidden(element) && !holdsParagraphs(element, 'p,li', wordsIn))
        edit.remove(element, 'not-shown');
    }
  },
});

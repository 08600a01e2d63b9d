// Takes out the article's pictures, for who wants its text alone.
import { definePass } from '../pass';

export const pictures = definePass({
  id: 'pictures',
  about: 'Takes out the pictures, with their captions and credits.',
  reasons: ['asked-for'],
  maxShare: 1,
  run(root, edit) {
    for (const figure of root.querySelectorAll('figure[data-galley-picture],figure[data-galley-missing]'))
      edit.remove(figure, 'asked-for');
  },
});

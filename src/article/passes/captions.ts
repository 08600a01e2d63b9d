// Takes out what is said below the pictures, and leaves who made them.
import { definePass } from '../pass';

export const captions = definePass({
  id: 'captions',
  about: 'Takes out the captions of pictures; their credits stay.',
  reasons: ['asked-for'],
  maxShare: 1,
  run(root, edit) {
    for (const caption of root.querySelectorAll('figcaption > [data-part="caption"]'))
      edit.remove(caption, 'asked-for');
  },
});

// Takes out who made the pictures, and leaves what is said below them.
import { definePass } from '../pass';

export const credits = definePass({
  id: 'credits',
  about: 'Takes out the credits of pictures; their captions stay.',
  reasons: ['asked-for'],
  maxShare: 1,
  run(root, edit) {
    for (const credit of root.querySelectorAll('figcaption > [data-part="credit"]')) edit.remove(credit, 'asked-for');
  },
});

// Takes out boxes about the author that stand beside the story.
import { noticePass } from './notices';

export const authorBoxes = noticePass({
  id: 'author-boxes',
  about: 'Takes out boxes about the author that stand beside the story.',
  reason: 'about-the-author',
  names: ['author'],
  address: /\/(?:authors?|profile|by|people|staff|contributors?|autor|auteur)\//i,
});

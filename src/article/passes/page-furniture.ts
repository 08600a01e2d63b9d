// Takes out labels that serve the page and not the story: tags, reading time, print, back to top.
import { noticePass } from './notices';

export const pageFurniture = noticePass({
  id: 'page-furniture',
  about: 'Takes out labels that serve the page and not the story: tags, reading time, print, back to top.',
  reason: 'page-label',
  names: ['furniture', 'share', 'hidden'],
});

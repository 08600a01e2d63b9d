// Takes out labels that serve the page and not the story: tags, reading time, print, back to top.
import { noticePass } from './notices';

export const pageFurniture = noticePass({
  id: 'page-furniture',
  about: 'Takes out labels that serve the page and not the story: tags, reading time, print, back to top.',
  reason: 'page-label',
  names: ['furniture', 'share', 'hidden'],
  address: /\/(?:tags?|topics?|category|categories|kategorie|themen?)\//i,
});

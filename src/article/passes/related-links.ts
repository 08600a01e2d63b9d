// Takes out links to other stories, one by one or in lists.
import { noticePass } from './notices';
import { BUILT } from './structure';

export const relatedLinks = noticePass({
  id: 'related-links',
  about: 'Takes out links to other stories, one by one or in lists.',
  reason: 'other-stories',
  names: ['related', 'frame'],
  built: BUILT.labelledLink | BUILT.linkList,
  withList: true,
});

// Takes out invitations to comment and the comments themselves.
import { noticePass } from './notices';
import { BUILT } from './structure';

export const comments = noticePass({
  id: 'comments',
  about: 'Takes out invitations to comment and the comments themselves.',
  reason: 'comment-prompt',
  names: ['comments'],
  address: /#(?:comment|respond|disqus)|\/(?:feedback|correction)/i,
  built: BUILT.comment,
  withCard: true,
});

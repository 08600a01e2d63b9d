// Takes out invitations to install an app or follow a channel.
import { noticePass } from './notices';

export const appPromotion = noticePass({
  id: 'app-promotion',
  about: 'Takes out invitations to install an app or follow a channel.',
  reason: 'app-offer',
  names: ['signup', 'frame', 'share', 'related'],
});

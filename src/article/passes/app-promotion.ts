// Takes out invitations to install an app or follow a channel.
import { noticePass } from './notices';

export const appPromotion = noticePass({
  id: 'app-promotion',
  about: 'Takes out invitations to install an app or follow a channel.',
  reason: 'app-offer',
  names: ['signup', 'frame', 'share', 'related'],
  address:
    /(?:play\.google\.com\/store|apps\.apple\.com|itunes\.apple\.com|news\.google\.com|t\.me\/|whatsapp\.com\/channel)/i,
  withCard: true,
});

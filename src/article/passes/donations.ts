// Takes out requests for donations.
import { noticePass } from './notices';

export const donations = noticePass({
  id: 'donations',
  about: 'Takes out requests for donations.',
  reason: 'donation-request',
  names: ['signup', 'frame'],
  address: /donat|support-?us|patreon\.com|ko-fi\.com|buymeacoffee|contribut|spenden|\/don\b/i,
  withCard: true,
});

// Takes out offers of subscriptions and memberships.
import { noticePass } from './notices';

export const upsells = noticePass({
  id: 'upsells',
  about: 'Takes out offers of subscriptions and memberships.',
  reason: 'subscription-offer',
  names: ['signup', 'frame', 'related'],
  address: /\/(?:subscri|abo(?:nn|s?\b)|membership|join\b|offer|pricing|premium|checkout|customer\/|account\/)/i,
  withCard: true,
});

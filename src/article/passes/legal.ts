// Takes out copyright lines and terms of use.
import { noticePass } from './notices';

export const legal = noticePass({
  id: 'legal',
  about: 'Takes out copyright lines and terms of use.',
  reason: 'legal-line',
  names: ['frame', 'furniture'],
  address: /\/(?:terms|privacy|copyright|legal|impressum|datenschutz)/i,
});

// Takes out notices about cookies and consent.
import { noticePass } from './notices';

export const cookieText = noticePass({
  id: 'cookie-text',
  about: 'Takes out notices about cookies and consent.',
  reason: 'cookie-notice',
  names: ['frame'],
});

// Takes out parts of the page that failed to load and say so.
import { noticePass } from './notices';
import { BUILT } from './structure';

export const failedWidgets = noticePass({
  id: 'failed-widgets',
  about: 'Takes out parts of the page that failed to load and say so.',
  reason: 'error-message',
  names: ['frame', 'furniture', 'picture'],
  built: BUILT.live,
});

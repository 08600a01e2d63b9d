// Takes out “story continues” lines and “view more” buttons.
import { noticePass } from './notices';
import { BUILT, GALLERY } from './structure';

export const continueButtons = noticePass({
  id: 'continue-buttons',
  about: 'Takes out “story continues” lines and “view more” buttons.',
  reason: 'continue-label',
  names: ['furniture', 'related', 'frame'],
  built: BUILT.counter,
  address: GALLERY,
});

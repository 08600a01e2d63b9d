// Takes out “story continues” lines and “view more” buttons.
import { noticePass } from './notices';
import { BUILT } from './structure';

export const continueButtons = noticePass({
  id: 'continue-buttons',
  about: 'Takes out “story continues” lines and “view more” buttons.',
  reason: 'continue-label',
  names: ['furniture', 'related', 'frame'],
  built: BUILT.counter,
  address: /\/(?:galler|photos?\/|pictures\/|fotos?\/|bilder|slideshow|diaporama|fotostrecke|fotogaler)/i,
});

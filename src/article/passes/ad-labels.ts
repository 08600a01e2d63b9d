// Takes out advertisements and their labels.
import { noticePass } from './notices';
import { BUILT } from './structure';

export const adLabels = noticePass({
  id: 'ad-labels',
  about: 'Takes out advertisements and their labels.',
  reason: 'ad-label',
  names: ['frame', 'related'],
  built: BUILT.advertisement,
});

// Takes out what video and audio players say about themselves.
import { noticePass } from './notices';
import { BUILT } from './structure';

export const playerMessages = noticePass({
  id: 'player-messages',
  about: 'Takes out what video and audio players say about themselves.',
  reason: 'player-message',
  names: ['picture', 'frame', 'hidden'],
  built: BUILT.filmCard,
});

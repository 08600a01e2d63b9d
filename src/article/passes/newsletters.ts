// Takes out boxes that ask you to sign up for a newsletter.
import { noticePass } from './notices';
import { BUILT } from './structure';

export const newsletters = noticePass({
  id: 'newsletters',
  about: 'Takes out boxes that ask you to sign up for a newsletter.',
  reason: 'newsletter-offer',
  names: ['signup', 'frame'],
  address: /newsletter|sign-?up|mailing-?list|list-manage|substack\.com\/subscribe/i,
  built: BUILT.signUp,
  withCard: true,
});

// Takes out boxes that ask you to sign up for a newsletter.
import { noticePass } from './notices';
import { promptsTo } from './prompts';
import { BUILT } from './structure';

/** Pages on which one leaves an address, as a whole part of the address: a story's own may speak of newsletters. */
const LETTERS =
  /^(?:e-?mail-?)?(?:newsletters?|boletin(?:es)?|nyhetsbrev|nyhedsbreve?|nieuwsbrie(?:f|ven)|infolettres?)$/i;

export const newsletters = noticePass({
  id: 'newsletters',
  about: 'Takes out boxes that ask you to sign up for a newsletter.',
  reason: 'newsletter-offer',
  names: ['signup', 'frame'],
  address: /newsletter|sign-?up|mailing-?list|list-manage|substack\.com\/subscribe/i,
  built: BUILT.signUp,
  looksLike: (block, { url }) =>
    promptsTo(block, url, (to) => to.pathname.split('/').some((part) => LETTERS.test(part))),
  withCard: true,
});

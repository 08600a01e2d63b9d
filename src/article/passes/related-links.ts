// Takes out links to other stories, one by one or in lists.
import type { Block } from '../blocks/block';
import type { PassContext } from '../pass';
import { phraseBit } from './kinds';
import { noticePass } from './notices';
import { BUILT } from './structure';

/** The picture of another story, with its label and headline for a caption: words that only stood beside it. */
function isCardOfStory({ element, text }: Block, { phrases }: PassContext): boolean {
  if (element.localName !== 'figure' || element.getAttribute('data-galley-words') !== 'beside') return false;
  return (phrases(text).strong & phraseBit['related-links']) !== 0;
}

export const relatedLinks = noticePass({
  id: 'related-links',
  about: 'Takes out links to other stories, one by one or in lists.',
  reason: 'other-stories',
  names: ['related', 'frame'],
  built: BUILT.labelledLink | BUILT.linkList,
  surelyIs: isCardOfStory,
  withList: true,
});

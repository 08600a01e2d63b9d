// Takes out copyright lines and terms of use.
import type { Block } from '../blocks/block';
import type { PassContext } from '../pass';
import { isNearEnd } from './boxes';
import { noticePass } from './notices';

/** Words of the longest line that only says whose the page is, and of a block that goes on with the story. */
const WORDS = { line: 25, story: 14 };
const OWNED = /^[\s(]*(?:©|ⓒ|\(c\)|copyright)\s*(?:©|\(c\))?\s*\d{4}/i;

/** A copyright line behind the last of the story. */
function isCopyright(block: Block, { oddsOf, phrases }: PassContext, blocks: readonly Block[]): boolean {
  if (block.words > WORDS.line || block.element.localName === 'figure' || !OWNED.test(block.text)) return false;
  if (!isNearEnd(block, blocks)) return false;
  const isStory = ({ element, text, words }: Block): boolean =>
    words >= WORDS.story && (oddsOf?.(element) ?? 1) > 0 && phrases(text).strong === 0;
  return !blocks.slice(blocks.indexOf(block) + 1).some(isStory);
}

export const legal = noticePass({
  id: 'legal',
  about: 'Takes out copyright lines and terms of use.',
  reason: 'legal-line',
  names: ['frame', 'furniture'],
  surelyIs: isCopyright,
  address: /\/(?:terms|privacy|copyright|legal|impressum|datenschutz)/i,
});

// Takes out buttons and links for sharing.
import type { Block } from '../blocks/block';
import { noticePass } from './notices';

/** Addresses that share the page somewhere, as the networks document them. */
const SHARE =
  /(?:facebook\.com\/(?:sharer|dialog)|(?:twitter|x)\.com\/(?:intent|share)|linkedin\.com\/(?:sharearticle|sharing)|pinterest\.[a-z.]+\/pin\/create|reddit\.com\/submit|(?:api\.)?whatsapp\.com\/send|wa\.me\/\?|^whatsapp:|t\.me\/share|bsky\.app\/intent|threads\.net\/intent|tumblr\.com\/(?:share|widgets)|getpocket\.com\/(?:save|edit)|vk\.com\/share|xing\.com\/(?:spi|app)|flipboard\.com\/bookmarklet|^mailto:\?)/i;

function isShareRow(block: Block): boolean {
  if (block.words > 8 || block.links === 0) return false;
  const links = Array.from(block.element.localName === 'a' ? [block.element] : block.element.getElementsByTagName('a'));
  return links.length > 0 && links.every((link) => SHARE.test(link.getAttribute('href') ?? ''));
}

export const shareBars = noticePass({
  id: 'share-bars',
  about: 'Takes out buttons and links for sharing.',
  reason: 'share-links',
  names: ['share', 'furniture'],
  looksLike: isShareRow,
});

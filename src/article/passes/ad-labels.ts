// Takes out advertisements and their labels.
import type { Block } from '../blocks/block';
import { noticePass } from './notices';
import { BUILT } from './structure';

/** Words of a link that sells something, and a price in it. */
const OFFER_WORDS = 12;
const PRICE = /[$€£¥₽₺₩]\s?\d|\d\s?(?:[$€£¥₽₺₩]|zł|kč|kr\b)/i;

/** A line that is one link which the page states to be paid for, with its price. */
function isPaidOffer({ element, words, linkWords, links, text }: Block): boolean {
  if (links !== 1 || words > OFFER_WORDS || linkWords < words || !PRICE.test(text)) return false;
  const link = element.closest('a') ?? element.querySelector('a');
  return /(?:^|\s)sponsored(?:\s|$)/.test(link?.getAttribute('rel') ?? '');
}

export const adLabels = noticePass({
  id: 'ad-labels',
  about: 'Takes out advertisements and their labels.',
  reason: 'ad-label',
  names: ['frame', 'related'],
  built: BUILT.advertisement,
  looksLike: isPaidOffer,
});

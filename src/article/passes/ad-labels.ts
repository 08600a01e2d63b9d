// Takes out advertisements and their labels.
import type { Block } from '../blocks/block';
import { noticePass } from './notices';
import { BUILT } from './structure';

/** Words of a link that sells something, and a price in it. */
const OFFER_WORDS = 12;
const PRICE = /[$€£¥₽₺₩]\s?\d|\d\s?(?:[$€£¥₽₺₩]|zł|kč|kr\b)/i;

/** A line of nothing but links which the page states to be paid for, with prices. */
function isPaidOffer({ element, words, linkWords, links, text }: Block): boolean {
  if (links === 0 || words > OFFER_WORDS * links || linkWords < words || !PRICE.test(text)) return false;
  const around = element.closest('a');
  const paid = around === null ? Array.from(element.getElementsByTagName('a')) : [around];
  return paid.every((link) => /(?:^|\s)sponsored(?:\s|$)/.test(link.getAttribute('rel') ?? ''));
}

export const adLabels = noticePass({
  id: 'ad-labels',
  about: 'Takes out advertisements and their labels.',
  reason: 'ad-label',
  names: ['frame', 'related'],
  built: BUILT.advertisement,
  looksLike: isPaidOffer,
});

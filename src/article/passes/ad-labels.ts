// Takes out advertisements and their labels.
import type { Block } from '../blocks/block';
import { countWords } from '../dom/text';
import type { PassContext } from '../pass';
import { phraseBit } from './kinds';
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

/** Parts and words of an advertisement that is set like the story's own paragraphs. */
const NATIVE = { parts: 6, words: 90, label: 4 };
const PAID = 'a[rel~="sponsored"]';
const BOXES = ':scope > * div,:scope > * p';

/** In a small box that opens with the label of an advertisement and holds a link which the page states to be paid for. */
function isInPaidBox({ container }: Block, { phrases }: PassContext): boolean {
  const [first] = container.children;
  // Boxes in boxes are no advertisement of a few lines, and would be looked through once for each.
  if (first === undefined || container.childElementCount > NATIVE.parts || container.querySelector(BOXES) !== null)
    return false;
  const label = (first.textContent ?? '').trim();
  if (countWords(label) > NATIVE.label || (phrases(label).sure & phraseBit['ad-labels']) === 0) return false;
  return container.querySelector(PAID) !== null && countWords(container.textContent ?? '') <= NATIVE.words;
}

export const adLabels = noticePass({
  id: 'ad-labels',
  about: 'Takes out advertisements and their labels.',
  reason: 'ad-label',
  names: ['frame', 'related'],
  built: BUILT.advertisement,
  looksLike: isPaidOffer,
  surelyIs: isInPaidBox,
});

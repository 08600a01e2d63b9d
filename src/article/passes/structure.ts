// What a page builds around a block, whatever its words and names: places of advertisements, parts that are still to
// come, cards with a call to act, counters; with what link-lists.ts, sign-ups.ts and reader-comments.ts find.
import { INSIDE, type Block } from '../blocks/block';
import { isFilmCard } from '../dom/film-card';
import { fold } from '../dom/text';
import { isAlone, spansOf, wordsOf, type Span } from './boxes';
import { isBlockOfLinks, isLabelledLink, linkListsIn, siteOf } from './link-lists';
import { commentsIn, commentsPart } from './reader-comments';
import { signUpsIn } from './sign-ups';

/** What a block can be by how it is built; one bit each. */
export const BUILT = {
  /** A few words in a part of the page that announces its own changes: loading lines, errors. */
  live: 1,
  /** A few words above the place of an advertisement. */
  advertisement: 2,
  /** A label and a link to another story of the same site, or a line for each of several, and nothing else. */
  labelledLink: 4,
  /** One of several links to other stories of the same site, or the heading above them. */
  linkList: 8,
  /** “See all photos 1 / 12”. */
  counter: 16,
  /** Like `linkList`, in a box that holds nothing else and is made like nothing beside it. */
  linkBox: 32,
  /** Part of a card that offers a film. */
  filmCard: 64,
  /** Part of a small box with a field for one's address. */
  signUp: 128,
  /** In an entry that a reader wrote below the story. */
  comment: 256,
  /** One of several cards in a row, each with the headline of another story. */
  card: 512,
  /** Part of a box that is called after subscriptions and calls to act. */
  offer: 1024,
} as const;

interface Box extends Span {
  readonly element: Element;
  readonly words: number;
}

export interface Structure {
  /** Bits of `BUILT` for each block. */
  readonly built: Int32Array;
  /** For each block of a small box that ends in a call to act: the block that calls. */
  readonly calls: ReadonlyMap<number, number>;
  /** The blocks of each element that holds some. */
  readonly spans: ReadonlyMap<Element, Span>;
}

const LIVE =
  '[role="status"],[role="alert"],[role="progressbar"],[aria-live="polite"],[aria-live="assertive"],[aria-busy="true"]';
const LIVE_WORDS = 25;
const SLOT =
  'ins,[data-ad-slot],[data-ad-client],[data-ad-unit],[data-google-query-id],[class*="gpt-ad"],[class*="google_ads"],amp-ad,iframe[width][height]';
/** Sizes of advertisements that the Interactive Advertising Bureau names; no map or video is built in one of them. */
const AD_SIZE =
  /^(?:300x250|336x280|728x90|970x90|970x250|320x50|320x100|300x50|160x600|120x600|300x600|468x60|180x150|250x250)$/;
const AD_WORDS = 12;
/** A card: a title, a text or two, a call. */
const CARD = { blocks: 6, words: 60, title: 10, call: 6, calls: 12, body: 45 };
const SENTENCE_END = /[.!?…。！？؟]["”»’)]*$/;

/**
 * Reads the structure of the tree's blocks. `url` is the page's own address: other stories of its site are told by it;
 * `isSurely` says whether more than a scrap is the story's for sure, `saysComments` whether the words are those of a heading
 * above readers' comments.
 */
export function readStructure(
  root: Element,
  blocks: readonly Block[],
  url: string,
  isSurely: (block: Block) => boolean,
  saysComments: (block: Block) => boolean,
): Structure {
  const built = new Int32Array(blocks.length);
  const mark = ({ first, last }: Span, bits: number): void => {
    for (let i = first; i < last; i++) built[i] = (built[i] ?? 0) | bits;
  };
  const calls = new Map<number, number>();
  const slots = slotsIn(root);
  const spans = spansOf(root, blocks);
  for (const box of readBoxes(root, blocks, spans)) {
    if (box.words <= LIVE_WORDS && box.element.matches(LIVE)) mark(box, BUILT.live);
    if (box.words <= AD_WORDS && slots.some((slot) => box.element.contains(slot))) mark(box, BUILT.advertisement);
    if (isFilmCard(box.element) && isAlone(box.element)) mark(box, BUILT.filmCard);
    if (isOffer(box, blocks)) mark(box, BUILT.offer);
    const call = callOf(box, blocks);
    if (call >= 0) for (let i = box.first; i < box.last; i++) calls.set(i, call);
  }
  const site = siteOf(url);
  blocks.forEach((block, i) => {
    const own = { first: i, last: i + 1 };
    if (isLabelledLink(block, site) || isBlockOfLinks(block, blocks[i - 1], site)) mark(own, BUILT.labelledLink);
    if (isCounter(block) || headsSlides(block, blocks[i + 1])) mark(own, BUILT.counter);
  });
  for (const list of linkListsIn(blocks, spans, site, isSurely))
    mark(list, BUILT.linkList | (list.isBox ? BUILT.linkBox : 0) | (list.isCards ? BUILT.card : 0));
  for (const signUp of signUpsIn(root, blocks, spans)) mark(signUp, BUILT.signUp);
  for (const entry of commentsIn(blocks, spans)) mark(entry, BUILT.comment);
  const part = commentsPart(blocks, spans, saysComments, isSurely);
  if (part !== null) mark(part, BUILT.comment);
  return { built, calls, spans };
}

/** Elements below `root` that hold few blocks and words, those within another before it. */
function readBoxes(root: Element, blocks: readonly Block[], spans: ReadonlyMap<Element, Span>): Box[] {
  const boxes: Box[] = [];
  for (const [element, { first, last }] of spans) {
    const words = last - first <= CARD.blocks ? wordsOf(blocks.slice(first, last)) : 0;
    if (words > 0 && words <= CARD.words && element !== root) boxes.push({ element, first, last, words });
  }
  return boxes.sort((a, b) => a.last - a.first - (b.last - b.first));
}

function slotsIn(root: Element): Element[] {
  return Array.from(root.querySelectorAll(SLOT)).filter(
    (slot) =>
      (slot.textContent ?? '').trim() === '' &&
      (slot.localName !== 'iframe' ||
        AD_SIZE.test(`${slot.getAttribute('width') ?? ''}x${slot.getAttribute('height') ?? ''}`)),
  );
}

/** The block that calls to act at the end of a small box of its own kind, where a title opens it; -1 for anything else. */
function callOf({ element, first, last, words }: Box, blocks: readonly Block[]): number {
  const own = blocks.slice(first, last).filter((block) => block.words > 0);
  const [title, ...rest] = own;
  const call = rest.pop();
  if (title === undefined || call === undefined || rest.length === 0 || words - call.words > CARD.body) return -1;
  if (own.some((block) => block.inside & (INSIDE.list | INSIDE.quote))) return -1;
  // Several links that call: “App Store”, “Google Play”, “Download the app”.
  if (title.words > CARD.title || call.words > (call.links > 1 ? CARD.calls : CARD.call)) return -1;
  if (SENTENCE_END.test(call.text)) return -1;
  const isCall = call.element.localName === 'button' || call.controls > 0 || call.linkWords === call.words;
  if (!isCall || !isAlone(element)) return -1;
  return blocks.lastIndexOf(call, last - 1);
}

/** What templates call boxes that offer a subscription; what stands behind it is called so, too. */
const OFFER =
  /(?:paywall|regwall|sign-?in-?gate|registration-?gate|subscri(?:be|ption)|membership|upsell)(?!r|.{0,3}(?:only|content|body))/i;
/** Blocks of an offer at least, and words of the one that calls to act and of the call in it. */
const OFFERED = { blocks: 3, line: 10, call: 4 };

function isOffer({ element, first, last }: Box, blocks: readonly Block[]): boolean {
  if (!OFFER.test(element.getAttribute('class') ?? '')) return false;
  const own = blocks.slice(first, last).filter((block) => block.words > 0);
  const calls = ({ words, linkWords, controls }: Block): boolean =>
    words <= OFFERED.line && (controls > 0 || (linkWords > 0 && linkWords <= OFFERED.call));
  return own.length >= OFFERED.blocks && own.some(calls) && isAlone(element);
}

/** Addresses of galleries, as many sites write them. */
export const GALLERY =
  /\/(?:(?:photo|picture|image)?s?-?galler|photos?\/|pictures\/|fotos?\/|bilder|slideshow|diaporama|fotostrecke|fotogaler)/i;

/** “11 images”, “Picture 1 of 9”. */
const COUNT = /^(?:[^\d\s]{1,12}\s)?\d{1,3}\s?(?:[^\d\s]{1,12})?(?:\s?\d{1,3})?$/;

/** A number of pictures beside the link to them. */
function isCounter(block: Block): boolean {
  if (block.linkWords === 0 || block.words > 10) return false;
  const counter = /(?:^|[^\d.,])(\d{1,3}\s?[/|]\s?\d{1,3})$/.exec(block.text)?.[1];
  // “photos1 / 12”: the counter often stands in an element of its own without a space before it.
  return (counter !== undefined && block.words - block.linkWords <= 2) || isCountOfGallery(block);
}

/** Words of a line above slides that says which of them is shown, and what such a count looks like in any language. */
const HEAD_WORDS = 12;
const SHOWN = /^\d{1,3}\s?(?:\/|[^\d\s]{1,4})\s?\d{1,3}$/;

/** A line that ends in an element of its own with the count of slides, right above the first of them. */
function headsSlides({ element, words, links }: Block, next: Block | undefined): boolean {
  if (words > HEAD_WORDS || links > 0 || next?.element.localName !== 'figure') return false;
  return SHOWN.test(element.lastElementChild?.textContent?.trim() ?? '');
}

function isCountOfGallery({ element, text }: Block): boolean {
  const [link, ...more] = element.getElementsByTagName('a');
  if (link === undefined || more.length > 0 || !GALLERY.test(link.getAttribute('href') ?? '')) return false;
  const said = fold(link.textContent ?? '');
  return said !== '' && COUNT.test(text.replace(said, '').trim());
}

// What a page builds around a block, whatever its words and names: places of advertisements, parts that are still to
// come, cards with a call to act, lists of other stories, counters. One walk for all of it.
import { INSIDE, type Block } from '../blocks/block';
import { isFilmCard } from '../dom/film-card';
import { ADDRESS_FIELD } from '../dom/silent';
import { commentBlocks } from './reader-comments';

/** What a block can be by how it is built; one bit each. */
export const BUILT = {
  /** A few words in a part of the page that announces its own changes: loading lines, errors. */
  live: 1,
  /** A few words above the place of an advertisement. */
  advertisement: 2,
  /** A label and a link to another story of the same site, and nothing else. */
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
} as const;

/** The blocks of an element, from `first` up to and without `last`. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

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

/** Reads the structure of the tree's blocks. `url` is the page's own address: other stories of its site are told by it. */
export function readStructure(root: Element, blocks: readonly Block[], url: string): Structure {
  const built = new Int32Array(blocks.length);
  const calls = new Map<number, number>();
  const slots = slotsIn(root);
  const spans = new Map<Element, Span>();
  for (const box of readBoxes(root, blocks, spans)) {
    const mark = (bit: number): void => {
      for (let i = box.first; i < box.last; i++) built[i] = (built[i] ?? 0) | bit;
    };
    if (box.words <= LIVE_WORDS && box.element.matches(LIVE)) mark(BUILT.live);
    if (box.words <= AD_WORDS && slots.some((slot) => box.element.contains(slot))) mark(BUILT.advertisement);
    if (isFilmCard(box.element) && isAlone(box.element)) mark(BUILT.filmCard);
    const call = callOf(box, blocks);
    if (call >= 0) for (let i = box.first; i < box.last; i++) calls.set(i, call);
  }
  for (const { first, last } of signUpsIn(root, blocks, spans))
    for (let i = first; i < last; i++) built[i] = (built[i] ?? 0) | BUILT.signUp;
  const site = siteOf(url);
  blocks.forEach((block, i) => {
    if (isLabelledLink(block, site)) built[i] = (built[i] ?? 0) | BUILT.labelledLink;
    if (isCounter(block)) built[i] = (built[i] ?? 0) | BUILT.counter;
  });
  markLinkLists(blocks, site, built);
  for (const i of commentBlocks(blocks, spans)) built[i] = (built[i] ?? 0) | BUILT.comment;
  return { built, calls, spans };
}

/** Elements below `root` that hold few words, and the span of each that holds blocks; one walk. */
function readBoxes(root: Element, blocks: readonly Block[], spans: Map<Element, Span>): Box[] {
  const indexOf = new Map(blocks.map((block, index) => [block.element, index]));
  const boxes: Box[] = [];
  let next = 0;
  const visit = (element: Element): number => {
    const index = indexOf.get(element);
    const first = next;
    let words = 0;
    if (index === undefined) {
      for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling)
        words += visit(child);
    } else {
      next = index + 1;
      words = blocks[index]?.words ?? 0;
    }
    if (next > first) spans.set(element, { first, last: next });
    const isSmall = next > first && next - first <= CARD.blocks && words > 0 && words <= CARD.words;
    if (isSmall && element !== root) boxes.push({ element, first, last: next, words });
    return words;
  };
  visit(root);
  return boxes;
}

function slotsIn(root: Element): Element[] {
  return Array.from(root.querySelectorAll(SLOT)).filter(
    (slot) =>
      (slot.textContent ?? '').trim() === '' &&
      (slot.localName !== 'iframe' ||
        AD_SIZE.test(`${slot.getAttribute('width') ?? ''}x${slot.getAttribute('height') ?? ''}`)),
  );
}

/** Who comments writes an address, too; around that form stands more than an offer. */
const COMMENTS = '[id*="comment" i],[class*="comment" i],[id*="respond" i]';
/** A sign-up: what one gets, what is done with the address; and the most of an article that such a box may be. */
const SIGN_UP = { words: 110, blocks: 9, share: 0.3 };

/** The smallest boxes around fields for addresses that say something besides the form's own labels. */
function signUpsIn(root: Element, blocks: readonly Block[], spans: ReadonlyMap<Element, Span>): Span[] {
  const fields = Array.from(root.querySelectorAll(ADDRESS_FIELD)).filter((field) => field.closest(COMMENTS) === null);
  if (fields.length === 0) return [];
  const wordsOf = (some: readonly Block[]): number => some.reduce((sum, { words }) => sum + words, 0);
  const most = Math.min(SIGN_UP.words, wordsOf(blocks) * SIGN_UP.share);
  return fields.flatMap((field) => {
    const form = field.closest('form') ?? field.closest('label') ?? field;
    for (let box = form.parentElement; box !== null && box !== root && root.contains(box); box = box.parentElement) {
      const span = spans.get(box);
      const own = span === undefined ? [] : blocks.slice(span.first, span.last).filter(({ words }) => words > 0);
      if (own.every(({ element }) => isPartOfField(element, form))) continue;
      const isSmall = wordsOf(own) <= most && own.length <= SIGN_UP.blocks;
      const isPart = own.some(({ inside }) => inside & (INSIDE.figure | INSIDE.table | INSIDE.quote | INSIDE.list));
      return span !== undefined && isSmall && !isPart && isAlone(box) ? [span] : [];
    }
    return [];
  });
}

/** The form's own labels and buttons, or the line that the field itself stands in. */
function isPartOfField(element: Element, form: Element): boolean {
  return form.contains(element) || element.contains(form) || element.closest('label,button') !== null;
}

/** The block that calls to act at the end of a small box of its own kind, where a title opens it; -1 for anything else. */
function callOf({ element, first, last, words }: Box, blocks: readonly Block[]): number {
  const own = blocks.slice(first, last).filter((block) => block.words > 0);
  const [title, ...rest] = own;
  const call = rest.pop();
  if (title === undefined || call === undefined || rest.length === 0 || words - call.words > CARD.body) return -1;
  if (own.some((block) => block.inside & (INSIDE.list | INSIDE.table | INSIDE.quote))) return -1;
  // Several links that call: “App Store”, “Google Play”, “Download the app”.
  if (title.words > CARD.title || call.words > (call.links > 1 ? CARD.calls : CARD.call)) return -1;
  if (SENTENCE_END.test(call.text)) return -1;
  const isCall = call.element.localName === 'button' || call.controls > 0 || call.linkWords === call.words;
  if (!isCall || !isAlone(element)) return -1;
  return blocks.lastIndexOf(call, last - 1);
}

/** So many elements made alike around one are a row of entries. */
const ROW = 2;

/** Stands in no row: items of a list, entries and numbered parts of a story have others made alike around them. */
export function isAlone(element: Element): boolean {
  const names = element.getAttribute('class');
  let alike = 0;
  for (const step of ['previousElementSibling', 'nextElementSibling'] as const) {
    let seen = 0;
    for (let other = element[step]; other !== null && seen < 8; other = other[step], seen++) {
      if (other.localName !== element.localName || other.getAttribute('class') !== names) continue;
      // Two of a kind apart from each other are two boxes of one template.
      if (seen === 0 || names === null || ++alike >= ROW) return false;
    }
  }
  return true;
}

interface Site {
  readonly host: string;
  readonly path: string;
  readonly base: string;
}

function siteOf(url: string): Site {
  try {
    const { hostname, pathname } = new URL(url);
    return { host: hostname.replace(/^www\./, ''), path: pathname, base: url };
  } catch {
    return { host: '', path: '', base: url };
  }
}

/** A link to another page of the same site. */
function leadsToStory(link: Element, site: Site): boolean {
  const href = link.getAttribute('href') ?? '';
  if (href === '' || href.startsWith('#') || site.host === '') return false;
  try {
    const { hostname, pathname, protocol } = new URL(href, site.base);
    const isHere = hostname.replace(/^www\./, '') === site.host;
    return isHere && /^https?:$/.test(protocol) && pathname.length > 1 && pathname !== site.path;
  } catch {
    return false;
  }
}

const LABEL_WORDS = 6;
const MOST_WORDS = 30;

function linksOf(block: Block): Element[] {
  return block.element.localName === 'a' ? [block.element] : Array.from(block.element.getElementsByTagName('a'));
}

function isLabelledLink(block: Block, site: Site): boolean {
  if (block.links !== 1 || block.words > MOST_WORDS || block.linkWords < 3 || block.inside & INSIDE.table) return false;
  if (!/^(?:p|div|blockquote|aside|section)$/.test(block.element.localName)) return false;
  const label = block.words - block.linkWords;
  if (label < 1 || label > LABEL_WORDS) return false;
  const link = linksOf(block)[0];
  const title = (link?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const at = block.text.lastIndexOf(title);
  if (link === undefined || title === '' || !leadsToStory(link, site)) return false;
  const before = block.text.slice(0, at).trim();
  return /[:：»›→▶►|]$/.test(before) && !/[\p{L}\p{N}]/u.test(block.text.slice(at + title.length));
}

/** Addresses of galleries, as many sites write them. */
export const GALLERY = /\/(?:galler|photos?\/|pictures\/|fotos?\/|bilder|slideshow|diaporama|fotostrecke|fotogaler)/i;

/** “11 images”, “Picture 1 of 9”. */
const COUNT = /^(?:[^\d\s]{1,12}\s)?\d{1,3}\s?(?:[^\d\s]{1,12})?(?:\s?\d{1,3})?$/u;

/** A number of pictures beside the link to them. */
function isCounter(block: Block): boolean {
  if (block.linkWords === 0 || block.words > 10) return false;
  const counter = /(?:^|[^\d.,])(\d{1,3}\s?[/|]\s?\d{1,3})$/.exec(block.text)?.[1];
  // “photos1 / 12”: the counter often stands in an element of its own without a space before it.
  return (counter !== undefined && block.words - block.linkWords <= 2) || isCountOfGallery(block);
}

function isCountOfGallery({ element, text }: Block): boolean {
  const [link, ...more] = element.getElementsByTagName('a');
  if (link === undefined || more.length > 0 || !GALLERY.test(link.getAttribute('href') ?? '')) return false;
  const said = (link.textContent ?? '').replace(/\s+/g, ' ').trim();
  return said !== '' && COUNT.test(text.replace(said, '').trim());
}

/** Links to stories that follow each other: so many of them, or fewer below a heading of their own. */
const LIST = { alone: 3, headed: 2, aside: 1, most: 10, headline: 3, heading: 8 };

function markLinkLists(blocks: readonly Block[], site: Site, built: Int32Array): void {
  const isLink = blocks.map((block) => isHeadline(block, site));
  const cards = new Set(blocks.filter((_, i) => isLink[i] === true).map(linkAround));
  // Between the headlines of cards stand their pictures and labels.
  const isOfCard = (block: Block | undefined): boolean =>
    isWordless(block) || (block !== undefined && linkAround(block) !== null && cards.has(linkAround(block)));
  for (let i = 0; i < blocks.length; i++) {
    if (isLink[i] !== true) continue;
    let end = i + 1;
    let links = 1;
    for (let next = end; isLink[next] === true || isOfCard(blocks[next]); next++) {
      if (isLink[next] !== true) continue;
      links++;
      end = next + 1;
    }
    let start = i;
    while (start > 0 && isLink[start - 1] !== true && isOfCard(blocks[start - 1])) start--;
    const heading = headingOf(blocks, start, end);
    const first = heading < 0 ? start : heading;
    const isBox = isOwnBox(blocks, first, end);
    const least = heading >= 0 ? LIST.headed : isBox && isAside(blocks[first]) ? LIST.aside : LIST.alone;
    if (links >= least && links <= LIST.most) {
      const bits = BUILT.linkList | (isBox ? BUILT.linkBox : 0);
      for (let n = first; n < end; n++) built[n] = (built[n] ?? 0) | bits;
    }
    i = end - 1;
  }
}

function linkAround({ element, inside }: Block): Element | null {
  return inside & INSIDE.link ? element.closest('a') : null;
}

/** In a box that the page itself sets beside the story. */
function isAside(block: Block | undefined): boolean {
  return block?.container.closest('aside') != null;
}

function isWordless(block: Block | undefined): boolean {
  return block?.words === 0 && (block.inside & INSIDE.link) !== 0;
}

/** The blocks from `first` up to `end` fill a box of their own. */
function isOwnBox(blocks: readonly Block[], first: number, end: number): boolean {
  const box = blocks[first]?.container;
  const last = blocks[end - 1];
  if (box === undefined || last === undefined || !box.contains(last.element) || !isAlone(box)) return false;
  return [blocks[first - 1], blocks[end]].every((beside) => beside === undefined || !box.contains(beside.element));
}

/** A block that is nothing but a link to another story of the site, worded as headlines are. */
function isHeadline(block: Block, site: Site): boolean {
  if (block.words < LIST.headline || block.words > MOST_WORDS || block.linkWords < block.words) return false;
  if (/[.。]$/.test(block.text)) return false;
  const links = block.inside & INSIDE.link ? [block.element.closest('a')] : linksOf(block);
  return links.length === 1 && links[0] != null && leadsToStory(links[0], site);
}

/** The heading or label right above a run of links, in the box that holds them; -1 where there is none. */
function headingOf(blocks: readonly Block[], first: number, end: number): number {
  const block = blocks[first - 1];
  const last = blocks[end - 1];
  if (block === undefined || last === undefined || block.links > 0) return -1;
  if (block.words === 0 || block.words > LIST.heading || /[.!。！]$/.test(block.text)) return -1;
  const isTitled = /^h[2-6]$/.test(block.element.localName)
    ? // What goes on below the list belongs to the heading too: a part of the story.
      blocks[end]?.container !== block.container
    : block.container.childElementCount <= end - first + 2;
  return isTitled && block.element.localName !== 'figure' ? first - 1 : -1;
}

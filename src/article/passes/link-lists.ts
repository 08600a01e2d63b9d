// Links to other stories of the same site: with a label before them, and in lists, whatever their words.
import { pattern } from '../dom/pattern';
import { INSIDE, isSubheading, type Block } from '../blocks/block';
import { firstClass, isAlike } from '../blocks/names';
import { commonAncestor } from '../blocks/page';
import { SPOKEN } from '../dom/hidden';
import { fold } from '../dom/text';
import { ANNOUNCES, isAlone, wordsOf, type Span } from './boxes';

/** The page's own site and address, to tell links to its other pages by. */
export interface Site {
  readonly host: string;
  readonly path: string;
  /** What follows the path: some sites tell their stories apart by it alone. */
  readonly query: string;
  readonly base: string;
}

/** Reads an address; of one that cannot be read no link leads to the site. */
export function siteOf(url: string): Site {
  try {
    const { hostname, pathname, search } = new URL(url);
    return { host: hostname.replace(/^www\./, ''), path: pathname, query: search, base: url };
  } catch {
    return { host: '', path: '', query: '', base: url };
  }
}

/** A link to another page of the same site. */
export function leadsToStory(link: Element, site: Site): boolean {
  const href = link.getAttribute('href') ?? '';
  if (href === '' || href.startsWith('#') || site.host === '') return false;
  try {
    const { hostname, pathname, search, protocol } = new URL(href, site.base);
    const isHere = hostname.replace(/^www\./, '') === site.host;
    const isOther = pathname !== site.path || (search !== '' && site.query !== '' && search !== site.query);
    return isHere && /^https?:$/.test(protocol) && pathname.length > 1 && isOther;
  } catch {
    return false;
  }
}

const LABEL_WORDS = 6;
const MOST_WORDS = 30;

function linksOf(block: Block): Element[] {
  return block.element.localName === 'a' ? [block.element] : Array.from(block.element.getElementsByTagName('a'));
}

const WORD_CHARACTER = pattern('[\\p{L}\\p{N}]');
/** A headline whose mark says that it leads elsewhere, a heading's too. */
const LEADS_ON = /[»›→▶►]$/;
/** A label in capitals within the link itself: "PREVIOUS COVERAGE: …". */
const SHOUTED = pattern('^(?:\\p{Lu}{2,}\\s?){1,4}:\\s');
/** A label and a link to another story of the site, and nothing else. */
export function isLabelledLink(block: Block, site: Site): boolean {
  if (block.links !== 1 || block.words > MOST_WORDS || block.linkWords < 3) return false;
  if (LEADS_ON.test(block.text))
    return block.linkWords === block.words && linksOf(block).every((link) => leadsToStory(link, site));
  if (!/^(?:p|div|blockquote|aside|section)$/.test(block.element.localName)) return false;
  const label = block.words - block.linkWords;
  if (label === 0 && SHOUTED.test(block.text)) return linksOf(block).every((link) => leadsToStory(link, site));
  const isBracketed = /^\[.*\]$/s.test(block.text);
  if ((label < 1 && !isBracketed) || label > LABEL_WORDS) return false;
  const link = linksOf(block)[0];
  const title = fold(link?.textContent ?? '');
  const at = block.text.lastIndexOf(title);
  if (link === undefined || title === '' || !leadsToStory(link, site)) return false;
  const before = block.text.slice(0, at).trim();
  const isMarked = /[:：»›→▶►|]$|^[»›→▶►▷☞➤]/.test(before);
  return (isBracketed || isMarked) && !WORD_CHARACTER.test(block.text.slice(at + title.length));
}

/** Lines of one block that lead to other stories of the site, with the label above them. */
export function isBlockOfLinks(block: Block, above: Block | undefined, site: Site): boolean {
  if (block.links < 2 || block.links > LIST.most || block.words - block.linkWords > LABEL_WORDS) return false;
  if (block.linkWords < block.links * LIST.headline || ANNOUNCES.test(above?.text ?? '')) return false;
  return /^(?:p|div|td|section|aside)$/.test(block.element.localName) && isEveryLineALink(block, site);
}

/** Each link opens a line of its own, a mark before it or not. */
function isEveryLineALink(block: Block, site: Site): boolean {
  const links = linksOf(block);
  return links.slice(1).every((link) => isBehindBreak(link)) && links.every((link) => leadsToStory(link, site));
}

function isBehindBreak(link: Element): boolean {
  let before = link.previousSibling;
  while (before !== null && before.nodeType === 3 && !WORD_CHARACTER.test(before.nodeValue ?? ''))
    before = before.previousSibling;
  return before?.nodeName === 'BR';
}

/** Links to stories that follow each other: so many of them, or fewer below a heading of their own. */
const LIST = { alone: 3, headed: 2, aside: 1, most: 10, headline: 3, label: 4, heading: 8 };

/** A run of links to other stories of the site, with the heading above them. */
export interface LinkList extends Span {
  /** In a box that holds nothing else and is made like nothing beside it. */
  readonly isBox: boolean;
  /** Cards with more than a headline. */
  readonly isCards: boolean;
}

/**
 * The lists of links to other stories among the blocks, in reading order. `spans` holds the blocks of each element that
 * holds some. Where a card says what `isSurely` the story's, the row is what a guide is made of.
 */
export function linkListsIn(
  blocks: readonly Block[],
  spans: ReadonlyMap<Element, Span>,
  site: Site,
  isSurely: (block: Block) => boolean,
): LinkList[] {
  const isLink = blocks.map((block) => isHeadline(block, site));
  const rows = rowsOfCards(blocks, isLink, spans).filter(
    ({ first, last }) => !blocks.slice(first, last).some(isSurely),
  );
  return [...runsOfLinks(blocks, isLink), ...rows];
}

/** A card: a headline with its label, summary and author, and nothing that a story is told in. */
const CARD = { levels: 8, words: 45, alone: 3, headed: 2 };

/** Cards that stand in a row, each with one headline and few other words; with the heading above them. */
function rowsOfCards(
  blocks: readonly Block[],
  isLink: readonly boolean[],
  spans: ReadonlyMap<Element, Span>,
): LinkList[] {
  const rows: LinkList[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const card = isLink[i] === true ? cardOf(i, blocks, isLink, spans) : null;
    if (card === null) continue;
    let { last: end } = card;
    let cards = 1;
    let hasText = card.hasText;
    for (let next = nextLink(isLink, end); next >= 0; next = nextLink(isLink, end)) {
      const other = cardOf(next, blocks, isLink, spans);
      if (other === null || other.first !== end || other.row !== card.row) break;
      end = other.last;
      hasText ||= other.hasText;
      cards++;
    }
    const above = blocks[card.first - 1];
    const isHeaded = above !== undefined && isSubheading(above.element) && above.links === 0;
    const first = isHeaded && above.words <= LIST.heading ? card.first - 1 : card.first;
    if (hasText && cards >= (isHeaded ? CARD.headed : CARD.alone))
      rows.push({ first, last: end, isBox: isOwnBox(blocks, first, end), isCards: true });
    i = end - 1;
  }
  return rows;
}

/** The next headline, if it stands near enough to be of the card that begins at `from`; else -1. */
function nextLink(isLink: readonly boolean[], from: number): number {
  for (let i = from; i < from + CARD.levels; i++) if (isLink[i] === true) return i;
  return -1;
}

interface Card extends Span {
  readonly row: Element;
  /** It says more than its headline. */
  readonly hasText: boolean;
}

/** The element around a headline that others made alike stand beside, where it holds no other headline and few words. */
function cardOf(
  index: number,
  blocks: readonly Block[],
  isLink: readonly boolean[],
  spans: ReadonlyMap<Element, Span>,
): Card | null {
  let element: Element | null = (blocks[index] as Block).element;
  for (let level = 0; element !== null && level < CARD.levels; level++, element = element.parentElement) {
    const span = spans.get(element);
    if (span === undefined) continue;
    const own = blocks.slice(span.first, span.first + CARD.levels + 1);
    if (span.last - span.first > CARD.levels) return null;
    own.length = span.last - span.first;
    if (wordsOf(own) > CARD.words || own.some((_, i) => span.first + i !== index && isLink[span.first + i] === true))
      return null;
    if (own.length > 1 && element.parentElement !== null && standsInRow(element))
      return { ...span, row: element.parentElement, hasText: own.some(({ words, linkWords }) => words > linkWords) };
  }
  return null;
}

/** Made like the element before or after it, as far as their first class says: the others are often the entry's own. */
function standsInRow(element: Element): boolean {
  const isLike = (other: Element | null): boolean =>
    other !== null && firstClass(other) !== '' && isAlike(element, other);
  return isLike(element.previousElementSibling) || isLike(element.nextElementSibling);
}

/** Links that follow each other, with the heading or label above them. */
function runsOfLinks(blocks: readonly Block[], isLink: readonly boolean[]): LinkList[] {
  const lists: LinkList[] = [];
  const cards = new Set(blocks.filter((_, i) => isLink[i] === true).map(linkAround));
  // Between the headlines of cards stand their pictures and labels.
  const isOfCard = (block: Block | undefined): boolean =>
    isWordless(block) ||
    isSpoken(block) ||
    (block !== undefined && linkAround(block) !== null && cards.has(linkAround(block)));
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
    const least = leastLinks(blocks, first, heading >= 0, isBox);
    if (links >= least && links <= LIST.most) lists.push({ first, last: end, isBox, isCards: false });
    i = end - 1;
  }
  return lists;
}

/** How many links make a list where this one stands. What the sentence above announces is a part of the story. */
function leastLinks(blocks: readonly Block[], first: number, isHeaded: boolean, isBox: boolean): number {
  if (isHeaded) return LIST.headed;
  if (isBox && isAside(blocks[first])) return LIST.aside;
  const isAnnounced = ANNOUNCES.test(blocks[first - 1]?.text ?? '');
  return isBox && !isAnnounced && ((blocks[first]?.inside ?? 0) & INSIDE.list) !== 0 ? LIST.headed : LIST.alone;
}

function linkAround({ element, inside }: Block): Element | null {
  return inside & INSIDE.link ? element.closest('a') : null;
}

/** In a box that the page itself sets beside the story. */
function isAside(block: Block | undefined): boolean {
  return block?.container.closest('aside') != null;
}

/** “List 1 of 4”, for screen readers alone. */
function isSpoken(block: Block | undefined): boolean {
  const only = block?.element.firstElementChild;
  return only?.matches(SPOKEN) === true && fold(only.textContent ?? '') === block?.text;
}

function isWordless(block: Block | undefined): boolean {
  return block?.words === 0 && (block.inside & INSIDE.link) !== 0;
}

/** The blocks from `first` up to `end` fill a box of their own. */
function isOwnBox(blocks: readonly Block[], first: number, end: number): boolean {
  const [top, last] = [blocks[first], blocks[end - 1]];
  if (top === undefined || last === undefined) return false;
  const box = commonAncestor(top.container, last.container);
  if (!isAlone(box)) return false;
  return [blocks[first - 1], blocks[end]].every((beside) => beside === undefined || !box.contains(beside.element));
}

/** A block that is nothing but a link to another story of the site, worded as headlines are. */
function isHeadline(block: Block, site: Site): boolean {
  // In a list a number may stand before a headline, or a label.
  const label = block.inside & INSIDE.list && block.links === 1 ? LIST.label : 0;
  if (block.linkWords < LIST.headline || block.words > MOST_WORDS || block.linkWords < block.words - label)
    return false;
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
  const isTitled = isSubheading(block.element)
    ? // What goes on below the list belongs to the heading too: a part of the story.
      blocks[end]?.container !== block.container
    : block.container.childElementCount <= end - first + 2;
  return isTitled && block.element.localName !== 'figure' ? first - 1 : -1;
}

// Links to other stories of the same site: with a label before them, and in lists, whatever their words.
import { pattern } from '../dom/pattern';
import { INSIDE, type Block } from '../blocks/block';
import { fold } from '../dom/text';
import { isAlone, type Span } from './boxes';

/** The page's own site and address, to tell links to its other pages by. */
export interface Site {
  readonly host: string;
  readonly path: string;
  readonly base: string;
}

/** Reads an address; of one that cannot be read no link leads to the site. */
export function siteOf(url: string): Site {
  try {
    const { hostname, pathname } = new URL(url);
    return { host: hostname.replace(/^www\./, ''), path: pathname, base: url };
  } catch {
    return { host: '', path: '', base: url };
  }
}

/** A link to another page of the same site. */
export function leadsToStory(link: Element, site: Site): boolean {
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

const WORD_CHARACTER = pattern('[\\p{L}\\p{N}]');
/** A label and a link to another story of the site, and nothing else. */
export function isLabelledLink(block: Block, site: Site): boolean {
  if (block.links !== 1 || block.words > MOST_WORDS || block.linkWords < 3 || block.inside & INSIDE.table) return false;
  if (!/^(?:p|div|blockquote|aside|section)$/.test(block.element.localName)) return false;
  const label = block.words - block.linkWords;
  const isBracketed = /^\[.*\]$/s.test(block.text);
  if ((label < 1 && !isBracketed) || label > LABEL_WORDS) return false;
  const link = linksOf(block)[0];
  const title = fold(link?.textContent ?? '');
  const at = block.text.lastIndexOf(title);
  if (link === undefined || title === '' || !leadsToStory(link, site)) return false;
  const before = block.text.slice(0, at).trim();
  return (isBracketed || /[:：»›→▶►|]$/.test(before)) && !WORD_CHARACTER.test(block.text.slice(at + title.length));
}

/** Links to stories that follow each other: so many of them, or fewer below a heading of their own. */
const LIST = { alone: 3, headed: 2, aside: 1, most: 10, headline: 3, heading: 8 };

/** A run of links to other stories of the site, with the heading above them. */
export interface LinkList extends Span {
  /** In a box that holds nothing else and is made like nothing beside it. */
  readonly isBox: boolean;
}

/** The lists of links to other stories among the blocks, in reading order. */
export function linkListsIn(blocks: readonly Block[], site: Site): LinkList[] {
  const lists: LinkList[] = [];
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
    if (links >= least && links <= LIST.most) lists.push({ first, last: end, isBox });
    i = end - 1;
  }
  return lists;
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

// What one block cannot know alone: where the story's prose stands, what Readability keeps, which texts repeat.
import { comparable } from '../dom/text';
import { INSIDE, isMenuEntry, type Block } from './block';

/** What the page says of itself, as far as blocks are compared with it. Texts are `comparable`; empty where unknown. */
export interface Known {
  readonly title: string;
  readonly byline: string;
  readonly excerpt: string;
  /** The text that the page states to be its article (JSON-LD `articleBody`). */
  readonly body: string;
}

/** Sums over blocks that stand together or look alike. */
export interface Sums {
  blocks: number;
  words: number;
  linkWords: number;
  prose: number;
  voted: number;
}

export interface PageView {
  readonly blocks: readonly Block[];
  readonly known: Known;
  /** Indexes of the blocks that Readability keeps. */
  readonly vote: ReadonlySet<number>;
  readonly prose: readonly boolean[];
  /** First and last block of voted prose; -1 where there is none. */
  readonly first: number;
  readonly last: number;
  /** Smallest element that holds the voted prose. */
  readonly home: Element | null;
  /** How often a text stands on the page. */
  readonly times: ReadonlyMap<string, number>;
  readonly ofContainer: ReadonlyMap<Element, Sums>;
  readonly ofGroup: ReadonlyMap<Element, Sums>;
  readonly ofKin: ReadonlyMap<string, Sums>;
  readonly ofPage: Readonly<Sums>;
  /** Most words of prose in one container, and of one kin. */
  readonly mostInContainer: number;
  readonly mostOfKin: number;
}

const OUTSIDE = INSIDE.nav | INSIDE.footer | INSIDE.form | INSIDE.aside | INSIDE.figure;
const SENTENCE = /[.!?…。！？؟।][”"'»’)\]]*(?:\s|$)/;

/** A paragraph as stories have them: a sentence or more, few links, not in a side part of the page. */
export function isProse(block: Block): boolean {
  return (
    block.words >= 12 &&
    block.linkWords <= block.words * 0.4 &&
    (block.inside & OUTSIDE) === 0 &&
    SENTENCE.test(block.text)
  );
}

export function viewPage(blocks: readonly Block[], vote: ReadonlySet<number>, known: Known): PageView {
  const prose = blocks.map(isProse);
  const times = new Map<string, number>();
  const ofContainer = new Map<Element, Sums>();
  const ofGroup = new Map<Element, Sums>();
  const ofKin = new Map<string, Sums>();
  const ofPage = emptySums();
  let first = -1;
  let last = -1;
  let home: Element | null = null;
  blocks.forEach((block, index) => {
    const isVoted = vote.has(index);
    const isProseBlock = prose[index] === true;
    if (block.text.length > 2) times.set(block.text, (times.get(block.text) ?? 0) + 1);
    const add = (sums: Sums): void => {
      sums.blocks++;
      sums.words += block.words;
      sums.linkWords += block.linkWords;
      if (isProseBlock) sums.prose += block.words;
      if (isVoted) sums.voted += block.words;
    };
    add(sumsOf(ofContainer, block.container));
    add(sumsOf(ofGroup, block.group));
    add(sumsOf(ofKin, block.kin));
    add(ofPage);
    if (isVoted && isProseBlock) {
      if (first < 0) first = index;
      last = index;
      home = home === null ? block.container : commonAncestor(home, block.container);
    }
  });
  return {
    blocks,
    known,
    vote,
    prose,
    first,
    last,
    home,
    times,
    ofContainer,
    ofGroup,
    ofKin,
    ofPage,
    mostInContainer: mostProse(ofContainer),
    mostOfKin: mostProse(ofKin),
  };
}

/** Words of a paragraph that nothing but a notice of its own may take. */
export const PARAGRAPH_WORDS = 14;

/**
 * A whole paragraph that Readability keeps too, made like most of the story's paragraphs: losing one is the worst that can
 * happen (docs/quality.md says what is known of its cost).
 */
export function isSure(view: PageView, index: number): boolean {
  const block = view.blocks[index];
  if (block === undefined || view.prose[index] !== true || !view.vote.has(index) || block.words < PARAGRAPH_WORDS)
    return false;
  return (view.ofKin.get(block.kin)?.prose ?? 0) > view.mostOfKin / 2;
}

/** So many blocks from any prose, before or after it, a link stands in a list of the page's and not beside a story. */
const REMOTE = 12;

/**
 * Lines of menus, and of lists that are as good as ones, far from all prose and outside of what holds the story's: pages have
 * hundreds. None where there is no prose.
 */
export function remoteLinks({ blocks, prose, home }: Pick<PageView, 'blocks' | 'prose' | 'home'>): ReadonlySet<number> {
  const remote = new Set<number>();
  if (!prose.includes(true)) return remote;
  let last = -Infinity;
  let waiting: number[] = [];
  blocks.forEach((block, i) => {
    if (prose[i] === true) {
      for (const index of waiting) if (i - index > REMOTE) remote.add(index);
      waiting = [];
      last = i;
    } else if (isMenuEntry(block) && i - last > REMOTE && home?.contains(block.element) !== true) waiting.push(i);
  });
  for (const index of waiting) remote.add(index);
  return remote;
}

/** Most words of paragraphs that the page's template made alike; the summaries of other stories are none. */
export function mostProseOfKin(blocks: readonly Block[]): number {
  const ofKin = new Map<string, number>();
  blocks.forEach((block, i) => {
    if (isProse(block) && !isTeaser(blocks, i)) ofKin.set(block.kin, (ofKin.get(block.kin) ?? 0) + block.words);
  });
  return Math.max(0, ...ofKin.values());
}

/** Fewest words of a headline, and most blocks between it and its summary: a kicker, a date. */
const TEASER = { headline: 3, between: 2 };

/** The one paragraph of a box whose heading is a link, as fronts and listings show stories that stand elsewhere. */
export function isTeaser(blocks: readonly Block[], index: number): boolean {
  const { container } = blocks[index] as Block;
  const next = blocks[index + 1];
  if (next !== undefined && next.container === container && isProse(next)) return false;
  for (let i = index - 1; i >= index - 1 - TEASER.between; i--) {
    const block = blocks[i];
    if (block === undefined || isProse(block) || !container.contains(block.element)) return false;
    if (!isLinkedHeading(block)) continue;
    // In the story's own box the headings are siblings of all its paragraphs.
    return blocks[i - 1] === undefined || blocks[i - 1]?.container !== container || !isProse(blocks[i - 1] as Block);
  }
  return false;
}

function isLinkedHeading({ element, inside, words, linkWords }: Block): boolean {
  if (words < TEASER.headline || linkWords < words) return false;
  return /^h[1-6]$/.test(element.localName) || (inside & INSIDE.link) !== 0;
}

function emptySums(): Sums {
  return { blocks: 0, words: 0, linkWords: 0, prose: 0, voted: 0 };
}

function sumsOf<K>(map: Map<K, Sums>, key: K): Sums {
  let sums = map.get(key);
  if (sums === undefined) map.set(key, (sums = emptySums()));
  return sums;
}

function mostProse(map: ReadonlyMap<unknown, Sums>): number {
  let most = 0;
  for (const sums of map.values()) most = Math.max(most, sums.prose);
  return most;
}

/** Makes the comparable form of what the metadata found. */
export function knownFrom(facts: {
  readonly title: string;
  readonly byline: string | null;
  readonly excerpt: string | null;
  readonly articleBody: string | null;
}): Known {
  return {
    title: comparable(facts.title),
    byline: comparable(facts.byline ?? ''),
    excerpt: comparable(facts.excerpt ?? ''),
    body: comparable(facts.articleBody ?? ''),
  };
}

/** Smallest element that holds both. */
export function commonAncestor(a: Element, b: Element): Element {
  let ancestor: Element = a;
  while (!ancestor.contains(b) && ancestor.parentElement !== null) ancestor = ancestor.parentElement;
  return ancestor;
}

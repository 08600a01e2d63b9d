// Finds the short blocks that a site sets between the paragraphs: what they say, how they are built and what they are
// called adds up. A block goes alone, or with the box around it where the box holds nothing else; never what follows it.
import { blocksIn, INSIDE, type Block } from '../blocks/block';
import { nameBit, type NameKind } from '../blocks/names';
import { fold } from '../dom/text';
import { isDeskNote } from '../find/inserts';
import { definePass, type Pass, type PassContext } from '../pass';
import { phraseBit, type PhraseKind } from './kinds';
import { BUILT, readStructure, type Structure } from './structure';

/** Points for each piece of evidence, and how many it takes. */
const POINTS = {
  strong: 3,
  sure: 1.5,
  weak: 1,
  address: 1.5,
  name: 1,
  farName: 0.5,
  button: 0.5,
  linksOnly: 0.5,
  emphasis: 1,
  end: 1,
  short: 0.5,
  apart: 1,
  structure: 3,
  built: 4.5,
  listed: 2.5,
  ownBox: 1,
};
const AGAINST = { middle: 1, long: 2, quoted: 6, plainSentence: 1, onlyWorded: 1, headsStory: 2 };
const ENOUGH = 3;
/** Blocks longer than this, in words, are never a notice of their own. */
const MAX_WORDS = 60;
const SHORT = 12;
const MIDDLE = 30;
/** Words of the largest box that goes as a whole. */
const MAX_BOX = 120;
/** How far the judge's log-odds count, and how much. */
const ODDS = { factor: 0.4, most: 1.5, ofListed: 0.8 };
/** Blocks at the very end of the tree that are looked at with more suspicion. */
const END_BLOCKS = 3;

export interface NoticeOptions<R extends string> {
  readonly id: PhraseKind;
  readonly about: string;
  readonly reason: R;
  /** Names that speak for this kind. */
  readonly names: readonly NameKind[];
  /** Addresses that links of this kind lead to. */
  readonly address?: RegExp;
  /** Structure that speaks for this kind, whatever the words. */
  readonly looksLike?: (block: Block) => boolean;
  /** Bits of `BUILT` that speak for this kind. */
  readonly built?: number;
  /** Takes the run of link-only blocks that a marked heading or label stands above. */
  readonly withList?: boolean;
  /** Takes the card that ends in a marked call to act. */
  readonly withCard?: boolean;
}

/** A pass for one kind of notice. */
export function noticePass<const R extends string>(options: NoticeOptions<R>): Pass {
  const kind: Kind = { ...options, bit: phraseBit[options.id], namesBits: bitsOf(options.names) };
  return definePass<R>({
    id: options.id,
    about: options.about,
    reasons: [options.reason],
    run(root, edit, context) {
      const notices = readNotices(root, context);
      const marked = markBlocks(notices, kind, context);
      for (const index of marked) {
        const element = notices.blocks[index]?.element;
        if (element === undefined || !root.contains(element)) continue;
        edit.remove(boxAround(root, notices, index, marked, kind.bit, context), options.reason);
      }
    },
  });
}

/** What a pass's options come to, worked out once. */
interface Kind extends Omit<NoticeOptions<string>, 'names'> {
  readonly bit: number;
  readonly namesBits: number;
}

function bitsOf(names: readonly NameKind[]): number {
  return names.reduce((bits, name) => bits | nameBit[name], 0);
}

interface Notices {
  readonly blocks: readonly Block[];
  readonly strong: Int32Array;
  readonly weak: Int32Array;
  readonly sure: Int32Array;
  readonly worded: Int32Array;
  /** Addresses of each block's links, read when a pass first asks. */
  readonly addresses: (readonly string[] | undefined)[];
  readonly structure: Structure;
  /** How many blocks the page's template made alike. */
  readonly ofMake: ReadonlyMap<string, number>;
}

const read = new WeakMap<Element, Notices>();

/** Blocks of the tree with their phrases; read once for all passes over the same tree. */
function readNotices(root: Element, context: PassContext): Notices {
  const known = read.get(root);
  if (known !== undefined) return known;
  const blocks = blocksIn(root, context.blocks);
  const row = () => new Int32Array(blocks.length);
  const structure = readStructure(root, blocks, context.url);
  const ofMake = new Map<string, number>();
  const notices = { blocks, strong: row(), weak: row(), sure: row(), worded: row(), addresses: [], structure, ofMake };
  blocks.forEach((block, i) => {
    const make = makeOf(block);
    ofMake.set(make, (ofMake.get(make) ?? 0) + 1);
    if (block.words === 0 || block.words > MAX_WORDS) return;
    const hits = context.phrases(withoutQuotes(block.text));
    // The desks' words are asked last: most blocks say nothing that needs them as an excuse.
    if ((hits.strong | hits.weak) === 0 || isDeskNote(block)) return;
    notices.strong[i] = hits.strong;
    notices.weak[i] = hits.weak;
    notices.sure[i] = hits.sure;
    notices.worded[i] = hits.worded;
  });
  read.set(root, notices);
  return notices;
}

/** A story that quotes an error or an offer keeps it: quoted words are not the page's own. A block that is one quote is left whole here and weighed as a quote. */
function withoutQuotes(text: string): string {
  if (!/[“«„「『"]/.test(text)) return text;
  const rest = text.replace(/[“«„「『][^“”«»„」』]{3,}[”»“」』]|"[^"]{3,}"/g, ' ');
  return /\p{L}{2,}.*\p{L}{2,}/u.test(rest) ? rest : text;
}

const QUOTED = /^[“«„「『"‘][^]*[”»“」』"’][.,]?$/;

function markBlocks(notices: Notices, kind: Kind, context: PassContext): Set<number> {
  const marked = new Set<number>();
  notices.blocks.forEach((block, i) => {
    if (scoreOf(notices, i, block, kind, context) >= ENOUGH) marked.add(i);
  });
  if (kind.withCard === true) for (const [i, call] of notices.structure.calls) if (marked.has(call)) marked.add(i);
  if (kind.withList === true) for (const i of [...marked]) markList(notices.blocks, i, marked);
  return marked;
}

function scoreOf(notices: Notices, i: number, block: Block, kind: Kind, context: PassContext): number {
  const { bit } = kind;
  let score = 0;
  if ((notices.strong[i] ?? 0) & bit) score += POINTS.strong;
  if ((notices.weak[i] ?? 0) & bit) score += POINTS.weak;
  const leadsThere = kind.address !== undefined && linksTo(notices, i, kind.address);
  const isBuilt = isBuiltLike(notices, i, kind);
  const isListed = !isBuilt && ((kind.built ?? 0) & (notices.structure.built[i] ?? 0) & BUILT.linkList) !== 0;
  if (isBuilt) score += POINTS.built;
  else if (isListed) score += POINTS.listed + ((notices.structure.built[i] ?? 0) & BUILT.linkBox ? POINTS.ownBox : 0);
  else if (leadsThere && (isEmphasised(block) || isLinkAlone(block))) score += POINTS.structure;
  if (score === 0 || block.inside & INSIDE.figure) return 0;
  if ((notices.sure[i] ?? 0) & bit) score += POINTS.sure;
  if (leadsThere) score += POINTS.address;
  // Standfirsts and labels are made once, too: only words that are typical by themselves count for more there.
  const isUnlike = ((notices.strong[i] ?? 0) & bit) !== 0 && isMadeApart(notices, block);
  const isSetApart = isBuilt || isUnlike || isEmphasised(block);
  if (isBuilt || isEmphasised(block)) score += POINTS.emphasis;
  if (isUnlike) score += POINTS.apart;
  if (i >= notices.blocks.length - END_BLOCKS) score += POINTS.end;
  if ((block.ownNames | block.nearNames) & kind.namesBits) score += POINTS.name;
  else if (block.farNames & kind.namesBits) score += POINTS.farName;
  if (block.controls > 0) score += POINTS.button;
  if (block.words > 0 && block.linkWords >= block.words * 0.9) score += POINTS.linksOnly;
  score += ofLength(block.words, isSetApart);
  if (!isBuilt && (block.inside & INSIDE.quote || QUOTED.test(block.text))) score -= AGAINST.quoted;
  if (!isSetApart && isPlainSentence(block) && ((notices.sure[i] ?? 0) & bit) === 0) score -= AGAINST.plainSentence;
  if (!isSetApart && ((notices.worded[i] ?? 0) & bit) !== 0) score -= AGAINST.onlyWorded;
  if (headsStory(notices.blocks, i)) score -= AGAINST.headsStory;
  const odds = context.oddsOf?.(block.element);
  // A list of links may be what a guide is made of: there the judge has more to say.
  const factor = isListed ? ODDS.ofListed : ODDS.factor;
  if (odds !== undefined) score -= Math.max(-ODDS.most, Math.min(ODDS.most, odds * factor));
  return score;
}

/** Short texts are notices more often. What stands apart may be longer: terms and disclosures are whole sentences. */
function ofLength(words: number, isSetApart: boolean): number {
  if (words <= SHORT) return POINTS.short;
  if (words > MIDDLE) return -(isSetApart ? AGAINST.middle : AGAINST.long);
  return words > (SHORT + MIDDLE) / 2 && !isSetApart ? -AGAINST.middle : 0;
}

/** So many blocks of one make are no row of paragraphs. */
const RARE = 2;

/** Kin with the same class of their own: what one line of a template makes. */
function makeOf({ kin, element }: Block): string {
  return `${kin}.${element.getAttribute('class') ?? ''}`;
}

/** Text that the page's template made like hardly anything else of the story, where the story has paragraphs to compare with. */
function isMadeApart({ blocks, ofMake }: Notices, block: Block): boolean {
  const { element, inside } = block;
  if (!/^(?:p|div|span|small|em)$/.test(element.localName)) return false;
  if (inside & (INSIDE.list | INSIDE.table | INSIDE.quote)) return false;
  return (ofMake.get(makeOf(block)) ?? 0) <= RARE && blocks.length > RARE * 4;
}

/** Structure speaks for the kind: the block's own, or that of the small box around it that calls to act. */
function isBuiltLike(notices: Notices, i: number, kind: Kind): boolean {
  const block = notices.blocks[i];
  const { built, calls } = notices.structure;
  if (block === undefined) return false;
  if (
    ((built[i] ?? 0) & (kind.built ?? 0) & ~(BUILT.linkList | BUILT.linkBox)) !== 0 ||
    kind.looksLike?.(block) === true
  )
    return true;
  const call = calls.get(i);
  return call !== undefined && kind.address !== undefined && linksTo(notices, call, kind.address);
}

/** The whole block is one link, and no heading of the story with a link to itself. */
function isLinkAlone(block: Block): boolean {
  if (block.links !== 1 || block.linkWords < block.words) return false;
  return !/^(?:h[1-6]|li|dt)$/.test(block.element.localName) && (block.inside & INSIDE.list) === 0;
}

/** Words of a paragraph that a heading of the story stands above. */
const STORY_WORDS = 20;

function isPlainSentence(block: Block): boolean {
  return block.words > 5 && block.linkWords === 0 && block.controls === 0 && /[.。]$/.test(block.text);
}

/** A heading right above a paragraph names a part of the story, whatever it says. */
function headsStory(blocks: readonly Block[], i: number): boolean {
  const block = blocks[i];
  const next = blocks[i + 1];
  if (block === undefined || next === undefined || !/^h[1-6]$/.test(block.element.localName)) return false;
  return next.container === block.container && next.words >= STORY_WORDS && next.linkWords < next.words / 2;
}

function linksTo(notices: Notices, i: number, address: RegExp): boolean {
  const addresses = (notices.addresses[i] ??= addressesOf(notices.blocks[i] as Block));
  return addresses.some((href) => address.test(href));
}

function addressesOf({ element, links }: Block): readonly string[] {
  if (element.localName === 'a') return [element.getAttribute('href') ?? ''];
  if (links === 0) return [];
  return Array.from(element.getElementsByTagName('a'), (link) => link.getAttribute('href') ?? '');
}

/** The whole block is set in italics or bold, as a paper sets its own announcements. */
function isEmphasised(block: Block): boolean {
  const only = block.element.firstElementChild;
  return (
    only !== null && /^(?:em|i|b|strong|small)$/.test(only.localName) && fold(only.textContent ?? '') === block.text
  );
}

/** From a marked label on: links and pictures in links belong to it, up to the first block that says something itself. */
function markList(blocks: readonly Block[], label: number, marked: Set<number>): void {
  for (let i = label + 1; i < blocks.length; i++) {
    const block = blocks[i];
    if (block === undefined || block.words === 0 || block.linkWords < block.words * 0.8 || block.words > 40) return;
    marked.add(i);
  }
}

/**
 * The largest element around a marked block that holds marked blocks and little else. Looks at each block around it once,
 * however deep the boxes stand in each other, and at no more than a box may hold.
 */
function boxAround(
  root: Element,
  notices: Notices,
  index: number,
  marked: ReadonlySet<number>,
  bit: number,
  context: PassContext,
): Element {
  const { blocks, structure } = notices;
  let box = blocks[index]?.element as Element;
  let first = index;
  let last = index;
  let ours = 0;
  let others = 0;
  /** Counts a block in; false where it is none that may go. What another pass took out already stands nowhere. */
  const take = (i: number): boolean => {
    const block = blocks[i];
    if (block === undefined || !root.contains(block.element)) return true;
    const isOurs = marked.has(i) || isNotice(notices, i) || ((notices.weak[i] ?? 0) & bit && block.words <= MIDDLE);
    if (isOurs) ours += block.words;
    else others += block.words;
    return (isOurs || isAside(block, context)) && ours + others <= MAX_BOX;
  };
  if (!take(index)) return box;
  for (let parent = box.parentElement; parent !== null && parent !== root; parent = parent.parentElement) {
    const span = structure.spans.get(parent);
    if (span === undefined) return box;
    while (first > span.first) if (!take(--first)) return box;
    while (last < span.last - 1) if (!take(++last)) return box;
    if (others > ours) return box;
    box = parent;
  }
  return box;
}

/** Kinds of phrases that stand in stories and captions too. */
const NO_NOTICE = (phraseBit['credit'] ?? 0) | (phraseBit['byline'] ?? 0);

function isNotice(notices: Notices, i: number): boolean {
  return notices.blocks[i]?.element.localName !== 'figure' && ((notices.strong[i] ?? 0) & ~NO_NOTICE) !== 0;
}

/** Whether a block without a mark may go with the box: a few words that make no sentence, or what the judge finds foreign. */
function isAside(block: Block, context: PassContext): boolean {
  if (block.element.localName === 'figure') return block.words === 0 || (context.oddsOf?.(block.element) ?? 1) < -1;
  if ((context.oddsOf?.(block.element) ?? 0) < -0.5) return true;
  return block.words <= SHORT && !(block.words >= 5 && /[.!?。！？]["”’)]?$/.test(block.text));
}

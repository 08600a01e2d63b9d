// How much speaks for a block being a notice of one kind: what it says, how it is built, where it stands and what it is called.
import { INSIDE, type Block } from '../blocks/block';
import { fold } from '../dom/text';
import type { PassContext } from '../pass';
import { ANNOUNCES } from './boxes';
import { isMadeApart, isSurely, linksTo, SHORT, type Notices } from './notice-reading';
import { BUILT } from './structure';

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
  card: 2,
};
const AGAINST = { middle: 1, long: 2, quoted: 6, plainSentence: 1, line: 1, onlyWorded: 1, headsStory: 2 };

/** Points that make a notice. */
export const ENOUGH = 3;
/** Links of a line that is set apart to lead somewhere; one with more names its sources. */
const MOST_LINKS = 3;
/** Words of the longest line that is short for a notice. */
export const MIDDLE = 30;
/** How far the judge's log-odds count, and how much. */
const ODDS = { factor: 0.4, most: 1.5, ofListed: 0.8 };
/** Log-odds of a card below which it is another story's. */
const CARD_ODDS = 1;
/** Blocks at the very end of the tree that are looked at with more suspicion. */
const END_BLOCKS = 3;

/** What speaks for one kind of notice besides its phrases and names. */
export interface Signs {
  /** Addresses that links of this kind lead to. */
  readonly address?: RegExp;
  /** Structure that speaks for this kind, whatever the words. `blocks` are those of the tree, in reading order. */
  readonly looksLike?: (block: Block, context: PassContext, blocks: readonly Block[]) => boolean;
  /** The same where not even the judge's certainty speaks against it. */
  readonly surelyIs?: (block: Block, context: PassContext, blocks: readonly Block[]) => boolean;
  /** Bits of `BUILT` that speak for this kind. */
  readonly built?: number;
}

/** One kind of notice, worked out once: its bit among the phrases' and those of the names that speak for it. */
export interface Kind extends Signs {
  readonly bit: number;
  readonly namesBits: number;
}

/** Points of block `i` for one kind; `ENOUGH` make a notice. Without words or structure of the kind nothing else counts. */
export function scoreOf(notices: Notices, i: number, block: Block, kind: Kind, context: PassContext): number {
  const says = (row: Int32Array): boolean => ((row[i] ?? 0) & kind.bit) !== 0;
  const leadsThere = kind.address !== undefined && linksTo(notices, i, kind.address);
  const isSurelyIt = kind.surelyIs?.(block, context, notices.blocks) === true;
  const isBuilt =
    isSurelyIt || ((says(notices.strong) || !isSurely(block, context)) && isBuiltLike(notices, i, kind, context));
  const isEmphatic = isEmphasised(block);
  const built = notices.structure.built[i] ?? 0;
  const isListed = !isBuilt && ((kind.built ?? 0) & built & BUILT.linkList) !== 0;
  // A guide may be made of cards, too: there the judge is surer.
  const isCard = isListed && (built & BUILT.card) !== 0 && (context.oddsOf?.(block.element) ?? 0) < CARD_ODDS;
  let score = (says(notices.strong) ? POINTS.strong : 0) + (says(notices.weak) ? POINTS.weak : 0);
  if (isBuilt) score += POINTS.built;
  else if (isListed) score += POINTS.listed + (built & BUILT.linkBox ? POINTS.ownBox : 0) + (isCard ? POINTS.card : 0);
  else if (leadsThere && ((isEmphatic && block.links <= MOST_LINKS) || isLinkAlone(block))) score += POINTS.structure;
  if (score === 0 || (block.inside & INSIDE.figure && !isSurelyIt)) return 0;
  if (says(notices.sure)) score += POINTS.sure;
  if (leadsThere) score += POINTS.address;
  // Standfirsts and labels are made once, too: only words that are typical by themselves count for more there.
  const isUnlike = says(notices.strong) && isMadeApart(notices, block);
  const isSetApart = isBuilt || isUnlike || isEmphatic || isCard;
  if (isBuilt || isEmphatic) score += POINTS.emphasis;
  if (isUnlike) score += POINTS.apart;
  score += ofPlace(notices, i, block, kind) + ofLength(block.words, isSetApart);
  if (!isBuilt && (block.inside & INSIDE.quote || QUOTED.test(block.text) || isAnnounced(notices.blocks, i, context)))
    score -= AGAINST.quoted;
  if (!isSetApart && isPlainSentence(block) && !says(notices.sure)) score -= AGAINST.plainSentence;
  if (!isBuilt && isLineOfStory(block, context)) score -= AGAINST.line;
  if (!isSetApart && says(notices.worded)) score -= AGAINST.onlyWorded;
  return score - ofJudge(context.oddsOf?.(block.element), isListed);
}

/** What stands around a block and in it, whatever it says. */
function ofPlace(notices: Notices, i: number, block: Block, kind: Kind): number {
  const { blocks } = notices;
  let score = i >= blocks.length - END_BLOCKS ? POINTS.end : 0;
  if ((block.ownNames | block.nearNames) & kind.namesBits) score += POINTS.name;
  else if (block.farNames & kind.namesBits) score += POINTS.farName;
  if (block.controls > 0) score += POINTS.button;
  if (block.words > 0 && block.linkWords >= block.words * 0.9) score += POINTS.linksOnly;
  return headsStory(blocks, i) && !saysSo(notices, i + 1, kind) ? score - AGAINST.headsStory : score;
}

function saysSo({ strong }: Notices, i: number, kind: Kind): boolean {
  return ((strong[i] ?? 0) & kind.bit) !== 0;
}

/** What the judge says for the story. A list of links may be what a guide is made of: there it has more to say. */
function ofJudge(odds: number | undefined, isListed: boolean): number {
  if (odds === undefined) return 0;
  return Math.max(-ODDS.most, Math.min(ODDS.most, odds * (isListed ? ODDS.ofListed : ODDS.factor)));
}

const QUOTED = /^[“«„「『"‘][^]*[”»“」』"’][.,]?$/;

/** Words of a sentence that announces what stands below it, and of the least that is announced. */
const ANNOUNCED = { sentence: 5, words: 4 };

/** The story's own sentence right above ends in a colon: what follows are the words that it speaks of, an error's too. */
function isAnnounced(blocks: readonly Block[], i: number, { oddsOf }: PassContext): boolean {
  const [above, block] = [blocks[i - 1], blocks[i] as Block];
  if (above === undefined || above.words < ANNOUNCED.sentence || !ANNOUNCES.test(above.text)) return false;
  if (block.words < ANNOUNCED.words || block.links > 0 || block.controls > 0) return false;
  return above.links === 0 && (oddsOf?.(above.element) ?? 1) > 0;
}

/** Short texts are notices more often. What stands apart may be longer: terms and disclosures are whole sentences. */
function ofLength(words: number, isSetApart: boolean): number {
  if (words <= SHORT) return POINTS.short;
  if (words > MIDDLE) return -(isSetApart ? AGAINST.middle : AGAINST.long);
  return words > (SHORT + MIDDLE) / 2 && !isSetApart ? -AGAINST.middle : 0;
}

/** Structure speaks for the kind: the block's own, or that of the small box around it that calls to act. */
function isBuiltLike(notices: Notices, i: number, kind: Kind, context: PassContext): boolean {
  const block = notices.blocks[i];
  const { built, calls } = notices.structure;
  if (block === undefined) return false;
  if (
    ((built[i] ?? 0) & (kind.built ?? 0) & ~(BUILT.linkList | BUILT.linkBox)) !== 0 ||
    kind.looksLike?.(block, context, notices.blocks) === true
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
  return block.words > 5 && block.linkWords === 0 && block.controls === 0 && /[.。]["”»’)]*$/.test(block.text);
}

/** Log-odds, about seven to one, that make a line the story's. */
const LINE_ODDS = 2;

/** A line of words alone, in a list of which the line before or after surely is the story's: a step, an item. */
function isLineOfStory({ element, links, controls }: Block, { oddsOf }: PassContext): boolean {
  if (element.localName !== 'li' || links > 0 || controls > 0) return false;
  const beside = [element.previousElementSibling, element.nextElementSibling];
  return beside.some((line) => line !== null && (oddsOf?.(line) ?? 0) >= LINE_ODDS);
}

/** A heading right above a paragraph names a part of the story, whatever it says. */
export function headsStory(blocks: readonly Block[], i: number): boolean {
  const block = blocks[i];
  const next = blocks[i + 1];
  if (block === undefined || next === undefined || !/^h[1-6]$/.test(block.element.localName)) return false;
  return next.container === block.container && next.words >= STORY_WORDS && next.linkWords < next.words / 2;
}

/** The whole block is set in italics or bold, as a paper sets its own announcements. */
function isEmphasised(block: Block): boolean {
  const only = block.element.firstElementChild;
  return (
    only !== null && /^(?:em|i|b|strong|small)$/.test(only.localName) && fold(only.textContent ?? '') === block.text
  );
}

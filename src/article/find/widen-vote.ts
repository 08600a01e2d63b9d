// Readability takes one element for the article, and what stands beside it where that is made alike. Where a page sets each
// part of a story in a section of its own, it is left with one of them.
import { isFurniture, isMenuEntry, type Block } from '../blocks/block';
import { nameBit } from '../blocks/names';
import { isProse, isTeaser } from '../blocks/page';

/** Prose that is told in one make: so many paragraphs and words of it outweigh the vote that has less than this share. */
const STORY = { paragraphs: 4, words: 150, share: 0.5 };
const OTHERS = nameBit.comments | nameBit.related;

interface Kin {
  words: number;
  voted: number;
  paragraphs: number;
  first: number;
  last: number;
}

/**
 * The vote, or all that stands between the first and the last of the page's paragraphs that are made alike and hold most of
 * its prose, where the vote holds a part of that, and less than half.
 */
export function widenVote(blocks: readonly Block[], vote: ReadonlySet<number>): ReadonlySet<number> {
  const leading = leadingKin(blocks, vote);
  // With none of it voted for, the two speak of different things, and readers may have written more than the author.
  if (leading === null || leading.voted === 0 || leading.voted >= leading.words * STORY.share) return vote;
  const wide = new Set<number>();
  for (let i = leading.first; i <= leading.last; i++) {
    const block = blocks[i] as Block;
    if (!isMenuEntry(block) && !isFurniture(block)) wide.add(i);
  }
  return wide;
}

/** The make of paragraphs that most of the page's prose is told in; null where there is too little of it. */
function leadingKin(blocks: readonly Block[], vote: ReadonlySet<number>): Kin | null {
  const all = new Map<string, Kin>();
  let leading: Kin | null = null;
  blocks.forEach((block, i) => {
    if (!isProse(block) || ((block.ownNames | block.nearNames) & OTHERS) !== 0 || isTeaser(blocks, i)) return;
    let kin = all.get(block.kin);
    if (kin === undefined) all.set(block.kin, (kin = { words: 0, voted: 0, paragraphs: 0, first: i, last: i }));
    kin.words += block.words;
    kin.paragraphs++;
    kin.last = i;
    if (vote.has(i)) kin.voted += block.words;
    if (kin.words > (leading?.words ?? 0)) leading = kin;
  });
  const found = leading as Kin | null;
  return found === null || found.words < STORY.words || found.paragraphs < STORY.paragraphs ? null : found;
}

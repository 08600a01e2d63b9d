// Whether the page holds only a part of its article (a paywall). Galley never fetches the rest; it says so.
import type { Block } from './blocks/block';
import { countWords } from './dom/text';
import { isDeskNote } from './find/inserts';
import { phraseBit } from './passes/kinds';
import type { Survey } from './survey';

/** An article of fewer words whose page says that it is not free holds a teaser. */
const TEASER_WORDS = 350;
/** Longest block, in words, that may ask to subscribe for the rest. */
const MAX_WORDS = 40;
/** Shortest paragraph of a story, in words, and how many stand above the end of a whole one. */
const PARAGRAPH = 15;
const PARAGRAPHS = 3;
/** The text that the page states is longer by this much where a part is missing. */
const LONGER = 1.3;

/** Judged before anything is taken out, by the story's blocks: the sentence that says so is an upsell too. */
export function isTruncated({ metadata, blocks, context }: Survey, story: readonly Block[]): boolean {
  const words = story.reduce((sum, block) => sum + block.words, 0);
  if (metadata.isAccessibleForFree !== false && words >= TEASER_WORDS) return false;
  const isWall = (block: Block): boolean =>
    block.words <= MAX_WORDS && (context.phrases(block.text).strong & phraseBit.truncated) !== 0;
  const wall = blocks.findLast(isWall);
  if (wall === undefined) return false;
  if (countWords(metadata.articleBody ?? '') > words * LONGER) return true;
  return !endsAfter(story) && !goesOnAfter(wall, story) && !goesOnBelow(story, isWall);
}

/** Below its last paragraphs a desk says who else reported: that is where stories end, and nothing that a teaser holds. */
function endsAfter(story: readonly Block[]): boolean {
  const note = story.findLastIndex(isDeskNote);
  return story.slice(0, Math.max(note, 0)).filter(isParagraph).length >= PARAGRAPHS;
}

/** Paragraphs made like those above the sentence stand below it: it asks for more, but hides nothing. */
function goesOnAfter(wall: Block, story: readonly Block[]): boolean {
  const at = story.indexOf(wall);
  if (at < 0) return false;
  const above = new Set(
    story
      .slice(0, at)
      .filter(isParagraph)
      .map(({ kin }) => kin),
  );
  return story.slice(at + 1).filter((block) => isParagraph(block) && above.has(block.kin)).length >= PARAGRAPHS;
}

/** Words of a paragraph that is told nowhere but behind a wall. */
const WHOLE_PARAGRAPH = 25;

/**
 * Whole paragraphs of the story stand below its first sentence that asks for more, in whatever box. What says the same above
 * its paragraphs is a label.
 */
function goesOnBelow(story: readonly Block[], isWall: (block: Block) => boolean): boolean {
  const begins = story.findIndex(isParagraph);
  const at = story.findIndex((block, i) => begins >= 0 && i > begins + 1 && isWall(block));
  const below =
    at < 0 ? [] : story.slice(at + 1).filter((block) => isParagraph(block) && block.words >= WHOLE_PARAGRAPH);
  return below.length >= PARAGRAPHS;
}

function isParagraph({ element, words, linkWords }: Block): boolean {
  return element.localName === 'p' && words >= PARAGRAPH && linkWords < words / 2;
}

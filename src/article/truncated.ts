// Whether the page holds only a part of its article (a paywall). Galley never fetches the rest; it says so.
import { phraseBit } from './passes/kinds';
import type { Survey } from './survey';

/** An article of fewer words whose page says that it is not free holds a teaser. */
const TEASER_WORDS = 350;
/** Longest block, in words, that may ask to subscribe for the rest. */
const MAX_WORDS = 40;

/** Judged before anything is taken out, by the words of the story: the sentence that says so is an upsell too. */
export function isTruncated({ metadata, blocks, context }: Survey, words: number): boolean {
  if (metadata.isAccessibleForFree !== false && words >= TEASER_WORDS) return false;
  return blocks.some(
    (block) => block.words <= MAX_WORDS && (context.phrases(block.text).strong & phraseBit.truncated) !== 0,
  );
}

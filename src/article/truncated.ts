// Whether the page holds only a part of its article (a paywall). Galley never fetches the rest; it says so.
import { phraseBit } from './passes/kinds';
import type { PhraseReader } from './passes/phrases';
import type { Survey } from './survey';

/** An article of fewer words whose page says that it is not free holds a teaser. */
const TEASER_WORDS = 350;
/** Longest block, in words, that may ask to subscribe for the rest. */
const MAX_WORDS = 40;

/** Judged before anything is taken out: the sentence that says so is an upsell too. */
export function isTruncated(page: Survey, root: Element, phrases: PhraseReader): boolean {
  const within = page.blocks.filter((block) => root.contains(block.element));
  const words = within.reduce((sum, block) => sum + block.words, 0);
  if (page.metadata.isAccessibleForFree !== false && words >= TEASER_WORDS) return false;
  return page.blocks.some(
    (block) => block.words <= MAX_WORDS && (phrases(block.text).strong & phraseBit.truncated) !== 0,
  );
}

// Whether the page holds only a part of its article (a paywall). Galley never fetches the rest; it says so.
import { findPhrases, normalise } from './passes/phrases';
import { phrasesFor } from './passes/tables';
import type { Survey } from './survey';

/** An article of fewer words whose page says that it is not free holds a teaser. */
const TEASER_WORDS = 350;
/** Longest block, in words, that may ask to subscribe for the rest. */
const MAX_WORDS = 40;

/** Judged before anything is taken out: the sentence that says so is an upsell too. */
export function isTruncated(page: Survey, root: Element): boolean {
  const within = page.view.blocks.filter((block) => root.contains(block.element));
  const words = within.reduce((sum, block) => sum + block.words, 0);
  if (page.metadata.isAccessibleForFree !== false && words >= TEASER_WORDS) return false;
  const bits = { truncated: 1 };
  const phrases = phrasesFor(page.metadata.language, root.textContent ?? '', bits);
  return page.view.blocks.some(
    (block) => block.words <= MAX_WORDS && findPhrases(phrases, normalise(block.text)).strong !== 0,
  );
}

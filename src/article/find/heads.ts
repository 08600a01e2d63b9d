// What heads a part of the story: a heading, a question above its answer, the time of an entry.
import { isSubheading, type Block } from '../blocks/block';
import { isSure, PARAGRAPH_WORDS, type PageView } from '../blocks/page';

/** The odds with which the judge vouches for what stands around a block. */
export const LIKELY = 1;

/** How many blocks may stand between a heading and its paragraph: a date, a row of buttons. */
export const BETWEEN = 2;

/** The time that an entry of a live report opens with. */
const FLAG_WORDS = 4;
const CLOCK = /^\d{1,2}[.:h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,5})?$/i;

/** A time by itself, or with a flag beside it ("Key event"). */
function isEntryTime({ element, text, words }: Block): boolean {
  if (CLOCK.test(text)) return true;
  const time = words <= FLAG_WORDS ? element.getElementsByTagName('time')[0] : undefined;
  const shown = time?.textContent?.trim() ?? '';
  return CLOCK.test(shown) && text.startsWith(shown);
}

/** Words of the longest question that is set above its answer, whatever element it stands in. */
const QUESTION_WORDS = 25;
const QUESTION = /[?？؟]["”»’)]*$/;

/**
 * A heading of the story's own part, a question above its answer, or an entry's time, right above a paragraph that is sure, or
 * a list that is likely.
 */
export function headsStory(view: PageView, index: number, oddsAt: (index: number) => number): boolean {
  const block = view.blocks[index] as Block;
  const isTime = isEntryTime(block);
  const isQuestion = QUESTION.test(block.text) && block.words <= QUESTION_WORDS && block.words > 2;
  if (!isSubheading(block.element) && !isTime && !isQuestion) return false;
  // The time of an entry leads to the entry, whose heading stands below it.
  if (block.linkWords > 0 && !isTime) return false;
  const below = view.blocks[index + 1];
  if (isTime && below !== undefined && isSubheading(below.element) && headsStory(view, index + 1, oddsAt)) return true;
  for (let i = index + 1; i <= index + 1 + BETWEEN; i++) {
    const next = view.blocks[i];
    const isAnswer = isQuestion && i === index + 1 && view.prose[i] === true && oddsAt(i) > 0;
    if (next !== undefined && (isAnswer || isSure(view, i) || isLikely(view, i, oddsAt)))
      return isAnswer || next.container.contains(block.element) || block.container.contains(next.element);
    if ((next?.words ?? Infinity) >= PARAGRAPH_WORDS) return false;
  }
  return false;
}

/** Running text that Readability keeps and the judge is content with. */
function isLikely(view: PageView, index: number, oddsAt: (index: number) => number): boolean {
  return view.prose[index] === true && view.vote.has(index) && oddsAt(index) >= LIKELY;
}

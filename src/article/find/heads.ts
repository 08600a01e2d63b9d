// What heads a part of the story: a heading, a question above its answer, the time of an entry; and who says a quote.
import { INSIDE, isSubheading, type Block } from '../blocks/block';
import { SENTENCE_END } from './between';
import { isSure, PARAGRAPH_WORDS, type PageView } from '../blocks/page';

/** The odds with which the judge vouches for what stands around a block. */
export const LIKELY = 1;

/** How many blocks may stand between a heading and its paragraph: a date, a row of buttons. */
export const BETWEEN = 2;

/** Words that open an item of a list whose text stands in a box of its own: the day of a chronicle, a term. */
const ITEM_LABEL = 5;

/** A line that opens an item of which the rest is the story's. */
function opensItem(view: PageView, index: number, oddsAt: (index: number) => number): boolean {
  const { container, words, links, controls } = view.blocks[index] as Block;
  if (words > ITEM_LABEL || links > 0 || controls > 0 || !/^(?:li|dd)$/.test(container.localName)) return false;
  const next = view.blocks[index + 1];
  const isFirst = view.blocks[index - 1]?.container !== container;
  return (
    isFirst && next?.container === container && next.words >= ANSWER_WORDS && next.links === 0 && oddsAt(index + 1) > 0
  );
}

/** Words of a title that is one by its class alone. */
const TITLE_WORDS = 8;
const TITLE = /(?:^|[-_\s]|[a-z])(?:titles?|headings?|headlines?|sub-?heads?)(?:$|[-_\s])/i;

/** A title by its class, whatever element it is. */
function isTitled({ element, text, words, links, controls }: Block): boolean {
  if (words === 0 || words > TITLE_WORDS || links > 0 || controls > 0 || SENTENCE_END.test(text)) return false;
  return TITLE.test(element.getAttribute('class') ?? '');
}

/** Words of a line that says what the list below it holds. */
const LIST_LABEL = 4;

/** A line above the list of a box that holds nothing else, where the list is likely: “For”, “Against”. */
function labelsList(view: PageView, index: number, oddsAt: (index: number) => number): boolean {
  const { container, words, links, controls } = view.blocks[index] as Block;
  if (words > LIST_LABEL || links > 0 || controls > 0 || container.childElementCount !== 2) return false;
  const next = view.blocks[index + 1];
  return next?.element.localName === 'li' && next.container.parentElement === container && oddsAt(index + 1) >= LIKELY;
}

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

/** Words of the longest question that is set above its answer, whatever element it stands in, and of the shortest answer. */
const QUESTION_WORDS = 25;
const ANSWER_WORDS = 5;
const QUESTION = /[?？؟]["”»’)]*$/;

/**
 * A heading of the story's own part, a question above its answer, or an entry's time, right above a paragraph that is sure, a
 * list that is likely, or a question that is one; and what opens an item of a list, or a list.
 */
export function headsStory(view: PageView, index: number, oddsAt: (index: number) => number, levels = 1): boolean {
  const block = view.blocks[index];
  if (block === undefined) return false;
  if (opensItem(view, index, oddsAt) || labelsList(view, index, oddsAt)) return true;
  const isTime = isEntryTime(block);
  const isQuestion = QUESTION.test(block.text) && block.words <= QUESTION_WORDS && block.words > 2;
  const isTitle = isTitled(block);
  if (!isSubheading(block.element) && !isTime && !isQuestion && !isTitle) return false;
  // The time of an entry leads to the entry, whose heading stands below it.
  if (block.linkWords > 0 && !isTime && leadsAway(block)) return false;
  const below = view.blocks[index + 1];
  if (isTitle && below?.element.localName === 'table' && below.container === block.container && oddsAt(index + 1) > 0)
    return true;
  const isAbove =
    below !== undefined && (isTime ? isSubheading(below.element) : levels > 0 && QUESTION.test(below.text));
  if (isAbove && headsStory(view, index + 1, oddsAt, levels - 1)) return true;
  for (let i = index + 1; i <= index + 1 + BETWEEN; i++) {
    const next = view.blocks[i];
    const isAnswer = isQuestion && i === index + 1 && answers(view, i) && oddsAt(i) > 0;
    if (next !== undefined && (isAnswer || isSure(view, i) || isLikely(view, i, oddsAt)))
      return isAnswer || next.container.contains(block.element) || block.container.contains(next.element);
    if ((next?.words ?? Infinity) >= PARAGRAPH_WORDS) return false;
  }
  return false;
}

/** In a link, or with one in it that has an address: without, it is a button that unfolds the answer. */
function leadsAway({ element, inside }: Block): boolean {
  return (inside & INSIDE.link) !== 0 || element.querySelector('a[href]') !== null;
}

/** Running text, or a sentence, however short: nothing else stands below a question. */
function answers({ blocks, prose }: PageView, index: number): boolean {
  const { text = '', words = 0, linkWords = 0 } = blocks[index] ?? {};
  return prose[index] === true || (words >= ANSWER_WORDS && linkWords <= words / 2 && SENTENCE_END.test(text));
}

/** Running text that Readability keeps and the judge is content with. */
function isLikely(view: PageView, index: number, oddsAt: (index: number) => number): boolean {
  return view.prose[index] === true && view.vote.has(index) && oddsAt(index) >= LIKELY;
}

/** Words that say whose a quote is: a name, what the person is. */
const SPEAKER = { words: 12, lines: 2 };
const QUOTE = /quot|cit(?:e|at)(?:$|[-_\s])|zitat|testimonial|attribution|speaker/i;

/** A line right below a quote of the story's, or below such a line, in the box that is called after the quote. */
export function namesSpeaker(view: PageView, index: number, oddsAt: (index: number) => number): boolean {
  const { element, container, words, links, controls } = view.blocks[index] as Block;
  if (words === 0 || words > SPEAKER.words || links > 0 || controls > 0) return false;
  if (![element, container].some((part) => QUOTE.test(part.getAttribute('class') ?? ''))) return false;
  for (let i = index - 1; i >= index - SPEAKER.lines; i--) {
    const above = view.blocks[i];
    if (above === undefined) return false;
    const isQuote = (above.inside & INSIDE.quote) !== 0 || QUOTE.test(above.element.getAttribute('class') ?? '');
    if (isQuote && above.words >= PARAGRAPH_WORDS) return oddsAt(i) > 0;
    if (above.container !== container) return false;
  }
  return false;
}

// Where the story stands: attempts are tried in order until one finds enough words.
import { INSIDE, type Block } from '../blocks/block';
import { commonAncestor, isSure, PARAGRAPH_WORDS, type PageView } from '../blocks/page';
import { comparable } from '../dom/text';
import { factBoxes, isDeskNote, isSourceLine } from './inserts';
import { amongParagraphs, BESIDE } from './between';
import { nextArticles } from './next-articles';
import { footnotes } from './notes';
import { isNamedStandfirst, isNearly, isSetApart } from './standfirst';

/** The story's blocks and the smallest element that holds them all. */
export interface Story {
  readonly root: Element;
  /** Log-odds that a block belongs to the story; blocks above 0 do. */
  readonly oddsOf: (block: Element) => number | undefined;
}

const CAPTION_WORDS = 4;

interface Attempt {
  /** Fewest words that make a story. */
  readonly words: number;
  readonly odds: (judged: number, isVoted: boolean) => number;
}

/** Words of a story that the judge alone is trusted with. */
const ENOUGH = 60;
const SOME = 25;

const BY_JUDGE: Attempt['odds'] = (judged) => judged;
/** A short story, or one in a form that the judge has rarely seen: the benefit of the doubt. */
const IN_DOUBT: Attempt['odds'] = (judged) => judged + 1.5;
const BY_VOTE: Attempt['odds'] = (_, isVoted) => (isVoted ? 1 : -1);

/** Finds the story of `least` words or more, or null. With `least` 0 it is the whole page where nothing else is found. */
export function findStory(view: PageView, judged: Float64Array, least: number): Story | null {
  const attempts: readonly Attempt[] = [
    { words: ENOUGH, odds: BY_JUDGE },
    { words: Math.max(least, SOME), odds: IN_DOUBT },
    { words: Math.max(least, SOME), odds: BY_VOTE },
    // Nobody is content with so little unless the page says what it is.
    ...(least < SOME ? [BY_JUDGE, IN_DOUBT, BY_VOTE].map((odds) => ({ words: Math.max(least, 1), odds })) : []),
    ...(least === 0 ? [{ words: 0, odds: () => 1 }] : []),
  ];
  const notes = footnotes(view);
  for (const attempt of attempts) {
    const story = tryOdds(view, notes, attempt.words, (i) => attempt.odds(judged[i] ?? 0, view.vote.has(i)));
    if (story !== null) return story;
  }
  return null;
}

/** The odds that a paragraph has at least which is sure, a footnote, and a block that the page itself names as the story's. */
const SURE = 0.1;
const NOTE = 1;
const CERTAIN = 5;
/** The odds with which the judge vouches for what stands around a block. */
const LIKELY = 1;

/** How far behind the last paragraph a line of the desk may stand. */
const BEHIND = 6;

function closesStory(view: PageView, index: number): boolean {
  return view.first >= 0 && index >= view.first - 3 && index <= view.last + BEHIND;
}

/** How many blocks may stand between a heading and its paragraph: a date, a row of buttons. */
const BETWEEN = 2;

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

function isHeading(block: Block | undefined): boolean {
  return block !== undefined && /^h[2-6]$/.test(block.element.localName);
}

/** Words of the longest question that is set above its answer, whatever element it stands in. */
const QUESTION_WORDS = 25;
const QUESTION = /[?？؟]["”»’)]*$/;

/** A heading of the story's own part, a question above its answer, or an entry's time, right above a paragraph that is sure, or a list that is likely. */
function headsStory(view: PageView, index: number, oddsAt: (index: number) => number): boolean {
  const block = view.blocks[index] as Block;
  const isTime = isEntryTime(block);
  const isQuestion = QUESTION.test(block.text) && block.words <= QUESTION_WORDS && block.words > 2;
  if (!isHeading(block) && !isTime && !isQuestion) return false;
  // The time of an entry leads to the entry, whose heading stands below it.
  if (block.linkWords > 0 && !isTime) return false;
  if (isTime && isHeading(view.blocks[index + 1]) && headsStory(view, index + 1, oddsAt)) return true;
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

/** How far above the story's first paragraph its standfirst may stand that nothing names as one: headline, byline, a picture. */
const ABOVE = 12;
const OPENING_WORDS = { least: 6, most: 80 };

/**
 * The page's own description, printed above the story or as its beginning: the author's words, however they are set. Or what
 * calls itself a standfirst right below the headline, or a little below it where Readability keeps it or the story begins.
 */
function opensStory(view: PageView, index: number, oddsAt: (index: number) => number): boolean {
  const block = view.blocks[index] as Block;
  if (block.words < OPENING_WORDS.least || block.words > OPENING_WORDS.most || block.linkWords > 0) return false;
  if (view.first >= 0 && index > view.first + 1) return false;
  const above = view.blocks[index - 1];
  const isBelowHeadline = above !== undefined && comparable(above.text) === view.known.title;
  const isParagraph = view.prose[index] === true && block.words >= PARAGRAPH_WORDS;
  if (isBelowHeadline && (isParagraph || isNamedStandfirst(block)) && (block.inside & BESIDE) === 0) return true;
  if (isNamedStandfirst(block)) {
    const isVouched = view.vote.has(index) || (view.prose[index] === true && leadsOn(view, index, oddsAt));
    if (isVouched && standsBelowHeadline(view, index)) return true;
  }
  if (view.known.excerpt === view.known.title || !isNearly(comparable(block.text), view.known.excerpt)) return false;
  return isSetApart(block) || (view.first >= 0 ? index >= view.first - ABOVE : followsHeadline(view, index));
}

/** For a story without a sure paragraph: its text may stand in no element that says so. */
function followsHeadline(view: PageView, index: number): boolean {
  const above = view.blocks.slice(Math.max(0, index - ABOVE), index);
  return above.some(({ element, text }) => element.localName === 'h1' && comparable(text) === view.known.title);
}

/** The heading right above the block, a little way up, is the headline. */
function standsBelowHeadline(view: PageView, index: number): boolean {
  for (let i = index - 1; i >= Math.max(0, index - ABOVE); i--) {
    const { element, text } = view.blocks[i] as Block;
    const said = comparable(text);
    if (/^h[1-6]$/.test(element.localName) && said !== view.known.excerpt) return said === view.known.title;
  }
  return false;
}

/** The story begins right below the block, but for a date or the like. */
function leadsOn(view: PageView, index: number, oddsAt: (index: number) => number): boolean {
  for (let i = index + 1; i <= index + 1 + BETWEEN; i++) if (view.prose[i] === true) return oddsAt(i) >= LIKELY;
  return false;
}

/** Blocks of one make that are the story's: so many, and this share of all. */
const ALIKE = { least: 5, share: 0.75, words: 5, doubt: -1 };
const SENTENCE_END = /[.!?…。！？]["”»’)]*$/;

/** Blocks in some doubt whose like is the story's nearly throughout: the short entries of a report minute by minute. */
function amongTheirLike(view: PageView, oddsAt: (index: number) => number): ReadonlySet<number> {
  const own = new Map<string, number>();
  view.blocks.forEach(({ kin, words }, i) => words > 0 && oddsAt(i) > 0 && own.set(kin, (own.get(kin) ?? 0) + 1));
  const like = new Set<number>();
  view.blocks.forEach(({ element, kin, text, words, linkWords }, i) => {
    const count = own.get(kin) ?? 0;
    const isLike = count >= ALIKE.least && count >= (view.ofKin.get(kin)?.blocks ?? 0) * ALIKE.share;
    const isSentence = words >= ALIKE.words && SENTENCE_END.test(text) && !/^h[1-6]$/.test(element.localName);
    if (isLike && isSentence && linkWords === 0 && view.vote.has(i) && oddsAt(i) > ALIKE.doubt) like.add(i);
  });
  return like;
}

/** Words of a line above the headline that says which series or part of the paper the story is of. */
const LABEL_WORDS = 8;

function isLabel({ element, text, words }: Block): boolean {
  return words <= LABEL_WORDS && !SENTENCE_END.test(text) && element.localName !== 'figure';
}

/** A quotation mark that the page draws beside a quote. */
const DRAWN = /^["“”«»„‟❝❞‘’「」]$/;

function tryOdds(
  view: PageView,
  notes: ReadonlySet<number>,
  least: number,
  oddsAt: (index: number) => number,
): Story | null {
  const facts = factBoxes(view, (i) => isSure(view, i));
  const like = amongTheirLike(view, oddsAt);
  const among = amongParagraphs(view, oddsAt);
  const leastOf = (block: Block, i: number): number => {
    if (opensStory(view, i, oddsAt)) return CERTAIN;
    const isSaid =
      isSure(view, i) ||
      like.has(i) ||
      among.has(i) ||
      headsStory(view, i, oddsAt) ||
      facts.has(i) ||
      isSourceLine(view, i, (above) => oddsAt(above) > 0 || facts.has(above)) ||
      (closesStory(view, i) && isDeskNote(block));
    return isSaid ? SURE : -Infinity;
  };
  const next = nextArticles(view);
  const headline = view.blocks.findIndex(
    ({ element, text }) => element.localName === 'h1' && comparable(text) === view.known.title,
  );
  const isOut = (block: Block, i: number): boolean =>
    next.has(i) || DRAWN.test(block.text) || (i < headline && isLabel(block));
  const odds = view.blocks.map((block, i) => (isOut(block, i) ? -CERTAIN : Math.max(oddsAt(i), leastOf(block, i))));
  let root: Element | null = null;
  let words = 0;
  let captions = 0;
  view.blocks.forEach((block, i) => {
    if (isFigure(block)) {
      if (next.has(i)) return;
      // The words of a picture story stand in its captions.
      if (block.words >= CAPTION_WORDS && (block.inside & INSIDE.link) === 0) captions += block.words;
      return;
    }
    if ((odds[i] ?? 0) <= 0) return;
    words += block.words;
    root = root === null ? block.container : commonAncestor(root, block.container);
  });
  if (root === null || words + captions < least) return null;
  const byElement = new Map<Element, number>();
  view.blocks.forEach((block, i) => {
    const own = odds[i] ?? 0;
    byElement.set(
      block.element,
      isFigure(block) && !next.has(i) ? figureOdds(view, odds, i) : notes.has(i) ? Math.max(own, NOTE) : own,
    );
  });
  keepGalleries(view, byElement);
  let home: Element = root;
  for (const block of view.blocks) {
    if (isFigure(block) && block.words > 0 && (byElement.get(block.element) ?? 0) > 0)
      home = commonAncestor(home, block.container);
  }
  return { root: home, oddsOf: (element) => byElement.get(element) };
}

/** Figures of one list or row stay or go together: the last picture of a gallery has no story after it. */
function keepGalleries(view: PageView, odds: Map<Element, number>): void {
  const best = new Map<Element, number>();
  const figures = view.blocks.filter((block) => isFigure(block) && (block.inside & INSIDE.link) === 0);
  const rowOf = (block: Block) => block.element.closest('ul,ol') ?? block.container;
  for (const block of figures)
    best.set(rowOf(block), Math.max(best.get(rowOf(block)) ?? -Infinity, odds.get(block.element) ?? 0));
  for (const block of figures)
    if ((best.get(rowOf(block)) ?? 0) > 0) odds.set(block.element, Math.max(odds.get(block.element) ?? 0, 0.1));
}

function isFigure(block: Block): boolean {
  return block.element.localName === 'figure';
}

/** How many blocks away a figure's neighbours may stand, other figures not counted. */
const REACH = 2;
const CAPTIONED = 1;
const LINKED = 2;

/** Words of a headline or a notice that a picture beside it belongs to, and log-odds that make the notice surely foreign. */
const CARD = { headline: 3, notice: 8, reach: 3, odds: -1.5 };

/** A picture without words beside a headline that leads elsewhere, or a notice, in a box that tells nothing of the story. */
function illustratesOther({ blocks }: PageView, odds: readonly number[], index: number): boolean {
  const { words, container } = blocks[index] as Block;
  if (words > 0) return false;
  let said = 0;
  let isHeaded = false;
  let isForeign = true;
  for (let i = index - CARD.reach; i <= index + CARD.reach; i++) {
    const beside = blocks[i];
    if (beside === undefined || isFigure(beside) || !container.contains(beside.element)) continue;
    if ((odds[i] ?? 0) > 0) return false;
    isForeign &&= (odds[i] ?? 0) < CARD.odds;
    said += beside.words;
    const isLink = beside.linkWords >= CARD.headline && beside.linkWords === beside.words;
    isHeaded ||= isLink && Math.abs(i - index) === 1;
  }
  return isHeaded || (isForeign && said >= CARD.notice);
}

/**
 * A figure goes with the text around it: it stays where the story stands next to it, more surely with words of its own, less
 * surely inside a link, as the pictures of links to other stories are.
 */
function figureOdds(view: PageView, odds: readonly number[], index: number): number {
  const block = view.blocks[index] as Block;
  const beside: number[] = [];
  for (const step of [-1, 1]) {
    let seen = 0;
    let best = -Infinity;
    for (let i = index + step; i >= 0 && i < odds.length && seen < REACH; i += step) {
      const other = view.blocks[i] as Block;
      if (isFigure(other)) continue;
      seen++;
      const sameBox = other.container.contains(block.element) || block.container.contains(other.element);
      best = Math.max(best, (odds[i] ?? 0) - (sameBox ? 0 : 1));
    }
    if (best > -Infinity) beside.push(best);
  }
  if (beside.length === 0) return 1;
  const nearest = Math.max(...beside);
  const both = beside.reduce((sum, value) => sum + value, 0) / beside.length;
  const linked = block.element.closest('a') === null && !illustratesOther(view, odds, index) ? 0 : LINKED;
  return (nearest + both) / 2 + (block.words > 0 ? CAPTIONED : 0) - linked;
}

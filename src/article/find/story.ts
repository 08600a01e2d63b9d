// Where the story stands: attempts are tried in order until one finds enough words.
import { INSIDE, type Block } from '../blocks/block';
import { commonAncestor, isSure, type PageView } from '../blocks/page';
import { comparable } from '../dom/text';
import { amongParagraphs, amongTheirLike, SENTENCE_END } from './between';
import { figureOdds, isFigure, keepGalleries } from './figures';
import { headsStory, namesSpeaker } from './heads';
import { factBoxes, isDeskNote, isSourceLine } from './inserts';
import { nextArticles } from './next-articles';
import { footnotes } from './notes';
import { opensStory } from './opening';

/** The story's blocks and the smallest element that holds them all. */
export interface Story {
  readonly root: Element;
  /** Log-odds that a block belongs to the story; blocks above 0 do. */
  readonly oddsOf: (block: Element) => number | undefined;
}

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
  const known: KnownBlocks = {
    out: foreign(view),
    facts: factBoxes(view, (i) => isSure(view, i)),
    notes: footnotes(view),
  };
  for (const attempt of attempts) {
    const story = tryOdds(view, known, attempt.words, (i) => attempt.odds(judged[i] ?? 0, view.vote.has(i)));
    if (story !== null) return story;
  }
  return null;
}

/** What is known of blocks whatever the judge says of them: what is none of the story's, and what is. */
interface KnownBlocks {
  readonly out: ReadonlySet<number>;
  readonly facts: ReadonlySet<number>;
  readonly notes: ReadonlySet<number>;
}

/** Words of a line above the headline that says which series or part of the paper the story is of. */
const LABEL_WORDS = 8;
/** A quotation mark that the page draws beside a quote, or the mark of a list's line. */
const DRAWN = /^["“”«»„‟❝❞‘’「」•·▪■◦]$/;

/** Blocks of the articles below the page's own, labels above its headline, and marks that say nothing. */
function foreign(view: PageView): ReadonlySet<number> {
  const out = new Set(nextArticles(view));
  const headline = view.blocks.findIndex(
    ({ element, text }) => element.localName === 'h1' && comparable(text) === view.known.title,
  );
  view.blocks.forEach((block, i) => {
    if (!isFigure(block) && (DRAWN.test(block.text) || (i < headline && isLabel(block)))) out.add(i);
  });
  return out;
}

function isLabel({ text, words }: Block): boolean {
  return words <= LABEL_WORDS && !SENTENCE_END.test(text);
}

/** The odds that a paragraph has at least which is sure, a footnote, and a block that the page itself names as the story's. */
const SURE = 0.1;
const NOTE = 1;
const CERTAIN = 5;
/** Fewest words of a caption that counts for the story's length. */
const CAPTION_WORDS = 4;

function tryOdds(view: PageView, known: KnownBlocks, least: number, oddsAt: (index: number) => number): Story | null {
  const odds = weigh(view, known, oddsAt);
  let root: Element | null = null;
  let words = 0;
  view.blocks.forEach((block, i) => {
    if (isFigure(block)) {
      // The words of a picture story stand in its captions.
      const isTold = !known.out.has(i) && block.words >= CAPTION_WORDS && (block.inside & INSIDE.link) === 0;
      if (isTold) words += block.words;
    } else if ((odds[i] ?? 0) > 0) {
      words += block.words;
      root = root === null ? block.container : commonAncestor(root, block.container);
    }
  });
  if (root === null || words < least) return null;
  const byElement = withFigures(view, known, odds);
  return { root: withPictures(root, view, byElement), oddsOf: (element) => byElement.get(element) };
}

/** Log-odds of all blocks, pictures aside: the judge's, and the least that each has by what stands around it. */
function weigh(view: PageView, { out, facts }: KnownBlocks, oddsAt: (index: number) => number): readonly number[] {
  const like = amongTheirLike(view, oddsAt);
  const among = amongParagraphs(view, oddsAt);
  const isKept = (i: number): boolean => isSure(view, i) || like.has(i) || among.has(i) || facts.has(i);
  const oddsWith = (i: number): number => Math.max(oddsAt(i), isKept(i) ? SURE : -Infinity);
  const leastOf = (block: Block, i: number): number => {
    if (opensStory(view, i, oddsAt)) return CERTAIN;
    const isSaid =
      isKept(i) ||
      headsStory(view, i, oddsWith) ||
      namesSpeaker(view, i, oddsWith) ||
      isSourceLine(view, i, (above) => oddsWith(above) > 0) ||
      (closesStory(view, i) && isDeskNote(block));
    return isSaid ? SURE : -Infinity;
  };
  return view.blocks.map((block, i) => (out.has(i) ? -CERTAIN : Math.max(oddsAt(i), leastOf(block, i))));
}

/** How far behind the last paragraph a line of the desk may stand. */
const BEHIND = 6;

function closesStory(view: PageView, index: number): boolean {
  return view.first >= 0 && index >= view.first - 3 && index <= view.last + BEHIND;
}

/** The odds by element, those of pictures and footnotes among them. */
function withFigures(
  view: PageView,
  { out, notes }: KnownBlocks,
  odds: readonly number[],
): ReadonlyMap<Element, number> {
  const byElement = new Map<Element, number>();
  view.blocks.forEach((block, i) => {
    const own = notes.has(i) ? Math.max(odds[i] ?? 0, NOTE) : (odds[i] ?? 0);
    byElement.set(block.element, isFigure(block) && !out.has(i) ? figureOdds(view, odds, i) : own);
  });
  keepGalleries(view, byElement);
  return byElement;
}

/** The smallest element that holds `root` and the story's pictures with words. */
function withPictures(root: Element, { blocks }: PageView, odds: ReadonlyMap<Element, number>): Element {
  const isStory = (block: Block): boolean => isFigure(block) && block.words > 0 && (odds.get(block.element) ?? 0) > 0;
  return blocks.filter(isStory).reduce((home, { container }) => commonAncestor(home, container), root);
}

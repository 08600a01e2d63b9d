// What a story is told in besides its paragraphs: whatever stands between two of them, unless something speaks against it.
import { INSIDE, isSubheading, type Block } from '../blocks/block';
import { nameBit } from '../blocks/names';
import { PARAGRAPH_WORDS, type PageView } from '../blocks/page';

/**
 * How many blocks may stand between two paragraphs of the story that vouch for them, and in how much doubt each may be; code,
 * data and quotes so many times as much, and so what a heading unfolds.
 */
const RUN = { blocks: 24, words: 3, alike: 4, doubt: -0.6, whole: 5, paragraph: 2 };
/** Nobody's notice looks like them. */
const KEPT_WHOLE = /^(?:pre|table)$/;
/** Parts of a page that tell no story. */
export const BESIDE =
  INSIDE.nav | INSIDE.footer | INSIDE.form | INSIDE.aside | INSIDE.figure | INSIDE.hidden | INSIDE.link;
const NOISE =
  nameBit.share |
  nameBit.related |
  nameBit.signup |
  nameBit.comments |
  nameBit.furniture |
  nameBit.author |
  nameBit.frame |
  nameBit.picture |
  nameBit.hidden;

/**
 * Blocks without a link that Readability keeps and nothing is called noise of, between two paragraphs that are the story's:
 * code, tables, lists drawn with boxes, words set apart. What is a notice by what it says the passes still take.
 */
export function amongParagraphs(view: PageView, oddsAt: (index: number) => number): ReadonlySet<number> {
  const among = new Set<number>();
  let above = -Infinity;
  view.blocks.forEach(({ words }, i) => {
    if (view.prose[i] !== true || words < PARAGRAPH_WORDS) return;
    if (!view.vote.has(i) && oddsAt(i) < RUN.paragraph) return;
    // The paragraph that follows one of the story's goes on with it.
    if (i === above + 1 && oddsAt(i) <= 0 && mayTell(view, i, oddsAt)) among.add(i);
    if (oddsAt(i) < RUN.paragraph && !among.has(i)) return;
    if (i - above <= RUN.blocks + 1) addRun(view, above + 1, i, oddsAt, among);
    above = i;
  });
  return among;
}

function addRun(
  view: PageView,
  first: number,
  end: number,
  oddsAt: (index: number) => number,
  among: Set<number>,
): void {
  const run = view.blocks.slice(first, end);
  run.forEach(({ kin, words }, i) => {
    // The cells of a table that is drawn with boxes say a word each.
    const isWorded = words >= RUN.words || run.filter((other) => other.kin === kin).length >= RUN.alike;
    if (isWorded && mayTell(view, first + i, oddsAt)) among.add(first + i);
  });
}

/** The teams of a league lead to their pages: a table is told from a list of links by its cells. */
function cellsOf(table: Element): number {
  return table.getElementsByTagName('td').length;
}

const FOLDING = '[aria-expanded]';

/** In a panel that a heading folds and unfolds. */
function isUnfolded({ container }: Block): boolean {
  return [container, container.parentElement].some((panel) => {
    const above = panel?.previousElementSibling;
    return above != null && isSubheading(above) && (above.matches(FOLDING) || above.querySelector(FOLDING) !== null);
  });
}

function mayTell(view: PageView, index: number, oddsAt: (index: number) => number): boolean {
  const block = view.blocks[index] as Block;
  const { words, linkWords, links, controls, inside, ownNames, nearNames, element } = block;
  const isQuote = (inside & INSIDE.quote) !== 0;
  const isTable = element.localName === 'table';
  if (words === 0 || controls > 0 || !(isQuote || isTable || view.vote.has(index))) return false;
  const isPanel = isUnfolded(block);
  const isWhole = isQuote || isPanel || KEPT_WHOLE.test(element.localName);
  if (oddsAt(index) <= (isWhole ? RUN.whole : 1) * RUN.doubt) return false;
  const maySayLinks = isQuote || isPanel ? linkWords <= words / 2 : isTable && links <= cellsOf(element) / 2;
  if (links > 0 && !maySayLinks) return false;
  // Posts of other sites are quotes by their element and called after their network.
  const noise = isQuote ? NOISE & ~nameBit.share : NOISE;
  return (inside & (isQuote ? INSIDE.hidden : BESIDE)) === 0 && ((ownNames | nearNames) & noise) === 0;
}

/** Blocks of one make that are the story's: so many, and this share of all. */
const ALIKE = { least: 5, share: 0.75, words: 5, doubt: -1 };
export const SENTENCE_END = /[.!?…。！？]["”»’)]*$/;

/** Blocks in some doubt whose like is the story's nearly throughout: the short entries of a report minute by minute. */
export function amongTheirLike(view: PageView, oddsAt: (index: number) => number): ReadonlySet<number> {
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

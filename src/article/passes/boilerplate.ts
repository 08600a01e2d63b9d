// What the judge finds foreign to the story when everything about a block is added up; whole parts where all of a part is.
import { countWords } from '../dom/text';
import { definePass } from '../pass';

/** Log-odds below which a block goes. Paragraphs need more proof than scraps: losing one is the worst that can happen. */
const LIMIT = { scrap: 0, paragraph: -0.4 };
const PARAGRAPH_WORDS = 20;
/** A heading with such odds is the story's whatever stands below it: a standfirst above a row of counters. */
const CERTAIN = 3;

export const boilerplate = definePass({
  id: 'boilerplate',
  about: 'Takes out what stands on the page beside the story.',
  reasons: ['beside-the-story'],
  // The judgement of the whole page, not of one kind of notice: on a short story on a long page most words are foreign.
  maxShare: 1,
  run(root, edit, context) {
    const { oddsOf } = context;
    if (oddsOf === undefined) return;
    const foreign: Element[] = [];
    judge(root, oddsOf, foreign);
    for (const element of foreign) if (element !== root) edit.remove(element, 'beside-the-story');
  },
});

type Verdict = 'foreign' | 'story' | 'unknown';

/** Judges an element by its blocks, from the leaves up, and collects the largest ones that are foreign as a whole. */
function judge(element: Element, oddsOf: (block: Element) => number | undefined, foreign: Element[]): Verdict {
  const odds = oddsOf(element);
  if (odds !== undefined) {
    // What stands in the element is asked for only where it matters.
    if (odds >= LIMIT.scrap || (odds >= LIMIT.paragraph && odds >= limitFor(element))) return 'story';
    foreign.push(element);
    return 'foreign';
  }
  if (isForeignCard(element, oddsOf)) {
    foreign.push(element);
    return 'foreign';
  }
  const mark = foreign.length;
  let verdict: Verdict = 'unknown';
  let headings = 0;
  for (const child of element.children) {
    const part = judge(child, oddsOf, foreign);
    if (part === 'story' && isHeading(child) && (oddsOf(child) ?? 0) < CERTAIN) headings++;
    else if (part === 'story') verdict = 'story';
    else if (part === 'foreign' && verdict === 'unknown') verdict = 'foreign';
  }
  // A heading above nothing but foreign links is theirs.
  if (headings > 1 || (headings === 1 && (verdict === 'unknown' || !isMadeOfLinks(element)))) verdict = 'story';
  // A quote keeps its attribution.
  if (verdict === 'story' && element.localName === 'blockquote') foreign.length = mark;
  if (verdict === 'foreign') foreign.splice(mark, Infinity, element);
  return verdict;
}

/** A link whose words are all foreign: its picture shows another story. */
function isForeignCard(element: Element, oddsOf: (block: Element) => number | undefined): boolean {
  if (element.localName !== 'a' || element.querySelector('figure') === null) return false;
  if (element.querySelector('figcaption') !== null) return false;
  const texts = Array.from(element.querySelectorAll(':not(figure,figure *)')).flatMap((each) => oddsOf(each) ?? []);
  return texts.length > 0 && texts.every((odds) => odds < LIMIT.scrap);
}

/** Most words below the element lead elsewhere, its heading's aside. */
const LINKED = 0.8;

function isMadeOfLinks(element: Element): boolean {
  const wordsOf = (selector: string): number =>
    Array.from(element.querySelectorAll(selector)).reduce((sum, each) => sum + countWords(each.textContent ?? ''), 0);
  const all =
    countWords(element.textContent ?? '') - wordsOf(':scope > h2,:scope > h3,:scope > h4,:scope > h5,:scope > h6');
  return all > 0 && wordsOf('a') >= all * LINKED;
}

function isHeading(element: Element): boolean {
  return /^h[2-6]$/.test(element.localName);
}

/** A quote without a link is a paragraph, however short: stories quote the very words that notices use. */
function limitFor(element: Element): number {
  const isQuote = element.closest('blockquote') !== null && element.querySelector('a') === null;
  return isQuote || countWords(element.textContent ?? '') >= PARAGRAPH_WORDS ? LIMIT.paragraph : LIMIT.scrap;
}

// What the judge finds foreign to the story when everything about a block is added up; whole parts where all of a part is.
import { isSubheading, type Block } from '../blocks/block';
import { makeOf } from '../blocks/names';
import { countWords } from '../dom/text';
import { definePass } from '../pass';
import { leadsToStory, siteOf, type Site } from './link-lists';

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
    const judged = new Set(foreign);
    const page: Judged = {
      root,
      foreign: judged,
      words: wordsIn(root, judged),
      site: siteOf(context.url),
      whole: new Map(),
      makes: new Map(),
    };
    const blocks = context.blocks ?? [];
    const headline = blocks.findIndex(({ element }) => element.localName === 'h1');
    const isAbove = (part: Element): boolean =>
      blocks.slice(0, Math.max(0, headline)).some(({ element }) => part.contains(element));
    const answers = answersIn(root, blocks);
    for (const element of foreign) {
      const isOfStory = belongs(element, page) || isAnswered(element, answers);
      if (element === root || (isOfStory && !isAbove(element))) continue;
      edit.remove(element, 'beside-the-story');
    }
    for (let gone = 0; gone < MOST_LABELS; gone++) {
      const label = lastLabel(root, blocks);
      if (label === null || !edit.remove(label, 'beside-the-story')) break;
    }
  },
});

/** Words of a label that says what follows, and how many stand at an end one after another. */
const LABEL_WORDS = 10;
const MOST_LABELS = 8;

/** A heading behind which nothing stands, or a label with a colon that leads to what was taken out. */
function lastLabel(root: Element, blocks: readonly Block[]): Element | null {
  const at = blocks.findLastIndex(({ element, words }) => (words > 0 || isPicture(element)) && root.contains(element));
  const last = blocks[at];
  if (last === undefined || last.links > 0 || isPicture(last.element)) return null;
  const isLabel = last.words <= LABEL_WORDS && /[:：]$/.test(last.text) && at + 1 < blocks.length;
  return isSubheading(last.element) || isLabel ? last.element : null;
}

function isPicture(element: Element): boolean {
  return element.localName === 'figure' || element.querySelector('img,iframe,video,audio') !== null;
}

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
  let isAboveForeign = false;
  for (const child of element.children) {
    const part = judge(child, oddsOf, foreign);
    isAboveForeign ||= part === 'foreign' && headings > 0;
    if (part === 'story' && isSubheading(child) && (oddsOf(child) ?? 0) < CERTAIN) {
      headings++;
      // A headline that leads elsewhere, below the picture that leads there too.
      isAboveForeign ||= child.querySelector('a') !== null;
    } else if (part === 'story') verdict = 'story';
    else if (part === 'foreign' && verdict === 'unknown') verdict = 'foreign';
  }
  // A heading above nothing but foreign links is theirs.
  if (headings > 1 || (headings === 1 && !(isAboveForeign && isMadeOfLinks(element)))) verdict = 'story';
  // A quote keeps its attribution.
  if (verdict === 'story' && (element.localName === 'blockquote' || isFigureOfQuote(element))) foreign.length = mark;
  if (verdict === 'foreign') foreign.splice(mark, Infinity, element);
  return verdict;
}

function isFigureOfQuote(element: Element): boolean {
  return element.localName === 'figure' && element.querySelector(':scope > blockquote') !== null;
}

/** A link whose words are all foreign: its picture shows another story. */
function isForeignCard(element: Element, oddsOf: (block: Element) => number | undefined): boolean {
  if (element.localName !== 'a' || element.querySelector('figure') === null) return false;
  if (element.querySelector('figcaption') !== null) return false;
  const texts = Array.from(element.querySelectorAll(':not(figure,figure *)')).flatMap((each) => oddsOf(each) ?? []);
  return texts.length > 0 && texts.every((odds) => odds < LIMIT.scrap);
}

/** Most words below the element lead elsewhere, its heading's aside; or all is a label on a picture. */
const LINKED = { share: 0.8, label: 3 };

function isMadeOfLinks(element: Element): boolean {
  const wordsOf = (selector: string): number =>
    Array.from(element.querySelectorAll(selector)).reduce((sum, each) => sum + countWords(each.textContent ?? ''), 0);
  const all =
    countWords(element.textContent ?? '') - wordsOf(':scope > h2,:scope > h3,:scope > h4,:scope > h5,:scope > h6');
  if (all <= LINKED.label && element.querySelector('figure') !== null) return true;
  return all > 0 && wordsOf('a') >= all * LINKED.share;
}

/** A quote without a link is a paragraph, however short: stories quote the very words that notices use. */
function limitFor(element: Element): number {
  const isQuote = element.closest('blockquote') !== null && element.querySelector('a') === null;
  return isQuote || countWords(element.textContent ?? '') >= PARAGRAPH_WORDS ? LIMIT.paragraph : LIMIT.scrap;
}

/** Words of an element: those of the story, and all. */
interface Words {
  story: number;
  all: number;
}

/** Words of every element that holds something foreign. */
function wordsIn(root: Element, foreign: ReadonlySet<Element>): ReadonlyMap<Element, Words> {
  const words = new Map<Element, Words>();
  for (const element of foreign) {
    const own = countWords(element.textContent ?? '');
    for (let at = element.parentElement; at !== null && root.contains(at); at = at.parentElement) {
      const known = words.get(at);
      if (known !== undefined) known.story -= own;
      else {
        const all = countWords(at.textContent ?? '');
        words.set(at, { all, story: all - own });
      }
    }
  }
  return words;
}

/** What leads elsewhere or asks for something is judged by itself. */
const CALLS = 'button,input,select,textarea,form,img,iframe,video,audio';
const ACTIVE = `a[href],${CALLS}`;
const LISTS = /^(?:ul|ol|dl|tbody|table)$/;
/** Rows that make a table of figures, and not a box drawn with one. */
const MIN_ROWS = 3;

/** The page as it was judged, with what many elements of one part ask about it. */
interface Judged {
  readonly root: Element;
  readonly foreign: ReadonlySet<Element>;
  /** Words of every element that holds something foreign. */
  readonly words: ReadonlyMap<Element, Words>;
  readonly site: Site;
  /** Lists that stay as a whole, or do not. */
  readonly whole: Map<Element, boolean>;
  /** Of the story's elements in a part: how each is made. */
  readonly makes: Map<Element, ReadonlySet<string>>;
}

/**
 * What the judge finds foreign by itself belongs to the story where it stands in a part that does: the heading of an entry
 * or a box, a line of a list of which others are kept, a paragraph among others of its make, a table of figures in the text.
 */
function belongs(element: Element, page: Judged): boolean {
  const { root, foreign, words } = page;
  const part = element.parentElement;
  const own = part === null ? undefined : words.get(part);
  if (part === null || own === undefined || own.story === 0) return false;
  if (LISTS.test(part.localName)) return remembered(page.whole, part, () => isWhole(part, page));
  if (element.matches(ACTIVE) || element.querySelector(ACTIVE) !== null) return false;
  if (isTable(element)) return standsWithin(element, foreign);
  const isAPart = part !== root && own.story * 2 <= (words.get(root)?.story ?? 0);
  if (!isAPart || own.story * 2 < own.all) return false;
  if (element.matches(HEADED) || element.querySelector(HEADED) !== null)
    return isStory(element.nextElementSibling, foreign);
  const makes = (): ReadonlySet<string> =>
    new Set(Array.from(part.children).flatMap((other) => (isStory(other, foreign) ? [makeOf(other)] : [])));
  return remembered(page.makes, part, makes).has(makeOf(element));
}

/** What is found out once for each part, however many elements of it ask. */
function remembered<T>(known: Map<Element, T>, part: Element, find: () => T): T {
  let found = known.get(part);
  if (found === undefined) known.set(part, (found = find()));
  return found;
}

/** A list without links, or in the text of the story with links to other sites: what a guide is made of. */
function isWhole(list: Element, { foreign, site }: Judged): boolean {
  if (list.querySelector(CALLS) !== null) return false;
  const links = Array.from(list.querySelectorAll('a[href]'));
  return (
    links.length === 0 || (standsWithin(outermost(list), foreign) && !links.some((link) => leadsToStory(link, site)))
  );
}

/** The list that a list is a line of, or the list itself. */
function outermost(list: Element): Element {
  let whole = list;
  for (let line = list.parentElement; line?.localName === 'li'; line = whole.parentElement)
    whole = line.parentElement ?? line;
  return whole;
}

/** Words of a question, and of its answer; its links say no more than this share of it. */
const ANSWER = { question: 25, least: 8, linked: 0.3 };

/** Answered questions in an element: how many, and the words of each and of its answer's first paragraph. */
interface Answers {
  questions: number;
  words: number;
}

/** The questions that a sentence or more answers right below them, for every element that holds some. */
function answersIn(root: Element, blocks: readonly Block[]): ReadonlyMap<Element, Answers> {
  const answers = new Map<Element, Answers>();
  blocks.forEach((block, i) => {
    const answer = blocks[i + 1];
    const isQuestion = block.words > 2 && block.words <= ANSWER.question && /[?？؟]$/.test(block.text);
    if (!isQuestion || answer === undefined || answer.words < ANSWER.least || answer.controls > 0) return;
    const isAnswer = /[.。][”"»’)]*$/.test(answer.text) && answer.linkWords <= answer.words * ANSWER.linked;
    if (!isAnswer) return;
    for (let at: Element | null = block.element; at !== null && at !== root; at = at.parentElement) {
      const known = answers.get(at) ?? { questions: 0, words: 0 };
      answers.set(at, { questions: known.questions + 1, words: known.words + block.words + answer.words });
    }
  });
  return answers;
}

/** Questions with the desk's answers and little else: two or more of them, in one box or in boxes side by side. */
function isAnswered(element: Element, answers: ReadonlyMap<Element, Answers>): boolean {
  const own = answers.get(element);
  if (own === undefined || element.querySelector('form,input,textarea,a[href^="tel:"]') !== null) return false;
  if (own.words * 2 < countWords(element.textContent ?? '')) return false;
  const beside = [element.previousElementSibling, element.nextElementSibling];
  return own.questions > 1 || beside.some((other) => other !== null && answers.has(other));
}

const HEADED = 'h2,h3,h4,h5,h6';

function isTable(element: Element): boolean {
  const table = element.localName === 'table' ? element : element.querySelector(':scope > table:only-child');
  return table !== null && table.querySelectorAll('tr').length >= MIN_ROWS;
}

/** Whether the story goes on before and after, among what stands beside the element. */
function standsWithin(element: Element, foreign: ReadonlySet<Element>): boolean {
  const beside = Array.from(element.parentElement?.children ?? []);
  const at = beside.indexOf(element);
  const isKept = (other: Element): boolean => isStory(other, foreign);
  return beside.slice(0, at).some(isKept) && beside.slice(at + 1).some(isKept);
}

function isStory(element: Element | null, foreign: ReadonlySet<Element>): boolean {
  return element !== null && !foreign.has(element) && countWords(element.textContent ?? '') > 0;
}

// Finds the words that stand right beside a picture, as runs a reader would see as one line or block. Whether they are its
// caption is weighed in evidence.ts.
import { fold, isBlank } from '../dom/text';
import { isBlock } from '../dom/shape';
import { isLabel } from './caption-text';
import { samePicture } from './same-picture';
import type { Survey } from './survey';

/** Words beside a picture. */
export interface Neighbour {
  readonly nodes: readonly Node[];
  readonly text: string;
  readonly words: number;
  readonly linkWords: number;
  readonly where: 'after' | 'before';
  /** A button's or counter's text, not a caption's ("Enlarge", "1 of 5"), or a link to the picture itself. */
  readonly isLabel: boolean;
  /** Element that holds the nodes. */
  readonly parent: Element;
}

/** A wrapper with more words than this is a part of the story that has a picture in it. */
const MAX_WRAPPER_WORDS = 120;
const MAX_NEIGHBOURS = 4;
const MAX_CLIMBS = 8;
const BORDERS = /^(?:body|article|main|section|aside|nav|header|footer|form|li|ul|ol|html|details|dialog)$/;

/** Whether captions are never looked for beyond the element. */
function isBorder(element: Element): boolean {
  return BORDERS.test(element.localName) || element.getAttribute('role') === 'main';
}

/** The largest element around a picture that has no words and no other picture. */
export function coreOf(picture: Element, survey: Survey): Element {
  return climb(picture, survey, 0);
}

/** The largest element around a picture that has no other picture and few enough words to be all about it. */
export function wrapperOf(picture: Element, survey: Survey): Element {
  return climb(picture, survey, MAX_WRAPPER_WORDS);
}

function climb(picture: Element, survey: Survey, words: number): Element {
  let element = picture;
  const own = survey.of(picture).words;
  for (let parent = element.parentElement; parent !== null && !isBorder(parent); parent = element.parentElement) {
    const measure = survey.of(parent);
    if (measure.end - measure.first > 1 || measure.words > words + own) break;
    element = parent;
  }
  return element;
}

/** Runs of words after (or before) a picture, nearest first. Stops at the next picture and at the borders of its part. */
export function neighboursOf(
  picture: Element,
  where: 'after' | 'before',
  survey: Survey,
  isTaken: (node: Node) => boolean,
): Neighbour[] {
  const found: Neighbour[] = [];
  let node: Node = coreOf(picture, survey);
  const step = (from: Node): Node | null => (where === 'after' ? from.nextSibling : from.previousSibling);
  const src = picture.getAttribute('src') ?? '';
  for (let climbs = 0; found.length < MAX_NEIGHBOURS;) {
    const next = step(node);
    if (next === null) {
      const parent: Element | null = node.parentElement;
      if (parent === null || isBorder(parent) || climbs++ >= MAX_CLIMBS || !mayLeave(parent, survey)) break;
      node = parent;
    } else if (isSilent(next, survey) || isTaken(next)) {
      node = next;
    } else {
      if (next.nodeType === 1 && hasPicture(next as Element, survey)) break;
      const nodes = runFrom(next, step, survey, isTaken);
      const parent = next.parentElement;
      if (parent === null) break;
      const text = fold(nodes.map((part) => part.textContent ?? '').join(' '));
      const words = wordsOf(nodes, survey);
      if (words > MAX_WRAPPER_WORDS) break;
      node = nodes.at(-1) ?? next;
      const label = isLabel(text) || (words <= 5 && leadsTo(next, src));
      found.push({
        isLabel: label,
        nodes: where === 'after' ? nodes : nodes.reverse(),
        text,
        words,
        linkWords: linkWordsOf(nodes, survey),
        where,
        parent,
      });
    }
  }
  return found;
}

function leadsTo(node: Node, src: string): boolean {
  return node.nodeName === 'A' && samePicture((node as Element).getAttribute('href') ?? '', src);
}

/** Words of a paragraph that can only be a story's. */
const STORY_WORDS = 20;

/** Whether running text stands next to a picture and its words: beside the wrapper that is all theirs, or beside them. */
export function standsInStory(wrapper: Element | null, core: Element, words: Neighbour, survey: Survey): boolean {
  let first: Node = core;
  let last: Node = words.nodes.at(-1) ?? core;
  if (words.where === 'before') [first, last] = [words.nodes[0] ?? core, core];
  if (wrapper !== null) {
    let top = wrapper;
    const own = survey.of(wrapper).words;
    for (
      let parent = top.parentElement;
      parent !== null && !isBorder(parent) && survey.of(parent).words === own && isOfOne(parent, survey);
      parent = top.parentElement
    )
      top = parent;
    first = last = top;
  }
  const row = SENTENCE.test(words.text)
    ? rowAround(wrapper === null ? core : (first as Element), wrapper === null, survey)
    : null;
  if (row !== null) first = last = row;
  return isStory(first, 'previousSibling', survey) || isStory(last, 'nextSibling', survey);
}

/** Levels of boxes around a row of pictures, and words of a link below it. */
const ROW = { levels: 10, words: 10 };
/** Products and posts stand in rows of pictures, too: captions are sentences, and slides are mostly called so. */
const SENTENCE = /[.!?…。！？؟]["”»’)]*(?:\s?\([^()]{3,60}\))?$/;
const SLIDES = /slid|swiper|carousel|carrousel|galler|splide|glide|diapo|strecke/i;

/**
 * What holds the row that a picture stands in, where the elements beside it hold pictures as well: slides do. `isFlat`: their
 * words are no part of them and stand between.
 */
function rowAround(slide: Element, isFlat: boolean, survey: Survey): Element | null {
  const isSlide = (beside: Element | null): boolean => beside === null || hasPicture(beside, survey);
  const { previousElementSibling: before, nextElementSibling: after, parentElement } = slide;
  if (parentElement === null || (before ?? after) === null) return null;
  if (isFlat ? isOfOne(parentElement, survey) : !isSlide(before) || !isSlide(after)) return null;
  const names = [slide, parentElement].map((element) => element.getAttribute('class') ?? '');
  if (!SLIDES.test(names.join(' ')) || isBorder(parentElement)) return null;
  let row = parentElement;
  for (let level = 0; level < ROW.levels; level++) {
    const around = row.parentElement;
    if (around === null || isBorder(around) || survey.of(around).words > survey.of(row).words + ROW.words) break;
    row = around;
  }
  return row;
}

function isOfOne(element: Element, survey: Survey): boolean {
  const measure = survey.of(element);
  return measure.end - measure.first === 1;
}

/** Short blocks that may stand between a picture and the story's text: an offer, a line that loads. */
const SHORT_BETWEEN = 2;

/**
 * Whether the next thing that says something on one side is a run of plain words. A heading points to what stands beyond it,
 * and so does a short block or two: notices stand between paragraphs.
 */
function isStory(from: Node, side: 'previousSibling' | 'nextSibling', survey: Survey): boolean {
  let bare = 0;
  let between = 0;
  for (let node = from[side]; node !== null; node = node[side]) {
    if (node.nodeType === 3) bare += survey.wordsIn(node);
    if (bare >= STORY_WORDS) return true;
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const { words, linkWords, first, end } = survey.of(element);
    if (end > first) return false;
    if (words === 0 || /^h[1-6]$/.test(element.localName)) continue;
    if (!isBlockLike(element)) bare += words;
    else if (words >= STORY_WORDS || bare + words >= STORY_WORDS) return linkWords < words / 2;
    else if (++between > SHORT_BETWEEN) return false;
  }
  return bare >= STORY_WORDS;
}

/** A cell's neighbours are its picture's only where the whole table is small and has no other picture. */
function mayLeave(element: Element, survey: Survey): boolean {
  if (!/^(?:td|th|tr|tbody)$/.test(element.localName)) return true;
  const table = element.closest('table');
  if (table === null) return false;
  const measure = survey.of(table);
  return measure.end - measure.first === 1 && measure.words <= MAX_WRAPPER_WORDS;
}

/** The block itself, or the inline nodes up to the next line break, block or picture. */
function runFrom(
  start: Node,
  step: (node: Node) => Node | null,
  survey: Survey,
  isTaken: (node: Node) => boolean,
): Node[] {
  if (start.nodeType === 1 && isBlockLike(start as Element)) return [start];
  const run: Node[] = [start];
  for (let next = step(start); next !== null; next = step(next)) {
    if (next.nodeName === 'BR' || isTaken(next)) break;
    if (next.nodeType === 1 && (isBlockLike(next as Element) || hasPicture(next as Element, survey))) break;
    run.push(next);
  }
  return run;
}

/** Blocks by name, and inline elements that hold blocks. */
function isBlockLike(element: Element): boolean {
  return isBlock(element) || (element.firstElementChild !== null && isBlock(element.firstElementChild));
}

function hasPicture(element: Element, survey: Survey): boolean {
  const measure = survey.of(element);
  return measure.end > measure.first;
}

function isSilent(node: Node, survey: Survey): boolean {
  if (node.nodeType === 3) return isBlank(node.nodeValue ?? '');
  if (node.nodeType !== 1) return true;
  const element = node as Element;
  return (
    element.localName === 'br' ||
    element.localName === 'hr' ||
    (survey.of(element).words === 0 && !hasPicture(element, survey))
  );
}

function wordsOf(nodes: readonly Node[], survey: Survey): number {
  return nodes.reduce(
    (sum, node) => sum + (node.nodeType === 1 ? survey.of(node as Element).words : survey.wordsIn(node)),
    0,
  );
}

function linkWordsOf(nodes: readonly Node[], survey: Survey): number {
  return nodes.reduce((sum, node) => sum + (node.nodeType === 1 ? survey.of(node as Element).linkWords : 0), 0);
}

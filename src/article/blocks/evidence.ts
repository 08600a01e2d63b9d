// Evidence for and against a block, as a row of numbers with a name each. What the numbers mean together is learned
// (judgement.json, fitted by build/fit-judgement.ts); nothing here decides.
import { pattern } from '../dom/pattern';
import { comparable } from '../dom/text';
import { PHRASE_KINDS } from '../passes/kinds';
import type { PhraseHits, PhraseReader } from '../phrases/search';
import { INSIDE, type Block } from './block';
import { nameKinds } from './names';
import type { PageView, Sums } from './page';

const TAGS = ['p', 'li', 'table', 'dt', 'dd', 'pre', 'blockquote', 'figure', 'a', 'button', 'td', 'address', 'summary'];
const insideNames = Object.keys(INSIDE) as (keyof typeof INSIDE)[];

/** Longest block, in words, whose phrases are looked at: a paragraph of the story may well quote them. */
const PHRASES_UP_TO = 60;
/** How many blocks before and after count as neighbourhood. */
const NEIGHBOURS = 5;
/** Distances outside the story's run are counted up to here; inside it all places are alike, however long the story. */
const FAR = 99;
const INNER = 3;
/** Counts above these say no more: a story of a thousand paragraphs is judged as one of thirty. */
const MANY = { together: 30, onPage: 400, prose: 2000 };
const MONTHS =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|mars|avr|mai|juin|juil|août|okt|dez|ene|abr|ago|dic|gen|mag|giu|lug|set|ott)[a-zäéûè]*\.?\b/i;

/** Names of the numbers in a row, in order. */
export const EVIDENCE: readonly string[] = [
  'words', 'link-share', 'links', 'buttons', 'ends-sentence', 'ends-colon', 'commas', 'capitals', 'all-capitals', 'number', 'date', 'clock',
  'separator', 'copyright', 'address', 'question', 'mark', 'price', 'quote', 'heading-level', 'depth',
  ...TAGS.map((tag) => `tag-${tag}`),
  ...insideNames.map((name) => `inside-${name}`),
  ...nameKinds.map((kind) => `own-${kind}`), ...nameKinds.map((kind) => `near-${kind}`), ...nameKinds.map((kind) => `far-${kind}`),
  'vote', 'from-first', 'from-last', 'position', 'home-distance', 'times',
  'container-prose-share', 'container-links', 'container-blocks', 'container-voted', 'container-words-each',
  'group-links', 'group-blocks', 'group-prose', 'group-voted', 'group-words-each',
  'kin-prose-share', 'kin-links', 'kin-blocks', 'kin-voted', 'kin-words-each',
  'page-blocks', 'page-prose', 'page-voted',
  'title', 'byline', 'excerpt', 'stated-body',
  ...PHRASE_KINDS.map((kind) => `says-${kind}`),
  'said-by-heading', 'said-by-group',
  'previous-words', 'previous-links', 'previous-vote', 'next-words', 'next-links', 'next-vote',
  'prose-before', 'prose-after', 'voted-before', 'voted-after', 'heading-before-vote', 'section-prose', 'section-links', 'section-voted',
]; // prettier-ignore

/** What a block's phrases speak for; null where nobody should ask. */
export type Said = Pick<PhraseHits, 'strong' | 'weak'> | null;

/** What a block's phrases speak for. */
export function readSaid(block: Block, phrases: PhraseReader): Said {
  if (block.words === 0 || block.words > PHRASES_UP_TO) return null;
  // Quoted words are not the page's own, unless they link somewhere.
  if (block.inside & INSIDE.quote && block.linkWords === 0) return null;
  return phrases(block.text);
}

/**
 * Rows of all blocks one after another; row `i` starts at `i * EVIDENCE.length`. Rows of blocks in `settled` stay empty.
 */
export function gatherEvidence(
  view: PageView,
  said: readonly Said[],
  settled: ReadonlyMap<number, number> = new Map(),
): Float32Array {
  const width = EVIDENCE.length;
  const rows = new Float32Array(view.blocks.length * width);
  const saidByGroup = new Map<Element, number>();
  view.blocks.forEach((block, i) => {
    const strong = said[i]?.strong ?? 0;
    if (strong !== 0) saidByGroup.set(block.group, (saidByGroup.get(block.group) ?? 0) + 1);
  });
  const around = readSurroundings(view);
  const homeDistances = new Map<Element, number>();
  let heading = -1;
  let wordsBefore = 0;
  let at = 0;
  const put = (value: number): void => void (rows[at++] = value);
  /** Rows are zeros: most of their bits need nothing. */
  const putBits = (bits: number, value: number): void => {
    for (let to = at, rest = bits; rest !== 0; to++, rest >>>= 1) if (rest & 1) rows[to] = value;
  };
  const putRow = (i: number, block: Block): void => {
    at = i * width;
    putText(block, put);
    const tag = TAGS.indexOf(block.element.localName);
    if (tag >= 0) rows[at + tag] = 1;
    at += TAGS.length;
    putBits(block.inside, 1);
    at += insideNames.length;
    putBits(block.ownNames, 1);
    at += nameKinds.length;
    putBits(block.nearNames, 1);
    at += nameKinds.length;
    putBits(block.farNames, 1);
    at += nameKinds.length;
    putPlace(view, block, i, wordsBefore, homeDistance(view.home, block.container, homeDistances), put);
    putKnown(view, block, put);
    const hits = said[i] ?? { strong: 0, weak: 0 };
    putBits(hits.weak, 1);
    putBits(hits.strong, 2);
    at += PHRASE_KINDS.length;
    put(heading >= 0 && i - heading <= 12 ? bitCount(said[heading]?.strong ?? 0) : 0);
    put((saidByGroup.get(block.group) ?? 0) - (hits.strong !== 0 ? 1 : 0));
    putNeighbours(view, around, i, heading, put);
  };
  for (let i = 0; i < view.blocks.length; i++) {
    const block = view.blocks[i] as Block;
    if (!settled.has(i)) putRow(i, block);
    if (isHeading(block)) heading = i;
    wordsBefore += block.words;
  }
  return rows;
}

function isHeading(block: Block): boolean {
  return /^h[1-6]$/.test(block.element.localName);
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

const CAPITALS = pattern('(?<!\\p{L})\\p{Lu}', 'g');
function putText(block: Block, put: (value: number) => void): void {
  const { text, words } = block;
  const short = words <= 25;
  put(words);
  put(words === 0 ? 0 : block.linkWords / words);
  put(block.links);
  put(block.controls);
  put(/[.!?…。！？؟।][”"'»’)\]]*$/.test(text) ? 1 : 0);
  put(/[:：]$/.test(text) ? 1 : 0);
  put(words === 0 ? 0 : (text.match(/[,،、，;；]/g)?.length ?? 0) / words);
  put(short && words > 0 ? (text.match(CAPITALS)?.length ?? 0) / words : -1);
  put(short && text.length > 3 && text === text.toUpperCase() && text !== text.toLowerCase() ? 1 : 0);
  put(short && /\d/.test(text) ? 1 : 0);
  put(short && /\b(?:19|20)\d\d\b/.test(text) && (MONTHS.test(text) || /\d[/.-]\d/.test(text)) ? 1 : 0);
  put(short && /\d{1,2}:\d\d/.test(text) ? 1 : 0);
  put(short && /[|•·»›→>]/.test(text) ? 1 : 0);
  put(/©|\(c\)/i.test(text.slice(0, 200)) ? 1 : 0);
  put(short && /@|https?:|www\./.test(text) ? 1 : 0);
  put(/[?？]$/.test(text) ? 1 : 0);
  put(/^[#*†‡]/.test(text) ? 1 : 0);
  put(short && /[$€£¥]\s?\d|\d\s?[$€£¥]/.test(text) ? 1 : 0);
  put(/^[“"«„「]/.test(text) ? 1 : 0);
  put(isHeading(block) ? Number(block.element.localName[1]) : 0);
  put(block.depth);
}

function putPlace(
  view: PageView,
  block: Block,
  i: number,
  wordsBefore: number,
  distance: number,
  put: (value: number) => void,
): void {
  put(view.vote.size === 0 ? 0 : view.vote.has(i) ? 1 : -1);
  put(view.first < 0 ? INNER : between(-FAR, i - view.first, INNER));
  put(view.first < 0 ? INNER : between(-FAR, view.last - i, INNER));
  put(view.ofPage.words === 0 ? 0 : wordsBefore / view.ofPage.words);
  put(distance);
  put(Math.min(view.times.get(block.text) ?? 1, 9));
  putSums(view.ofContainer.get(block.container), view.mostInContainer, put);
  putSums(view.ofGroup.get(block.group), -1, put);
  putSums(view.ofKin.get(block.kin), view.mostOfKin, put);
  put(Math.min(view.blocks.length, MANY.onPage));
  put(Math.min(view.ofPage.prose, MANY.prose));
  put(view.ofPage.words === 0 ? 0 : view.ofPage.voted / view.ofPage.words);
}

/** Shares of the blocks' words; `most` below 0 leaves out the share of the most prose. */
function putSums(sums: Sums | undefined, most: number, put: (value: number) => void): void {
  const words = Math.max(1, sums?.words ?? 0);
  if (most >= 0) put(most === 0 ? 0 : (sums?.prose ?? 0) / most);
  put((sums?.linkWords ?? 0) / words);
  put(Math.min(sums?.blocks ?? 0, MANY.together));
  if (most < 0) put((sums?.prose ?? 0) / words);
  put((sums?.voted ?? 0) / words);
  put(words / Math.max(1, sums?.blocks ?? 1));
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** Levels from the home of the voted prose down to a container; -1 outside, -2 without a home. `known` remembers. */
function homeDistance(home: Element | null, container: Element, known: Map<Element, number>): number {
  if (home === null) return -2;
  if (container === home) return 0;
  let distance = known.get(container);
  if (distance === undefined) {
    const above = container.parentElement === null ? -1 : homeDistance(home, container.parentElement, known);
    known.set(container, (distance = above < 0 ? -1 : above + 1));
  }
  return distance;
}

function putKnown(view: PageView, block: Block, put: (value: number) => void): void {
  const { known } = view;
  const text = block.words > 0 && block.words <= 80 ? comparable(block.text) : '';
  const likeTitle =
    text.length > 10 && known.title.length > 15 && (text.includes(known.title) || known.title.includes(text));
  put(text === '' ? 0 : text === known.title ? 2 : likeTitle ? 1 : 0);
  put(text !== '' && known.byline !== '' && block.words <= 20 && text.includes(known.byline) ? 1 : 0);
  put(
    text.length > 20 && known.excerpt.length > 20 && (known.excerpt === text || known.excerpt.startsWith(text)) ? 1 : 0,
  );
  if (known.body.length < 400 || block.words < 4) put(0);
  else put(known.body.includes((text === '' ? comparable(block.text) : text).slice(0, 120)) ? 1 : -1);
}

/** Running sums, so that a neighbourhood costs two subtractions. */
interface Surroundings {
  readonly words: Float64Array;
  readonly links: Float64Array;
  readonly prose: Float64Array;
  readonly voted: Float64Array;
  /** Index of the next heading after each block. */
  readonly nextHeading: Int32Array;
}

function readSurroundings(view: PageView): Surroundings {
  const count = view.blocks.length;
  const sum = () => new Float64Array(count + 1);
  const around = { words: sum(), links: sum(), prose: sum(), voted: sum(), nextHeading: new Int32Array(count) };
  view.blocks.forEach((block, i) => {
    around.words[i + 1] = (around.words[i] ?? 0) + block.words;
    around.links[i + 1] = (around.links[i] ?? 0) + block.linkWords;
    around.prose[i + 1] = (around.prose[i] ?? 0) + (view.prose[i] === true ? block.words : 0);
    around.voted[i + 1] = (around.voted[i] ?? 0) + (view.vote.has(i) ? block.words : 0);
  });
  let next = count;
  for (let i = count - 1; i >= 0; i--) {
    around.nextHeading[i] = next;
    if (isHeading(view.blocks[i] as Block)) next = i;
  }
  return around;
}

function putNeighbours(
  view: PageView,
  around: Surroundings,
  i: number,
  heading: number,
  put: (value: number) => void,
): void {
  const count = view.blocks.length;
  const vote = (index: number) => (view.vote.size === 0 ? 0 : view.vote.has(index) ? 1 : -1);
  for (const index of [i - 1, i + 1]) {
    const block = view.blocks[index];
    put(block?.words ?? -1);
    put(block === undefined ? -1 : block.linkWords / Math.max(1, block.words));
    put(block === undefined ? -2 : vote(index));
  }
  const sumOf = (sums: Float64Array, from: number, to: number) =>
    (sums[Math.min(count, to)] ?? 0) - (sums[Math.max(0, from)] ?? 0);
  put(sumOf(around.prose, i - NEIGHBOURS, i));
  put(sumOf(around.prose, i + 1, i + 1 + NEIGHBOURS));
  put(sumOf(around.voted, i - NEIGHBOURS, i));
  put(sumOf(around.voted, i + 1, i + 1 + NEIGHBOURS));
  put(heading < 0 ? -2 : vote(heading));
  const end = around.nextHeading[i] ?? count;
  const words = Math.max(1, sumOf(around.words, i + 1, end));
  put(sumOf(around.prose, i + 1, end) / words);
  put(sumOf(around.links, i + 1, end) / words);
  put(sumOf(around.voted, i + 1, end) / words);
}

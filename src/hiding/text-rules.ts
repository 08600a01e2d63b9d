// Text rules: blocks found by their words, for people who know no selectors. A rule takes one whole block (a paragraph,
// a list item, a heading, a small box) and never what stands beside it. Whether a page has such words at all is loose-words.ts.
import type { Dom } from './dom';
import type { Page } from './evaluate';
import { mayHold } from './loose-words';
import { isMadeOf, piecesOf } from './pattern';
import { SILENT, type TextIndex } from './text-index';
import type { Work } from './work';

/** Longest text of a rule, in characters. */
export const MAX_TEXT = 1_000;
/** Longest text of a box that holds blocks itself, in characters: some 60 words. A longer one is a story, not a box. */
const MAX_BOX = 400;
/** Frames within frames that a block may fill. */
const MAX_GROWTH = 8;
/** Of more rules than this some words stand on any page, and each is a search of its own. */
const FEW = 20;
const WILDCARD = /[*…]/;
const MEDIA = 'img,picture,video,audio,iframe,object,embed,canvas';
/** Where a block that fills its parent does not grow into the parent. */
const STOP = new Set(['body', 'html', 'main', 'article', 'td', 'th', 'tr', 'tbody', 'table']);

export interface TextMatcher {
  /** For a text without wildcards the text itself, so that many rules cost one look-up. */
  readonly exact: string | null;
  matches(text: string): boolean;
  /** False only for the words of a page that hold no block of this rule. */
  mayStandIn(words: string): boolean;
}

/** Letters as they are compared: no spaces, lower case, plain quotation marks and dashes. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g, '')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐-―−]/g, '-');
}

/** The words of a text rule as a test of comparable text. */
export function textMatcher(words: string): TextMatcher {
  const pieces = piecesOf(words, WILDCARD).map(comparable);
  const isExact = pieces.length === 1;
  return {
    exact: isExact ? (pieces[0] ?? '') : null,
    matches: (text) => isMadeOf(text, pieces),
    mayStandIn: (words) => pieces.every((piece) => mayHold(words, piece)),
  };
}

/** Finds the blocks of each text rule. `rules` are any values; each is given back with its blocks. */
export function findByText<R>(
  rules: ReadonlyMap<R, TextMatcher>,
  { dom, text: index }: Page,
  work: Work,
): ReadonlyMap<R, ReadonlySet<Element>> {
  // Most pages have none of these words, and the browser says so in a fraction of the time that an index takes.
  const said = rules.size > FEW ? null : dom.textWithout(SILENT);
  const possible = [...rules].filter(([, matcher]) => said === null || matcher.mayStandIn(said));
  return possible.length === 0 ? new Map() : findBlocks(possible, dom, index(), work);
}

function findBlocks<R>(
  rules: readonly (readonly [R, TextMatcher])[],
  dom: Dom,
  text: TextIndex,
  work: Work,
): ReadonlyMap<R, ReadonlySet<Element>> {
  const exact = new Map<string, R[]>();
  const loose: (readonly [R, TextMatcher])[] = [];
  for (const [rule, matcher] of rules) {
    if (matcher.exact === null) loose.push([rule, matcher]);
    else exact.set(matcher.exact, [...(exact.get(matcher.exact) ?? []), rule]);
  }
  const found = new Map<R, Set<Element>>();
  for (const element of dom.all('body *') ?? []) {
    const words = candidateText(element, dom, text);
    if (words === null) continue;
    if (!work.spendOnText(words.length * (2 + loose.length))) break;
    const matching = [
      ...(exact.get(words) ?? []),
      ...loose.filter(([, matcher]) => matcher.matches(words)).map(([rule]) => rule),
    ];
    for (const rule of matching) {
      let blocks = found.get(rule);
      if (blocks === undefined) found.set(rule, (blocks = new Set()));
      blocks.add(element);
    }
  }
  return new Map(
    [...found].map(([rule, blocks]) => [rule, new Set(innermost(blocks, dom).map((block) => grown(block, dom, text)))]),
  );
}

/** The comparable text of an element that a text rule may take as one block, or null. */
function candidateText(element: Element, dom: Dom, text: TextIndex): string | null {
  const words = text.textOf(element);
  if (words === '' || (text.holdsBlocks(element) && words.length > MAX_BOX)) return null;
  const isWhole = text.isBlock(element) || text.holdsBlocks(element) || standsAlone(element, dom, text);
  return isWhole ? comparable(words) : null;
}

/** Whether an inline element stands between blocks, with no words of the same line beside it. */
function standsAlone(element: Element, dom: Dom, text: TextIndex): boolean {
  const parent = dom.parent(element);
  if (parent === null || !text.holdsBlocks(parent)) return false;
  return isEdge(dom.previousSibling, element, dom, text) && isEdge(dom.nextSibling, element, dom, text);
}

/** Whether a block, or the parent's edge, comes before any words in this direction. */
function isEdge(step: (node: Node) => Node | null, element: Element, dom: Dom, text: TextIndex): boolean {
  for (let node = step(element); node !== null; node = step(node)) {
    const isElement = dom.type(node) === 1;
    if (isElement && (text.isBlock(node as Element) || text.holdsBlocks(node as Element))) return true;
    if (isElement ? text.textOf(node as Element) !== '' : dom.type(node) === 3 && dom.text(node).trim() !== '')
      return false;
  }
  return true;
}

/** Leaves out a block that holds another match: the smaller one is meant. */
function innermost(blocks: ReadonlySet<Element>, dom: Dom): readonly Element[] {
  const outer = new Set<Element>();
  for (const block of blocks) {
    for (let above = dom.parent(block); above !== null && !outer.has(above); above = dom.parent(above)) {
      if (blocks.has(above)) outer.add(above);
    }
  }
  return [...blocks].filter((block) => !outer.has(block));
}

/** Widens a block to the box around it that holds the same words and no further picture, so that no empty frame stays. */
function grown(block: Element, dom: Dom, text: TextIndex): Element {
  const words = text.textOf(block);
  const pictures = dom.within(block, MEDIA).length;
  let widest = block;
  let above = dom.parent(block);
  for (
    let level = 0;
    level < MAX_GROWTH && above !== null && !STOP.has(dom.name(above));
    level++, above = dom.parent(above)
  ) {
    if (text.textOf(above) !== words || dom.within(above, MEDIA).length > pictures) break;
    widest = above;
  }
  return widest;
}

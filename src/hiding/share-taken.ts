// How much of an article rules would take, for the warning before a rule is saved.
import { countWords } from '../article/dom/text';
import type { UserRules } from '../article/types';
import { domOf, type Dom } from './dom';
import { indexText } from './text-index';

/** A rule that takes more than this share of the article's words is only saved after a second question. */
export const LARGE_SHARE = 0.5;

/** The share (0 to 1) of the words below `root` that the rules would hide; 0 where there are no words. */
export function shareTaken(rules: Pick<UserRules, 'hide'>, document: Document, root: Element): number {
  const dom = domOf(document);
  const text = indexText(dom);
  const all = countWords(text.textOf(root));
  if (all === 0) return 0;
  let taken = 0;
  for (const { element } of rules.hide(document)) {
    if (dom.contains(element, root)) return 1;
    if (dom.contains(root, element)) taken += countWords(text.textOf(element));
  }
  return Math.min(taken / all, 1);
}

/** A block of the story and its words. */
export interface Prose {
  readonly element: Element;
  readonly words: number;
}

/** The share (0 to 1) of the story's words that stand in these elements; 0 where there are no words. */
export function shareOfProse(taken: readonly Element[], prose: readonly Prose[], document: Document): number {
  const dom = domOf(document);
  let [all, gone] = [0, 0];
  for (const { element, words } of prose) {
    all += words;
    if (taken.some((each) => dom.contains(each, element))) gone += words;
  }
  return all === 0 ? 0 : gone / all;
}

/** Own text of so many characters makes a block of prose: less is a label. */
const PROSE = 60;
/** The part of a page's prose that its story holds, at least. */
const MOST = 0.6;

/** The blocks of prose of a page that was not extracted, as far as they stand together where most of them are. */
export function proseOf(document: Document): readonly Prose[] {
  const dom = domOf(document);
  if (dom.body === null) return [];
  const blocks = (dom.all('body *') ?? []).filter((element) => ownText(element, dom) >= PROSE);
  const outermost = blocks.filter((block, at) => at === 0 || !dom.contains(blocks[at - 1] as Element, block));
  const prose = outermost.map((element) => ({ element, words: countWords(dom.text(element)) }));
  const sum = (of: Element): number =>
    prose.reduce((all, { element, words }) => all + (dom.contains(of, element) ? words : 0), 0);
  const least = sum(dom.body) * MOST;
  let root = dom.body;
  for (let next: Element | undefined = root; next !== undefined;) {
    root = next;
    next = dom.children(root).find((child) => sum(child) >= least && least > 0);
  }
  return prose.filter(({ element }) => dom.contains(root, element));
}

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'select', 'option']);

/** Characters of the text that stands in the element itself and not in one inside it. */
function ownText(element: Element, dom: Dom): number {
  if (SILENT.has(dom.name(element))) return 0;
  let length = 0;
  for (let node = dom.firstChild(element); node !== null; node = dom.nextSibling(node))
    if (dom.type(node) === 3) length += dom.text(node).trim().length;
  return length;
}

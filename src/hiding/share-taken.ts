// How much of an article rules would take, for the warning before a rule is saved.
import { countWords } from '../article/dom/text';
import type { UserRules } from '../article/types';
import { domOf } from './dom';
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

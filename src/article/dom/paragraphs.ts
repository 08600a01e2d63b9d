// Whether a part of the page holds running text, told before its blocks are read.
import { countWords } from './text';

/** Words of a paragraph, and how many paragraphs make a part worth reading. */
const PARAGRAPH_WORDS = 20;
const PARAGRAPHS = 2;

/** Whether two elements of `among` (a selector) below `element` have a paragraph's words, as `wordsOf` counts them. */
export function holdsParagraphs(element: Element, among: string, wordsOf: (paragraph: Element) => number): boolean {
  let paragraphs = 0;
  for (const paragraph of element.querySelectorAll(among))
    if (wordsOf(paragraph) >= PARAGRAPH_WORDS && ++paragraphs >= PARAGRAPHS) return true;
  return false;
}

/** Words of an element. */
export function wordsIn(element: Element): number {
  return countWords(element.textContent ?? '');
}

/** Words of an element that stand in no link. */
export function plainWordsIn(element: Element): number {
  let words = wordsIn(element);
  for (const link of element.getElementsByTagName('a')) words -= wordsIn(link);
  return words;
}

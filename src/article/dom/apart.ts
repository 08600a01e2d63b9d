// Two phrases in elements of their own that stand against each other: a page's style sets them apart, as a name and what the
// person is. A file holds no style, and without a space the two would read as one word.
import { countWords } from './text';
import { pattern } from './pattern';

const INLINE = 'a,b,cite,em,i,small,span,strong,time';
const CODE = 'pre,code,samp,kbd';
const ENDS = pattern('\\p{Ll}$');
const BEGINS = pattern('^\\p{Lu}\\p{L}');
/** Parts and words of the longest line that is made so: no style sets the words of a sentence apart. */
const LINE = { parts: 6, words: 15 };

/** Puts a space between them, in place. */
export function setApart(body: Element): void {
  for (const element of body.querySelectorAll(INLINE)) {
    const next = element.nextSibling;
    if (next?.nodeType !== 1 || !(next as Element).matches(INLINE)) continue;
    if (!arePhrases(element.textContent ?? '', next.textContent ?? '') || element.closest(CODE) !== null) continue;
    const line = element.parentElement;
    if (line === null || line.childElementCount > LINE.parts) continue;
    if (countWords(line.textContent ?? '') <= LINE.words) next.before(' ');
  }
}

/** The second begins anew where the first ends, and one of them is more than a word: "YouTube" may be written in two, too. */
function arePhrases(one: string, other: string): boolean {
  return ENDS.test(one) && BEGINS.test(other) && (countWords(one) > 1 || countWords(other) > 1);
}

// A first letter that stands in an element or a picture of its own belongs to the word behind it.
import { pattern } from './pattern';

const LETTER = pattern('^[“"«„‘\'¿¡]?\\p{Lu}$');
const GOES_ON = pattern("^[\\p{Ll}’']");

/** Writes initials into the words that they begin: `<div>T</div>he` and `<img alt="T">he` become “The”. */
export function joinDropCaps(body: Element): void {
  for (const element of body.querySelectorAll('div,p,img')) {
    const letter = letterOf(element);
    const rest = letter === '' ? null : wordBehind(element);
    if (rest === null || isLetterOfList(letter, rest)) continue;
    rest.nodeValue = letter + (rest.nodeValue ?? '').trimStart();
    element.remove();
  }
}

/** “A” above “aardvark”: the letter that a part of a dictionary begins with, said again by its first word. */
function isLetterOfList(letter: string, rest: Text): boolean {
  return (rest.nodeValue ?? '').trimStart().startsWith(letter.slice(-1).toLowerCase());
}

function letterOf(element: Element): string {
  // A letter in an inline element stands with its word already.
  if (element.firstElementChild !== null) return '';
  const text = ((element.localName === 'img' ? element.getAttribute('alt') : element.textContent) ?? '').trim();
  return LETTER.test(text) ? text : '';
}

/** The text that the letter's word goes on in: what follows it, down to the first text. */
function wordBehind(element: Element): Text | null {
  let node: Node | null = element.nextSibling;
  while (node?.nodeType === 3 && (node.nodeValue ?? '').trim() === '') node = node.nextSibling;
  while (node !== null && node.nodeType === 1) {
    node = node.firstChild;
    while (node?.nodeType === 3 && (node.nodeValue ?? '').trim() === '') node = node.nextSibling;
  }
  return node?.nodeType === 3 && GOES_ON.test((node.nodeValue ?? '').trimStart()) ? (node as Text) : null;
}

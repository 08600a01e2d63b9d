// The page's menus and its foot: a quarter of a news page's elements, and none of its story.
import { countWords } from './text';

const MENUS = ':is(nav,footer,[role=navigation],[role=contentinfo]):not(:is(article,main,[role=main]) *)';
/** What only a story, or a page wrapped in its own foot, has. */
const STORY = 'h1,article,main,[role=main],figure';
/** Words outside links that make a paragraph, and how many paragraphs are too many for a menu. */
const PARAGRAPH_WORDS = 20;
const PARAGRAPHS = 2;

/** Elements of `body` that are its menus and its foot, in no article and without running text. */
export function findMenus(body: Element): ReadonlySet<Element> {
  return new Set(Array.from(body.querySelectorAll(MENUS)).filter((menu) => !holdsStory(menu)));
}

function holdsStory(element: Element): boolean {
  if (element.querySelector(STORY) !== null) return true;
  let paragraphs = 0;
  for (const paragraph of element.querySelectorAll('p,li,dd,blockquote,td')) {
    const text = paragraph.textContent ?? '';
    if (text.length < PARAGRAPH_WORDS * 2) continue;
    let words = countWords(text);
    for (const link of paragraph.getElementsByTagName('a')) words -= countWords(link.textContent ?? '');
    if (words >= PARAGRAPH_WORDS && ++paragraphs >= PARAGRAPHS) return true;
  }
  return false;
}

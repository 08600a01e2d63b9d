// The page's menus and its foot: a quarter of a news page's elements, and none of its story.
import { holdsParagraphs, plainWordsIn } from './paragraphs';

const MENUS = ':is(nav,footer,[role=navigation],[role=contentinfo]):not(:is(article,main,[role=main]) *)';
/** What only a story, or a page wrapped in its own foot, has. */
const STORY = 'h1,article,main,[role=main],figure';

/** Elements of `body` that are its menus and its foot, in no article and without running text. */
export function findMenus(body: Element): ReadonlySet<Element> {
  return new Set(Array.from(body.querySelectorAll(MENUS)).filter((menu) => !holdsStory(menu)));
}

function holdsStory(element: Element): boolean {
  return element.querySelector(STORY) !== null || holdsParagraphs(element, 'p,li,dd,blockquote,td', plainWordsIn);
}

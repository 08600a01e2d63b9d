// Where the story's text runs, roughly, before anybody judges it: pictures far from it are those of cards and menus, and
// nobody looks for their captions in the words beside them.
import type { Survey } from './survey';

/** Plain words of a paragraph that counts. */
const PARAGRAPH_WORDS = 20;
/** A part with this share of the largest part's words may be a part of the story too. */
const SHARE = 0.2;
/** With fewer words in its largest part, a page may be all pictures. */
const LEAST = 150;
/** Words between the text and a picture that may still be the story's. */
const NEAR = 200;

interface Part {
  words: number;
  from: number;
  to: number;
}

/** Tells whether an element stands in the story's text or near it. `blocks` are the elements that hold text themselves. */
export function nearStory(blocks: readonly Element[], survey: Survey): (element: Element) => boolean {
  const parts = new Map<string, Part>();
  for (const block of blocks) {
    const { words, linkWords, wordsBefore } = survey.of(block);
    if (words - linkWords < PARAGRAPH_WORDS || linkWords * 2 > words) continue;
    const parent = block.parentElement;
    const key = `${parent?.localName ?? ''}.${parent?.getAttribute('class') ?? ''}`;
    const part = parts.get(key);
    if (part === undefined) parts.set(key, { words, from: wordsBefore, to: wordsBefore + words });
    else {
      part.words += words;
      part.to = wordsBefore + words;
    }
  }
  const most = Math.max(0, ...Array.from(parts.values(), ({ words }) => words));
  if (most < LEAST) return () => true;
  const large = [...parts.values()].filter(({ words }) => words >= most * SHARE);
  const from = Math.min(...large.map((part) => part.from)) - NEAR;
  const to = Math.max(...large.map((part) => part.to)) + NEAR;
  return (element) => {
    const { wordsBefore } = survey.of(element);
    return wordsBefore >= from && wordsBefore <= to;
  };
}

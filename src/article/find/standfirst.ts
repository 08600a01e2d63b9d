// The standfirst: the lines above a story that say what it is about. It stays in the article, set apart, since no text of
// the author's is taken out because another field of the article says it too.
import type { Block } from '../blocks/block';
import { comparable } from '../dom/text';

/** How many blocks at the top may hold it. */
const TOP_BLOCKS = 14;
/** The story has begun after a block of so many words that is no standfirst. */
const STORY_WORDS = 30;
const NAMES =
  /standfirst|(?:sub|second)-?(?:title|head|line)|(?:^|[-_ ])de(?:c?k|scription)(?:$|[-_ ])|summary|teaser|lead-?in|chapeau|sommario|bajada|vorspann|perex|entradilla|copete|ingress|manchet|opener|(?:^|[-_ ])(?:spot|lede?|lead|intro(?:duction)?|excerpt)(?:$|[-_ ])/i;

/**
 * The block that is nearly the page's own description by its words and a standfirst by its name or rank; null where there is none.
 * A first paragraph that the description merely repeats is none.
 */
export function findStandfirst(blocks: readonly Block[], excerpt: string): Element | null {
  const words = comparable(excerpt);
  if (words === '') return null;
  for (const block of blocks.slice(0, TOP_BLOCKS)) {
    if (isNearly(comparable(block.text), words) && isSetApart(block)) return block.element;
    if (block.words >= STORY_WORDS) return null;
  }
  return null;
}

/** Whether a block is a standfirst by its name or rank. */
export function isSetApart(block: Block): boolean {
  return /^h[1-6]$/.test(block.element.localName) || isNamedStandfirst(block);
}

/** Whether a block, or what holds it, calls itself a standfirst. */
export function isNamedStandfirst({ element, container }: Block): boolean {
  return NAMES.test(`${element.getAttribute('class') ?? ''} ${container.getAttribute('class') ?? ''}`);
}

/** A description is often the standfirst made shorter: nearly all of its words stand there, and make up much of it. */
const NEARLY = { ofDescription: 0.75, ofText: 0.4, words: 6 };

/** Whether a text is the page's description in other words; both as `comparable` gives them. */
export function isNearly(text: string, description: string): boolean {
  if (text === description) return true;
  const words = [...new Set(description.split(' '))];
  if (words.length < NEARLY.words) return false;
  // Search engines show so many letters: some pages give them the first sentence alone.
  if (text.startsWith(`${description} `)) return true;
  const said = new Set(text.split(' '));
  const shared = words.filter((word) => said.has(word)).length;
  return shared >= words.length * NEARLY.ofDescription && shared >= said.size * NEARLY.ofText;
}

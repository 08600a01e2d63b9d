// What the story opens with: its standfirst, or the paragraph right below the headline.
import type { Block } from '../blocks/block';
import { PARAGRAPH_WORDS, type PageView } from '../blocks/page';
import { comparable } from '../dom/text';
import { BESIDE } from './between';
import { BETWEEN, LIKELY } from './heads';
import { isNamedStandfirst, isNearly, isSetApart } from './standfirst';

/** How far above the story's first paragraph its standfirst may stand that nothing names as one: headline, byline, a picture. */
const ABOVE = 12;
const OPENING_WORDS = { least: 6, most: 80 };

/**
 * The page's own description, printed above the story or as its beginning: the author's words, however they are set. Or what
 * calls itself a standfirst right below the headline, or a little below it where Readability keeps it or the story begins.
 */
export function opensStory(view: PageView, index: number, oddsAt: (index: number) => number): boolean {
  const block = view.blocks[index] as Block;
  if (block.words < OPENING_WORDS.least || block.words > OPENING_WORDS.most || block.linkWords > 0) return false;
  if (view.first >= 0 && index > view.first + 1) return false;
  const above = view.blocks[index - 1];
  const isBelowHeadline = above !== undefined && comparable(above.text) === view.known.title;
  const isParagraph = view.prose[index] === true && block.words >= PARAGRAPH_WORDS;
  if (isBelowHeadline && (isParagraph || isNamedStandfirst(block)) && (block.inside & BESIDE) === 0) return true;
  if (isNamedStandfirst(block)) {
    const isVouched = view.vote.has(index) || (view.prose[index] === true && leadsOn(view, index, oddsAt));
    if (isVouched && standsBelowHeadline(view, index)) return true;
  }
  if (view.known.excerpt === view.known.title || !isNearly(comparable(block.text), view.known.excerpt)) return false;
  return isSetApart(block) || (view.first >= 0 ? index >= view.first - ABOVE : followsHeadline(view, index));
}

/** For a story without a sure paragraph: its text may stand in no element that says so. */
function followsHeadline(view: PageView, index: number): boolean {
  const above = view.blocks.slice(Math.max(0, index - ABOVE), index);
  return above.some(({ element, text }) => element.localName === 'h1' && comparable(text) === view.known.title);
}

/** The heading right above the block, a little way up, is the headline. */
function standsBelowHeadline(view: PageView, index: number): boolean {
  for (let i = index - 1; i >= Math.max(0, index - ABOVE); i--) {
    const { element, text } = view.blocks[i] as Block;
    const said = comparable(text);
    if (/^h[1-6]$/.test(element.localName) && said !== view.known.excerpt) return said === view.known.title;
  }
  return false;
}

/** The story begins right below the block, but for a date or the like. */
function leadsOn(view: PageView, index: number, oddsAt: (index: number) => number): boolean {
  for (let i = index + 1; i <= index + 1 + BETWEEN; i++) if (view.prose[i] === true) return oddsAt(i) >= LIKELY;
  return false;
}

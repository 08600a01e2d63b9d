// Takes out labels that serve the page and not the story: tags, reading time, print, back to top.
import { pattern } from '../dom/pattern';
import { INSIDE, type Block } from '../blocks/block';
import { noticePass } from './notices';

/** More letters in a row than a time or a mark has ("2.32pm"). */
const NAMED = pattern('\\p{L}{3}');

/** Navigation inside the story's part, and lists of links to parts of the same page. */
function isNavigation(block: Block): boolean {
  if (block.links === 0 || block.linkWords < block.words * 0.9) return false;
  // The number of a footnote, the time of an entry.
  if (block.links === 1 && !NAMED.test(block.text)) return false;
  if (block.inside & INSIDE.nav) return true;
  if (/^h[1-6]$/.test(block.element.localName)) return false;
  const links = block.element.localName === 'a' ? [block.element] : Array.from(block.element.getElementsByTagName('a'));
  return links.length > 0 && links.every((link) => /^#./.test(link.getAttribute('href') ?? ''));
}

/** Links with arrows between them and no other word: the way from the front page to here. */
function isPath(block: Block): boolean {
  return block.links >= 2 && block.linkWords === block.words && block.words <= PATH_WORDS && ARROWS.test(block.text);
}

const PATH_WORDS = 16;
/** Between two names; a slash or a bar stands between other things, too. */
const ARROWS = pattern('\\p{L}\\s?[›»>→❯▸]\\s?\\p{L}');

export const pageFurniture = noticePass({
  id: 'page-furniture',
  about: 'Takes out labels that serve the page and not the story: tags, reading time, print, back to top.',
  reason: 'page-label',
  names: ['furniture', 'share', 'hidden'],
  looksLike: (block) => isNavigation(block) || isPath(block),
  address: /\/(?:tags?|topics?|category|categories|kategorie|themen?)\//i,
});

// Takes out boxes about the author that stand beside the story.
import type { Block } from '../blocks/block';
import { nameBit } from '../blocks/names';
import { comparable } from '../dom/text';
import type { PassContext } from '../pass';
import { isNearEnd } from './boxes';
import { phraseBit } from './kinds';
import { noticePass } from './notices';

/** A block of so many words tells more of the story. */
const STORY_WORDS = 14;
/** Longest line that says how to reach the author, in words. */
const CONTACT_WORDS = 25;
/** Longest line that says what the author is, in words. */
const ABOUT_WORDS = 40;
const MAIL = /[\w.+-]+@[\w-]+\.[\w.-]*\w/;
const MAIL_ALONE = new RegExp(`^\\W*(?:e-?mail\\W+)?${MAIL.source}\\W*$`, 'i');
const BETWEEN_NAMES = /,\s*|\s+(?:and|und|et|e|y|i|en|och|og|a|и|та|ve|&)\s+/;

/** A line about the author below the last of the story, or in the author's box above the first of it. */
function isAboutAuthor(block: Block, context: PassContext, blocks: readonly Block[]): boolean {
  if (tellsOfAuthor(block, context.byline) || saysWhoWrote(block, context))
    return isBehindStory(block, context, blocks);
  // Above the story who wrote it is told in a box of its own.
  const isNamed = ((block.ownNames | block.nearNames) & nameBit.author) !== 0;
  return isNamed && saysWhoWrote(block, context, 'weak') && isAboveStory(block, context, blocks);
}

/**
 * A mail address alone, or a line with the name of who wrote the story and a mail address, or one that begins with the name and
 * leads to the author's page at its beginning and again at its end ("More about …").
 */
function tellsOfAuthor(block: Block, byline: string): boolean {
  if (MAIL_ALONE.test(block.text)) return true;
  const text = comparable(block.text);
  const names = byline.split(BETWEEN_NAMES).map(comparable);
  if (MAIL.test(block.text))
    return block.words <= CONTACT_WORDS && names.some((name) => name !== '' && text.includes(name));
  const name = names.find((each) => each !== '' && text.startsWith(each));
  if (name === undefined) return false;
  const links = Array.from(block.element.getElementsByTagName('a'), (link) => comparable(link.textContent ?? ''));
  return links.length > 1 && links[0] === name && links.at(-1)?.endsWith(name) === true;
}

/** A line that begins with the author's name and says in words of the tables what they are. */
function saysWhoWrote(
  { text, words }: Block,
  { byline, phrases }: PassContext,
  by: 'strong' | 'weak' = 'strong',
): boolean {
  if (words > ABOUT_WORDS || (phrases(text)[by] & phraseBit['author-boxes']) === 0) return false;
  const said = comparable(text);
  return byline.split(BETWEEN_NAMES).some((name) => name !== '' && said.startsWith(comparable(name)));
}

/** The same where it is made like the story: the author's address, or a name that the story never says. */
function isSurelyOfAuthor(block: Block, context: PassContext, blocks: readonly Block[]): boolean {
  const isAddress = MAIL.test(block.text) && tellsOfAuthor(block, context.byline);
  return (isAddress || isOnlyThere(block, context, blocks)) && isBehindStory(block, context, blocks);
}

/** A line that begins with the whole name of an author whom the story itself never names. */
function isOnlyThere(block: Block, { byline }: PassContext, blocks: readonly Block[]): boolean {
  if (byline === '' || block.words > ABOUT_WORDS) return false;
  const said = comparable(block.text);
  const name = byline
    .split(BETWEEN_NAMES)
    .map(comparable)
    .find((each) => each.includes(' ') && said.startsWith(each));
  if (name === undefined || !isNearEnd(block, blocks)) return false;
  const surname = name.slice(name.lastIndexOf(' ') + 1);
  return !blocks.some(
    (other) => other !== block && other.words >= STORY_WORDS && comparable(other.text).includes(surname),
  );
}

function isBehindStory(block: Block, context: PassContext, blocks: readonly Block[]): boolean {
  return !blocks.slice(blocks.indexOf(block) + 1).some((other) => isOfStory(other, context));
}

/** Blocks at the top in which a page may say who wrote it. */
const TOP = 30;

/** Nothing but a standfirst stands above it. */
function isAboveStory(block: Block, context: PassContext, blocks: readonly Block[]): boolean {
  const at = blocks.slice(0, TOP).indexOf(block);
  return at >= 0 && blocks.slice(0, at).filter((other) => isOfStory(other, context)).length <= 1;
}

function isOfStory(block: Block, { byline, oddsOf, phrases }: PassContext): boolean {
  if (block.words < STORY_WORDS || (oddsOf?.(block.element) ?? 1) <= 0) return false;
  return phrases(block.text).strong === 0 && !tellsOfAuthor(block, byline);
}

export const authorBoxes = noticePass({
  id: 'author-boxes',
  about: 'Takes out boxes about the author that stand beside the story.',
  reason: 'about-the-author',
  names: ['author'],
  address: /\/(?:authors?|profile|by|people|staff|contributors?|autor|auteur)\//i,
  looksLike: isAboutAuthor,
  surelyIs: isSurelyOfAuthor,
});

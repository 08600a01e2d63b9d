// What readers wrote below a story: a box with a name that leads to a profile, a time, and a text; and all that a heading of
// theirs stands above.
import { isSubheading, type Block } from '../blocks/block';
import { wordsOf, type Span } from './boxes';

/** Where sites keep the profiles of their readers. Authors have other addresses. */
const PROFILE =
  /\/(?:u|users?|profiles?|members?|commenters?|mitglied(?:er)?|nutzer|usuarios?|utenti?|membres?|gebruikers?|uye)[/=]/i;
const CLOCK = /\d{1,2}[:.h]\d{2}|\d/;
/**
 * Blocks and words of one entry, words of the line that names its author; words of a paragraph, and of so many that what
 * stands below the entries goes on with the story.
 */
const ENTRY = { blocks: 5, words: 160, name: 12, paragraph: 20, story: 60 };
/** How far up from the name its entry may be. */
const LEVELS = 4;

/** The entries of readers behind the last block of the story. */
export function commentsIn(blocks: readonly Block[], spans: ReadonlyMap<Element, Span>): readonly Span[] {
  const found: Span[] = [];
  let first = blocks.length;
  for (let i = blocks.length - 1; i >= 0; i--) {
    const entry = entryAt(blocks, i, spans);
    if (entry === null) continue;
    // What tells something below them is part of the story, and so may be the entries: reports of a day, letters.
    const told = blocks.slice(entry.last, first).filter((block) => block.words >= ENTRY.paragraph);
    if (wordsOf(told) > ENTRY.story) break;
    found.push(entry);
    first = entry.first;
  }
  const before = blocks.slice(0, first);
  // Where people with profiles wrote what stands above as well, all of it is a talk among them.
  const isTalk = before.some((block) => block.words <= ENTRY.name && leadsToProfile(block.element));
  return isTalk || wordsOf(before) < wordsOf(blocks.slice(first)) / 2 ? [] : found;
}

/** Words of a heading above what readers wrote. */
const HEADING_WORDS = 5;

/**
 * The part of the page that a heading of readers' comments opens behind all that surely is the story's; null where there is
 * none. The story is longer than what readers say of it, or it is a talk among them.
 */
export function commentsPart(
  blocks: readonly Block[],
  spans: ReadonlyMap<Element, Span>,
  saysComments: (block: Block) => boolean,
  isSurely: (block: Block) => boolean,
): Span | null {
  const end = blocks.findLastIndex(isSurely);
  const i = blocks.findIndex(
    (block, n) => n > end && block.words <= HEADING_WORDS && heads(block) && saysComments(block),
  );
  const heading = blocks[i];
  if (heading === undefined) return null;
  let part: Span = { first: i, last: i + 1 };
  for (let box = heading.element.parentElement; box !== null; box = box.parentElement) {
    const span = spans.get(box);
    if (span?.first !== i) break;
    part = span;
  }
  return wordsOf(blocks.slice(0, i)) < wordsOf(blocks.slice(i, part.last)) ? null : part;
}

/** A heading, or a line with a number of them. */
function heads({ element, text }: Block): boolean {
  return isSubheading(element) || /\d/.test(text);
}

/** The entry that block `i` opens with its author's name and a time; null where it opens none. */
function entryAt(blocks: readonly Block[], i: number, spans: ReadonlyMap<Element, Span>): Span | null {
  const name = blocks[i];
  if (name === undefined || name.words > ENTRY.name || !leadsToProfile(name.element)) return null;
  let box = name.element.parentElement;
  for (let up = 0; box !== null && up < LEVELS; up++, box = box.parentElement) {
    const span = spans.get(box);
    if (span === undefined || span.first !== i || span.last - span.first > ENTRY.blocks) return null;
    const own = blocks.slice(span.first, span.last);
    if (wordsOf(own) > ENTRY.words) return null;
    const says = own.some((block, n) => n > 0 && block.words > 0 && block.linkWords === 0);
    if (says) return own.some((block) => hasTime(block)) ? span : null;
  }
  return null;
}

function leadsToProfile(element: Element): boolean {
  const link = element.localName === 'a' ? element : element.querySelector('a[href]');
  return link !== null && PROFILE.test(link.getAttribute('href') ?? '');
}

function hasTime({ element, words }: Block): boolean {
  if (words > ENTRY.name) return false;
  const time = element.localName === 'time' ? element : element.querySelector('time');
  return time !== null && CLOCK.test(time.textContent ?? '');
}

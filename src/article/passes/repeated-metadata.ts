// The headline, byline and date that the reader shows above the article, where the body repeats them.
import { BETWEEN_WORDS, HAS_LETTER, pattern } from '../dom/pattern';
import { blocksIn, isSubheading, type Block } from '../blocks/block';
import { comparable } from '../dom/text';
import { isDeskNote } from '../find/inserts';
import { authorNames, isSigned } from '../metadata/author-names';
import { monthOf } from '../metadata/months';
import { CHANGED, PUBLISHED } from '../metadata/printed-dates';
import { definePass, type PassContext } from '../pass';

/** How many blocks at the top may be the page's own headline, byline and date. */
const TOP_BLOCKS = 14;
const MAX_WORDS = 22;
/** Blocks at the end in which some papers say who wrote it. */
const END_BLOCKS = 3;
/** Words of a line with all the authors, where they were, and when they wrote and changed it. */
const MAX_SIGNATURE = 40;
/** What a date line is made of: days, times, how long one reads. A name of a month is looked up. */
const NUMERIC_DAY =
  /\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]?|\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}\s?[-./]\s?\d{1,2}\s?[-./]\s?\d{4}/g;
const DAY_AND_MONTH = pattern(
  "(?<!\\d)\\d{1,2}(?:\\.|º|er|st|nd|rd|th)?\\s(?:de\\s|d')?(\\p{L}{3,12})\\.?(?:,?\\s(?:de\\s)?\\d{4})?(?!\\d)",
  'g',
);
const MONTH_AND_DAY = pattern('(\\p{L}{3,12})\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?(?:\\s\\d{4})?(?!\\d)', 'g');
const TIME = pattern(
  '(?<!\\d)\\d{1,2}\\s?[:.h時시点]\\s?\\d{2}(?!\\d)\\s?[分분]?(?::\\d{2})?(?:\\s?[ap]\\.?m\\.?(?!\\p{L})|\\s?(?:uhr|h|hrs|czasu|utc|gmt|[a-z]{1,2}st|cet)(?!\\p{L}))?',
  'gi',
);
const READING = pattern('\\d{1,3}[\\s-]?(?:min|мин|хв|dak|dk|دق|دقائق|分|분)\\p{L}*\\.?', 'gi');
/** How long ago, in the words of the tables' languages: "5 hours ago", "il y a 2 heures", "3時間前". */
const AGO = pattern(
  '(?<![\\p{L}\\d])\\d{1,2}\\s?(?:sec|min|hour|hr|day|week)\\p{L}*\\.?\\sago(?!\\p{Ll})|(?<!\\p{L})(?:vor|il y a|hace|há|fa|för|for)\\s\\d{1,2}\\s\\p{L}{1,10}(?:\\s(?:sedan|siden))?|\\d{1,2}\\s\\p{L}{1,10}\\s(?:fa|geleden|temu|назад|тому|önce)(?!\\p{L})|(?:před|منذ)\\s\\d{1,2}\\s\\p{L}{1,10}|\\d{1,2}\\s?(?:秒|分|分钟|分鐘|時間|小时|小時|日|天|초|분|시간|일)\\s?(?:前|전)',
  'giu',
);
/** Stands for a part that was recognised. */
const KNOWN = '\u0000';
/** What is left may name the parts ("Reading time", the weekday): so many words for each, and one more. */
const LABEL_WORDS = 2;
const MAX_LABEL = 16;
/** Characters of a line that says when the page was changed today, with a time and no day. */
const MAX_TIMED = 40;

/** What stands before a name, in an element of its own. */
const BY = /^(?:by|von|par|por|da|door|av|af|text|tekst|words|autore?|przez|от|від|автор|yazan|بقلم)$/;

type Reason = 'headline' | 'byline' | 'date';

export const repeatedMetadata = definePass({
  id: 'repeated-metadata',
  about: 'Takes out the headline, byline and date that already stand above the article.',
  reasons: ['headline', 'byline', 'date'],
  run(root, edit, context) {
    const blocks = blocksIn(root, context.blocks);
    const story = blocks.findIndex((block) => block.words >= 30);
    // Headings with days in them open the parts of a diary, a chronicle; one alone is the page's.
    const dated = blocks.filter((block) => isSubheading(block.element) && reasonFor(block, context) === 'date');
    const top = blocks.slice(0, story < 0 ? TOP_BLOCKS : Math.min(story + 2, TOP_BLOCKS));
    const reasons = top.map((block) => {
      const reason = reasonFor(block, context);
      return reason === 'date' && dated.length > 1 && isSubheading(block.element) ? null : reason;
    });
    const all = reasons.map((reason, i) => reason ?? (isBesideByline(root, top, reasons, i) ? 'byline' : null));
    top.forEach((block, i) => {
      const reason = all[i] ?? null;
      if (reason !== null && root.contains(block.element)) edit.remove(block.element, reason);
    });
    for (const block of blocks.slice(Math.max(top.length, blocks.length - END_BLOCKS)))
      if (signsOff(block, context) && root.contains(block.element)) edit.remove(block.element, 'byline');
  },
});

/** A line at the end, marked as one by whom, with the names that stand above the article and few words more. */
function signsOff(block: Block, { byline, language }: PassContext): boolean {
  if (byline === '' || block.words > MAX_WORDS || block.element.localName === 'figure' || isDeskNote(block))
    return false;
  return isSigned(block.text, language ?? '') && authorNames(block.text, language ?? '').names.join() === byline;
}

/** Words of a line about the author in the box of the byline: what they are, where they were. */
const ROLE_WORDS = 8;

/** Who took the pictures stands nowhere else. */
const PICTURES = /phot|foto|bild|illustra|video|撮影|写真|摄影|攝影|사진|съёмк|зйомк/i;

function saysSomething(element: Element): boolean {
  return (element.textContent ?? '').trim() !== '';
}

/** In a box that holds byline or date and nothing but short lines beside them. */
function isBesideByline(
  root: Element,
  top: readonly Block[],
  reasons: readonly (Reason | null)[],
  index: number,
): boolean {
  const { container } = top[index] as Block;
  if (container === root || container.contains(root)) return false;
  const isShort = ({ element, text, words }: Block): boolean =>
    words <= ROLE_WORDS &&
    !PICTURES.test(text) &&
    !/^(?:h[1-6]|figure|table|pre)$/.test(element.localName) &&
    !/[.!?。]["”»]?$/.test(text);
  const inBox = top.flatMap((block, i) => (container.contains(block.element) ? [i] : []));
  return (
    inBox.some((i) => reasons[i] === 'byline' || reasons[i] === 'date') &&
    inBox.every((i) => reasons[i] !== null || isShort(top[i] as Block)) &&
    Array.from(container.children).filter(saysSomething).length <= inBox.length
  );
}

function reasonFor(block: Block, context: PassContext): Reason | null {
  if (block.words === 0 || block.words > MAX_SIGNATURE || block.element.localName === 'figure') return null;
  // Who else reported is no repeated byline, though a name of theirs may have been read as one.
  if (isDeskNote(block)) return null;
  if (block.words <= MAX_WORDS) {
    const text = comparable(block.text);
    const title = comparable(context.title);
    if (
      text === title ||
      (title.length > 20 && (text.startsWith(title) || title.startsWith(text)) && text.length > title.length * 0.7)
    )
      return 'headline';
    if (endsInHeadline(block, title)) return 'headline';
    const byline = comparable(context.byline);
    if (byline !== '' && BY.test(text)) return 'byline';
    if (byline !== '' && text.includes(byline) && text.length <= byline.length + 40 && !/[.!?]$/.test(block.text))
      return 'byline';
  }
  const language = context.language?.split('-')[0] ?? 'en';
  if (isDateLine(block.text, language)) return 'date';
  const others = withoutNames(block.text, context.byline);
  return others !== null && (comparable(others) === '' || isDateLine(others, language)) ? 'byline' : null;
}

/** Characters of the least, and share of the title, that a heading with its kicker in one has to say of it. */
const HEADLINE = { length: 20, share: 0.5 };

/** A heading whose last part is the headline, behind a kicker that the page's data put otherwise. */
function endsInHeadline({ element }: Block, title: string): boolean {
  if (!/^h[1-3]$/.test(element.localName) || element.childElementCount < 2) return false;
  const last = comparable(element.lastElementChild?.textContent ?? '');
  return last.length >= Math.max(HEADLINE.length, title.length * HEADLINE.share) && title.includes(last);
}

/** Between the names of a byline, and where their authors were. */
const BETWEEN_NAMES = /\s*(?:[,;&]|\s(?:and|und|et|e|y|i|en|och|og|a|и|та|ve)\s)\s*/;
const PLACE = /\([^()]{2,40}\)/g;

/** A line of names without these: what is left of it; null where it does not begin with a name, "By" before it or not. */
function withoutNames(text: string, byline: string): string | null {
  const names = byline.split(BETWEEN_NAMES).filter((name) => name.length >= 5);
  const first = Math.min(...names.flatMap((name) => (text.includes(name) ? text.indexOf(name) : [])));
  if (first === Infinity || !(first === 0 || BY.test(comparable(text.slice(0, first))))) return null;
  let rest = text.slice(first);
  for (const name of names) rest = rest.replace(name, '');
  return rest.replace(PLACE, '').replace(BETWEEN_NAMES, ' ').trim();
}

/** A line of several days and times may end in a stop all the same. */
function isSentence(rest: string, parts: number): boolean {
  return /[.!?。:：]\s*$/.test(rest) && !(parts > 1 && rest.endsWith(`${KNOWN}.`));
}

/** Days, times and reading times with a few words that name them, and no sentence. */
function isDateLine(text: string, language: string): boolean {
  let days = 0;
  const known = (): string => {
    days++;
    return KNOWN;
  };
  const ofMonth = (found: string, month: string): string => (monthOf(month, language) > 0 ? known() : found);
  const rest = text
    .replace(AGO, known)
    .replace(NUMERIC_DAY, known)
    .replace(DAY_AND_MONTH, ofMonth)
    .replace(MONTH_AND_DAY, ofMonth)
    .replace(TIME, KNOWN)
    .replace(READING, KNOWN);
  const parts = rest.split(KNOWN).length - 1;
  const hasYear = /(?:19|20)\d\d/.test(text);
  const isTimed = text.length <= MAX_TIMED && text.search(TIME) >= 0 && (CHANGED.test(text) || PUBLISHED.test(text));
  const isTold = text.length <= MAX_TIMED && text.search(AGO) >= 0;
  if (days === 0 && !isTimed) return false;
  if ((days > 0 && parts < 2 && !hasYear && !isTold) || isSentence(rest, parts)) return false;
  const words = rest.split(BETWEEN_WORDS).filter((word) => HAS_LETTER.test(word));
  const others = words.filter((word) => !CHANGED.test(word) && !PUBLISHED.test(word));
  return others.length <= LABEL_WORDS * parts + 1 && words.every((word) => word.length <= MAX_LABEL);
}

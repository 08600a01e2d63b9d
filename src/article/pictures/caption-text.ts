// Reads the words of a caption: what is a credit, what is only a label. Works on text; the tree is split-credit.ts's matter.
import { pattern } from '../dom/pattern';
import { comparable, countWords, fold } from '../dom/text';
import { AGENCIES, AGENCY_NAMES, CAPTION_LABELS, LABELS, NOTICES, PATTERNS } from './words';

/** A credit names people and an agency; with more words than this it says something else. */
const MAX_CREDIT_WORDS = 16;
/** Longest credit in characters. */
const MAX_CREDIT = 200;

const OPENING = new RegExp(`^${PATTERNS.opening}`, 'i');
const OPENING_INSIDE = new RegExp(`(?:^|[\\s.!?)”"’»|–—＝（。」/-]|(?=[©Ⓒⓒ]))(${PATTERNS.opening}.{2,120})$`, 'i');
const AGENCY_WORD = pattern(`(?:^|[^\\p{L}])${PATTERNS.agency}(?![\\p{L}])`);
const NAME = pattern("^(?:\\p{Lu}[\\p{L}.'’-]*|[a-z]{2,3}|and|the|for|via|-|\\d{4}|)$");
/** Signs and words without which nothing opens a credit; the long table of words is only tried where one stands. */
const MAY_OPEN = /[:：＝=©Ⓒⓒ/／]|\(c\)|copyright|courtesy|fot\.|(?:^|\s)(?:by|credit|von|par|de|di|por|av|af|door)\s/i;
/** Credits stand in the last characters of a caption. */
const TAIL = 200;
/** Signs that open and close a part of a caption. */
const BRACKETS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['（', '）'],
];
const PARENTHESIS = /[\s.!?”"’]\(([^()]{2,100})\)\s*\.?$/;
const BRACKET = /[\s.!?”"’]\[([^[\]]{2,100})\]\s*\.?$/;
const WIDE_PARENTHESIS = /（([^（）]{2,60})）\s*。?$/;
/** "The harbour wall / Jane Doe / AGENCY"; with fewer words before it they are a name. */
const SLASH = /(?<=\S\s\S+\s\S+)\s\/{1,2}\s*(.{2,100})$/;
const BAR = /\s\|\s*([^|]{2,80})$/;
/** "新华社记者 张三 摄", "田中一郎撮影": who took or gave the picture, where the language says so last. */
const TAKEN_BY = /[^。！？]{1,24}(?:摄|攝|撮影|供图|供圖|提供|社发|社發)/;
const TAKEN_LAST = new RegExp(`[。！？」』)）\\s](${TAKEN_BY.source})。?$`);
const TAKEN = new RegExp(`^${TAKEN_BY.source}$`);
const DASH = /\s[-–—|•·]\s*([^–—|•·]{2,100})$/;
const AFTER_SENTENCE = /[.!?…][”"’»)]?\s+([^.!?…]{2,90}|[^!?…]{2,60})\.?$/;
/** What sets a label apart from the caption's own words. */
const AFTER_LABEL = /\s*[,:.–—-]\s*/;
const SOURCE_LABEL = new RegExp(`^\\s*(?:${PATTERNS.sourceLabel})\\s*[,:]?\\s*`, 'i');
const PICTURES = '(?:photo|picture|image|foto|bild|imag|imág|immag|zdję|obráz|снимк|фото|знімк|görsel|slide)\\p{L}*';
const COUNTER = pattern(
  `^[([]?\\s*(?:[\\p{L}]{1,12}\\s+)?\\d{1,3}\\s*(?:of|/|von|de|sur|di|av|af|van|из|з|z|\\|)\\s*\\d{1,3}\\s*(?:${PICTURES}(?:\\s\\p{L}{1,8}){0,2})?[)\\]]?[.:]?$`,
  'i',
);

/** "7 photos", "7 fotografií", "7枚": how many pictures the gallery has behind this one. */
const GALLERY_COUNT = pattern(`^[+(]?\\s*\\d{1,3}\\s?(?:(?:more\\s)?${PICTURES}|صور|صورة|枚|张|張|장)\\)?$`, 'i');

/** Answers of `isCredit`: the same few texts are asked about many times, and long patterns decide. */
const credits = new Map<string, boolean>();
const MAX_ANSWERS = 2_000;

/** Whether the whole text says only whose picture it is. */
export function isCredit(text: string): boolean {
  if (text.length > MAX_CREDIT * 2) return readsAsCredit(text);
  let answer = credits.get(text);
  if (answer === undefined) {
    if (credits.size >= MAX_ANSWERS) credits.clear();
    credits.set(text, (answer = readsAsCredit(text)));
  }
  return answer;
}

const NEXT_SENTENCE = pattern('[.!?]\\s+\\p{Lu}\\p{Ll}');
function readsAsCredit(text: string): boolean {
  const line = fold(text);
  if (line.length < 2 || line.length > MAX_CREDIT) return false;
  const words = countWords(line);
  if (words === 0 || words > MAX_CREDIT_WORDS) return false;
  const bare = line.replace(/^[([]\s*|\s*[)\]]\.?$/g, '');
  if (MAY_OPEN.test(bare) && OPENING.test(bare)) return words <= 12 || !NEXT_SENTENCE.test(bare);
  if (SOURCE_LABEL.test(bare)) return true;
  return isNamed(bare);
}

const BEGINS_AS_NAME = pattern('^[([]?\\s*[\\p{Lu}@]');
const SLASH_INSIDE = pattern('\\p{L}\\s?/{1,2}\\s?\\p{L}');
/** "Name/AGENCY", "Name via Agency", "Getty Images": names alone, with a slash or an agency among them. */
function isNamed(text: string): boolean {
  if (countWords(text) > 12 || /\d\/\d/.test(text)) return false;
  // "Jane Doe - Jack Poe/AGENCY" names who is shown, then who took it.
  if (/^[^/]+\s[-–—]\s.*\//.test(text)) return false;
  if (!SLASH_INSIDE.test(text) && !namesAgency(text)) return false;
  return BEGINS_AS_NAME.test(text) && text.split(/[\s/|,&()[\]–—]+/).every((word) => NAME.test(word));
}

/** Most texts hold no agency's name at all: that is asked first, and costs less than the search for a whole word. */
function namesAgency(text: string): boolean {
  return AGENCIES.some((name) => text.includes(name)) && AGENCY_WORD.test(text);
}

/** An agency's name and nothing else, in whatever letters. */
function isAgency(text: string): boolean {
  return AGENCY_NAMES.has(text.trim().toLowerCase());
}

const WORD_BEFORE = pattern(
  '^(?:photos?|fotos?|fot\\.?|bild|archives?|archivio|archivo|archiv|arquivo)\\s+(?=\\p{L})',
  'i',
);

/** "Foto Ansa", "Photo Marc Dupont", "archives AFP": a word for pictures and then names alone. */
function isWordedName(text: string): boolean {
  const rest = text.replace(WORD_BEFORE, '');
  return rest !== text && (isAgency(rest) || isNamed(rest) || isPersonsName(rest));
}

const FOR_HOUSE = pattern(' for (?:The )?(?=\\p{Lu})');

/** "Jane Doe for The Ledger", "Jane Doe, Ledger", "Jane Doe | The Ledger": a person, then a house. */
function isPersonOfHouse(text: string): boolean {
  const [person = '', house = '', ...more] = text.split(FOR_HOUSE.test(text) ? FOR_HOUSE : /\s*[,|]\s*/);
  const isHouse =
    countWords(house) > 0 && countWords(house) <= 5 && house.split(/\s+/).every((word) => NAME.test(word));
  return more.length === 0 && isHouse && isPersonsName(person);
}

/** Whether a part that something sets apart from the caption before it says whose picture it is. */
function isSetApart(text: string): boolean {
  return isCredit(text) || isNamed(text) || isAgency(text) || isWordedName(text);
}

/** What stands before a word for pictures in a credit: the name of a house, what kind of picture it is. */
const HOUSE = "(?:(?:\\p{Lu}[\\p{L}.'’&-]*|file|staff|archive|handout)\\s+)";
const NAMES_BEFORE = pattern(`^${HOUSE}{0,4}$`);
const LEADING_NAME = pattern(`^${HOUSE}`);
const PICTURE_BY = pattern(
  '^(?:photos?|photographs?|pictures?|images?|illustrations?|graphics?|fotos?)\\s?/\\s?\\p{L}',
  'i',
);

/** "Ledger photo by Ned Oram", "Ledger file photo/Ned Oram". */
function isHouseCredit(text: string): boolean {
  let rest = text;
  for (let names = 0; names <= 4; names++) {
    if (OPENING.test(rest) || PICTURE_BY.test(rest)) return countWords(text) <= 12;
    rest = rest.replace(LEADING_NAME, '');
  }
  return false;
}

/** Where in a caption its credit begins, as an offset into `text` (spaces folded); -1 where it holds none. */
export function creditStart(text: string): number {
  if (isCredit(text)) return 0;
  const skipped = Math.max(0, text.length - TAIL);
  const tail = text.slice(skipped);
  for (const [pattern, test] of CREDIT_ENDS) {
    if (pattern === OPENING_INSIDE && !MAY_OPEN.test(tail)) continue;
    const found = pattern.exec(tail);
    const inner = found?.[1];
    if (found === null || inner === undefined || countWords(inner) > MAX_CREDIT_WORDS || !test(inner)) continue;
    const inBrackets = pattern === PARENTHESIS || pattern === BRACKET || pattern === WIDE_PARENTHESIS;
    const at = skipped + found.index + (inBrackets ? found[0].search(/[([（]/) : found[0].lastIndexOf(inner));
    const start = inBrackets ? at : withBracket(text, at);
    if (start !== null && countWords(text.slice(0, start)) > 0) return start;
  }
  return -1;
}

/**
 * Where a credit found at `start` begins, brackets included: a bracket that closes in it opened before it. Null where what
 * stands between says more than whose picture it is ("shown in a photo by Ned Oram").
 */
function withBracket(text: string, start: number): number | null {
  for (const [open, close] of BRACKETS) {
    const end = text.indexOf(close, start);
    const inside = text.indexOf(open, start);
    if (end < 0 || (inside >= 0 && inside < end)) continue;
    const opened = text.lastIndexOf(open, start);
    if (opened < 0) return start;
    return NAMES_BEFORE.test(text.slice(opened + 1, start)) ? opened : null;
  }
  return start;
}

const CAPITALS = pattern("^\\p{Lu}[\\p{Lu}\\s./&'-]{5,60}$");

const CREDIT_ENDS: readonly (readonly [RegExp, (inner: string) => boolean])[] = [
  [PARENTHESIS, (inner) => isSetApart(inner) || isHouseCredit(inner)],
  [BRACKET, (inner) => isSetApart(inner) || isHouseCredit(inner)],
  [WIDE_PARENTHESIS, (inner) => isSetApart(inner) || TAKEN.test(inner)],
  [DASH, (inner) => isSetApart(inner) || CAPITALS.test(inner)],
  [OPENING_INSIDE, (inner) => countWords(inner) <= 12],
  [TAKEN_LAST, () => true],
  [
    AFTER_SENTENCE,
    (inner) => isSetApart(inner) || CAPITALS.test(inner) || (/ for | \| /.test(inner) && isPersonOfHouse(inner)),
  ],
  [SLASH, (inner) => isSetApart(inner)],
  [BAR, (inner) => isPersonOfHouse(inner)],
];

const PERSON = pattern(
  "^\\p{Lu}[\\p{L}.'’-]*(?:\\s(?:\\p{Lu}[\\p{L}.'’-]*|d[aeiou]s?|del|della|van|von|der|den|la|le|bin|al|el|y)){1,4}$",
);

/** Whether the whole text may be a person's name: two to five capitalised words. */
export function isPersonsName(text: string): boolean {
  return PERSON.test(text) && !/[.!?]$/.test(text);
}

/** How many characters at the start of a caption are only a label ("Image caption, "). */
export function labelLength(text: string): number {
  const end = AFTER_LABEL.exec(text);
  const isOne = end !== null && CAPTION_LABELS.has(fold(text.slice(0, end.index)).toLowerCase());
  return isOne ? end.index + end[0].length : 0;
}

/** Whether the whole text is a button's or a counter's ("Hide caption", "1 of 5"). */
export function isLabel(text: string): boolean {
  const line = fold(text)
    .toLowerCase()
    .replace(/^[\s+×✕›»:[(]+|[\s›»:.,\])]+$/g, '');
  return line === '' || LABELS.has(line) || isCount(line);
}

/** Counters are this long at most; few lines are, and have a figure. */
const MAX_COUNT = 40;

function isCount(line: string): boolean {
  return line.length <= MAX_COUNT && /\d/.test(line) && (COUNTER.test(line) || GALLERY_COUNT.test(line));
}

/** Whether the whole text is an ad label or a pointer to another story. */
export function isNotice(text: string): boolean {
  return (
    text.length < 60 &&
    NOTICES.has(
      fold(text)
        .toLowerCase()
        .replace(/[:.]+$/, ''),
    )
  );
}

/** Whether two texts say the same, or one repeats the other and adds to it. Needs at least three words to judge. */
export function saysTheSame(a: string, b: string): boolean {
  const one = comparable(a);
  const two = comparable(b);
  if (one === '' || two === '') return false;
  if (one === two) return true;
  const [short, long] = one.length < two.length ? [one, two] : [two, one];
  return countWords(short) >= 3 && ` ${long} `.includes(` ${short} `);
}

/** Characters of four words of four letters. */
const MIN_SHARED = 19;

/** Share of the shorter text's longer words (four letters and more) that the other has as well; 0 to 1. */
export function sharedWords(a: string, b: string): number {
  if (a.length < MIN_SHARED || b.length < MIN_SHARED) return 0;
  const one = new Set(longWords(a));
  const two = new Set(longWords(b));
  const [few, many] = one.size < two.size ? [one, two] : [two, one];
  if (few.size < 4) return 0;
  let shared = 0;
  for (const word of few) if (many.has(word)) shared++;
  return shared / few.size;
}

function longWords(text: string): string[] {
  return comparable(text.slice(0, 1_000))
    .split(' ')
    .filter((word) => word.length >= 4);
}

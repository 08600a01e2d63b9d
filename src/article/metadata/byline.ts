// Who wrote the article: the first source that names a person; a house, a team or an account only where none does.
// Cleaning a text down to names is author-names.ts.
import { pattern } from '../dom/pattern';
import { authorNames, givenNameFirst, isAccount, isHouse, isSigned, joinNames, looksLikePerson } from './author-names';
import { comparable } from '../dom/text';
import { isObject, listOf, own } from './json-ld';
import { shortText, type Line, type Story } from './near-headline';
import { shownLine } from './plain-text';
import { namesIn } from './schema';
import { isSiteName } from './title';

const MAX_NAME = 300;
const MAX_BYLINE = 300;
const MAX_BYLINE_LINE = 140;

/** Lines looked at for a printed byline. */
const MAX_LINES = 160;
/** Elements between the headline and a line that is surely its byline. */
const NEAR = 30;
/** Characters of such a line that are no names. */
const MAX_REST = 25;
/** Marks of a byline in class and rel, and of an author's own page in links. */
const MARKED = '[rel~="author"],[itemprop~="author"],[class*="byline" i],[class*="author" i],[class*="autor" i]';
const PROFILE =
  'a[href*="/author"],a[href*="/autor"],a[href*="/auteur"],a[href*="/people/"],a[href*="/profile/"],a[href*="/contributor"],a[href*="/team/"],a[href*="/reporter"],a[href*="/by/"]';
/** Other people's words and other people's work. */
const ELSEWHERE =
  '[class*="comment" i],[class*="related" i],[class*="sidebar" i],[class*="recommend" i],[class*="quot" i],blockquote,nav';
const OTHER_CREDIT =
  /(?:reviewed|checked|edited|verified|approved|translated|illustrat\w+|photograph\w*|photos?|images?|pictures?|graphics?|videos?|fotos?|bild(?:er)?|crédits?)\s*(?:by|von|par|por|di|door|av|:)?\s*$/i;

/** What the page states for machines, most trusted first. */
const STATED: readonly ((page: Story) => readonly string[])[] = [
  (page) => schemaAuthors(page, own(page.schema.main, 'author')),
  (page) => page.meta('citation:author', 'dc:creator', 'dcterms:creator', 'dc:contributor').map(givenNameFirst),
  (page) => page.meta('parsely-author', 'sailthru:author'),
  (page) =>
    page.meta(
      'author',
      'article:author',
      'article:author_name',
      'article:author:name',
      'og:author',
      'byl',
      'byline',
      'authors',
      'article_author',
      'cxenseparse:author',
    ),
  twitterLabel,
  (page) => page.microdata('author').flatMap(namesOf),
  (page) => schemaAuthors(page, own(page.schema.page, 'author')),
  (page) => schemaAuthors(page, own(page.schema.main, 'creator')),
];

/**
 * The authors' names; null where the page names nobody. Names stated one by one are joined by commas, names of one text as
 * the page's language does. `site`: what the publication is called.
 */
export function readByline(page: Story, language: string | null, site: readonly string[]): string | null {
  const tag = language ?? '';
  let house = '';
  let account = '';
  const signed = signedNames(page, tag);
  for (const read of STATED) {
    const texts = read(page);
    const people = new Map<string, string>();
    for (const name of texts.flatMap((text) => authorNames(text, tag).names)) {
      if (isSiteName(name, site) || isHouse(name)) house ||= name;
      else if (isAccount(name)) account ||= name;
      else if (!people.has(name.toLowerCase())) people.set(name.toLowerCase(), name);
    }
    if (people.size === 0) continue;
    const stated = [...people.values()];
    // Systems state who filed a story; the line below the headline says who wrote it.
    const isOther = signed.people.length > 0 && signed.isNear && !isAmong(signed.people, stated);
    if (isOther && !(isOneWord(signed.people) && isPrinted(stated, page))) return join(signed.people, tag);
    return texts.length > 1 ? stated.join(', ').slice(0, MAX_BYLINE) : join(stated, tag);
  }
  const printed = signed.people.length > 0 || signed.house !== '' ? signed : markedNames(page, tag);
  if (printed.people.length > 0) return join(printed.people, tag);
  const named = account || house || printed.house;
  // Some papers print who wrote a story behind it. A word for that says more than the page's data, which names the paper.
  const only = onlyMarked(page, tag, named === '' ? () => true : (text) => isSigned(text, tag));
  return only.length > 0 ? join(only, tag) : named || null;
}

function join(names: readonly string[], language: string): string {
  return joinNames(names, language).slice(0, MAX_BYLINE);
}

/** Whether two lists name somebody in common, or one of them writes a name short. */
function isAmong(names: readonly string[], others: readonly string[]): boolean {
  const key = (name: string): string => comparable(name).replace(/ /g, '');
  return names.some((name) => others.some((other) => key(other).includes(key(name)) || key(name).includes(key(other))));
}

/** A single word after "By" may be a label as well as a name: "Reporter page". */
function isOneWord(names: readonly string[]): boolean {
  return names.length === 1 && !/\s/.test(names[0] ?? '');
}

/** Whether a line near the headline, marked as a byline or an author's, prints one of the names. */
function isPrinted(names: readonly string[], page: Story): boolean {
  return bylines(page).some(
    (line) =>
      (line.isMarked || line.isProfile || line.distance <= NEAR) && names.some((name) => line.text.includes(name)),
  );
}

/** Names of people; organisations only where no person is named. */
function schemaAuthors(page: Story, value: unknown): string[] {
  const authors = listOf(value).map((author) => page.schema.resolve(author));
  const people = authors.filter(
    (author) => !isObject(author) || !/Organization|Corporation|WebSite/.test(String(own(author, '@type'))),
  );
  return namesIn(page.schema, people.length > 0 ? people : authors, MAX_NAME);
}

/** `twitter:label1 = Written by`, `twitter:data1 = Ana Lee`, as a widely used plugin writes them. */
function twitterLabel(page: Story): string[] {
  return [1, 2].flatMap((n) => {
    const label = page.meta(`twitter:label${n}`)[0] ?? '';
    return /written|author|verfass|geschrieben|écrit|escrito|scritto|geschreven|napisan|autor|skrev|автор/i.test(label)
      ? page.meta(`twitter:data${n}`)
      : [];
  });
}

function namesOf(element: Element): string[] {
  const inside = [...element.querySelectorAll('[itemprop~="name"]')].slice(0, 20);
  return (inside.length > 0 ? inside : [element]).map(
    (named) => shownLine(named.getAttribute('content'), MAX_NAME) || (shortText(named, MAX_NAME) ?? ''),
  );
}

interface Printed {
  readonly people: string[];
  readonly house: string;
  /** The line stands right below or above the headline. */
  readonly isNear: boolean;
}

/** Lines near the headline that may be a byline. */
function bylines(page: Story): Line[] {
  return page
    .lines()
    .slice(0, MAX_LINES)
    .filter((line) => !line.isTime && !line.isInStory && line.text.length <= MAX_BYLINE_LINE);
}

/** Whom the first line near the headline names that begins with "By". */
function signedNames(page: Story, language: string): Printed {
  let house = '';
  const signed = bylines(page).filter((line) => isSigned(line.text, language));
  for (const outer of signed) {
    // Of a box and a line in it, the line: the box holds other words too.
    const inner = signed.findLast((other) => other.element !== outer.element && outer.element.contains(other.element));
    const within = inner === undefined ? undefined : namesOn(inner, page, language);
    const [line, found] =
      inner !== undefined && within !== undefined && within.people.length > 0
        ? [inner, within]
        : [outer, namesOn(outer, page, language)];
    if (found.people.length > 0) {
      const isWhole = line.text.length <= found.people.join(', ').length + MAX_REST;
      return { people: found.people, house, isNear: isWhole && page.heading !== null && line.distance <= NEAR };
    }
    house ||= found.house;
  }
  return { people: [], house, isNear: false };
}

/** Whom the lines near the headline name that are marked as byline, then those that link to an author's page. */
function markedNames(page: Story, language: string): Printed {
  let house = '';
  for (const kind of ['isMarked', 'isProfile'] as const) {
    for (const line of bylines(page)) {
      if (!line[kind] || isSigned(line.text, language)) continue;
      const found = namesOn(line, page, language);
      if (found.people.length > 0) return { people: found.people, house, isNear: false };
      house ||= found.house;
    }
  }
  return { people: [], house, isNear: false };
}

/** The people that a line names, or the house; nobody where it credits other work or stands among other stories. */
function namesOn(line: Line, page: Story, language: string): { people: string[]; house: string } {
  const { names, signed } = authorNames(line.text, language);
  const people = leadingPeople(names, signed ? line.element : null);
  const house = printedHouse(names[0]);
  const isOther =
    (people.length > 0 || house !== '') &&
    (OTHER_CREDIT.test(line.before) || OTHER_CREDIT.test(leadOf(line.text)) || isElsewhere(line.element, page));
  return isOther ? { people: [], house: '' } : { people, house };
}

const FROM_CAPITAL = pattern('\\s+\\p{Lu}[\\s\\S]*$');
/** "Photo by" of "Photo by Cy Ko". */
function leadOf(text: string): string {
  return text.slice(0, 60).replace(FROM_CAPITAL, '');
}

/** Whether the element stands among comments or links to other stories; a box that holds the headline too is neither. */
function isElsewhere(element: Element, page: Story): boolean {
  const box = element.closest(ELSEWHERE);
  return box !== null && (page.heading === null || !box.contains(page.heading)) && box.localName !== 'body';
}

const CAPITAL_AFTER_THE = pattern('^(?:the )?\\p{Lu}');
function printedHouse(name: string | undefined): string {
  return name !== undefined && isHouse(name) && CAPITAL_AFTER_THE.test(name) && name.split(' ').length <= 5 ? name : '';
}

const CAPITALISED = pattern('^\\p{Lu}\\p{L}+$');
/** The names up to the first that is no person's. A single word counts where it is a link ("by <a>Amanda</a>"). */
function leadingPeople(names: readonly string[], element: Element | null): string[] {
  const people: string[] = [];
  for (const name of names) {
    const isLinked = () =>
      CAPITALISED.test(name) && [...(element?.querySelectorAll('a') ?? [])].some((a) => a.textContent?.trim() === name);
    if (!looksLikePerson(name) && !isLinked()) break;
    people.push(name);
  }
  return people;
}

/** Whom the whole page marks as author, e.g. in a box below the text; nobody where its marks disagree. */
function onlyMarked(page: Story, language: string, counts: (text: string) => boolean): string[] {
  for (const marks of [MARKED, PROFILE]) {
    let found: string[] = [];
    let read = 0;
    for (const element of page.document.querySelectorAll(marks)) {
      if (++read > 60) break;
      const text = isElsewhere(element, page) ? null : shortText(element, 140);
      const people = text === null || !counts(text) ? [] : leadingPeople(authorNames(text, language).names, null);
      if (people.length === 0) continue;
      if (found.length > 0 && !people.some((name) => found.includes(name))) return [];
      if (people.length > found.length) found = people;
    }
    if (found.length > 0) return found;
  }
  return [];
}

// Who wrote the article: the first source that names a person; a house, a team or an account only where none does.
// Cleaning a text down to names is author-names.ts.
import { authorNames, givenNameFirst, isAccount, isHouse, joinNames, looksLikePerson } from './author-names';
import { isObject, listOf, own } from './json-ld';
import { shortText, type Story } from './near-headline';
import { shownLine } from './plain-text';
import { namesIn } from './schema';
import { isSiteName } from './title';

const MAX_NAME = 300;
const MAX_BYLINE = 300;
const MAX_BYLINE_LINE = 140;

/** Lines looked at for a printed byline. */
const MAX_LINES = 160;
/** Characters of a box that is a byline's; a longer one is the whole story's. */
const MAX_MARKED = 400;
/** Marks of a byline in class and rel, and of an author's own page in links. */
const MARKED = '[rel~="author"],[itemprop~="author"],[class*="byline" i],[class*="author" i],[class*="autor" i]';
const PROFILE =
  'a[href*="/author"],a[href*="/autor"],a[href*="/auteur"],a[href*="/people/"],a[href*="/profile/"],a[href*="/contributor"],a[href*="/team/"],a[href*="/reporter"],a[href*="/by/"]';
/** Other people's words and other people's work. */
const ELSEWHERE = '[class*="comment" i],[class*="related" i],[class*="sidebar" i],[class*="recommend" i],nav';
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

/** The authors' names, joined as the language does; null where the page names nobody. `site`: what the publication is called. */
export function readByline(page: Story, language: string | null, site: readonly string[]): string | null {
  const tag = language ?? '';
  const join = (names: readonly string[]) => joinNames(names, tag).slice(0, MAX_BYLINE);
  let house = '';
  let account = '';
  for (const read of STATED) {
    const people = new Map<string, string>();
    for (const name of read(page).flatMap((text) => authorNames(text, tag).names)) {
      if (isSiteName(name, site) || isHouse(name)) house ||= name;
      else if (isAccount(name)) account ||= name;
      else if (!people.has(name.toLowerCase())) people.set(name.toLowerCase(), name);
    }
    if (people.size > 0) return join([...people.values()]);
  }
  const printed = printedNames(page, tag);
  if (printed.people.length > 0) return join(printed.people);
  if (account !== '' || house !== '' || printed.house !== '') return account || house || printed.house;
  const only = onlyMarked(page, tag);
  return only.length === 0 ? null : join(only);
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

/** What the lines near the headline print: "By Ana Lee" first, then what is marked as byline, then links to profiles. */
function printedNames(page: Story, language: string): { people: string[]; house: string } {
  let house = '';
  const unsigned: { element: Element; people: string[]; house: string }[] = [];
  for (const line of page.lines().slice(0, MAX_LINES)) {
    if (line.isTime || line.isInStory || line.text.length > MAX_BYLINE_LINE) continue;
    const { names, signed } = authorNames(line.text, language);
    const found = {
      element: line.element,
      people: leadingPeople(names, signed ? line.element : null),
      house: printedHouse(names[0]),
    };
    if (found.people.length === 0 && found.house === '') continue;
    if (OTHER_CREDIT.test(line.before) || OTHER_CREDIT.test(leadOf(line.text)) || isElsewhere(line.element, page))
      continue;
    if (!signed) unsigned.push(found);
    else if (found.people.length > 0) return { people: found.people, house };
    else house ||= found.house;
  }
  if (house !== '') return { people: [], house };
  for (const marks of [MARKED, PROFILE]) {
    for (const found of unsigned) {
      const marked = found.element.closest(marks);
      if (marked === null || shortText(marked, MAX_MARKED) === null) continue;
      if (found.people.length > 0) return { people: found.people, house };
      house ||= found.house;
    }
  }
  return { people: [], house };
}

/** "Photo by" of "Photo by Cy Ko". */
function leadOf(text: string): string {
  return text.slice(0, 60).replace(/\s+\p{Lu}[\s\S]*$/u, '');
}

/** Whether the element stands among comments or links to other stories; a box that holds the headline too is neither. */
function isElsewhere(element: Element, page: Story): boolean {
  const box = element.closest(ELSEWHERE);
  return box !== null && (page.heading === null || !box.contains(page.heading)) && box.localName !== 'body';
}

function printedHouse(name: string | undefined): string {
  return name !== undefined && isHouse(name) && /^(?:the )?\p{Lu}/u.test(name) && name.split(' ').length <= 5
    ? name
    : '';
}

/** The names up to the first that is no person's. A single word counts where it is a link ("by <a>Amanda</a>"). */
function leadingPeople(names: readonly string[], element: Element | null): string[] {
  const people: string[] = [];
  for (const name of names) {
    const isLinked = () =>
      /^\p{Lu}\p{L}+$/u.test(name) &&
      [...(element?.querySelectorAll('a') ?? [])].some((a) => a.textContent?.trim() === name);
    if (!looksLikePerson(name) && !isLinked()) break;
    people.push(name);
  }
  return people;
}

/** Whom the whole page marks as author, e.g. in a box below the text; nobody where its marks disagree. */
function onlyMarked(page: Story, language: string): string[] {
  for (const marks of [MARKED, PROFILE]) {
    let found: string[] = [];
    let read = 0;
    for (const element of page.document.querySelectorAll(marks)) {
      if (++read > 60) break;
      const text = isElsewhere(element, page) ? null : shortText(element, 140);
      const people = text === null ? [] : leadingPeople(authorNames(text, language).names, null);
      if (people.length === 0) continue;
      if (found.length > 0 && !people.some((name) => found.includes(name))) return [];
      if (people.length > found.length) found = people;
    }
    if (found.length > 0) return found;
  }
  return [];
}

// Who wrote the article: the first source that names a person, the names cleaned and joined as the page's language does.
// Cleaning one name is author-names.ts.
import { authorNames, joinNames } from './author-names.ts';
import { own } from './json-ld.ts';
import { shortText, type Story } from './near-headline.ts';
import { shownLine } from './plain-text.ts';
import { namesIn } from './schema.ts';
import { isSiteName } from './title.ts';

const MAX_NAME = 300;
const MAX_BYLINE = 300;

type Source = (page: Story) => readonly string[];

const SOURCES: readonly Source[] = [
  (page) => namesIn(page.schema, own(page.schema.main, 'author'), MAX_NAME),
  (page) => page.meta('parsely-author', 'sailthru:author', 'citation:author', 'dc:creator', 'dc:contributor', 'dcterms:creator'),
  (page) => page.meta('author', 'article:author', 'article:author_name', 'article:author:name', 'og:author', 'byl', 'byline', 'authors', 'article_author', 'cxenseparse:author'),
  (page) => labelledTwitter(page),
  (page) => page.microdata('author').map(nameIn),
  (page) => namesIn(page.schema, own(page.schema.page, 'author'), MAX_NAME),
  (page) => bylineElements(page),
  (page) => page.lines().map((line) => line.text).filter((text) => authorNames(text).signed),
  (page) => namesIn(page.schema, own(page.schema.main, 'creator'), MAX_NAME),
];

/** The authors, e.g. "Ana Lee and Bo Berg"; the site's own name only where nobody else is named; null for nobody. */
export function readByline(page: Story, language: string | null, site: readonly string[]): string | null {
  let publication: string | null = null;
  for (const source of SOURCES) {
    const names: string[] = [];
    for (const text of source(page)) {
      for (const name of authorNames(text).names) {
        if (isSiteName(name, site)) publication ??= name;
        else if (!names.some((known) => known.toLowerCase() === name.toLowerCase())) names.push(name);
      }
    }
    if (names.length > 0) return joinNames(names, language).slice(0, MAX_BYLINE);
  }
  return publication;
}

/** `twitter:label1 = Written by`, `twitter:data1 = Ana Lee`, as a widely used plugin writes them. */
function labelledTwitter(page: Story): string[] {
  const found: string[] = [];
  for (const n of [1, 2]) {
    const label = page.meta(`twitter:label${n}`)[0] ?? '';
    if (/written|author|verfasst|geschrieben|écrit|escrito|scritto|geschreven|napisane|autor/i.test(label)) found.push(...page.meta(`twitter:data${n}`));
  }
  return found;
}

function nameIn(element: Element): string {
  const named = element.querySelector('[itemprop~="name"]') ?? element;
  return shownLine(named.getAttribute('content'), MAX_NAME) || (shortText(named, MAX_NAME) ?? '');
}

const BYLINE = '[rel~="author"],[class*="byline" i],[class*="author" i],[class*="autor" i],a[href*="/author/"],a[href*="/authors/"]';

/** Elements the page marks as the byline, near the headline first. */
function bylineElements(page: Story): string[] {
  const found: string[] = [];
  for (const line of page.lines()) {
    if (line.element.matches(BYLINE)) found.push(line.text);
  }
  return found.slice(0, 1);
}

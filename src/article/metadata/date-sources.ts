// Where a page may state when its article was published and when it was changed: two ordered lists of sources.
import { listOf, own } from './json-ld';
import type { Story } from './near-headline';
import { plainLine } from './plain-text';
import { changedDates, introducedDates, labelledDates, markedDates, MAX_DATE, printedDates } from './printed-dates';

/** Texts that may hold a date, best first. */
export type Source = (page: Story) => readonly string[];

/** Names of meta tags that hold the publication's date, however a house spells them. */
const PUBLISHED_NAME = /publi(?:sh|cation)[\w.:-]*(?:date|time|_at\b)|(?:date|time)[\w.:-]*publi(?:sh|cation)/;

const schemaDate =
  (...keys: readonly string[]): Source =>
  (page) =>
    [page.schema.main, page.schema.page].flatMap((thing) =>
      keys.flatMap((key) => listOf(own(thing, key)).map((value) => plainLine(value, MAX_DATE))),
    );
const metaDate =
  (...names: readonly string[]): Source =>
  (page) =>
    page.meta(...names);
const microdataDate =
  (property: string): Source =>
  (page) =>
    page.microdata(property).map(dateOf);

/** Best first: what is stated for machines, what is printed, what is only marked, the address. */
export const PUBLISHED_SOURCES: readonly Source[] = [
  schemaDate('datePublished'),
  metaDate(
    'article:published_time',
    'article:published',
    'og:published_time',
    'og:article:published_time',
    'og:pubdate',
    'article:post_date',
  ),
  metaDate(
    'parsely-pub-date',
    'sailthru:date',
    'dc:date.issued',
    'dcterms:issued',
    'dcterms:created',
    'dc:date.created',
    'citation:publication_date',
    'citation:online_date',
    'citation:date',
  ),
  microdataDate('datePublished'),
  schemaDate('dateCreated', 'uploadDate'),
  metaDate(
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'published',
    'published-date',
    'displaydate',
    'release_date',
    'publication_date',
    'publication-date',
    'published_at',
    'datepublished',
    'article_date_original',
    'originalpublicationdate',
    'cxenseparse:recs:publishtime',
    'bt:pubdate',
    'date.created',
    'dc:date',
    'dcterms:date',
    'date',
  ),
  printedDates,
  microdataDate('dateCreated'),
  (page) => page.metaLike(PUBLISHED_NAME),
  labelledDates,
  markedDates,
  introducedDates,
  (page) => [urlDate(page.url)],
];

/** The same for the last change. */
export const MODIFIED_SOURCES: readonly Source[] = [
  schemaDate('dateModified'),
  metaDate(
    'article:modified_time',
    'article:modified',
    'og:updated_time',
    'og:modified_time',
    'og:article:modified_time',
  ),
  metaDate(
    'dcterms:modified',
    'dc:date.modified',
    'dc:modified',
    'lastmod',
    'last-modified',
    'updated',
    'modified',
    'last-updated',
    'revised',
    'updated_time',
    'date.modified',
    'datemodified',
    'bt:moddate',
  ),
  microdataDate('dateModified'),
  changedDates,
];

/** The date an element states: its machine form before its words. */
function dateOf(element: Element): string {
  for (const name of ['datetime', 'content', 'title']) {
    const value = plainLine(element.getAttribute(name), MAX_DATE);
    if (/\d{4}/.test(value)) return value;
  }
  return plainLine(element.textContent, MAX_DATE);
}

/** `/2025/sep/04/`, `/2025/september/4/`. */
const NAMED_MONTH =
  /\/((?:19|20)\d{2})\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:r?uary|ch|il|e|y|ust|t|t?ember|ober)?\/(0?[1-9]|[12]\d|3[01])(?=\/)/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `/2025/09/04/`, `/2025-09-04-`, `/20250904/`, `/2025/sep/04/` in the path. */
export function urlDate(url: URL | null): string {
  const named = NAMED_MONTH.exec(url?.pathname.toLowerCase() ?? '');
  if (named !== null) {
    const month = String(MONTHS.indexOf(named[2] ?? '') + 1);
    return `${named[1] ?? ''}-${month.padStart(2, '0')}-${(named[3] ?? '').padStart(2, '0')}`;
  }
  const m =
    /\/(?:[^/]*[-_])?((?:19|20)\d{2})([/-]?)(0[1-9]|1[0-2]|[1-9](?=\/))\2(0[1-9]|[12]\d|3[01]|[1-9](?=\/))(?!\d)/.exec(
      url?.pathname ?? '',
    );
  return m === null ? '' : `${m[1] ?? ''}-${(m[3] ?? '').padStart(2, '0')}-${(m[4] ?? '').padStart(2, '0')}`;
}

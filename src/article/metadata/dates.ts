// When the article was published and when it was last changed: two questions, each with its ordered list of sources.
// Reading a date out of a text is date-text.ts.
import { listOf, own } from './json-ld';
import { readDate } from './date-text';
import { shortText, type Line, type Story } from './near-headline';
import { plainLine } from './plain-text';

type Source = (page: Story) => readonly string[];

const MAX_DATE = 120;
/** What a text needs to hold a date; all that most lines are asked. */
const DATED = /[\d\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]{4}|\d[./-]\s?\d{1,2}[./-]\s?\d{2}/;
const HOUR_MS = 3_600_000;
/** A printed day begins and ends this long before and after midnight UTC somewhere on earth. */
const EARLIEST_MS = -14 * HOUR_MS;
const LATEST_MS = 36 * HOUR_MS;
/** Elements between the headline and a date that is surely the story's own. */
const NEAR = 40;
/** Words that say a date is not the publication's: it was changed, checked, or is about an event. By language, joined. */
const CHANGED =
  /updated?\b|modified|revised|edited|reviewed|received|accepted|refreshed|corrected|last\s|aktualis|geändert|bearbeitet|zuletzt|stand:|mis à jour|mise à jour|màj|modifié|actualizad|modificad|aggiornat|modificat|atualizad|bijgewerkt|gewijzigd|uppdatera|opdatere|oppdater|päivitet|aktualiz|zaktualizowan|обновлен|оновлен|изменен|güncellen|更新|修改|최종수정|수정|تحديث|diperbarui|frissítve|actualizat|ενημέρωση|עודכן/i;
/** Words that say a date is the publication's, where one line holds both. */
const PUBLISHED =
  /publi|posted|first\s|erschien|veröffentlicht|erstellt|geplaatst|publicerad|opublikowan|zveřejn|опубликован|发布|發布|公開|입력|등록|نشر/i;

/** Names of meta tags that hold the publication's date, however a house spells them. */
const PUBLISHED_NAME = /publi(?:sh|cation)[\w.:-]*(?:date|time|_at\b)|(?:date|time)[\w.:-]*publi(?:sh|cation)/;
/** Marks of a line that says what day it is for whoever reads it. */
const TODAY = /today|current-?_?date|clock|now\b/i;

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

const PUBLISHED_SOURCES: readonly Source[] = [
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

const MODIFIED_SOURCES: readonly Source[] = [
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
  (page) =>
    page
      .lines()
      .filter((line) => DATED.test(line.text) && CHANGED.test(line.around))
      .map((line) => changedPart(line.text, line.around)),
];

/**
 * Publication and last change, ISO 8601 with zone where stated, else the plain date; null where the page says nothing.
 * A page that states only when it was changed gives that date for both.
 */
export function readDates(page: Story, language: string | null): { published: string | null; modified: string | null } {
  const first = (sources: readonly Source[]): string | null => {
    for (const source of sources) {
      for (const text of source(page)) {
        const date = text === '' ? null : readDate(text, language ?? '');
        if (date !== null) return date;
      }
    }
    return null;
  };
  const modified = first(MODIFIED_SOURCES);
  const stated = first(PUBLISHED_SOURCES) ?? modified;
  const published = asPrinted(stated, modified, page, language ?? '');
  const clock = (date: string | null) =>
    date === null || date.includes('T') ? date : (clockOf(date, page, language) ?? date);
  return { published: clock(published), modified: clock(modified) };
}

/**
 * The date stated for machines, or what the page prints beside its headline where that tells more. Systems state when they
 * built, moved or translated a page: what is printed is older. And they keep the day on which a page was first filed: then
 * what is printed is newer, and no day of a change.
 */
function asPrinted(stated: string | null, modified: string | null, page: Story, language: string): string | null {
  if (stated === null) return null;
  const printed = readLines(page, language);
  const [own, changed] = [stated.slice(0, 10), modified?.slice(0, 10)];
  const same = stated.endsWith('Z') || stated.endsWith('+00:00') ? sameInstant(stated, page, language) : null;
  if (same !== null) return same;
  if (urlDate(page.url) === own || printed.some(({ date }) => date.startsWith(own))) return stated;
  const [first] = printed;
  if (first === undefined) return firstPublished(own, page, language) ?? stated;
  const shown = first.date.slice(0, 10);
  if (shown === changed || isSwapped(own, shown) || (stated.includes('T') && isDuring(stated, shown))) return stated;
  const isPublished = printed.some(
    ({ date, line }) => date === first.date && (line.isMarked || PUBLISHED.test(line.around)),
  );
  return first.line.distance <= NEAR && (shown < own || isPublished) ? first.date : stated;
}

/** The instant as a `<time>` of the page writes it in the publisher's own zone. */
function sameInstant(instant: string, page: Story, language: string): string | null {
  for (const line of page.lines()) {
    const date = line.isTime ? readDate(line.text, language) : null;
    if (date?.includes('T') === true && !date.endsWith('Z') && Date.parse(date) === Date.parse(instant)) return date;
  }
  return null;
}

/** An earlier day that the page sets apart as that of the first publication, wherever it stands. */
function firstPublished(day: string, page: Story, language: string): string | null {
  for (const element of datedElements(page)) {
    const text = shortText(element, MAX_DATE) ?? '';
    const [before] = text.split(CHANGED, 1);
    if (!element.hasAttribute('pubdate') && (before === text || !DATED.test(before ?? ''))) continue;
    const date = readDate(before ?? '', language);
    if (date !== null && date.slice(0, 10) < day) return date;
  }
  return null;
}

/** The dates that are printed around the headline, nearest first, each with its line. */
function readLines(page: Story, language: string): { date: string; line: Line }[] {
  return printedLines(page).flatMap((line) => {
    const text = publishedPart(line.text, line.around);
    const date = text === '' ? null : readDate(text, language);
    return date === null ? [] : [{ date, line }];
  });
}

/** `2021-11-01` and `2021-01-11`: one of them was read in the other's order. */
function isSwapped(one: string, other: string): boolean {
  const [year, month, day] = one.split('-');
  return other === `${year ?? ''}-${day ?? ''}-${month ?? ''}`;
}

/** Whether an instant may lie in a day of some zone. */
function isDuring(instant: string, day: string): boolean {
  const after = Date.parse(instant) - Date.parse(day);
  return after >= EARLIEST_MS && after <= LATEST_MS;
}

/** The same day with its time, where a <time> of the page states one for the date that it prints. */
function clockOf(day: string, page: Story, language: string | null): string | null {
  for (const element of page.document.querySelectorAll(`time[datetime^="${day}T"]`)) {
    const date = readDate(plainLine(element.getAttribute('datetime'), MAX_DATE), language ?? '');
    if (date !== null) return date;
  }
  return null;
}

/** Lines around the headline that hold a date. */
function printedLines(page: Story): Line[] {
  return page.lines().filter((line) => !line.isInStory && DATED.test(line.text) && !TODAY.test(line.around));
}

/** Dates that the lines around the headline print and that are not said to be of a change. */
function printedDates(page: Story): string[] {
  return printedLines(page).map((line) => publishedPart(line.text, line.around));
}

/** Dates below the story's first paragraphs that a label calls the publication's. */
function labelledDates(page: Story): string[] {
  return page
    .lines()
    .filter(
      (line) => line.isInStory && DATED.test(line.text) && PUBLISHED.test(line.before) && !CHANGED.test(line.around),
    )
    .map((line) => line.text);
}

/** Class names of a date that is the story's. */
const DATE_NAME = /publish|posted|(?:post|entry|article|author|story|blog|meta)[\w-]*date/i;
const DATED_ELEMENTS = '[class*="date" i],[class*="publish" i],[class*="posted" i],time[pubdate]';
const MAX_MARKED = 40;
/** Text nodes of a page without any other date that are looked through. */
const MAX_TEXTS = 4_000;

const dated = new WeakMap<Story, readonly Element[]>();

/** Elements that call themselves a date. Looked for once: browsers are slow to search in class names. */
function datedElements(page: Story): readonly Element[] {
  let elements = dated.get(page);
  if (elements === undefined)
    dated.set(page, (elements = Array.from(page.document.querySelectorAll(DATED_ELEMENTS)).slice(0, MAX_MARKED)));
  return elements;
}

/** Dates anywhere that the page marks or introduces as the publication's, e.g. "Posted on" below the story. */
function markedDates(page: Story): string[] {
  return datedElements(page).flatMap((element) => {
    const text = shortText(element, MAX_DATE) ?? '';
    const isNamed = DATE_NAME.test(element.getAttribute('class') ?? '') || element.hasAttribute('pubdate');
    return /\d/.test(text) && !CHANGED.test(text) && (PUBLISHED.test(text) || isNamed) ? [text] : [];
  });
}

/** "Posted on 3 May 2024", wherever it stands, for a page that has no other date. */
function introducedDates(page: Story): string[] {
  const found: string[] = [];
  const walker = page.document.createTreeWalker(page.document.body, 4 /* NodeFilter.SHOW_TEXT */);
  for (let read = 0; read < MAX_TEXTS && walker.nextNode() !== null; read++) {
    const text = walker.currentNode.nodeValue ?? '';
    if (text.length < MAX_DATE && DATED.test(text) && PUBLISHED.test(text) && !CHANGED.test(text)) found.push(text);
  }
  return found;
}

/** The date an element states: its machine form before its words. */
function dateOf(element: Element): string {
  for (const name of ['datetime', 'content', 'title']) {
    const value = plainLine(element.getAttribute(name), MAX_DATE);
    if (/\d{4}/.test(value)) return value;
  }
  return plainLine(element.textContent, MAX_DATE);
}

/** "Published 3 May 2024 · Updated 5 May 2024": the part before the word for a change. */
function publishedPart(text: string, around: string): string {
  if (!CHANGED.test(around)) return text;
  if (!CHANGED.test(text)) return '';
  const [before = '', after = ''] = text.split(CHANGED, 2);
  if (/\d/.test(before)) return before;
  const published = PUBLISHED.exec(after);
  return published === null ? '' : after.slice(published.index);
}

function changedPart(text: string, around: string): string {
  const at = CHANGED.exec(text);
  return at === null ? (CHANGED.test(around) ? text : '') : text.slice(at.index);
}

/** `/2025/09/04/`, `/2025-09-04-`, `/20250904/` in the path. */
function urlDate(url: URL | null): string {
  const m =
    /\/(?:[^/]*[-_])?((?:19|20)\d{2})([/-]?)(0[1-9]|1[0-2]|[1-9](?=\/))\2(0[1-9]|[12]\d|3[01]|[1-9](?=\/))(?!\d)/.exec(
      url?.pathname ?? '',
    );
  return m === null ? '' : `${m[1] ?? ''}-${(m[3] ?? '').padStart(2, '0')}-${(m[4] ?? '').padStart(2, '0')}`;
}

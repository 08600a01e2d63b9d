// When the article was published and when it was last changed: two questions, each with its ordered list of sources.
// Reading a date out of a text is date-text.ts.
import { listOf, own } from './json-ld';
import { readDate } from './date-text';
import { shortText, type Story } from './near-headline';
import { plainLine } from './plain-text';

type Source = (page: Story) => readonly string[];

const MAX_DATE = 120;
/** What a text needs to hold a date; all that most lines are asked. */
const DATED = /[\d\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]{4}|\d[./-]\s?\d{1,2}[./-]\s?\d{2}/;
const DAY_MS = 86_400_000;
/** Words that say a date is not the publication's: it was changed, checked, or is about an event. By language, joined. */
const CHANGED =
  /updated?\b|modified|revised|edited|reviewed|refreshed|corrected|last\s|aktualis|geändert|bearbeitet|zuletzt|stand:|mis à jour|mise à jour|màj|modifié|actualizad|modificad|aggiornat|modificat|atualizad|bijgewerkt|gewijzigd|uppdatera|opdatere|oppdater|päivitet|aktualiz|zaktualizowan|обновлен|оновлен|изменен|güncellen|更新|修改|최종수정|수정|تحديث|diperbarui|frissítve|actualizat|ενημέρωση|עודכן/i;
/** Words that say a date is the publication's, where one line holds both. */
const PUBLISHED =
  /publi|posted|first\s|erschien|veröffentlicht|erstellt|geplaatst|publicerad|opublikowan|zveřejn|опубликован|发布|發布|公開|입력|등록|نشر/i;

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
  markedDates,
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
  const published = first(PUBLISHED_SOURCES) ?? modified;
  // A system that stamps both dates with one instant states when it built the page; what the page prints is older.
  const printed =
    published !== null && published === modified && published.includes('T') ? first([printedDates]) : null;
  const isRebuilt = printed !== null && published !== null && Date.parse(published) - Date.parse(printed) > 2 * DAY_MS;
  const clock = (date: string | null) =>
    date === null || date.includes('T') ? date : (clockOf(date, page, language) ?? date);
  return { published: clock(isRebuilt ? printed : published), modified: clock(modified) };
}

/** The same day with its time, where a <time> of the page states one for the date that it prints. */
function clockOf(day: string, page: Story, language: string | null): string | null {
  for (const element of page.document.querySelectorAll(`time[datetime^="${day}T"]`)) {
    const date = readDate(plainLine(element.getAttribute('datetime'), MAX_DATE), language ?? '');
    if (date !== null) return date;
  }
  return null;
}

/** Dates that the lines around the headline print and that are not said to be of a change. */
function printedDates(page: Story): string[] {
  return page
    .lines()
    .filter((line) => !line.isInStory && DATED.test(line.text))
    .map((line) => publishedPart(line.text, line.around));
}

/** Dates anywhere that the page marks or introduces as the publication's, e.g. "Posted on" below the story. */
function markedDates(page: Story): string[] {
  const found: string[] = [];
  let read = 0;
  for (const element of page.document.querySelectorAll(
    '[class*="publish" i],[class*="posted" i],[class*="post-date" i],[class*="entry-date" i],[class*="date" i],time[pubdate]',
  )) {
    if (++read > 40) break;
    const text = shortText(element, MAX_DATE) ?? '';
    const names = element.getAttribute('class') ?? '';
    if (
      /\d/.test(text) &&
      !CHANGED.test(text) &&
      (PUBLISHED.test(text) || /publish|posted|(?:post|entry)-?_?date/i.test(names))
    )
      found.push(text);
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
    /\/(?:[^/]*[-_])?((?:19|20)\d{2})([/-]?)(0[1-9]|1[0-2]|[1-9](?=\/))\2(0[1-9]|[12]\d|3[01]|[1-9](?=\/))(?:[/_.-]|$)/.exec(
      url?.pathname ?? '',
    );
  return m === null ? '' : `${m[1] ?? ''}-${(m[3] ?? '').padStart(2, '0')}-${(m[4] ?? '').padStart(2, '0')}`;
}

// When the article was published and when it was last changed: what the page states, held against what it prints.
// Where dates are looked for is date-sources.ts, reading one out of a text is date-text.ts.
import { MODIFIED_SOURCES, PUBLISHED_SOURCES, urlDate, type Source } from './date-sources';
import { dayAndMonthSwapped, inOtherOrder, readDate } from './date-text';
import { shortText, type Line, type Story } from './near-headline';
import { plainLine } from './plain-text';
import {
  CHANGED,
  DATED,
  datedElements,
  introducedChanges,
  MAX_DATE,
  originalDates,
  printedLines,
  PUBLISHED,
  publishedPart,
  signedDates,
} from './printed-dates';

const HOUR_MS = 3_600_000;
/** A printed day begins and ends this long before and after midnight UTC somewhere on earth. */
const EARLIEST_MS = -14 * HOUR_MS;
const LATEST_MS = 36 * HOUR_MS;
/** Elements between the headline and a date that is surely the story's own. */
const NEAR = 40;

/**
 * Publication and last change, ISO 8601 with zone where stated, else the plain date; null where the page says nothing.
 * A page that states only when it was changed gives that date for both.
 */
export function readDates(page: Story, language: string | null): { published: string | null; modified: string | null } {
  const first = (sources: readonly Source[]): string | null => {
    for (const source of sources) {
      for (const text of source(page)) {
        const date = text === '' ? null : readDate(text, language ?? '');
        if (date !== null) return inPagesOrder(date, text, page, language ?? '');
      }
    }
    return null;
  };
  const published = first(PUBLISHED_SOURCES);
  const modified = first(MODIFIED_SOURCES) ?? (published === null ? first([introducedChanges]) : null);
  const stated = published ?? modified ?? first([signedDates]);
  const shown = asPrinted(stated, modified, page, language ?? '');
  const clock = (date: string | null) =>
    date === null || date.includes('T') ? date : (clockOf(date, page, language) ?? date);
  return { published: clock(shown), modified: clock(modified) };
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
  const original = originalDates(page).map((text) => readDate(text, language));
  const earlier = original.find((date) => date !== null && date < own);
  if (earlier !== undefined) return earlier;
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
  return other === dayAndMonthSwapped(one);
}

/** A date of numbers alone, which languages order differently: as the page's address or a `<time>` of it has that day. */
function inPagesOrder(date: string, text: string, page: Story, language: string): string {
  const other = inOtherOrder(text, language);
  if (other === null) return date;
  const isThere = (day: string): boolean => page.document.querySelector(`time[datetime^="${day}"]`) !== null;
  const isOther = urlDate(page.url) === other || (isThere(other) && !isThere(date));
  return isOther ? other : date;
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

// The sentences above an article: its dates in the person's language, and the standfirst where it says something new.
import type { Article } from '../article/types';

const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/;
/** A correction of a typo right after publishing is no update, in milliseconds. */
const UPDATE_AFTER = 30 * 60_000;

/** Whether there is a date to show. */
export function isDate(iso: string | null): iso is string {
  return iso !== null && !Number.isNaN(Date.parse(iso));
}

/** A date for people, in their zone; a date without a time stays the day it is. Throws a RangeError where it is no date. */
export function dateText(iso: string, language: string): string {
  const format = DAY_ONLY.test(iso)
    ? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
    : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  return format.format(Date.parse(iso));
}

/** Whether the page was changed long enough after it was published to say so. */
export function wasUpdated(published: string | null, modified: string | null): boolean {
  if (modified === null) return false;
  if (published === null) return true;
  if (DAY_ONLY.test(published) || DAY_ONLY.test(modified)) return modified.slice(0, 10) > published.slice(0, 10);
  return Date.parse(modified) - Date.parse(published) > UPDATE_AFTER;
}

/** How much of an article is its beginning, in characters. */
const BEGINNING = 3000;

/** The standfirst; null where it repeats the headline or the article's own beginning. */
export function standfirst(article: Pick<Article, 'excerpt' | 'title' | 'text'>): string | null {
  const excerpt = article.excerpt?.trim() ?? '';
  const folded = fold(excerpt);
  if (folded === '' || folded === fold(article.title)) return null;
  // A description that the page cut off is compared without its last, perhaps broken, word.
  const opening = folded.slice(0, 80).replace(/\s\S*$/u, '');
  return fold(article.text.slice(0, BEGINNING)).includes(opening === '' ? folded : opening) ? null : excerpt;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

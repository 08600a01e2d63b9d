// What a page says about its article: title, byline, site, dates, language, excerpt, pictures. Each field is a file with an
// ordered list of sources. Finding the article's text is the engine's work.
import { readArticleBody, readIsFree } from './article-body';
import { readByline } from './byline';
import { readDates } from './dates';
import { readExcerpt } from './excerpt';
import { readImages, type StatedPicture } from './images';
import { readDirection, readLanguage } from './language';
import { linesNear, type Line } from './near-headline';
import { readPage } from './page';
import { readSite, siteNames } from './site';
import { readTitle } from './title';

export type { StatedPicture } from './images';

/** All texts are plain, on one line (but `articleBody`), without control or bidirectional characters, and bounded. */
export interface Metadata {
  /** Without the site's name; '' where the page names none. */
  readonly title: string;
  /** Author names without "By", joined as the page's language does. */
  readonly byline: string | null;
  readonly site: string | null;
  /** ISO 8601 with zone where the page states one, else the plain date. */
  readonly publishedTime: string | null;
  readonly modifiedTime: string | null;
  /** BCP 47 tag. */
  readonly language: string | null;
  readonly direction: 'ltr' | 'rtl';
  readonly excerpt: string | null;
  readonly images: readonly StatedPicture[];
  /** The article's text as the page's data holds it. */
  readonly articleBody: string | null;
  /** False where the page says that the article, or a part of it, is behind a paywall; null where it says nothing. */
  readonly isAccessibleForFree: boolean | null;
  /** schema.org types of the page's main thing, e.g. `NewsArticle`. */
  readonly kind: readonly string[];
}

/**
 * Reads a page's metadata. `document` is the engine's safe copy: ids and names are gone from all elements but `<meta>`, so
 * nothing shadows its methods. Never changes it; bounded work on any input; throws nothing on a hostile one.
 */
export function readMetadata(document: Document, options: { readonly url: string }): Metadata {
  const page = readPage(document, options.url);
  const names = siteNames(page);
  const language = readLanguage(page);
  const { title, heading } = readTitle(page, names);
  let lines: readonly Line[] | undefined;
  const story = {
    ...page,
    heading,
    lines: () => (lines ??= linesNear(heading, document.body ?? document.documentElement)),
  };
  const dates = readDates(story, language);
  return {
    title,
    byline: readByline(story, language, names),
    site: readSite(page, title),
    publishedTime: dates.published,
    modifiedTime: dates.modified,
    language,
    direction: readDirection(page, language, title),
    excerpt: readExcerpt(page, title),
    images: readImages(page),
    articleBody: readArticleBody(page),
    isAccessibleForFree: readIsFree(page),
    kind: page.schema.kinds,
  };
}

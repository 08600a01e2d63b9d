// The standfirst or the page's description.
import { comparable } from '../dom/text';
import { own } from './json-ld';
import type { Page } from './page';
import { plainLine } from './plain-text';

const MAX_EXCERPT = 1_000;

/** One line that says what the article is about; null where the page has none beyond its title. */
export function readExcerpt(page: Page, title: string): string | null {
  const sources = [
    ...page.meta(
      'og:description',
      'description',
      'twitter:description',
      'dc:description',
      'dcterms:abstract',
      'sailthru:description',
    ),
    plainLine(own(page.schema.main, 'description'), MAX_EXCERPT),
    plainLine(own(page.schema.main, 'abstract'), MAX_EXCERPT),
    plainLine(own(page.schema.page, 'description'), MAX_EXCERPT),
  ];
  const known = comparable(title);
  const found = sources.find((text) => text.length >= 10 && comparable(text) !== known);
  return found?.slice(0, MAX_EXCERPT) ?? null;
}

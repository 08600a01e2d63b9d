// The publication's name, and every name it goes by, which titles and bylines are cleaned of.
import { own } from './json-ld';
import type { Page } from './page';
import { plainLine } from './plain-text';
import { namesIn } from './schema';

const MAX_SITE = 200;
/** Parts of a host that name no publication. */
const GENERIC_LABEL =
  /^(?:blogs?|news|shop|store|support|help|about|info|pages|articles?|stories|mobile|magazine|press|media)$/;

/**
 * The publication's name: as stated, else what stands beside `title` in the document's title ("Story | Paper"), else the
 * host without `www.`; null for a page without a host.
 */
export function readSite(page: Page, title: string): string | null {
  return statedNames(page)[0] ?? besideTitle(page, title) ?? hostOf(page) ?? null;
}

/** Most words of a name that the title may carry: more are a slogan or another headline. */
const NAME_WORDS = 5;

function besideTitle(page: Page, title: string): string | null {
  const whole = plainLine(page.document.title, MAX_SITE * 4);
  const at = title === '' ? -1 : whole.indexOf(title);
  if (at < 0) return null;
  const rest = [whole.slice(0, at), whole.slice(at + title.length)].map((part) =>
    part.replace(/^[\s\-–—:·•|»«/]+|[\s\-–—:·•|»«/]+$/g, ''),
  );
  return rest.find((part) => part !== '' && part.split(' ').length <= NAME_WORDS) ?? null;
}

/** All names of the publication: stated ones, its host, and the host's first word. */
export function siteNames(page: Page): string[] {
  const names = statedNames(page);
  const host = hostOf(page);
  if (host !== null) {
    names.push(host);
    const labels = host.split('.');
    names.push(
      labels.slice(-2).join('.'),
      ...labels.slice(0, -1).filter((label) => label.length > 3 && !GENERIC_LABEL.test(label)),
    );
  }
  return [...new Set(names)].filter((name) => name !== '');
}

function statedNames(page: Page): string[] {
  const { main, page: self, site } = page.schema;
  return [
    ...page.meta('og:site_name'),
    ...namesIn(page.schema, own(main, 'publisher'), MAX_SITE),
    ...namesIn(page.schema, own(self, 'isPartOf'), MAX_SITE),
    ...namesIn(page.schema, site ?? undefined, MAX_SITE),
    ...page.meta(
      'application-name',
      'apple-mobile-web-app-title',
      'dc:publisher',
      'citation:journal_title',
      'cre',
      'twitter:app:name:iphone',
    ),
  ]
    .map((name) => name.slice(0, MAX_SITE))
    .filter((name) => !/^https?:/.test(name));
}

function hostOf(page: Page): string | null {
  const host = page.url?.hostname.replace(/^www\d?\./, '') ?? '';
  return host === '' ? null : host;
}

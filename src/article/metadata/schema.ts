// Chooses, among everything a page's JSON-LD describes, the thing that this page is about. Reading the JSON is json-ld.ts.
import { comparable } from '../dom/text';
import { isObject, listOf, own, readJsonLd, type JsonObject, type Thing } from './json-ld';
import { addressKey } from './page';
import { plainLine } from './plain-text';

export interface Schema {
  /** What the page is about: an article of some kind, else the page itself. */
  readonly main: JsonObject | null;
  /** The page's own thing (`WebPage`), where `main` is another. */
  readonly page: JsonObject | null;
  /** The publication (`WebSite`, `NewsMediaOrganization` …). */
  readonly site: JsonObject | null;
  /** Types of `main` and `page`. */
  readonly kinds: readonly string[];
  /** An object in place of `{"@id": …}` that points at it. */
  resolve(value: unknown): unknown;
}

const ARTICLE =
  /(?:Article|Posting|Report|Recipe|HowTo)$|^(?:Review|CriticReview|Chapter|Answer|Guide|OpinionNewsArticle)$/;
const PAGE = /(?:^|[a-z])Page$/;
const SITE = /^(?:WebSite|Blog)$|Organization$|^Corporation$/;
/** Properties that lead away from the page's own story. */
const ELSEWHERE =
  /^(?:comment|comments|review|reviews|itemListElement|citation|isBasedOn|mentions|hasPart|blogPost|blogPosts|relatedLink|significantLink|isPartOf|about|publisher|author|video|itemReviewed|acceptedAnswer|suggestedAnswer|worksFor|subjectOf)$/;

/** Finds the page's main thing by type, address and headline. `known.titles` are comparable(), `known.urls` addressKey(). */
export function readSchema(document: Document, known: { urls: readonly string[]; titles: readonly string[] }): Schema {
  const { things, byId } = readJsonLd(document);
  let main: Thing | null = null;
  let best = 0;
  for (const thing of things) {
    const score = fit(thing, known);
    if (score > best) [main, best] = [thing, score];
  }
  const page =
    things.find((thing) => thing.types.some((type) => PAGE.test(type)) && !ELSEWHERE.test(thing.property)) ?? null;
  const site =
    things.find(
      (thing) => thing.types.some((type) => SITE.test(type)) && /^(?:|publisher|isPartOf)$/.test(thing.property),
    ) ?? null;
  const kinds = new Set([...(main?.types ?? []), ...(page?.types ?? [])]);
  return {
    main: main?.data ?? null,
    page: page === null || page === main ? null : page.data,
    site: site?.data ?? null,
    kinds: [...kinds].slice(0, 20),
    resolve(value) {
      const id = own(value, '@id');
      if (!isObject(value) || typeof id !== 'string' || Object.keys(value).length > 2) return value;
      return byId.get(id) ?? value;
    },
  };
}

/** How well a thing describes this page; 0 = not at all. */
function fit(thing: Thing, known: { urls: readonly string[]; titles: readonly string[] }): number {
  const { data, types, property } = thing;
  if (ELSEWHERE.test(property)) return 0;
  const isArticle = types.some((type) => ARTICLE.test(type));
  if (!isArticle && !types.some((type) => PAGE.test(type))) return 0;
  let score = isArticle ? 10 : 2;
  if (matchesUrl(data, known.urls)) score += 4;
  const headline = comparable(plainLine(own(data, 'headline') ?? own(data, 'name'), 500));
  if (
    headline !== '' &&
    known.titles.some((title) => title === headline || title.includes(headline) || headline.includes(title))
  )
    score += 5;
  if (own(data, 'author') !== undefined) score += 1;
  if (own(data, 'datePublished') !== undefined) score += 1;
  if (types.includes('NewsArticle') || types.includes('BlogPosting') || types.includes('Article')) score += 1;
  return score;
}

function matchesUrl(data: JsonObject, urls: readonly string[]): boolean {
  const entity = own(data, 'mainEntityOfPage');
  for (const value of [own(data, 'url'), own(data, '@id'), ...listOf(entity), own(entity, '@id'), own(entity, 'url')]) {
    if (typeof value === 'string' && urls.includes(addressKey(value.slice(0, 2_000)))) return true;
  }
  return false;
}

/** The names in a schema value: `"A"`, `{name: "A"}`, `[…]`, `{"@value": "A"}`. */
export function namesIn(schema: Schema, value: unknown, max: number): string[] {
  const names: string[] = [];
  for (const item of listOf(value)) {
    const thing = schema.resolve(item);
    const name = isObject(thing) ? listOf(own(thing, 'name') ?? own(thing, '@value'))[0] : thing;
    const text = plainLine(isObject(name) ? own(name, '@value') : name, max);
    if (text !== '') names.push(text);
  }
  return names;
}

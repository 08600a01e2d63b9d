// What every field reads from: the page's meta tags, schema things, microdata and the lines around its headline, gathered
// once. Which source wins is each field's own list.
import { pattern } from '../dom/pattern';
import { readSchema, type Schema } from './schema';
import { comparable } from '../dom/text';
import { plainLine, shownLine } from './plain-text';

const MAX_META = 600;
const MAX_VALUE = 5_000;

export interface Page {
  readonly document: Document;
  readonly url: URL | null;
  /** Address that pictures are resolved against. */
  readonly baseUrl: string;
  readonly schema: Schema;
  /** Values of the meta tags with these names, in the order of the names given. */
  meta(...names: readonly string[]): readonly string[];
  /** Values of the meta tags whose names look so, e.g. `w-published-date`. */
  metaLike(pattern: RegExp): readonly string[];
  /** Microdata elements with the property, outside things that are not this article (comments, related stories). */
  microdata(property: string): readonly Element[];
  readonly headlines: readonly Headline[];
}

/** A heading that may be the article's. */
export interface Headline {
  readonly element: Element;
  readonly text: string;
}

/** Reads the page once. */
export function readPage(document: Document, url: string): Page {
  const meta = readMeta(document);
  const values = (...names: readonly string[]) => names.flatMap((name) => meta.get(name) ?? []);
  const headlines = readHeadlines(document);
  const canonical = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? '';
  const titles = [...values('og:title', 'twitter:title'), document.title, ...headlines.map((h) => h.text)];
  return {
    document,
    url: parseUrl(url),
    baseUrl: document.querySelector('base[href]') === null ? url : (parseUrl(document.baseURI)?.href ?? url),
    schema: readSchema(document, {
      urls: [url, canonical, ...values('og:url')].map(addressKey).filter((key) => key !== ''),
      titles: titles.map((title) => comparable(title.slice(0, 500))).filter((title) => title !== ''),
    }),
    meta: values,
    metaLike: (pattern) => [...meta].flatMap(([name, found]) => (pattern.test(name) ? found : [])),
    microdata: microdataReader(document),
    headlines,
  };
}

export function parseUrl(url: string, base?: string): URL | null {
  try {
    return new URL(url, base);
  } catch {
    return null;
  }
}

/** An address without what varies between links to one page: scheme, `www.`, query, fragment, trailing slash. */
export function addressKey(address: string): string {
  const url = parseUrl(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return '';
  return url.hostname.replace(/^www\./, '') + url.pathname.replace(/\/(?:index\.\w+|amp)?$/, '');
}

function readMeta(document: Document): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let read = 0;
  for (const tag of document.getElementsByTagName('meta')) {
    if (++read > MAX_META) break;
    const value = plainLine(tag.getAttribute('content'), MAX_VALUE);
    if (value === '') continue;
    // `property="og:title dc:title"` names two. `itemprop` on a meta tag belongs to the microdata.
    const names = `${tag.getAttribute('property') ?? ''} ${tag.getAttribute('name') ?? ''} ${tag.getAttribute('http-equiv') ?? ''}`;
    for (const name of new Set(names.slice(0, 300).toLowerCase().split(/\s+/))) {
      if (name === '') continue;
      const key = name.replace(
        /^(dc|dcterms|og|twitter|article|sailthru|citation)[.:_]/,
        (_, space: string) => `${space}:`,
      );
      const list = found.get(key);
      if (list === undefined) found.set(key, [value]);
      else if (list.length < 50) list.push(value);
    }
  }
  return found;
}

const ARTICLE_SCOPE = /(?:Article|Posting|Report|Review|Recipe|WebPage|CreativeWork|Blog)\/?$/;

function microdataReader(document: Document): (property: string) => readonly Element[] {
  const found = new Map<string, Element[]>();
  let read = 0;
  for (const element of document.querySelectorAll('[itemprop]')) {
    if (++read > 1_500) break;
    for (const property of (element.getAttribute('itemprop') ?? '').split(/\s+/)) {
      const list = found.get(property) ?? [];
      if (list.length === 0) found.set(property, list);
      if (list.length < 50 && isAboutTheArticle(element)) list.push(element);
    }
  }
  return (property) => found.get(property) ?? [];
}

function isAboutTheArticle(element: Element): boolean {
  const scope = element.parentElement?.closest('[itemscope]') ?? null;
  if (scope === null) return true;
  const type = scope.getAttribute('itemtype') ?? '';
  if (type !== '' && !ARTICLE_SCOPE.test(type)) return false;
  return !/(?:^|\s)(?:comment|review|itemListElement|blogPost|citation|mentions)(?:\s|$)/.test(
    scope.getAttribute('itemprop') ?? '',
  );
}

function readHeadlines(document: Document): Headline[] {
  const headlines: Headline[] = [];
  for (const element of document.querySelectorAll('h1,[itemprop~="headline"]:not(meta,h1)')) {
    const text = headingText(element);
    if (text !== '') headlines.push({ element, text });
    if (headlines.length >= 20) break;
  }
  return headlines;
}

/** Several words, the first with a capital. */
const SECOND_LINE = pattern('^\\p{Lu}\\S*\\s+\\S');

const FIRST_LINE_ENDS = pattern('(?:\\p{Ll}{3}|[?!)’”])$');
/**
 * A heading's words: a line break or a block inside it parts words, other elements do not, but for a second line that only a
 * style sets below the first; "¶" and "#" are links to it.
 */
function headingText(element: Element): string {
  const parts: string[] = [];
  let read = 0;
  const isSecondLine = (node: Node): boolean =>
    FIRST_LINE_ENDS.test(parts.at(-1) ?? '') && SECOND_LINE.test(node.textContent ?? '');
  const collect = (node: Node): void => {
    if (++read > 200) return;
    if (node.nodeType === 3) parts.push(node.nodeValue ?? '');
    if (node.nodeType !== 1 || /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|svg)$/.test(node.nodeName)) return;
    const isBreak = /^(?:BR|DIV|P|SMALL|H[1-6]|LI)$/.test(node.nodeName) || isSecondLine(node);
    if (isBreak) parts.push(' ');
    for (const child of node.childNodes) collect(child);
    if (isBreak) parts.push(' ');
  };
  collect(element);
  return shownLine(parts.join(''), 1_000).replace(/\s*[¶#§]$/, '');
}

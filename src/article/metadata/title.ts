// The headline: as the page shows it where a heading agrees with what the head says, else as the head says it, without the
// site's name.
import { pattern } from '../dom/pattern';
import { comparable } from '../dom/text';
import { own } from './json-ld';
import type { Headline, Page } from './page';
import { plainLine } from './plain-text';

const MAX_TITLE = 1_000;
/** Share of the words of the shorter title that must stand in the other for two titles to name one story. */
const SAME_STORY = 0.6;
/** The same for a heading of several words that alone on the page agrees: desks write one headline for the page, another for searches. */
const ALONE = { agrees: 0.5, words: 4 };
/** Between a headline and a site's name, surrounded by spaces (a bar or guillemet needs none). */
const SEPARATOR = /\s+[-–—‒―:·•|∣｜»«›‹/\\_>~*✩]{1,2}\s+|\s*[|｜»«]+\s*|\s::\s|_(?=\S)/g;

/** A separator at the open end of a surplus. */
const EDGE = /^\s*[-–—‒―:·•|∣｜»«›‹/\\_>~*]+\s*|\s*[-–—‒―:·•|∣｜»«›‹/\\_>~*]+\s*$/g;

export interface Title {
  readonly title: string;
  /** The heading that shows it, where there is one. */
  readonly heading: Element | null;
}

/** The article's title; '' where the page names none. `names` lists what the publication is called. */
export function readTitle(page: Page, names: readonly string[]): Title {
  const heads = headTitles(page);
  const site = [...names, ...surplus(heads)];
  const clean = heads.map((title) => withoutSite(title, site));
  const heading = bestHeading(page, clean, site);
  if (heading !== null) {
    const shown = withoutSite(withoutAddition(heading, clean), site);
    return { title: withoutLabel(shown), heading: heading.element };
  }
  const title = whole(
    clean.find((text) => text !== '' && !isSiteName(text, site)) ?? clean[0] ?? page.headlines[0]?.text ?? '',
    clean,
  );
  // With nothing but a <title> to go by, what stands last in it is the site.
  const single = new Set(heads).size === 1 && clean[0] === heads[0] ? withoutLastPart(title) : title;
  const printed = printedPart(page, single);
  return {
    title: withoutLabel((printed ?? single).slice(0, MAX_TITLE)),
    heading: page.headlines.length === 1 ? (page.headlines[0]?.element ?? null) : null,
  };
}

const BEGINS_WITH_WORD = pattern('^\\s*[\\p{L}\\p{N}]');
/** JSON-LD headlines have at most 110 characters, and what is longer is often cut there: the title that goes on is whole. */
function whole(title: string, others: readonly string[]): string {
  if (title.length < 80) return title;
  return others.find((other) => other.startsWith(title) && BEGINS_WITH_WORD.test(other.slice(title.length))) ?? title;
}

/** Parts of a heading looked at. */
const MAX_PARTS = 20;

/** A heading without what only it has, where that stands in elements of its own: a date, "(rival.example)", "Blog:". */
function withoutAddition(heading: Headline, heads: readonly string[]): string {
  const shown = comparable(heading.text);
  const head = heads.find((title) => {
    const text = comparable(title);
    return text.length > shown.length / 2 && (shown.startsWith(`${text} `) || shown.endsWith(` ${text}`));
  });
  if (head === undefined) return heading.text;
  let addition = ` ${shown.replace(comparable(head), '')} `;
  for (const part of Array.from(heading.element.querySelectorAll('*')).slice(0, MAX_PARTS))
    addition = addition.replace(` ${comparable(part.textContent ?? '')} `, ' ');
  return addition.trim() === '' ? head : heading.text;
}

/** Bars part a headline from what it is filed under: "Story | Opinion". */
const BAR = /\s+[|｜]\s+/;

/** Words of each thing that a headline is filed under, at most. */
const LABEL_WORDS = 4;

/** A headline up to its first bar, where most of its words stand before it. */
function withoutLabel(title: string): string {
  const at = title.search(BAR);
  if (at < 0) return title;
  const [before, after] = [title.slice(0, at), title.slice(at)];
  if (wordSet(before).size < 3 || before.length <= after.length) return title;
  return after.split(BAR).every((label) => wordSet(label).size <= LABEL_WORDS) ? before : title;
}

/** Elements in which a page without headings sets its headline. */
const LARGE = 'b,strong,font,big';
const MAX_LARGE = 60;

/** "Paper: Story", where the page itself prints "Story" in large type: the part after the colon. */
function printedPart(page: Page, title: string): string | null {
  const rest = /^[^:]{2,40}:\s+(.{20,})$/.exec(title)?.[1];
  if (rest === undefined) return null;
  const large = Array.from(page.document.querySelectorAll(LARGE)).slice(0, MAX_LARGE);
  return large.some((element) => comparable(element.textContent ?? '') === comparable(rest)) ? rest : null;
}

/** What one title has before or after another: "Blog: Story" beside "Story" shows that "Blog" is no part of the headline. */
function surplus(titles: readonly string[]): string[] {
  const found: string[] = [];
  for (const short of new Set(titles)) {
    if (short.length < 10) continue;
    for (const long of new Set(titles)) {
      if (long.length <= short.length) continue;
      const rest = long.startsWith(short)
        ? long.slice(short.length)
        : long.endsWith(short)
          ? long.slice(0, -short.length)
          : '';
      if (rest !== '' && EDGE.test(rest)) found.push(rest.replace(EDGE, ''));
    }
  }
  return found.filter((rest) => rest !== '' && rest.length < 80);
}

function withoutLastPart(title: string): string {
  const last = [...title.matchAll(SEPARATOR)].at(-1);
  if (last === undefined) return title;
  const [before, after] = [title.slice(0, last.index).trim(), title.slice(last.index + last[0].length)];
  return wordSet(before).size >= 4 && after.split(' ').length <= 4 && /^[\p{Lu}\p{Lo}]/u.test(after) ? before : title;
}

/** What the head calls the page, most trusted first. */
function headTitles(page: Page): string[] {
  const titles = [
    plainLine(own(page.schema.main, 'headline'), MAX_TITLE),
    ...page.meta(
      'og:title',
      'dc:title',
      'dcterms:title',
      'parsely-title',
      'sailthru:title',
      'citation:title',
      'twitter:title',
      'title',
    ),
    plainLine(own(page.schema.main, 'name'), MAX_TITLE),
    plainLine(page.document.title, MAX_TITLE),
  ];
  return titles.map((title) => title.slice(0, MAX_TITLE)).filter((title) => title !== '');
}

function bestHeading(page: Page, heads: readonly string[], site: readonly string[]): Headline | null {
  let best: Headline | null = null;
  let bestScore = 0;
  let second = 0;
  const longest = Math.max(100, ...heads.map((head) => head.length * 2));
  const slug = comparable(decodeURIComponentSafe(page.url?.pathname ?? ''));
  for (const headline of page.headlines) {
    if (isSiteName(headline.text, site) || headline.text.length > longest) continue;
    let score = 0;
    heads.forEach((head, i) => (score = Math.max(score, overlap(headline.text, head) - i * 0.001)));
    score = Math.max(score, overlap(headline.text, slug) - 0.1);
    const isRepeated = best !== null && comparable(best.text) === comparable(headline.text);
    if (score > bestScore) {
      if (!isRepeated) second = bestScore;
      [best, bestScore] = [headline, score];
    } else if (!isRepeated) second = Math.max(second, score);
  }
  if (best === null || bestScore >= SAME_STORY) return best;
  const isAlone = bestScore > ALONE.agrees && second <= bestScore / 2 && wordSet(best.text).size >= ALONE.words;
  return isAlone ? best : null;
}

/** Share of the words of the shorter text that the longer one has too; 0 to 1. Texts without spaces compare by pairs. */
function overlap(a: string, b: string): number {
  const [wordsA, wordsB] = [wordSet(a), wordSet(b)];
  const [small, large] = wordsA.size < wordsB.size ? [wordsA, wordsB] : [wordsB, wordsA];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return shared / Math.max(small.size, Math.min(3, large.size));
}

function wordSet(text: string): Set<string> {
  const words = new Set<string>();
  for (const word of comparable(text.slice(0, 500)).split(' ')) {
    if (/[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/.test(word))
      for (let i = 0; i + 1 < word.length; i++) words.add(word.slice(i, i + 2));
    else if (word.length > 2 || /\d/.test(word)) words.add(word);
  }
  return words;
}

/** Cuts the site's names from either end; what stands between true colons and dashes stays. */
function withoutSite(title: string, site: readonly string[]): string {
  let text = title;
  for (let cut = 0; cut < 3; cut++) {
    const parts = [...text.matchAll(SEPARATOR)];
    const [first, last] = [parts[0], parts.at(-1)];
    if (first === undefined || last === undefined) break;
    if (isSiteName(text.slice(last.index + last[0].length), site)) text = text.slice(0, last.index).trim();
    else if (isSiteName(text.slice(0, first.index), site)) text = text.slice(first.index + first[0].length).trim();
    else break;
  }
  return text === '' ? title : text;
}

/** Whether the text is one of the site's names, or nearly ("CNET News" for "CNET", "The Guardian" for "guardian"). */
export function isSiteName(text: string, site: readonly string[]): boolean {
  const name = squeeze(text);
  if (name === '') return false;
  return site.some((known) => {
    const other = squeeze(known);
    if (other === name) return true;
    const [short, long] = other.length < name.length ? [other, name] : [name, other];
    return short.length >= 4 && long.includes(short) && short.length / long.length >= 0.5;
  });
}

function squeeze(text: string): string {
  return comparable(text)
    .replace(/^(?:the|der|die|das|le|la|el|il) /, '')
    .replace(/ /g, '');
}

function decodeURIComponentSafe(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// How far scores fall short for what the truths themselves say (docs/quality.md, “Where the truth is wrong”):
//   tsx build/weigh-truths.ts SCORES CORPORA
// SCORES is the folder that the scoring tool wrote (`--out`), one line of JSON a page; CORPORA holds the pages. Only counts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

interface Scored {
  readonly id: string;
  readonly text: string | null;
  /** The text without captions. */
  readonly body: string | null;
  readonly date: string | null;
  readonly truth: {
    readonly pageType?: string;
    readonly with?: readonly string[];
    readonly without?: readonly string[];
    readonly date?: string;
  };
}

function scoresOf(folder: string, set: string): Scored[] {
  const lines = readFileSync(join(folder, `${set}.galley.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines
    .map((line) => JSON.parse(line) as Scored)
    .filter(({ truth }) => (truth.pageType ?? 'article') === 'article');
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const squash = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ');
const mean = (values: readonly number[]): string =>
  (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(4);

/** Snippets that are there letter by letter, and how many of those the tool counts as lost. */
function weighSnippets(pages: readonly Scored[]): void {
  const shares: number[] = [];
  const lost = new Map<string, number>();
  for (const { id, text, truth } of pages) {
    const wanted = truth.with ?? [];
    if (wanted.length === 0) continue;
    const own = letters(text ?? '');
    const there = wanted.filter((snippet) => own.includes(letters(snippet)));
    shares.push(there.length / wanted.length);
    const missed = there.filter((snippet) => !(text ?? '').toLowerCase().includes(snippet.toLowerCase())).length;
    if (missed > 0) lost.set(id, missed);
  }
  const sum = [...lost.values()].reduce((all, count) => all + count, 0);
  console.log(`wanted snippets kept, letters and digits: ${mean(shares)}; ${sum} on ${lost.size} pages count as lost`);
}

/** Segments with and without the words of captions. */
function weighSegments(pages: readonly Scored[]): void {
  for (const field of ['text', 'body'] as const) {
    let [found, missed, left] = [0, 0, 0];
    for (const page of pages) {
      const own = squash(page[field]);
      const wanted = page.truth.with ?? [];
      const there = wanted.filter((part) => own.includes(squash(part))).length;
      found += there;
      missed += wanted.length - there;
      for (const part of page.truth.without ?? []) if (own.includes(squash(part))) left++;
    }
    const f1 = ((2 * found) / (2 * found + missed + left)).toFixed(4);
    console.log(`segments, ${field === 'text' ? 'with' : 'without'} captions: F1 ${f1}, ${left} forbidden ones left`);
  }
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** Dates that differ from the truth, and of how many of those the page holds the true one in any common form. */
function weighDates(pages: readonly Scored[], folder: string): void {
  const dated = pages.filter(({ truth }) => (truth.date ?? '') !== '');
  const wrong = dated.filter(({ date, truth }) => date?.slice(0, 10) !== truth.date?.slice(0, 10));
  const nowhere = wrong.filter(({ id, truth }) => {
    const page = gunzipSync(readFileSync(join(folder, 'pages', `${id}.html.gz`)))
      .toString('utf8')
      .toLowerCase();
    return !formsOf(truth.date ?? '').test(page);
  });
  console.log(
    `dates: ${wrong.length} of ${dated.length} differ; ${nowhere.length} of those stand nowhere in the page:`,
  );
  console.log(`  ${nowhere.map(({ id }) => id).join(', ')}`);
}

function formsOf(date: string): RegExp {
  const [year = '', month = '', day = ''] = date.split('-').map((part) => part.replace(/^0/, ''));
  const name = MONTHS[Number(month) - 1] ?? '';
  const named = `(?:${name}|${name.slice(0, 3)}\\.?)`;
  const space = '(?:\\s|&nbsp;)*';
  const forms = [
    `${year}[-/.]?0?${month}[-/.]?0?${day}(?!\\d)`,
    `${named}${space}0?${day}(?:st|nd|rd|th)?,?${space}${year}`,
    `(?<!\\d)0?${day}(?:st|nd|rd|th)?${space}${named},?${space}${year}`,
    `(?<!\\d)0?${month}/0?${day}/(?:${year}|${year.slice(2)}(?!\\d))`,
    `(?<!\\d)0?${day}[./]0?${month}[./]${year}`,
  ];
  return new RegExp(day === '' ? '(?!)' : forms.join('|'));
}

const [scores, corpora] = process.argv.slice(2);
if (scores === undefined || corpora === undefined) throw new Error('usage: tsx build/weigh-truths.ts SCORES CORPORA');
const articles = scoresOf(scores, 'wcxb-dev');
weighSnippets(articles);
weighSegments(scoresOf(scores, 'trafilatura-dev'));
weighDates(articles, join(corpora, 'wcxb-dev'));

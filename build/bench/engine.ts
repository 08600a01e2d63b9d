// The engine's own times, measured in Chromium: beside copy + Readability + DOMPurify on the same pages in the same run, and
// on pages that grow. What it does with a page is engine-page.ts's.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import puppeteer, { type Page } from 'puppeteer-core';
import { ensureBrowsers } from '../ensure-browsers';
import { tablesAsText } from '../steps/bundle';
import type { EngineTimes } from './engine-page';
import type { Row } from './row';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const ROUNDS = 3;

/** The aims: a share of the reference's time, milliseconds, and how much slower twice as much may be. */
const AIM = { sum: 1, page: 1.5, detectorMs: 2, paragraphsMs: 1500, growth: 2.5 };

/** Shapes that grow, with their counts; each count is a whole multiple of the one before. */
const GROWING: readonly (readonly [shape: string, counts: readonly number[]])[] = [
  ['paragraphs', [5_000, 10_000, 20_000]],
  ['elements', [25_000, 50_000, 100_000]],
  ['pictures', [2_500, 5_000, 10_000]],
  ['levels', [1_000, 10_000]],
];

interface BenchPage {
  readonly url: string;
  readonly html: () => string;
}

/** Pages of a folder with corpora (truth.json and pages/ID.html.gz); our own sample pages where none is given. */
function readPages(corpus: string | undefined): BenchPage[] {
  if (corpus === undefined) {
    const folders = readdirSync('tests/pages', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return folders.map(({ name }) => ({
      url: `https://news.example/${name}`,
      html: () => readFileSync(join('tests/pages', name, 'page.html'), 'utf8'),
    }));
  }
  const items = JSON.parse(readFileSync(join(corpus, 'truth.json'), 'utf8')) as { id: string; url: string }[];
  return items.map(({ id, url }) => ({
    url,
    html: () => gunzipSync(readFileSync(join(corpus, 'pages', `${id}.html.gz`))).toString('utf8'),
  }));
}

/** Rows of the table. `corpus` is a folder with truth.json and pages/. */
export async function benchEngine(corpus?: string): Promise<Row[]> {
  const bundle = await build({
    entryPoints: ['build/bench/engine-page.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    plugins: [tablesAsText],
  });
  const browser = await puppeteer.launch({
    executablePath: ensureBrowsers(['chromium']).chromium,
    args: FLAGS,
    pipe: true,
    protocolTimeout: 600_000,
  });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
    return [...(await compare(page, readPages(corpus))), ...(await grow(page))];
  } finally {
    await browser.close();
  }
}

async function compare(page: Page, pages: readonly BenchPage[]): Promise<Row[]> {
  const times: EngineTimes[] = [];
  // One round more, first: a reader's second page is measured, not the compiler.
  for (const { html, url } of [...pages.slice(0, 20), ...pages])
    times.push(
      await page.evaluate((html, url, rounds) => globalThis.timeEngine(html, url, rounds), html(), url, ROUNDS),
    );
  const measured = times.slice(Math.min(20, pages.length));
  const sum = (of: (time: EngineTimes) => number) => measured.reduce((total, time) => total + of(time), 0);
  const ratio = sum(({ engine }) => engine) / sum(({ reference }) => reference);
  return [
    row(`engine, sum over ${pages.length} pages (copy + Readability + DOMPurify = 1)`, ratio, AIM.sum),
    row(
      'engine, page by page, p95 (the same = 1)',
      at(
        measured.map((time) => time.engine / time.reference),
        0.95,
      ),
      AIM.page,
    ),
    row(
      'detector on a parsed page, p95, ms',
      at(
        measured.map(({ detector }) => detector),
        0.95,
      ),
      AIM.detectorMs,
    ),
  ];
}

async function grow(page: Page): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [shape, counts] of GROWING) {
    const times: number[] = [];
    for (const count of counts) {
      const { ms, words } = await page.evaluate((shape, count) => globalThis.timeAlone(shape, count), shape, count);
      if (words === 0) throw new Error(`No article of ${count} ${shape}.`);
      times.push(ms);
      const isLast = count === counts.at(-1);
      rows.push(
        row(
          `${count.toLocaleString('en')} ${shape}, ms`,
          ms,
          shape === 'paragraphs' && isLast ? AIM.paragraphsMs : null,
        ),
      );
    }
    if (shape === 'levels') continue;
    const [, half = 1, whole = 1] = times;
    rows.push(row(`${shape}: time for twice as many`, whole / half, AIM.growth));
  }
  return rows;
}

function row(what: string, measured: number, aim: number | null): Row {
  return { what, measured: Math.round(measured * 100) / 100, aim };
}

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, two) => one - two);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

// Fits the judgement of blocks (src/article/blocks/judgement.json) on corpora of real pages with their true texts:
//   tsx build/fit-judgement.ts FOLDER [--write]
// FOLDER holds corpora as folders with truth.json ([{ id, url, truth: { text?, with?, without?, pageType? } }]) and
// pages/ID.html.gz. Prints the scores on pages that a model has not seen (three folds); with --write, fits on all pages and
// writes the file. The same pages give the same file.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { EVIDENCE } from '../src/article/blocks/evidence';
import { judgeBlocks, UNIT, type Judgement } from '../src/article/blocks/judge';
import { binColumns, boost, type Binned, type BoostOptions, type Tree } from './fit/boost';
import type { Inspection } from './fit/inspect';
import { labelBlocks, scorePages, type Truth } from './fit/labels';

const OPTIONS: BoostOptions = { trees: 150, depth: 5, rate: 0.1, lambda: 15, minWeight: 15, columns: 0.3 };
const FOLDS = 3;
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']; // prettier-ignore

interface CorpusPage {
  readonly set: string;
  readonly id: string;
  readonly url: string;
  readonly truth: Truth;
  readonly html: () => string;
}

export interface FitPage extends Omit<CorpusPage, 'html'> {
  readonly fold: number;
  readonly inspection: Inspection;
}

function readCorpora(folder: string): CorpusPage[] {
  const pages: CorpusPage[] = [];
  for (const set of readdirSync(folder).sort()) {
    const file = join(folder, set, 'truth.json');
    if (!existsSync(file)) continue;
    for (const item of JSON.parse(readFileSync(file, 'utf8')) as { id: string; url: string; truth: Truth }[]) {
      if ((item.truth.pageType ?? 'article') !== 'article') continue;
      if (item.truth.text === undefined && item.truth.with === undefined) continue;
      const page = join(folder, set, 'pages', `${item.id}.html.gz`);
      pages.push({ ...item, set, html: () => gunzipSync(readFileSync(page)).toString('utf8') });
    }
  }
  return pages;
}

/** Reads every page in a real browser, as the engine does. */
async function inspectPages(pages: readonly CorpusPage[]): Promise<FitPage[]> {
  const bundle = await build({
    entryPoints: ['build/fit/inspect.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  const html = new Map(pages.map((page, index) => [`/${index}`, page]));
  const server = createServer((request, response) => {
    response.setHeader('content-type', request.url === '/' ? 'text/html' : 'text/plain; charset=utf-8');
    response.end(html.get(request.url ?? '')?.html() ?? '<!doctype html>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the page server has no port');
  const browser = await puppeteer.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: FLAGS,
  });
  const tab = await browser.newPage();
  await tab.goto(`http://127.0.0.1:${address.port}/`);
  await tab.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
  const result: FitPage[] = [];
  for (const [index, { html: _, ...page }] of pages.entries()) {
    const inspection = await tab.evaluate(
      async (path, url) => {
        const text = await (await fetch(path)).text();
        return globalThis.inspect(new DOMParser().parseFromString(text, 'text/html'), url);
      },
      `/${index}`,
      page.url,
    );
    const fold =
      createHash('md5')
        .update(page.set + page.id)
        .digest()[0] ?? 0;
    result.push({ ...page, fold: fold % FOLDS, inspection });
  }
  await browser.close();
  server.close();
  return result;
}

/** Small seeded generator (mulberry32), so that a fit can be repeated. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function toJudgement(trees: readonly Tree[], start: number): Judgement {
  const inUnits = (value: number) => Math.round(value * UNIT);
  return {
    start: inUnits(start),
    depth: OPTIONS.depth,
    trees: trees.map((tree) => [...tree.feature, ...[...tree.cut, ...tree.leaf].map(inUnits)]),
  };
}

function fit(
  data: Binned,
  labels: Float32Array,
  weights: Float32Array,
  rowFold: Uint8Array,
  without: number,
): Judgement {
  const use: number[] = [];
  let yes = 0;
  let all = 0;
  for (let i = 0; i < labels.length; i++) {
    if ((weights[i] ?? 0) === 0 || rowFold[i] === without) continue;
    use.push(i);
    yes += (labels[i] ?? 0) * (weights[i] ?? 0);
    all += weights[i] ?? 0;
  }
  const start = Math.log(yes / (all - yes));
  return toJudgement(boost(data, labels, weights, Int32Array.from(use), start, OPTIONS, seeded(11)), start);
}

async function main(): Promise<void> {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error('usage: tsx build/fit-judgement.ts FOLDER [--write]');
  const cache = process.argv.includes('--cached') ? process.argv[process.argv.indexOf('--cached') + 1] : undefined;
  const pages: FitPage[] =
    cache !== undefined && existsSync(cache)
      ? (JSON.parse(readFileSync(cache, 'utf8')) as FitPage[])
      : await inspectPages(readCorpora(folder));
  if (cache !== undefined && !existsSync(cache)) writeFileSync(cache, JSON.stringify(pages));
  const rows = Float32Array.from(pages.flatMap((page) => page.inspection.evidence));
  const { labels, weights } = labelBlocks(pages);
  const rowFold = Uint8Array.from(pages.flatMap((page) => page.inspection.texts.map(() => page.fold)));
  const data = { ...binColumns(rows, EVIDENCE.length), width: EVIDENCE.length };
  const unseen = new Float64Array(labels.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const odds = judgeBlocks(rows, fit(data, labels, weights, rowFold, fold));
    for (let i = 0; i < unseen.length; i++) if (rowFold[i] === fold) unseen[i] = odds[i] ?? 0;
  }
  for (const threshold of [-0.5, 0, 0.5]) console.log(scorePages(pages, unseen, threshold));
  if (process.argv.includes('--write')) {
    const all = fit(data, labels, weights, rowFold, FOLDS);
    writeFileSync('src/article/blocks/judgement.json', `${JSON.stringify(all)}\n`);
    // What its numbers stand for, in their order: a test holds evidence.ts to that.
    writeFileSync('build/fit/evidence.json', `${JSON.stringify(EVIDENCE)}\n`);
  }
}

await main();

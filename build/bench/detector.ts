// How long the detector takes on live pages, in headless Chromium: on our sample pages, or on a corpus's. Scripts and
// requests of the page are off; it is shown, and its first look is what people pay for. Each page is loaded a few times and the
// quickest first look counts: what else the machine did in a look of a millisecond is not the detector's.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { launch } from 'puppeteer-core';
import { ensureBrowsers } from '../ensure-browsers';
import type { Row } from './row';

/** What 95 of 100 pages must stay under, in milliseconds. */
const AIM_MS = 2;
const LOADS = 3;
/** A page that sends its readers on at once is never there to be looked at. */
const REFRESH = /<meta[^>]{1,80}http-equiv\s*=\s*["']?refresh[^>]*>/gi;

/** Rows of the table. `corpus`: a folder with `pages/ID.html.gz`; left out, the pages of tests/pages. */
export async function benchDetector(corpus?: string): Promise<Row[]> {
  const times = (await looks(corpus === undefined ? 'tests/pages' : join(corpus, 'pages'))).sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((times[Math.floor((times.length - 1) * share)] ?? Number.NaN) * 100) / 100;
  return [
    { what: `detector, ${times.length} live pages, p50, ms`, measured: at(0.5), aim: null },
    { what: 'the same, p95, ms', measured: at(0.95), aim: AIM_MS },
  ];
}

/** Milliseconds of one look at each page of a folder. */
async function looks(folder: string): Promise<number[]> {
  const script = await detector();
  const browser = await launch({
    executablePath: ensureBrowsers(['chromium']).chromium,
    headless: true,
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setRequestInterception(true);
    let html = '';
    page.on('request', (request) => {
      if (request.isNavigationRequest() && request.frame() === page.mainFrame())
        void request.respond({ contentType: 'text/html; charset=utf-8', body: html });
      else void request.abort();
    });
    const times: number[] = [];
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((found) => /\.html(?:\.gz)?$/.test(found))) {
      const file = readFileSync(join(folder, name));
      html = (name.endsWith('.gz') ? gunzipSync(file) : file).toString('utf8').replace(REFRESH, '');
      let quickest = Infinity;
      for (let load = 0; load < LOADS; load++) {
        await page.goto('http://news.example/story-of-the-day', { waitUntil: 'domcontentloaded' });
        quickest = Math.min(quickest, Number(await page.evaluate(script)));
      }
      times.push(quickest);
    }
    return times;
  } finally {
    await browser.close();
  }
}

/** A script that looks once and gives the milliseconds it took. */
async function detector(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['src/article/detect.ts'],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'galley',
  });
  return `(() => { ${outputFiles[0]?.text ?? ''}; const start = performance.now();
    galley.detectArticle(document, { url: location.href }); return performance.now() - start; })()`;
}

// How long the detector takes on live pages, in headless Chromium. Give it a folder of saved pages (`.html` or `.html.gz`)
// or leave it out for the pages of tests/pages. The page's own scripts and requests are off; the page is shown and laid out.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { launch } from 'puppeteer-core';
import { ensureBrowsers } from './ensure-browsers';

/** What 95 of 100 pages must stay under, in milliseconds. Each page is looked at once: the first look is what people pay. */
const target = 2;

const folder = process.argv[2] ?? 'tests/pages';
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.html(?:\.gz)?$/.test(name));
const { outputFiles } = await build({
  entryPoints: ['src/article/detect.ts'],
  bundle: true,
  write: false,
  minify: true,
  format: 'iife',
  globalName: 'galley',
});
const script = outputFiles[0]?.text ?? '';
const { chromium } = ensureBrowsers(['chromium']);
const browser = await launch({ executablePath: chromium, headless: true, args: ['--no-sandbox'] });
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
for (const name of names) {
  const file = readFileSync(join(folder, name));
  html = (name.endsWith('.gz') ? gunzipSync(file) : file).toString('utf8');
  await page.goto('http://news.example/story-of-the-day', { waitUntil: 'domcontentloaded' });
  times.push(
    (await page.evaluate(
      `(() => { ${script}; const start = performance.now(); galley.detectArticle(document, { url: location.href }); return performance.now() - start; })()`,
    )) as number,
  );
}
await browser.close();
times.sort((one, two) => one - two);
const at = (share: number): number => Math.round((times[Math.floor((times.length - 1) * share)] ?? Number.NaN) * 100) / 100;
console.table([{ detector: folder, pages: times.length, 'p50 ms': at(0.5), 'p95 ms': at(0.95), 'target p95 ms': target }]);
if (at(0.95) > target) process.exitCode = 1;

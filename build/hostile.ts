// `tsx build/hostile.ts FOLDER [--sample N]`: hostile vectors against the built engine in a real Chromium. FOLDER holds
// JSON files of vectors and their index.json. Prints one table and fails where anything got through, hung or loaded.
// Each vector stands in a story. Static arm: every node of what comes out is on the list. Dynamic arm: a sample of the
// results is shown and poked, beside the same vectors raw, which must fire: else the harness is what is safe.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureBrowsers } from './ensure-browsers';

/** Vectors handed to the page at once, frames shown at once (more, and javascript: links find no time), milliseconds each. */
const CHUNK = 100;
const FRAMES = 10;
const SHOWN_MS = 400;
/** A chunk that takes longer hangs. */
const LIMIT_MS = 60_000;
/** Milliseconds for one page that is too much of something. */
const SIZE_LIMIT_MS = 15_000;
/** Share of each set's raw vectors that fired in Chromium 156; many are for browsers long gone. Other sets: unknown. */
const FIRED: Readonly<Record<string, number>> = {
  bleach: 4 / 174,
  'dompurify-expect': 49 / 221,
  'dompurify-fuzz-seeds': 13 / 28,
  'dompurify-suite-inline': 44 / 240,
  h5sc: 19 / 149,
  'htmlsanitizer-net': 7 / 240,
  'js-xss': 2 / 123,
  loofah: 5 / 94,
  'owasp-java': 11 / 196,
  'payloadbox-xss': 118 / 240,
  'payloadsallthethings-xss': 31 / 240,
  'rails-html-sanitizer': 7 / 216,
  'rgrove-sanitize': 5 / 190,
  'sanitize-html': 4 / 142,
};
/** How much of that a run must reach; a smaller sample misses it by chance now and then. */
const ENOUGH = 0.8;

interface Set {
  readonly name: string;
  readonly vectors: readonly string[];
}
interface Row {
  vectors: number;
  'not allowed': number;
  threw: number;
  hung: number;
  'slowest ms': number;
  shown: number;
  'raw fired': number;
  fired: number;
  'wrong loads': number;
}
/** What build/hostile-page.ts puts on the page's window. */
interface Attack {
  static(vectors: readonly string[]): { found: string[]; threw: string[]; slowest: number };
  articleOf(vector: string): string;
  clobber(from: number, to: number): { names: number; failed: string[]; slowest: number };
  sizes(): { name: string; took: number; lost: number; threw: string | null }[];
  show(html: readonly string[], milliseconds: number): Promise<number>;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string', default: '60' } },
});
const folder = positionals[0];
if (folder === undefined) fail('Say which folder holds the vectors: tsx build/hostile.ts FOLDER');
const sample = Number(values.sample);
const paths = ensureBrowsers(['chromium']);
const server = await serve();
const browser = await puppeteer.launch({ executablePath: paths.chromium, headless: true, args: ['--no-sandbox'] });
const complaints: string[] = [];
try {
  const table: Record<string, Row> = {};
  for (const set of readSets(folder)) table[set.name] = await attack(browser, set);
  table['(clobbered names)'] = await clobber(browser);
  console.table(table);
  await trySizes(browser);
  judge(table);
} finally {
  await browser.close();
  server.close();
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/** Every file of the index whose vectors are markup. */
function readSets(from: string): Set[] {
  const index = JSON.parse(readFileSync(join(from, 'index.json'), 'utf8')) as {
    entries: { file: string; kind: string }[];
  };
  return index.entries
    .filter(({ kind }) => kind.startsWith('html'))
    .map(({ file }) => {
      const { vectors } = JSON.parse(readFileSync(join(from, file), 'utf8')) as {
        vectors: { payload?: string; payload_base64?: string }[];
      };
      const text = vectors.map((v) => v.payload ?? Buffer.from(v.payload_base64 ?? '', 'base64').toString());
      return { name: file.replace('.json', ''), vectors: text };
    });
}

async function attack(inBrowser: Browser, { name, vectors }: Set): Promise<Row> {
  const row = empty(vectors.length);
  for (let at = 0; at < vectors.length; at += CHUNK) {
    const chunk = vectors.slice(at, at + CHUNK);
    const result = await inFreshPage(inBrowser, (page) =>
      page.evaluate((some) => (window as unknown as { attack: Attack }).attack.static(some), chunk),
    );
    if (result === null) {
      row.hung++;
      complaints.push(`${name}: vectors ${at} to ${at + chunk.length} did not end`);
      continue;
    }
    row['not allowed'] += result.found.length;
    row.threw += result.threw.length;
    row['slowest ms'] = Math.max(row['slowest ms'], Math.round(result.slowest));
    complaints.push(...[...result.found, ...result.threw].map((sentence) => `${name}: ${sentence}`));
  }
  const step = Math.max(1, Math.floor(vectors.length / sample));
  const some = vectors.filter((_, i) => i % step === 0).slice(0, sample);
  row.shown = some.length;
  for (let at = 0; at < some.length; at += FRAMES) {
    const chunk = some.slice(at, at + FRAMES);
    row['raw fired'] += (await show(inBrowser, chunk, false)).fired;
    const clean = await show(inBrowser, chunk, true);
    row.fired += clean.fired;
    row['wrong loads'] += clean.loads.length;
    complaints.push(...clean.loads.map((address) => `${name}: asked for ${address}`));
    if (clean.fired > 0) complaints.push(`${name}: fired among ${JSON.stringify(chunk).slice(0, 600)}`);
  }
  return row;
}

function empty(vectors: number): Row {
  return {
    vectors,
    'not allowed': 0,
    threw: 0,
    hung: 0,
    'slowest ms': 0,
    shown: 0,
    'raw fired': 0,
    fired: 0,
    'wrong loads': 0,
  };
}

/** Names that shadow the properties of forms and documents: the story's text must come out as without them. */
async function clobber(inBrowser: Browser): Promise<Row> {
  const row = empty(0);
  for (let at = 0; ; at += CHUNK) {
    const result = await inFreshPage(inBrowser, (page) =>
      page.evaluate((from, to) => (window as unknown as { attack: Attack }).attack.clobber(from, to), at, at + CHUNK),
    );
    if (result === null) {
      row.hung++;
      complaints.push(`names ${at} to ${at + CHUNK} did not end`);
      if (at > 5_000) break;
      continue;
    }
    row.vectors = result.names;
    row['not allowed'] += result.failed.length;
    row['slowest ms'] = Math.max(row['slowest ms'], Math.round(result.slowest));
    complaints.push(...result.failed.map((name) => `another text with the name ${name}`));
    if (at + CHUNK >= result.names) break;
  }
  return row;
}

/** Shows markup in frames, raw or as the engine gives it, and pokes it. Gives how many fired, and what they asked for. */
async function show(
  inBrowser: Browser,
  vectors: readonly string[],
  clean: boolean,
): Promise<{ fired: number; loads: string[] }> {
  const loads: string[] = [];
  const fired = await inFreshPage(inBrowser, async (page) => {
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined)); // The page may be gone already.
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const address = request.url();
      if (/^(?:about|data|blob):/.test(address)) return void request.continue();
      // Pictures and films may be asked of public hosts, and a link may be followed; nothing gets an answer here.
      if (request.isNavigationRequest()) return void request.abort();
      if (!/^https?:\/\/[^/]*\.[^/]+\//.test(address) || !/^(?:image|media)$/.test(request.resourceType()))
        loads.push(address);
      void request.abort();
    });
    return await page.evaluate(
      async (some, asArticle, milliseconds) => {
        const { attack: tools } = window as unknown as { attack: Attack };
        return await tools.show(asArticle ? some.map((vector) => tools.articleOf(vector)) : some, milliseconds);
      },
      vectors,
      clean,
      SHOWN_MS,
    );
  });
  if (fired === null && clean) complaints.push('a page of cleaned articles did not end');
  return { fired: fired ?? 0, loads };
}

/** Runs work in a page that is thrown away afterwards; null where it did not end in time. */
async function inFreshPage<T>(inBrowser: Browser, work: (page: Page) => Promise<T>): Promise<T | null> {
  const page = await inBrowser.newPage();
  let timer: NodeJS.Timeout | undefined;
  try {
    await page.goto(`http://localhost:${server.port}/`);
    await page.waitForFunction('window.attack !== undefined');
    const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), LIMIT_MS)));
    return await Promise.race([work(page), late]);
  } finally {
    clearTimeout(timer);
    await page.close({ runBeforeUnload: false });
  }
}

/** A page with the built engine and the tools of build/hostile-page.ts, on a port of its own. */
async function serve(): Promise<{ port: number; close: () => void }> {
  const tools = await build({ entryPoints: ['build/hostile-page.ts'], bundle: true, format: 'esm', write: false });
  const files: Readonly<Record<string, [type: string, body: string]>> = {
    '/': [
      'text/html',
      '<!DOCTYPE html><meta charset="utf-8"><script type="module">import * as engine from "/article.js"; window.engine = engine</script>' +
        '<script type="module" src="/tools.js"></script>',
    ],
    '/tools.js': ['text/javascript', tools.outputFiles[0]?.text ?? ''],
    '/article.js': ['text/javascript', readFileSync('dist/lib/article.js', 'utf8')],
  };
  const listening = createServer((request, response) => {
    const [type, body] = files[request.url ?? ''] ?? ['text/plain', ''];
    response.setHeader('content-type', `${type}; charset=utf-8`);
    response.end(body);
  });
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const address = listening.address();
  return { port: typeof address === 'object' && address ? address.port : 0, close: () => listening.close() };
}

/** Pages at full size: the story comes out, in time. */
async function trySizes(inBrowser: Browser): Promise<void> {
  const results = await inFreshPage(inBrowser, (page) =>
    page.evaluate(() => (window as unknown as { attack: Attack }).attack.sizes()),
  );
  console.table(results);
  for (const { name, took, lost, threw } of results ?? [{ name: 'the sizes', took: Infinity, lost: 0, threw: null }])
    if (took > SIZE_LIMIT_MS || lost > 0)
      complaints.push(`${name}: ${Math.round(took)} ms, ${lost} paragraphs lost${threw === null ? '' : `, ${threw}`}`);
}

function judge(table: Readonly<Record<string, Row>>): void {
  const rows = Object.entries(table);
  const sum = (key: keyof Row): number => rows.reduce((total, [, row]) => total + row[key], 0);
  const expected = rows.reduce((total, [name, row]) => total + (FIRED[name] ?? 0) * row.shown, 0);
  console.log(
    `${sum('vectors')} vectors; of ${sum('shown')} shown, ${sum('raw fired')} fired raw (about ${Math.round(expected)} should) and ${sum('fired')} as articles.`,
  );
  if (sum('raw fired') < Math.max(1, expected * ENOUGH))
    complaints.push('too few raw vectors fired: the harness is at fault');
  for (const sentence of complaints.slice(0, 40)) console.error(sentence);
  if (complaints.length > 0) fail(`${complaints.length} complaints.`);
}

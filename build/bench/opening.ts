// How long a person waits: from the key press to the painted article, in headless Chromium.
import { start, until, type Driver } from '../../tests/browser/driver';
import { deepNesting, longPage, manyAttributes, portalPage } from '../../tests/browser/pages';
import { serve } from '../../tests/browser/server';
import type { Row } from './row';

/** Openings measured of each page, and openings before them that warm the browser up. */
const ROUNDS = 30;
const WARM_UP = 5;
/** What half of all openings must stay under, in milliseconds. */
const AIM_MS = 120;

/** A page of 300 KB as papers serve it, and 300 KB of nothing but 1,400 paragraphs: more than any paper prints. */
const PAGES: readonly (readonly [what: string, html: string, aim: number | null])[] = [
  ['300 KB news page', portalPage(), AIM_MS],
  ['300 KB of paragraphs', longPage(300_000), null],
];

/** Pages that must not hang, and what the slowest of a few openings must stay under, in milliseconds. */
const HEAVY: readonly (readonly [what: string, html: string])[] = [
  ['1 MB', longPage(1_000_000)],
  ['fifty thousand attributes', manyAttributes],
  ['nested ten thousand deep by script', deepNesting],
];
const HEAVY_ROUNDS = 3;
const HEAVY_MS = 5000;

/** Rows of the table. */
export async function benchOpening(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [what, html, aim] of PAGES) {
    const times = (await openings(html)).sort((one, two) => one - two);
    const at = (share: number): number =>
      Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN);
    rows.push({ what: `from key to painted article, ${what}, p50, ms`, measured: at(0.5), aim });
    rows.push({ what: `from key to painted article, ${what}, p95, ms`, measured: at(0.95), aim: null });
  }
  return [...rows, ...(await heavyOpenings())];
}

/** The slowest of a few openings of each heavy page, from the key to the reader's headline. */
async function heavyOpenings(): Promise<Row[]> {
  const server = await serve();
  const driver = await start('chromium');
  const rows: Row[] = [];
  try {
    for (const [what, html] of HEAVY) {
      let slowest = 0;
      for (let round = 0; round < HEAVY_ROUNDS; round++) {
        const page = await driver.open(server.add(html));
        const pressed = performance.now();
        await driver.shortcut(page);
        await until('the reader to open', () =>
          driver.inReader(page, (root) => !!root.querySelector('h1')?.textContent),
        );
        slowest = Math.max(slowest, Math.round(performance.now() - pressed));
        await page.close();
      }
      rows.push({
        what: `from key to reader, ${what}, slowest of ${HEAVY_ROUNDS}, ms`,
        measured: slowest,
        aim: HEAVY_MS,
      });
    }
  } finally {
    await driver.close();
    await server.close();
  }
  return rows;
}

/** Milliseconds of each opening, in tabs of their own: the first opening in a tab is the one people wait for. */
async function openings(html: string): Promise<number[]> {
  const server = await serve();
  const driver = await start('chromium');
  const measured: number[] = [];
  try {
    for (let round = 0; round < ROUNDS + WARM_UP; round++) {
      const time = await opening(driver, server.add(html));
      if (round >= WARM_UP) measured.push(time);
    }
  } finally {
    await driver.close();
    await server.close();
  }
  return measured;
}

/** One opening. Both moments are read from this machine's clock: here before the key, in the page after the paint. */
async function opening(driver: Driver, url: string): Promise<number> {
  const page = await driver.open(url);
  await page.evaluate(notePaint);
  const pressed = performance.timeOrigin + performance.now();
  await driver.shortcut(page);
  const painted = await until(
    'the article to be painted',
    () => page.evaluate('window.painted') as Promise<number | null>,
  );
  const shown = await driver.inReader(page, (root) => root.querySelectorAll('p').length);
  if (!shown || shown < 40) throw new Error(`The reader shows ${shown ?? 0} paragraphs of a page that has more.`);
  await page.close();
  return painted - pressed;
}

/** Runs in the page: notes when the frame with the reader in it has been painted. */
function notePaint(): void {
  const watcher = new MutationObserver(() => {
    watcher.disconnect();
    // A task after the frame's own callbacks comes when that frame has been handed over for painting.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => Object.assign(window, { painted: performance.timeOrigin + performance.now() });
      port2.postMessage(null);
    });
  });
  watcher.observe(document.documentElement, { childList: true });
}

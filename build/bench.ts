// `npm run bench`: how long a person waits. Prints one table: from the key press to the painted article, in headless Chromium.
// The engine's own times, in the same table, are build/bench-engine.ts's.
import { start, until, type Driver } from '../tests/browser/driver';
import { longPage } from '../tests/browser/pages';
import { serve } from '../tests/browser/server';

/** Size of the page in bytes, openings measured and openings before them that warm the browser up. */
const bytes = 300_000;
const rounds = 30;
const warmUp = 5;
/** What half of all openings must stay under, in milliseconds. */
const target = 120;

const times = (await openings()).sort((one, two) => one - two);
const row = {
  'from key to painted article': '300 KB page',
  'p50 ms': at(0.5),
  'p95 ms': at(0.95),
  'target p50 ms': target,
};
console.table([row]);
if (at(0.5) > target) {
  console.error(`Half of the openings took ${at(0.5)} ms or more; the target is ${target} ms.`);
  process.exitCode = 1;
}

function at(share: number): number {
  return Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN);
}

/** Milliseconds of each opening, in tabs of their own: the first opening in a tab is the one people wait for. */
async function openings(): Promise<number[]> {
  const server = await serve();
  const driver = await start('chromium');
  const html = longPage(bytes);
  const measured: number[] = [];
  try {
    for (let round = 0; round < rounds + warmUp; round++) {
      const time = await opening(driver, server.add(html));
      if (round >= warmUp) measured.push(time);
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
  if (!shown || shown < 100) throw new Error(`The reader shows ${shown ?? 0} paragraphs of a page that has hundreds.`);
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

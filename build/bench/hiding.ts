// What rules cost through the product: a list of 50,000 lines from a file to storage, the reader that opens with it, pages
// that load with rules of their own and with none. Chromium, and for the import Firefox too. But for the import, processor time, so
// that what else the machine does is not counted.
import type { CDPSession, Page } from 'puppeteer-core';
import { start, until, wait, type Driver } from '../../tests/browser/driver';
import { portalPage } from '../../tests/browser/pages';
import { serve } from '../../tests/browser/server';
import { filterList } from './filter-list';
import type { Row } from './row';

const LINES = 50_000;
/** Pairs of openings and of loads: with the list and without it by turns. */
const ROUNDS = 24;
const WARM_UP = 4;
const IMPORT_MS = 2_000;
const PAGE_MS = 5;
const ASLEEP_MS = 0.5;
/** Time in which a browser that was just started comes to rest. */
const REST_MS = 3_000;
/** Time in which the extension has seen that its storage changed, and found that there is nothing to do. */
const CHANGED_MS = 500;

/** Rows of the table. */
export async function benchHiding(): Promise<Row[]> {
  const server = await serve();
  const inFirefox = await importingIn('firefox', filterList(LINES));
  const driver = await start('chromium');
  try {
    const address = (): string =>
      server.add(portalPage().replace('<section class="', '<section class="ad-1 promo_box_2 '));
    const asleep = await scripting(driver, address());
    const imported = await importing(driver, filterList(LINES));
    const loads = await pairs(driver, () => loading(driver, address()));
    const openings = await pairs(driver, () => opening(driver, address()));
    await markOnPage(driver);
    const ruled = await pairs(driver, () => loading(driver, address()));
    return [
      { what: `${LINES} lines: a person waits from file to preview, ms`, measured: imported.preview, aim: null },
      { what: `${LINES} lines: … and from there to stored and said, all, ms`, measured: imported.all, aim: IMPORT_MS },
      {
        what: `${LINES} lines: processor time of all of the browser, ms`,
        measured: imported.processor ?? Number.NaN,
        aim: null,
      },
      { what: `${LINES} lines in Firefox: from file to preview, ms`, measured: inFirefox.preview, aim: null },
      { what: `${LINES} lines in Firefox: … to stored and said, all, ms`, measured: inFirefox.all, aim: IMPORT_MS },
      { what: 'opening the reader without rules, ms of the page', measured: middle(openings.without), aim: null },
      { what: 'the list adds to an opening, ms of the page', measured: middle(openings.added), aim: PAGE_MS },
      { what: 'loading a page without rules, ms of the page', measured: middle(loads.without), aim: null },
      { what: 'the list adds to a load, ms of the page', measured: middle(loads.added), aim: PAGE_MS },
      {
        what: 'the list and 61 rules that hide on pages add to a load, ms',
        measured: middle(ruled.added),
        aim: PAGE_MS,
      },
      { what: 'hider.js where nothing hides, ms of the page', measured: asleep, aim: ASLEEP_MS },
    ].map((row) => ({ ...row, measured: Math.round(row.measured * 10) / 10 }));
  } finally {
    await driver.close();
    await server.close();
  }
}

interface Pairs {
  readonly without: readonly number[];
  readonly added: readonly number[];
}

/** The same thing without the list and with it, in one browser: two of them drift apart by more than the list costs. */
async function pairs(driver: Driver, run: () => Promise<number>): Promise<Pairs> {
  const without: number[] = [];
  const added: number[] = [];
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    const putBack = await takeRules(driver);
    const plain = await run();
    await putBack();
    const listed = await run();
    if (round < WARM_UP) continue;
    without.push(plain);
    added.push(listed - plain);
  }
  return { without, added };
}

/** Takes all rules out of storage, filed ones too. Gives the way to put them back. */
async function takeRules(driver: Driver): Promise<() => Promise<void>> {
  const taken = await driver.inExtension(async (api) => {
    const areas = { sync: await api.storage.sync.get(null), local: await api.storage.local.get(null) };
    await api.storage.sync.clear();
    await api.storage.local.clear();
    return areas;
  });
  await wait(CHANGED_MS);
  return async () => {
    await driver.inExtension(async (api, areas) => {
      await api.storage.local.set(areas.local);
      await api.storage.sync.set(areas.sync);
    }, taken);
    await wait(CHANGED_MS);
  };
}

/** The mean of the middle half: one opening in ten has something else of the browser's in it. */
function middle(times: readonly number[]): number {
  const sorted = [...times].sort((one, two) => one - two);
  const quarter = Math.floor(sorted.length / 4);
  const half = sorted.slice(quarter, sorted.length - quarter);
  return half.reduce((sum, time) => sum + time, 0) / half.length;
}

interface Imported {
  readonly preview: number;
  readonly all: number;
  /** Null where the browser does not tell. */
  readonly processor: number | null;
}

async function importingIn(name: Driver['name'], list: string): Promise<Imported> {
  const driver = await start(name);
  try {
    return await importing(driver, list);
  } finally {
    await driver.close();
  }
}

/** Opens a file in the options page and imports it. */
async function importing(driver: Driver, list: string): Promise<Imported> {
  const page = await openOptions(driver);
  const input = await page.evaluateHandle((text) => {
    const found = document.querySelector<HTMLInputElement>('input[type=file]');
    const chosen = new DataTransfer();
    chosen.items.add(new File([text], 'list.txt', { type: 'text/plain' }));
    if (found === null) throw new Error('There is no way to open a file.');
    found.files = chosen.files;
    return found;
  }, list);
  // The browser still makes a process ready for the next page.
  await wait(REST_MS);
  const spent = driver.name === 'chromium' ? await processorTime(page) : () => null;
  const began = performance.now();
  await input.evaluate((chosen) => chosen.dispatchEvent(new Event('change', { bubbles: true })));
  await until('the preview', () => page.evaluate(() => document.querySelector('#data .note') !== null));
  const preview = performance.now() - began;
  await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('#data .note button')].at(-1)?.click());
  const said = (): Promise<boolean> =>
    page.evaluate(() => document.querySelector('.options-status')?.textContent?.includes('is imported') === true);
  await until('the import', said, 120_000);
  const all = performance.now() - began;
  const processor = await spent();
  await page.close();
  return { preview, all, processor };
}

/** Adds rules that hide on pages: as many as a person comes to over the years, two of them for the page that is measured. */
async function markOnPage(driver: Driver): Promise<void> {
  await driver.inExtension(async (api) => {
    const targets = [...Array.from({ length: 60 }, (_, at) => `.on-page-${at}`), '^text: Subscribe to our newsletter'];
    const rules = targets.map((target) => ({ text: `localhost##${target}`, onPage: true }));
    await api.storage.sync.set({ 'rules:localhost': { version: 1, rules } });
  });
  const isFiled = (): Promise<boolean> =>
    driver.inExtension(async (api) => 'page:localhost' in (await api.storage.local.get('page:localhost')));
  await until('the rules to be ready for pages', isFiled);
}

/** One opening of the reader: what it takes of the page's own thread. */
async function opening(driver: Driver, url: string): Promise<number> {
  const page = await driver.open(url);
  const spent = await threadTime(page);
  await driver.shortcut(page);
  const shown = (): Promise<boolean | null> => driver.inReader(page, (root) => root.querySelectorAll('p').length > 20);
  await wait(400);
  await until('the article', shown);
  const time = await spent();
  await page.close();
  return time;
}

/** One load: what it takes of the page's own thread until it has come to rest. */
async function loading(driver: Driver, url: string): Promise<number> {
  const page = await driver.open(url);
  const spent = await threadTime(page);
  await page.reload({ waitUntil: 'load' });
  await wait(300);
  const time = await spent();
  await page.close();
  return time;
}

/** What the browser spends on hider.js in a load: reading it, running it, and its answers. */
async function scripting(driver: Driver, url: string): Promise<number> {
  const times: number[] = [];
  const page = await driver.open(url);
  for (let round = 0; round < ROUNDS; round++) {
    await page.tracing.start({ categories: ['devtools.timeline', 'v8'] });
    await page.reload({ waitUntil: 'load' });
    const trace = new TextDecoder().decode(await page.tracing.stop());
    times.push(timeOf('hider.js', (JSON.parse(trace) as { traceEvents: TraceEvent[] }).traceEvents));
  }
  await page.close();
  return middle(times);
}

interface TraceEvent {
  readonly name: string;
  readonly args?: unknown;
  /** Processor time in microseconds. */
  readonly tdur?: number;
}

function timeOf(file: string, events: readonly TraceEvent[]): number {
  const own = events.filter(
    ({ name, args }) =>
      ['EvaluateScript', 'FunctionCall'].includes(name) && JSON.stringify(args ?? null).includes(`/${file}`),
  );
  if (own.length === 0) throw new Error(`The trace knows nothing of ${file}.`);
  return own.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1_000;
}

async function openOptions(driver: Driver): Promise<Page> {
  const page = await driver.open(await driver.inExtension((api) => api.runtime.getURL('options.html')));
  await until('the options page', () => page.evaluate(() => document.querySelector('.options') !== null));
  return page;
}

/** Counts the processor time of all of the browser's processes from now on, in milliseconds. */
async function processorTime(page: Page): Promise<() => Promise<number>> {
  const system = await page.browser().target().createCDPSession();
  const now = async (): Promise<number> => {
    const { processInfo } = await system.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0) * 1_000;
  };
  const before = await now();
  return async () => (await now()) - before;
}

/** Counts the processor time of the tasks on the page's main thread from now on, in milliseconds. */
async function threadTime(page: Page): Promise<() => Promise<number>> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await taskTime(session);
  return async () => (await taskTime(session)) - before;
}

async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
}

// `npm start`: builds Galley, opens a browser with it on a sample news page and turns the reader view on.
// `--firefox` takes Firefox. Without a display it runs unseen, saves a picture and prints the article's text.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { start, until, type Driver } from '../tests/browser/driver';
import { serve, type PageServer } from '../tests/browser/server';
import { ensureBrowsers, type BrowserName } from './ensure-browsers';

const sample = 'tests/pages/seed--portal/page.html';
const screenshot = 'dist/reader.png';

const name: BrowserName = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
const visible = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

try {
  build();
  ensureBrowsers([name]);
  await show();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function build(): void {
  const { status } = spawnSync('npm', ['run', '-s', 'build'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The build failed; its own messages stand above.');
}

async function show(): Promise<void> {
  const server = await serve();
  const driver = await start(name, { visible });
  try {
    const page = await driver.open(samplePage(server));
    await driver.press(page);
    const text = await until('the reader to open', () => readArticle(driver, page));
    await (visible ? waitForPerson(driver) : leavePicture(page, text));
  } finally {
    await driver.close();
    await server.close();
  }
}

/** The sample with its pictures taken from our own server: its addresses are invented. */
function samplePage(server: PageServer): string {
  const html = readFileSync(sample, 'utf8').replaceAll(/https:\/\/[\w./-]+?(\/[\w-]+\.(?:jpg|png))/g, '$1');
  return server.add(html);
}

function readArticle(driver: Driver, page: Page): Promise<string | null> {
  return driver.inReader(page, (root) => {
    const article = root.querySelector<HTMLElement>('.column');
    return article?.innerText.trim() ?? null;
  });
}

async function waitForPerson(driver: Driver): Promise<void> {
  console.log('Galley is open. Alt+R or its toolbar button closes and opens the reader view.');
  console.log('Close the browser or press Ctrl+C to end.');
  process.once('SIGINT', () => void driver.close());
  await driver.gone;
}

async function leavePicture(page: Page, text: string): Promise<void> {
  mkdirSync('dist', { recursive: true });
  await page.screenshot({ path: screenshot });
  console.log(
    `${text}\n\nThere is no display here, so this is the article's text; a picture of it is in ${screenshot}.`,
  );
}

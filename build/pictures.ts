// `npm run pictures`: takes the pictures of the README from an invented news page (pictures/portal.html), as the page
// shows it and as the built extension shows it in Chromium. Run it when either looks different; the pictures are committed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { start, until, wait, type Driver } from '../tests/browser/driver';
import { serve } from '../tests/browser/server';
import { smallPng } from './pictures/small-png';

const folder = 'docs/images';
/** All pictures together, in bytes: every clone and every look at the README loads them. */
const budget = 250_000;
const side = { width: 680, height: 1354 };
const wide = { width: 1120, height: 700 };
/** For the toolbar's and the panel's movements, in ms. */
const settled = 600;

const server = await serve();
const driver = await start('chromium');
try {
  const html = readFileSync('build/pictures/portal.html', 'utf8');
  const address = server.add(html);
  for (const name of ['lighthouse', 'sofas']) {
    const drawing = readFileSync(`build/pictures/${name}.svg`, 'utf8');
    server.addTo(address, `/${name}.svg`, { html: drawing, headers: { 'content-type': 'image/svg+xml' } });
  }
  mkdirSync(folder, { recursive: true });
  await takePictures(driver, await driver.open(address));
} finally {
  await driver.close();
  await server.close();
}

async function takePictures(browser: Driver, page: Page): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await page.setViewport(side);
  const sizes = [await take(page, 'page')];
  await browser.press(page);
  await until('the article with its picture', () => browser.inReader(page, isPainted));
  sizes.push(await take(page, 'reader'));
  await page.setViewport(wide);
  await browser.inReader(page, (root) => root.querySelector<HTMLElement>('.removed-button')?.click());
  await until('the panel', () => browser.inReader(page, (root) => root.querySelector('.removal') !== null));
  sizes.push(await take(page, 'taken-out'));
  const sum = sizes.reduce((all, size) => all + size, 0);
  if (sum > budget) throw new Error(`The pictures are ${sum - budget} bytes over their budget of ${budget}.`);
}

async function take(page: Page, name: string): Promise<number> {
  await wait(settled);
  const path = `${folder}/${name}.png`;
  const picture = smallPng(await page.screenshot());
  writeFileSync(path, picture);
  console.log(`${path}  ${(picture.length / 1000).toFixed(0)} KB`);
  return picture.length;
}

function isPainted(root: ShadowRoot): boolean {
  const picture = root.querySelector<HTMLImageElement>('figure img');
  return picture !== null && picture.complete && picture.naturalWidth > 0;
}

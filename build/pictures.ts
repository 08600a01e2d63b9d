// `npm run pictures`: takes the pictures of the README and of docs/ from an invented news page (pictures/portal.html), as the page
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
/** What somebody writes who is at the rules for the first time; the last two are none. */
const rules = `! Boxes that every story has
portal.example##.letter
portal.example##^text: Story continues
portal.example#@#^text: Correction: *
##aside:has-text(/^Advert/)
##.promo:style(color: red)
##div[class=`;
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
  await browser.press(page);
  await until('the page alone', () => browser.inReader(page, () => false).then((open) => open === null));
  sizes.push(await takePicker(browser, page), await takeRules(browser));
  const sum = sizes.reduce((all, size) => all + size, 0);
  if (sum > budget) throw new Error(`The pictures are ${sum - budget} bytes over their budget of ${budget}.`);
}

/** The picker on the box of the newsletter, as one that pointed at it sees it. */
async function takePicker(browser: Driver, page: Page): Promise<number> {
  const box = await page.evaluate(() => {
    const letter = document.querySelector('.letter');
    letter?.scrollIntoView({ block: 'center' });
    const { x = 0, y = 0 } = letter?.getBoundingClientRect() ?? {};
    return { x: x + 20, y: y + 12 };
  });
  await browser.menu(page, 'pick-page', box);
  await until('the picker with a block', () =>
    browser.inPicker(page, (root) => root.querySelector('.rule code') !== null),
  );
  const size = await take(page, 'picker');
  await page.keyboard.press('Escape');
  return size;
}

/** The rules as the options page reads them while they are written, two of them with their trouble. */
async function takeRules(browser: Driver): Promise<number> {
  const page = await browser.open(await browser.inExtension((api) => api.runtime.getURL('options.html')));
  await page.setViewport({ width: 1120, height: 640 });
  await until('the options', () => page.evaluate(() => document.querySelector('.rules-text') !== null));
  await page.type('.rules-text', rules);
  await until('the trouble', () => page.evaluate(() => document.querySelectorAll('.problem-list li').length === 2));
  await page.evaluate(() => {
    (document.activeElement as HTMLElement).blur();
    document.querySelector('#rules-problems')?.scrollIntoView({ block: 'end' });
  });
  return take(page, 'rules');
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

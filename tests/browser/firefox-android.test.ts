// Firefox for Android has neither menus nor shortcuts for extensions. There is none here to drive, so Firefox gets a package
// that may ask for neither, and then offers them as little: what the background and the options do without is the same.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { start, until } from './driver';
import { headline, newsPage } from './pages';
import { serve } from './server';
import { Stage } from './stage';

let stage: Stage;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-android-'));
  await cp('dist/firefox', folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const { commands: _, ...manifest } = JSON.parse(await readFile(file, 'utf8')) as {
    commands: unknown;
    permissions: string[];
  };
  const permissions = manifest.permissions.filter((name) => name !== 'contextMenus');
  await writeFile(file, JSON.stringify({ ...manifest, permissions }));
  stage = new Stage(await start('firefox', { extension: folder }), await serve());
});

afterAll(async () => {
  await stage.driver.close();
  await stage.server.close();
  await rm(folder, { recursive: true, force: true });
});

test('without menus and shortcuts the button opens and closes the reader', async () => {
  const lacking = await stage.driver.inExtension((api) =>
    [api.contextMenus, api.commands].map((part) => part === undefined),
  );
  expect(lacking).toEqual([true, true]);
  const tab = await stage.open(newsPage());
  await tab.button(/Open reader view/);
  expect((await tab.read()).headline).toBe(headline);
  await tab.press();
  await tab.closed();
});

test('the options are whole', async () => {
  const page = await stage.driver.open(await stage.driver.inExtension((api) => api.runtime.getURL('options.html')));
  await until('the options', () => page.evaluate(() => document.querySelector('.options') !== null));
  const sections = await page.evaluate(() => [...document.querySelectorAll('section')].map(({ id }) => id));
  expect(sections).toEqual(['reading', 'hiding', 'sites', 'keys', 'data', 'about']);
  await page.close();
});

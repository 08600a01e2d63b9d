// Chromium's own context menu and its question for a site, which it shows in a window only: answered with the mouse and the
// keys of the machine.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickInSite, inSites, openOptions } from './journeys/sites';
import { openDisplay, type Display } from './display';
import { start } from './driver';
import { headline, newsPage } from './pages';
import { serve } from './server';
import { Stage } from './stage';

// Screens without a person are an affair of X11; on other systems the event that the menu sends is what chromium.test.ts sends.
const isLinux = process.platform === 'linux';
let display: Display;
let stage: Stage;

beforeAll(async () => {
  if (!isLinux) return;
  display = await openDisplay();
  stage = new Stage(await start('chromium', { visible: true, display }), await serve());
});

afterAll(async () => {
  await stage?.driver.close();
  await stage?.server.close();
  display?.close();
});

test.runIf(isLinux)(
  'chromium: the entry in the page’s context menu opens the reader on a page that was never pressed on',
  async () => {
    const tab = await stage.open(newsPage());
    await stage.driver.menu(tab.page);
    expect((await tab.opened()).headline).toBe(headline);
  },
);

test.runIf(isLinux)('chromium: its own question for a site, answered with No and then with Yes', async () => {
  const site = 'harbour.example';
  const isAllowed = (): Promise<boolean> =>
    stage.driver.inExtension((api, origins) => api.permissions.contains({ origins }), [`*://*.${site}/*`]);
  const page = await openOptions(stage, `#site=${site}`);
  const status = (): Promise<string> =>
    page.evaluate(() => document.querySelector('.options-status')?.textContent ?? '');
  // Its first button says No and has the focus.
  await clickInSite(page, 'Open by itself');
  await display.answer(['Return'], async () => (await status()).includes('told No'));
  expect(await isAllowed()).toBe(false);
  expect(await inSites(page)).not.toContain('opens by itself');
  await clickInSite(page, 'Open by itself');
  await display.answer(['Tab', 'Return'], isAllowed);
  await expect.poll(() => inSites(page)).toContain('opens by itself');
});

// Chromium's own context menu, which it opens in a window only: chosen with the mouse and the keys of the machine.
import { afterAll, beforeAll, expect, test } from 'vitest';
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

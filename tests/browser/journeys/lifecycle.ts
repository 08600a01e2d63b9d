// The background may die at any moment and the extension may be updated: no reader is left broken.
import { expect, test } from 'vitest';
import { wait } from '../driver';
import { headline, newsPage } from '../pages';
import type { Journeys } from '../stage';

export const lifecycle: Journeys = (stage) => {
  test('the background may be stopped between any two presses', async () => {
    const tab = await stage().open(newsPage());
    await stage().driver.stopBackground();
    expect((await tab.read()).headline).toBe(headline);
    await stage().driver.stopBackground();
    await tab.press();
    await tab.closed();
    await stage().driver.stopBackground();
    await stage().driver.shortcut(tab.page);
    await tab.opened();
    await stage().driver.stopBackground();
    await tab.page.keyboard.press('Escape');
    await tab.closed();
  });

  test('a reader that was open during an update can be closed, and pressed for again it is there once', async () => {
    const tab = await stage().open(newsPage());
    const before = await tab.state();
    await tab.read();
    await stage().driver.reloadExtension();
    await tab.page.bringToFront();
    await tab.page.keyboard.press('Escape');
    await tab.closed();
    expect(await tab.state()).toEqual(before);
    expect((await tab.read()).headline).toBe(headline);
    await tab.press();
    await tab.closed();
    expect(await tab.state()).toEqual(before);
  });

  test('the first press after an update does not stack a second reader on the first', async () => {
    const tab = await stage().open(newsPage());
    const before = await tab.state();
    await tab.read();
    await stage().driver.reloadExtension();
    await tab.press();
    // The press may close the old reader or open a new one in its place; by then it has done so. Two would throw.
    await wait(700);
    await tab.view();
    await tab.page.keyboard.press('Escape');
    await tab.closed();
    expect(await tab.state()).toEqual(before);
  });

  // The last journey of all, since the extension comes back as a new one.
  test('a reader that was open when the extension was removed closes by key and by click, and the page can be used', async () => {
    const { driver } = stage();
    const page = newsPage({ before: '<button id="here" onclick="this.dataset.used = 1">Here</button>' });
    const [byKey, byClick] = [await stage().open(page), await stage().open(page)];
    const before = await byKey.state();
    await byKey.read();
    await byClick.read();
    await driver.removeExtension();
    try {
      await byKey.page.bringToFront();
      await byKey.page.keyboard.press('Escape');
      await byClick.page.bringToFront();
      await byClick.click('close');
      for (const tab of [byKey, byClick]) {
        await tab.page.bringToFront();
        await tab.closed();
        // Firefox ends our script with the extension, so an empty element stays in the page until it is loaded anew.
        if (driver.name === 'chromium') expect(await tab.state()).toEqual(before);
        await tab.page.click('#here');
        expect(await tab.page.evaluate(() => document.getElementById('here')?.dataset['used'])).toBe('1');
      }
    } finally {
      await driver.addExtension();
    }
  });
};

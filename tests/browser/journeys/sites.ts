// What a person chooses for one site: opening by itself, the browser's question and what comes of it, and exceptions.
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { allowedSites, until, wait } from '../driver';
import { headline, newsPage, story } from '../pages';
import type { Journeys, Stage, Tab } from '../stage';

const pageWithAd = newsPage({ paragraphs: [...story, 'Advertisement', ...story.slice(0, 2)] });
const [one = '', two = '', three = '', four = '', five = ''] = allowedSites;

const addressOf = (stage: Stage, site: string): string => `http://${site}:${stage.server.port}/`;

/** Puts a page on a site that may be opened by itself, and gives its address. */
function serve(stage: Stage, site: string, page = newsPage()): string {
  return stage.server.addTo(addressOf(stage, site), '/', page);
}

/** Opens the options in a tab, at a site where one is named (`#site=…`). */
export async function openOptions(stage: Stage, at = ''): Promise<Page> {
  const url = await stage.driver.inExtension((api) => api.runtime.getURL('options.html'));
  const { page } = await stage.openAt(url + at);
  await until('the options page', () => page.evaluate(() => document.querySelector('.options') !== null));
  return page;
}

/** Clicks with the mouse what has these words, within the opened site. */
export async function clickInSite(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  const at = await until(`“${words}” in the opened site`, () =>
    page.evaluate(async (wanted) => {
      const controls = document.querySelectorAll<HTMLElement>('.site details[open] :is(button, label, summary)');
      const found = [...controls].find((each) => each.textContent?.trim().startsWith(wanted));
      if (found === undefined) return null;
      found.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = found.getBoundingClientRect();
      // The page may still be on its smooth way to the site that its address names.
      await new Promise((done) => setTimeout(done, 150));
      const isStill = found.getBoundingClientRect().y === y;
      return isStill && width > 0 ? { x: x + 12, y: y + height / 2 } : null;
    }, words),
  );
  await page.mouse.click(at.x, at.y);
}

export const inSites = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector<HTMLElement>('#sites')?.innerText ?? '');
const stored = (stage: Stage, site: string): Promise<unknown> =>
  stage.driver.inExtension(async (api, key) => (await api.storage.sync.get(key))[key] ?? null, `site:${site}`);
const choose = (stage: Stage, site: string, item: object): Promise<void> =>
  stage.driver.inExtension((api, key, value) => api.storage.sync.set({ [key]: value }), `site:${site}`, {
    version: 1,
    ...item,
  });

/** Long enough for a reader that would open by itself; the tab is in front meanwhile. */
async function stays(tab: Tab, open: boolean): Promise<void> {
  await tab.page.bringToFront();
  await wait(1800 * Math.min(2, await tab.slowness()));
  expect((await tab.view()) !== null).toBe(open);
}

export const sites: Journeys = (stage) => {
  test('chosen in the options, articles open by themselves; closed, one stays closed; elsewhere none opens', async () => {
    const url = serve(stage(), one);
    const page = await openOptions(stage(), `#site=${one}`);
    await clickInSite(page, 'Open by itself');
    await expect.poll(() => stored(stage(), one)).toEqual({ version: 1, open: 'by-itself' });
    await expect.poll(() => inSites(page)).toContain('opens by itself');
    const tab = await stage().openAt(url);
    expect((await tab.opened()).headline).toBe(headline);
    await tab.page.keyboard.press('Escape');
    await tab.closed();
    await stays(tab, false);
    // A press still opens and closes, and another page of the site opens by itself again.
    await tab.read();
    await tab.press();
    await tab.closed();
    await tab.page.reload();
    await tab.opened();
    await stays(await stage().open(newsPage()), false);
  });

  test('a page that is no article is left alone, and one behind another tab waits until it is seen', async () => {
    await choose(stage(), two, { open: 'by-itself' });
    const front = stage().server.addTo(addressOf(stage(), two), '/front', '<h1>News</h1><p>Nothing to read here.</p>');
    await stays(await stage().openAt(front), false);
    const url = serve(stage(), two);
    const { driver } = stage();
    const opened = await driver.inExtension((api, address) => api.tabs.create({ url: address, active: false }), url);
    await wait(1500);
    const pages = await stage().openAt('about:blank');
    await driver.inExtension((api, id) => api.tabs.update(id, { active: true }), opened.id ?? 0);
    const browser = pages.page.browser();
    const behind = await until('the tab', async () => (await browser.pages()).find((each) => each.url() === url));
    await until('the reader in the tab that is now seen', () =>
      driver.inReader(behind, (root) => !!root.querySelector('h1')?.textContent),
    );
    await behind.close();
  });

  test('back in a page that was closed and kept in the cache, it stays closed', async () => {
    await choose(stage(), three, { open: 'by-itself' });
    const head = '<script>addEventListener("pageshow", (e) => { window.restored = e.persisted })</script>';
    const url = serve(stage(), three, newsPage({ head }));
    const next = stage().server.addTo(url, '/next', newsPage());
    const tab = await stage().openAt(url);
    await tab.opened();
    await tab.page.keyboard.press('Escape');
    await tab.closed();
    await tab.page.goto(next);
    await tab.opened();
    await tab.page.evaluate('history.back()');
    await until('the page to be restored', () => tab.page.evaluate('window.restored === true') as Promise<boolean>);
    await stays(tab, false);
    expect((await tab.read()).headline).toBe(headline);
  });

  test('where the person said never, the button stays dark and a press still opens', async () => {
    const url = stage().server.add(newsPage());
    const site = new URL(url).hostname;
    const tab = await stage().openAt(url);
    await tab.button(/Open reader view/);
    await tab.read();
    await tab.click('How the text looks');
    await tab.click('Never here');
    await expect.poll(() => stored(stage(), site)).toEqual({ version: 1, open: 'never' });
    await tab.page.keyboard.press('Escape');
    await tab.page.keyboard.press('Escape');
    await tab.closed();
    await tab.button(/stays off on this site/);
    await tab.page.reload();
    await tab.button(/stays off on this site/);
    expect((await tab.read()).headline).toBe(headline);
  });

  test('the button of a page that is open follows what is chosen for its site', async () => {
    const tab = await stage().open(newsPage());
    await tab.button(/Open reader view/);
    const site = new URL(tab.page.url()).hostname;
    await choose(stage(), site, { open: 'never' });
    await tab.button(/stays off on this site/);
    await stage().driver.inExtension((api, key) => api.storage.sync.remove(key), `site:${site}`);
    await tab.button(/Open reader view/);
  });

  test('a kind that is left in on one site alone stays there, and goes elsewhere', async () => {
    const here = await stage().open(pageWithAd);
    const elsewhere = await stage().open(pageWithAd);
    expect((await elsewhere.read()).paragraphs).not.toContain('Advertisement');
    expect((await here.read()).paragraphs).not.toContain('Advertisement');
    const site = new URL(here.page.url()).hostname;
    await here.click('How the text looks');
    await here.click(`More for ${site}`);
    const { driver } = stage();
    const page = await openOptions(stage(), `#site=${site}`);
    await clickInSite(page, 'What is taken out here');
    await page.select('.site details[open] .exceptions li:first-child select', 'in');
    await expect.poll(() => stored(stage(), site)).toEqual({ version: 1, kinds: { 'ad-labels': false } });
    await here.page.bringToFront();
    await expect.poll(async () => (await here.view())?.paragraphs).toContain('Advertisement');
    await elsewhere.page.bringToFront();
    expect((await elsewhere.view())?.paragraphs).not.toContain('Advertisement');
    await driver.inExtension(async (api) => {
      const tabs = await api.tabs.query({});
      const extra = tabs.filter(({ url = '' }) => url.includes('options.html#site='));
      await api.tabs.remove(extra.flatMap(({ id }) => id ?? []));
    });
  });

  test('the reader leads to the one click in the options, and shows what was chosen', async () => {
    const url = serve(stage(), four);
    const tab = await stage().openAt(url);
    await tab.read();
    await tab.click('How the text looks');
    await tab.click('Open by itself');
    await expect.poll(() => stored(stage(), four)).toEqual({ version: 1, open: 'by-itself' });
    const isOn = (): Promise<boolean | null> =>
      stage().driver.inReader(
        tab.page,
        (root) => root.querySelector<HTMLInputElement>('.opening input')?.checked ?? false,
      );
    await expect.poll(isOn).toBe(true);
  });

  test('a No changes nothing and says so; a permission taken back is shown, and mended with one click', async () => {
    const { driver } = stage();
    const url = serve(stage(), five);
    const page = await openOptions(stage(), `#site=${five}`);
    await clickInSite(page, 'Open by itself');
    await expect.poll(() => inSites(page)).toContain('opens by itself');
    try {
      await driver.takeSitesBack();
      await expect.poll(() => inSites(page)).toContain('needs permission');
      expect(await stored(stage(), five)).toEqual({ version: 1, open: 'by-itself' });
      await stays(await stage().openAt(url), false);

      await page.bringToFront();
      await driver.whenAsked(page, false, () => clickInSite(page, 'Allow it again'));
      await expect
        .poll(() => page.evaluate(() => document.querySelector('.options-status')?.textContent))
        .toContain('told No');
      expect(await inSites(page)).toContain('needs permission');

      const asked = await driver.whenAsked(page, true, () => clickInSite(page, 'Allow it again'));
      if (driver.name === 'chromium') expect(asked).toEqual([`*://*.${five}/*`]);
      else {
        await expect.poll(() => inSites(page)).toContain('opens by itself');
        await (await stage().openAt(url)).opened();
      }
    } finally {
      await driver.giveSites();
    }
  });
};

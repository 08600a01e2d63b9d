// What a person chooses on the options page holds in the reader: rules, kinds, and readers that are open meanwhile.
import type { Page } from 'puppeteer-core';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { until } from '../driver';
import { newsPage, story } from '../pages';
import type { Journeys, Stage, Tab } from '../stage';

const [, , , , , , boatyards = ''] = story;
const rule = '##^text: Not everyone is pleased. *';

async function openOptions(stage: Stage): Promise<Page> {
  const url = await stage.driver.inExtension((api) => api.runtime.getURL('options.html'));
  const { page } = await stage.openAt(url);
  await until('the options page', () => page.evaluate(() => document.querySelector('.options') !== null));
  return page;
}

/** Puts text into the editor as a paste does, and presses Save. */
async function saveRules(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const area = document.querySelector<HTMLTextAreaElement>('.rules-text');
    if (!area) throw new Error('There is no editor.');
    area.focus();
    area.value = pasted;
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
  await until('Save to be ready', () =>
    page.evaluate(() => document.querySelector('.rules .main-button')?.getAttribute('aria-disabled') === 'false'),
  );
  await page.evaluate(() => document.querySelector<HTMLElement>('.rules .main-button')?.click());
}

const said = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('.options-status')?.textContent ?? '');
const paragraphs = async (tab: Tab): Promise<readonly string[]> => (await tab.view())?.paragraphs ?? [];

export const options: Journeys = (stage) => {
  test('a rule written in the options takes its block out of the reader, and brings it back once it is gone', async () => {
    const tab = await stage().open(newsPage());
    expect((await tab.read()).paragraphs).toContain(boatyards);
    const page = await openOptions(stage());
    await saveRules(page, `! not interested\n${rule}\nexample.com##div:not(\n`);
    await expect.poll(() => said(page)).toMatch(/^1 rule is saved\. 1 line is no rule/);
    await tab.page.bringToFront();
    await expect.poll(() => paragraphs(tab)).not.toContain(boatyards);
    expect(await paragraphs(tab)).toEqual(expect.arrayContaining([story[5], story[7]]));
    await page.bringToFront();
    await saveRules(page, '');
    await tab.page.bringToFront();
    await expect.poll(() => paragraphs(tab)).toContain(boatyards);
  });

  test('a rule is kept with its note, under its site, and holds in a page opened later', async () => {
    const page = await openOptions(stage());
    await saveRules(page, `! not interested\n${rule}\nelsewhere.example##.promo\n`);
    await expect
      .poll(() => stage().driver.inExtension((api) => api.storage.sync.get(null)))
      .toEqual({
        'rules:': { version: 2, rules: [{ text: rule, note: 'not interested' }] },
        'rules:elsewhere.example': { version: 2, rules: ['elsewhere.example##.promo'] },
      });
    const view = await (await stage().open(newsPage())).read();
    expect(view.paragraphs).not.toContain(boatyards);
    expect(view.paragraphs).toContain(story[7]);
  });

  test('a kind that is switched off stays in the article', async () => {
    const tab = await stage().open(newsPage({ paragraphs: [...story, 'Advertisement', ...story.slice(0, 2)] }));
    expect((await tab.read()).paragraphs).not.toContain('Advertisement');
    const page = await openOptions(stage());
    await page.evaluate(() => document.querySelector<HTMLInputElement>('.kind input')?.click());
    await tab.page.bringToFront();
    await expect.poll(() => paragraphs(tab)).toContain('Advertisement');
  });

  test('a keep rule beats what Galley would take out by itself', async () => {
    const page = await openOptions(stage());
    await saveRules(page, '#@#^text: Advertisement');
    await expect.poll(() => said(page)).toMatch(/saved/);
    const tab = await stage().open(newsPage({ paragraphs: [...story, 'Advertisement', ...story.slice(0, 2)] }));
    expect((await tab.read()).paragraphs).toContain('Advertisement');
  });

  test('a damaged item loses only itself, is named, and can be taken away', async () => {
    await stage().driver.inExtension(
      (api, text) =>
        api.storage.sync.set({ 'rules:broken.example': 'no item', 'rules:': { version: 1, rules: [{ text }] } }),
      rule,
    );
    expect((await (await stage().open(newsPage())).read()).paragraphs).not.toContain(boatyards);
    const page = await openOptions(stage());
    const note = (): Promise<string> => page.evaluate(() => document.querySelector('.note')?.textContent ?? '');
    expect(await note()).toContain('broken.example');
    await page.evaluate(() => document.querySelector<HTMLElement>('.note button')?.click());
    await expect.poll(note).toBe('');
    expect(await stage().driver.inExtension((api) => api.storage.sync.get(null))).toEqual({
      'rules:': { version: 1, rules: [{ text: rule }] },
    });
  });

  test('a file shows what it would change, and changes it on Import alone', async () => {
    const page = await openOptions(stage());
    const file = JSON.stringify({ format: 'galley', version: 1, settings: { theme: 'dark' }, rules: [{ text: rule }] });
    await page.evaluate((content) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!input) throw new Error('There is no way to open a file.');
      const chosen = new DataTransfer();
      chosen.items.add(new File([content], 'galley-settings.json', { type: 'application/json' }));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, file);
    const note = (): Promise<string> => page.evaluate(() => document.querySelector('#data .note')?.textContent ?? '');
    await expect.poll(note).toMatch(/Theme: Auto becomes Dark.*1 rule is added\./);
    const stored = (): Promise<unknown> => stage().driver.inExtension((api) => api.storage.sync.get(null));
    expect(await stored()).toEqual({});
    await page.evaluate(() => document.querySelector<HTMLElement>('#data .note .main-button')?.click());
    await expect.poll(stored).toEqual({ theme: 'dark', 'rules:': { version: 2, rules: [rule] } });
    const written = (): Promise<string | undefined> =>
      page.evaluate(() => document.querySelector<HTMLTextAreaElement>('.rules-text')?.value);
    await expect.poll(written).toBe(`${rule}\n`);
  });

  test('a rule is written and kept with the keyboard alone', async () => {
    const page = await openOptions(stage());
    await page.bringToFront();
    const isInEditor = (): Promise<boolean> =>
      page.evaluate(() => document.activeElement?.matches('.rules-text') ?? false);
    for (let presses = 0; presses < 60 && !(await isInEditor()); presses++) await page.keyboard.press('Tab');
    expect(await isInEditor()).toBe(true);
    await page.keyboard.type('##.promo');
    for (let presses = 0; presses < 5; presses++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.matches('.main-button') ?? false)) break;
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page)).toMatch(/^1 rule is saved/);
  });

  test('“All options” in the reader opens the page in a tab of its own', async () => {
    const { driver } = stage();
    const opened = (): Promise<number[]> =>
      driver.inExtension(async (api) => {
        const tabs = await api.tabs.query({});
        return tabs.flatMap(({ id, url }) =>
          url === api.runtime.getURL('options.html') && id !== undefined ? [id] : [],
        );
      });
    expect(await opened()).toEqual([]);
    const tab = await stage().open(newsPage());
    await tab.read();
    await tab.click('How the text looks');
    await tab.click('All options');
    await expect.poll(opened).toHaveLength(1);
    await driver.inExtension((api, ids) => api.tabs.remove(ids), await opened());
  });

  test('axe finds nothing on the options page, with rules that have problems', async () => {
    const page = await openOptions(stage());
    await saveRules(page, `${rule}\n||ads.example^\nexample.com##div:not(`);
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const { axe: inPage } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
      interface AxeResults {
        readonly passes: readonly unknown[];
        readonly violations: readonly { id: string; nodes: readonly { html: string }[] }[];
      }
      const results = await inPage.run();
      return {
        looked: results.passes.length,
        violations: results.violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) })),
      };
    });
    expect(found.looked).toBeGreaterThan(20);
    expect(found.violations).toEqual([]);
  });
};

// What the options keep: as a file and back, over the quota, damaged, of an earlier and a later version, in two tabs at once;
// and the whole page with the keyboard alone, narrow, searched, and looked over by axe in light and dark.
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../driver';
import { newsPage, story } from '../pages';
import type { Journeys, Stage } from '../stage';

const everything = {
  theme: 'dark',
  'kind:comments': false,
  'rules:': { version: 2, rules: [{ text: '##.promo', note: 'why' }, '##.quiet'] },
  'site:news.example': { version: 1, open: 'never', kinds: { forms: false } },
} as const;

async function openOptions(stage: Stage, at = ''): Promise<Page> {
  const url = await stage.driver.inExtension((api) => api.runtime.getURL('options.html'));
  const { page } = await stage.openAt(url + at);
  await until('the options page', () => page.evaluate(() => document.querySelector('.options') !== null));
  return page;
}

const keep = (stage: Stage, items: object): Promise<void> =>
  stage.driver.inExtension((api, given) => api.storage.sync.set(given as Record<string, unknown>), items);
const stored = (stage: Stage, area: 'sync' | 'local' = 'sync'): Promise<Record<string, unknown>> =>
  stage.driver.inExtension((api, name) => api.storage[name].get(null), area);
const textOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);

/** Presses the control with these words, as a click of the mouse does. */
async function press(page: Page, within: string, words: string): Promise<void> {
  await until(words, () =>
    page.evaluate(
      (place, wanted) => {
        const controls = [...document.querySelectorAll<HTMLElement>(`${place} :is(button, label)`)];
        const found = controls.find((each) => each.textContent?.trim().startsWith(wanted));
        found?.click();
        return found !== undefined;
      },
      within,
      words,
    ),
  );
}

/** Presses “Save a file” and gives what would be in the file. */
async function exported(page: Page): Promise<string> {
  await page.evaluate(() => {
    const given = globalThis as unknown as { saved: Promise<string> | null };
    given.saved = null;
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      given.saved = (blob as Blob).text();
      return make(blob);
    };
  });
  await press(page, '#data', 'Save a file');
  return until('the file', () => page.evaluate(() => (globalThis as unknown as { saved: Promise<string> }).saved));
}

async function choose(page: Page, content: string): Promise<void> {
  await page.evaluate((text) => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('There is no way to open a file.');
    const chosen = new DataTransfer();
    chosen.items.add(new File([text], 'galley-settings.json', { type: 'application/json' }));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, content);
}

/** What axe finds on the page, every folded part opened. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    interface Results {
      readonly passes: readonly unknown[];
      readonly violations: readonly { id: string; nodes: readonly { html: string }[] }[];
    }
    const { axe: inPage } = globalThis as unknown as { axe: { run(): Promise<Results> } };
    const { passes, violations: wrong } = await inPage.run();
    return { looked: passes.length, wrong: wrong.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`) };
  });
  if (found.looked < 20) throw new Error(`axe looked at too little: ${found.looked} rules.`);
  return found.wrong;
}

export const optionsData: Journeys = (stage) => {
  test('what was saved into a file comes back whole after a reset', async () => {
    await keep(stage(), everything);
    const page = await openOptions(stage());
    const file = await exported(page);
    expect(file.split('\n').length).toBeGreaterThan(10);
    await press(page, '#data', 'Reset everything');
    await press(page, '#data', 'Reset now');
    await expect.poll(() => stored(stage())).toEqual({});
    await choose(page, file);
    await expect.poll(() => textOf(page, '#data .note')).toMatch(/Theme: Auto becomes Dark.*Comments: on becomes off/);
    expect(await textOf(page, '#data .note')).toMatch(/news\.example: button stays dark and Forms.*2 rules are added/);
    expect(await stored(stage())).toEqual({});
    await press(page, '#data .note', 'Import');
    await expect.poll(() => stored(stage())).toEqual(everything);
  });

  test('where sync is full, choices are kept in this browser, and it says so', async () => {
    await stage().driver.inExtension(async (api) => {
      let at = 0;
      // Smaller and smaller, until not even a few bytes find room.
      for (const size of [7800, 2000, 500, 100, 20, 1]) {
        const add = () => api.storage.sync.set({ [`filler:${at++}`]: 'x'.repeat(size) });
        while (
          await add().then(
            () => true,
            () => false,
          )
        );
      }
    });
    const page = await openOptions(stage(), '#site=news.example');
    await press(page, '.site details[open]', 'Never here');
    await expect
      .poll(async () => Object.values(await stored(stage(), 'local')))
      .toEqual(['news.example\t{"version":1,"open":"never"}']);
    await expect.poll(() => textOf(page, '.options-status')).toContain('kept in this browser alone');
    expect(Object.keys(await stored(stage()))).not.toContain('site:news.example');
    await expect.poll(() => textOf(page, '.sites')).toContain('button stays dark');
  });

  test('damaged parts are named, lose only themselves, and can be taken away', async () => {
    await keep(stage(), { ...everything, theme: 7, 'site:broken.example': 'no item', 'rules:broken.example': [] });
    const page = await openOptions(stage());
    expect(await textOf(page, '#reading .note')).toContain('Theme');
    expect(await textOf(page, '#hiding .note')).toContain('broken.example');
    expect(await textOf(page, '#sites .note')).toContain('broken.example');
    expect(await textOf(page, '.sites')).toContain('news.example');
    for (const section of ['#reading', '#hiding', '#sites']) await press(page, `${section} .note`, 'Take the damaged');
    const { theme: _, ...rest } = everything;
    await expect.poll(() => stored(stage())).toEqual(rest);
    await expect.poll(() => page.evaluate(() => document.querySelectorAll('.note').length)).toBe(0);
  });

  test('what an earlier version stored holds in the reader and moves with the first change', async () => {
    await keep(stage(), { kindsOff: ['ad-labels'] });
    const tab = await stage().open(newsPage({ paragraphs: [...story, 'Advertisement', ...story.slice(0, 2)] }));
    expect((await tab.read()).paragraphs).toContain('Advertisement');
    const page = await openOptions(stage());
    await press(page, '.kinds', 'Comments');
    await expect.poll(() => stored(stage())).toEqual({ 'kind:ad-labels': false, 'kind:comments': false });
  });

  test('what a later version stored is named and left as it is', async () => {
    const tomorrow = { 'site:a.example': { version: 9 }, 'rules:b.example': { version: 9 }, settingsVersion: 9 };
    await keep(stage(), tomorrow);
    const page = await openOptions(stage());
    for (const section of ['#reading', '#hiding', '#sites'])
      expect(await textOf(page, `${section} .note`)).toContain('A newer version of Galley wrote these');
    await press(page, '.kinds', 'Comments');
    await expect.poll(() => stored(stage(), 'local')).toEqual({ 'kind:comments': false });
    expect(await stored(stage())).toEqual(tomorrow);
  });

  test('two tabs at once lose nothing to each other', async () => {
    const [one, two] = [await openOptions(stage()), await openOptions(stage())];
    await Promise.all([press(one, '.kinds', 'Comments'), press(two, '.kinds', 'Forms and polls')]);
    await expect.poll(() => stored(stage())).toEqual({ 'kind:comments': false, 'kind:forms': false });
    const isOff = (page: Page, name: string): Promise<boolean> =>
      page.evaluate((wanted) => {
        const kind = [...document.querySelectorAll('.kind')].find((each) => each.textContent?.startsWith(wanted));
        return kind?.querySelector('input')?.checked === false;
      }, name);
    await expect.poll(() => isOff(one, 'Forms')).toBe(true);
    await expect.poll(() => isOff(two, 'Comments')).toBe(true);
  });

  test('a rule that would take most of an article asks before it is saved', async () => {
    const page = await openOptions(stage());
    await page.evaluate(() => {
      const area = document.querySelector<HTMLTextAreaElement>('.rules-text');
      if (!area) throw new Error('There is no editor.');
      area.value = 'example.com##p\nexample.com##.promo';
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await press(page, '.rules', 'Save rules');
    await expect.poll(() => textOf(page, '.rules .note')).toMatch(/1 rule would take more than half.*example\.com##p/);
    expect(await stored(stage())).toEqual({});
    await press(page, '.rules .note', 'Save anyway');
    await expect.poll(async () => Object.keys(await stored(stage()))).toEqual(['rules:example.com']);
  });

  test('words are looked for on the whole page, and what was found can be used', async () => {
    await keep(stage(), everything);
    const page = await openOptions(stage());
    await page.bringToFront();
    await page.focus('.search');
    await page.keyboard.type('newsletter boxes');
    const seen = (): Promise<string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.kind, .site, section')]
          .filter((each) => each.checkVisibility())
          .map((each) => each.id || (each.querySelector('.kind-name, .site-name')?.textContent ?? '')),
      );
    // The kind itself, and the site on which it can be switched.
    await expect.poll(seen).toEqual(['hiding', 'Newsletter boxes', 'sites', 'news.example']);
    for (let at = 0; at < 16; at++) await page.keyboard.press('Backspace');
    await page.keyboard.type('zzz');
    await expect.poll(() => textOf(page, '.nothing-found')).toMatch(/Nothing on this page/);
    for (let at = 0; at < 3; at++) await page.keyboard.press('Backspace');
    await expect.poll(async () => (await seen()).length).toBeGreaterThan(25);
  });

  test('with the keyboard alone a site is added, chosen for and forgotten again', async () => {
    const page = await openOptions(stage());
    await page.bringToFront();
    const tabTo = async (selector: string): Promise<void> => {
      for (let presses = 0; presses < 90; presses++) {
        const at = await page.evaluate((wanted) => {
          const focused = document.activeElement;
          if (focused === null || focused === document.body) return { there: false, isSeen: true };
          const outlined = [focused, focused.closest('.rules-editor, .choice-option, .file-button') ?? focused];
          const isSeen = outlined.some((each) => {
            const inner = each.querySelector('input + span') ?? each;
            return getComputedStyle(inner).outlineStyle !== 'none' || getComputedStyle(each).outlineStyle !== 'none';
          });
          return { there: focused.matches(wanted), isSeen, name: focused.outerHTML.slice(0, 120) };
        }, selector);
        expect(at.isSeen, at.name).toBe(true);
        if (at.there) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`The Tab key does not come to ${selector}.`);
    };
    await tabTo('#add-site');
    await page.keyboard.type('https://www.news.example/story');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent ?? '')).toContain('news.example');
    await tabTo('.site .opening .switch:last-of-type input');
    await page.keyboard.press(' ');
    await expect.poll(() => stored(stage())).toEqual({ 'site:news.example': { version: 1, open: 'never' } });
    await tabTo('.site .row .button');
    await page.keyboard.press('Enter');
    await expect.poll(() => stored(stage())).toEqual({});
  });

  for (const scheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in any section in ${scheme} colours, with everything open, and 320 pixels are enough`, async () => {
      await keep(stage(), { ...everything, 'site:broken.example': 'no item', 'site:later.example': { version: 9 } });
      const page = await openOptions(stage(), '#site=news.example');
      await page.evaluate((colours) => {
        document.documentElement.style.colorScheme = colours;
      }, scheme);
      await page.evaluate(() => document.querySelector<HTMLElement>('#data .button:last-of-type')?.click());
      expect(await violations(page)).toEqual([]);
      await page.setViewport({ width: 320, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await violations(page)).toEqual([]);
    });
  }
};

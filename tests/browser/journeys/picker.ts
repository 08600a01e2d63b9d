// "Hide something here": on the page and in the reader, with the mouse and with the keyboard alone, and hiding on the page.
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { until, wait } from '../driver';
import * as pages from '../pages';
import { newsPage, story } from '../pages';
import type { Journeys, Tab } from '../stage';

export const promo = 'Harbour notes: the tide table for the week hangs at the fish market beside the old crane.';
const [, , , , , , boatyards = ''] = story;
/** A box in the middle of the story, without any of the words that Galley knows by itself. */
const page = newsPage({
  paragraphs: [
    ...story.slice(0, 3),
    `</p><div class="css-1q2w3e harbour-notes" id="box"><p>${promo}</p></div><p>`,
    ...story.slice(3),
  ],
});

interface Shown {
  readonly text: string;
  readonly rule: string;
  readonly chosen: string;
}

const inPicker = (tab: Tab): Promise<Shown | null> =>
  tab.driver.inPicker(tab.page, (root) => ({
    text: root.querySelector<HTMLElement>('.panel')?.innerText ?? '',
    rule: root.querySelector('.rule code')?.textContent ?? '',
    chosen: root.querySelector('.about')?.textContent ?? '',
  }));

const opened = (tab: Tab): Promise<Shown> => until('the picker to open', () => inPicker(tab));
const closed = (tab: Tab): Promise<unknown> => until('the picker to close', async () => (await inPicker(tab)) === null);
const shows = (tab: Tab, wanted: RegExp): Promise<unknown> =>
  until(`the picker to show ${String(wanted)}`, async () => wanted.test((await inPicker(tab))?.text ?? ''));

/** Where an element of the page stands in the view. */
async function placeOf(tab: Tab, selector: string): Promise<{ x: number; y: number }> {
  const at = await tab.page.evaluate((wanted) => {
    const found = document.querySelector(wanted);
    found?.scrollIntoView({ block: 'start' });
    scrollBy(0, -60);
    const box = found?.getBoundingClientRect();
    return box ? { x: box.x + 40, y: box.y + Math.min(20, box.height / 2) } : null;
  }, selector);
  if (!at) throw new Error(`The page has no ${selector}.`);
  await wait(60);
  return at;
}

/** Clicks a control of the picker with the mouse. */
async function click(tab: Tab, name: string): Promise<void> {
  const at = await until(`a control named ${name}`, () =>
    tab.driver.inPicker(
      tab.page,
      (root, wanted) => {
        for (const element of root.querySelectorAll('button, label, summary')) {
          const words = `${element.getAttribute('aria-label') ?? ''} ${element.textContent ?? ''}`;
          const isIt = wanted.length < 6 ? words.trim() === wanted : words.toLowerCase().includes(wanted.toLowerCase());
          if (!isIt) continue;
          element.scrollIntoView({ block: 'nearest' });
          const { x, y, width, height } = element.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
        return null;
      },
      name,
    ),
  );
  await tab.page.mouse.click(at.x, at.y);
}

/** Right-clicks the box and chooses "Hide something here". The reader was open before, so that Chromium has its grant. */
async function pickAt(tab: Tab, selector: string): Promise<Shown> {
  await grant(tab);
  await tab.driver.menu(tab.page, 'pick-page', await placeOf(tab, selector));
  await opened(tab);
  return until('something to be chosen', async () => {
    const shown = await inPicker(tab);
    return shown?.chosen ? shown : null;
  });
}

async function grant(tab: Tab): Promise<void> {
  if (tab.driver.name === 'firefox') return;
  await tab.read();
  await tab.page.keyboard.press('Escape');
  await tab.closed();
}

export const isOnPage = (tab: Tab, selector = '#box'): Promise<boolean> =>
  tab.page.evaluate((wanted) => document.querySelector(wanted)?.checkVisibility() ?? false, selector);
const inReader = async (tab: Tab, words = promo): Promise<boolean> => (await tab.view())?.text.includes(words) ?? false;
const source = (tab: Tab): Promise<string> =>
  tab.page.evaluate('new XMLSerializer().serializeToString(document)') as Promise<string>;

export const picker: Journeys = (stage) => {
  const stored = (): Promise<Record<string, unknown>> =>
    stage().driver.inExtension((api) => api.storage.sync.get(null));
  const forget = (): Promise<void> => stage().driver.inExtension((api) => api.storage.sync.clear());
  test('a block picked on the page with the mouse goes there and in the reader, for good, and comes back', async () => {
    const tab = await stage().open(page);
    const shown = await pickAt(tab, '#box p');
    expect(shown.chosen).toContain('Harbour notes');
    // The box shows just where its one paragraph does, and has a name.
    expect(shown.rule.endsWith('###box')).toBe(true);
    await click(tab, 'Hide');
    await shows(tab, /1 block is hidden/);
    expect(await isOnPage(tab)).toBe(false);
    await click(tab, 'Done');
    await closed(tab);
    const host = new URL(tab.page.url()).hostname;
    expect(await stored()).toEqual({
      [`rules:${host}`]: { version: 2, rules: [{ text: `${host}###box`, onPage: true }] },
    });
    await tab.page.reload();
    await expect.poll(() => isOnPage(tab)).toBe(false);
    await tab.read();
    expect(await inReader(tab)).toBe(false);
    expect(await inReader(tab, boatyards)).toBe(true);
    await forget();
    await expect.poll(() => inReader(tab)).toBe(true);
    await expect.poll(() => isOnPage(tab)).toBe(true);
  });

  test('with the keyboard alone: from the reader’s tools to a block that is gone, and back', async () => {
    const tab = await stage().open(page);
    await tab.driver.shortcut(tab.page);
    await tab.opened();
    const focus = (): Promise<string | null> =>
      tab.driver.inReader(tab.page, (root) => root.activeElement?.getAttribute('aria-label') ?? '');
    for (let presses = 0; presses < 12 && (await focus()) !== 'Hide something here'; presses++)
      await tab.page.keyboard.press('Tab');
    await tab.page.keyboard.press('Enter');
    await opened(tab);
    for (let presses = 0; presses < 12 && !(await inPicker(tab))?.text.includes(promo.slice(0, 30)); presses++)
      await tab.page.keyboard.press('ArrowRight');
    await tab.page.keyboard.press('Enter');
    await shows(tab, /blocks? here/);
    await tab.page.keyboard.press('Enter');
    await shows(tab, /1 block is hidden/);
    await expect.poll(() => inReader(tab)).toBe(false);
    expect(await inReader(tab, boatyards)).toBe(true);
    await tab.page.keyboard.down('Control');
    await tab.page.keyboard.press('z');
    await tab.page.keyboard.up('Control');
    await expect.poll(() => inReader(tab)).toBe(true);
    expect(await stored()).toEqual({});
    await tab.page.keyboard.press('Escape');
    await closed(tab);
    expect(await tab.view()).not.toBeNull();
    expect(await focus()).toBe('Hide something here');
  });

  test('every step can be undone, the last first', async () => {
    const tab = await stage().open(page);
    await pickAt(tab, 'figure img');
    const picture = (await inPicker(tab))?.rule;
    await click(tab, 'Just for now');
    await click(tab, 'Wider');
    await until('the figure', async () => (await inPicker(tab))?.rule !== picture);
    await click(tab, 'Hide');
    await shows(tab, /is hidden/);
    expect(await isOnPage(tab, 'figure')).toBe(false);
    expect(await stored()).toEqual({});
    await click(tab, 'Undo');
    await expect.poll(() => isOnPage(tab, 'figure')).toBe(true);
    expect((await inPicker(tab))?.rule).not.toBe(picture);
    await click(tab, 'Undo');
    await until('the picture', async () => (await inPicker(tab))?.rule === picture);
    const isForNow = (): Promise<boolean | null> =>
      tab.driver.inPicker(
        tab.page,
        (root) => root.querySelectorAll<HTMLInputElement>('[name$=long]')[0]?.checked ?? false,
      );
    expect(await isForNow()).toBe(true);
    await click(tab, 'Undo');
    await expect.poll(isForNow).toBe(false);
    await click(tab, 'Undo');
    await until('nothing to be chosen', async () => (await inPicker(tab))?.chosen === '');
  });

  test('just for now holds in the reader, and is gone after a reload', async () => {
    const tab = await stage().open(page);
    await pickAt(tab, '#box p');
    await click(tab, 'Just for now');
    await click(tab, 'Hide');
    await shows(tab, /is hidden/);
    await tab.page.keyboard.press('Escape');
    await closed(tab);
    await tab.read();
    expect(await inReader(tab)).toBe(false);
    await tab.page.reload();
    await tab.read();
    expect(await inReader(tab)).toBe(true);
    expect(await isOnPage(tab)).toBe(true);
  });

  test('the wheel and the arrows go wider and narrower, hovering outlines, and the preview hides and shows', async () => {
    const tab = await stage().open(page);
    await pickAt(tab, 'h1');
    await tab.page.keyboard.press('Escape');
    await closed(tab);
    const at = await placeOf(tab, '#box p');
    await tab.driver.menu(tab.page, 'pick-page', at);
    await opened(tab);
    await click(tab, 'Undo');
    await tab.page.mouse.move(at.x + 1, at.y + 1);
    const outline = (): Promise<number | null> =>
      tab.driver.inPicker(
        tab.page,
        (root) => root.querySelector('.aimed, .chosen')?.getBoundingClientRect().height ?? 0,
      );
    await until('an outline', async () => ((await outline()) ?? 0) > 0);
    const narrow = (await outline()) ?? 0;
    const scrolled = await tab.page.evaluate(() => scrollY);
    await tab.page.mouse.wheel({ deltaY: -120 });
    await expect.poll(outline).toBeGreaterThan(narrow);
    expect(await tab.page.evaluate(() => scrollY)).toBe(scrolled);
    await tab.page.keyboard.press('ArrowDown');
    await expect.poll(outline).toBe(narrow);
    await tab.page.mouse.click(at.x + 1, at.y + 1);
    await shows(tab, /block here/);
    await click(tab, 'Preview');
    await expect.poll(() => isOnPage(tab, '#box p')).toBe(false);
    await click(tab, 'Preview');
    await expect.poll(() => isOnPage(tab, '#box p')).toBe(true);
  });

  test('the slider goes from this block to all like it, and the count follows', async () => {
    const tab = await stage().open(
      newsPage({ before: '<p class="teaser">One small thing</p><p class="teaser">Another small thing</p>' }),
    );
    await pickAt(tab, '.teaser');
    const count = (): Promise<string | null> =>
      tab.driver.inPicker(
        tab.page,
        (root) => root.querySelector('input[type=range]')?.getAttribute('aria-valuetext') ?? '',
      );
    expect(await count()).toBe('2 blocks here, by its name on the page');
    await tab.driver.inPicker(tab.page, (root) => root.querySelector<HTMLElement>('input[type=range]')?.focus());
    await tab.page.keyboard.press('ArrowLeft');
    await expect.poll(count).toBe('1 block here, by its words');
    const rule = (await inPicker(tab))?.rule;
    expect(rule).toContain('##^text: One small thing');
    await tab.page.keyboard.press('Enter');
    await shows(tab, /1 block is hidden/);
    const visible = (): Promise<boolean[]> =>
      tab.page.evaluate(() => [...document.querySelectorAll('.teaser')].map((each) => each.checkVisibility()));
    expect(await visible()).toEqual([false, true]);
    await tab.page.reload();
    await expect.poll(visible).toEqual([false, true]);
  });

  test('a rule that takes more than half of the article warns before it is kept', async () => {
    const tab = await stage().open(page);
    await pickAt(tab, 'article p:not(.byline)');
    for (let presses = 0; presses < 4 && !(await inPicker(tab))?.rule.includes('main'); presses++)
      await click(tab, 'Wider');
    await click(tab, 'Hide');
    await shows(tab, /would hide \d+% of the article/);
    expect(await stored()).toEqual({});
    expect(await isOnPage(tab, 'main')).toBe(true);
    await click(tab, 'all the same');
    await shows(tab, /is hidden|are hidden/);
    await expect.poll(() => isOnPage(tab, 'main')).toBe(false);
  });

  const strict = {
    "a content policy of default-src 'none'": pages.strictCsp,
    'Trusted Types, with the page isolated from others': pages.trustedTypes,
    'an open modal dialog of its own': pages.ownModal,
    'styles that hide and distort everything': pages.hostileCss,
    'names that clobber the document': pages.clobbering,
    'a script that swallows every key': pages.keySwallower,
  };
  for (const [what, served] of Object.entries(strict)) {
    test(`on a page with ${what} the picker works and leaves nothing behind`, async () => {
      const tab = await stage().open(served);
      await grant(tab);
      const before = await source(tab);
      const state = await tab.state();
      await tab.driver.menu(tab.page, 'pick-page', { x: 5, y: 300 });
      await opened(tab);
      await tab.page.keyboard.press('ArrowRight');
      if ((await inPicker(tab))?.chosen === '') await tab.page.keyboard.press('Enter');
      await shows(tab, /blocks? here/);
      expect(
        await tab.driver.inPicker(tab.page, (root) => {
          const panel = root.querySelector('.panel');
          const { width, height } = panel?.getBoundingClientRect() ?? { width: 0, height: 0 };
          const style = panel ? getComputedStyle(panel) : null;
          return [
            width,
            height > 200,
            style?.fontSize,
            style?.letterSpacing,
            root.elementFromPoint(innerWidth - 40, innerHeight - 40) !== null,
          ];
        }),
      ).toEqual([380, true, '15px', 'normal', true]);
      await click(tab, 'Preview');
      await wait(100);
      await tab.page.keyboard.press('Escape');
      await closed(tab);
      expect(await source(tab)).toBe(before);
      // The right click itself may move the focus.
      expect({ ...(await tab.state()), focus: '' }).toEqual({ ...state, focus: '' });
    });
  }

  test('the page hears no key and no click while one picks, and cannot pick itself', async () => {
    const tab = await stage().open(
      newsPage({
        head: `<script>window.heard = []; for (const type of ['keydown', 'keyup', 'click', 'mousedown', 'pointerdown'])
addEventListener(type, (event) => window.heard.push(type), true);</script>`,
      }),
    );
    await pickAt(tab, 'h1');
    await tab.page.evaluate('window.heard.length = 0');
    await tab.page.keyboard.press('ArrowUp');
    const at = await placeOf(tab, 'article p:not(.byline)');
    await tab.page.mouse.click(at.x, at.y);
    await shows(tab, /Paragraph/);
    expect(await tab.page.evaluate('window.heard')).toEqual([]);
    const before = (await inPicker(tab))?.text;
    await tab.page.evaluate(() => {
      for (const type of ['keydown', 'keyup'])
        document.body.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true }));
      document.body.dispatchEvent(new MouseEvent('click', { clientX: 300, clientY: 20, detail: 1, bubbles: true }));
    });
    await wait(200);
    expect((await inPicker(tab))?.text).toBe(before);
    expect(await stored()).toEqual({});
  });

  test('axe finds nothing in the picker, aiming, with a choice and with a warning', async () => {
    const tab = await stage().open(page);
    await pickAt(tab, 'article p:not(.byline)');
    const violations = (): Promise<unknown> =>
      tab.driver.inPicker(
        tab.page,
        async (root, code) => {
          (0, eval)(code);
          Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
          const { axe: inPage } = globalThis as unknown as { axe: { run(at: Element): Promise<AxeResults> } };
          interface AxeResults {
            readonly passes: readonly unknown[];
            readonly violations: readonly { id: string; nodes: readonly { html: string }[] }[];
          }
          const { passes, violations: found } = await inPage.run(root.host);
          if (passes.length < 10) throw new Error(`axe looked at too little: ${passes.length} rules.`);
          return found.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
        },
        axe.source,
      );
    expect(await violations()).toEqual([]);
    for (let presses = 0; presses < 4 && !(await inPicker(tab))?.rule.includes('main'); presses++)
      await click(tab, 'Wider');
    await click(tab, 'Hide');
    await shows(tab, /would hide/);
    expect(await violations()).toEqual([]);
    while (/Chosen|Wider/.test((await inPicker(tab))?.text ?? '')) await click(tab, 'Undo');
    expect(await violations()).toEqual([]);
  });
};

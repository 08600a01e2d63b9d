// Rules that hide on the news page itself: before it is seen, what comes late too, and shown again at once.
import { expect, test } from 'vitest';
import { until } from '../driver';
import { newsPage } from '../pages';
import type { Journeys, Tab } from '../stage';
import { isOnPage, promo } from './picker';

export const hidingOnPage: Journeys = (stage) => {
  const forget = (): Promise<void> => stage().driver.inExtension((api) => api.storage.sync.clear());
  const keep = (text: string): Promise<void> =>
    stage().driver.inExtension(async (api, rule) => {
      await api.storage.sync.set({ 'rules:': { version: 1, rules: [{ text: rule, onPage: true }] } });
    }, text);
  /** The background has made a rule ready for pages. */
  const filed = (text: string): Promise<unknown> =>
    until('the rules to be ready', () =>
      stage().driver.inExtension(
        async (api, rule) => JSON.stringify(await api.storage.local.get(null)).includes(rule),
        text,
      ),
    );

  /** As pages are that come over a network: nothing is drawn before a style sheet is there. */
  const slowSheet = '<link rel="stylesheet" href="/slow.css">';
  const openSlowly = (html: string): Promise<Tab> => {
    const url = stage().server.add(html);
    const headers = { 'content-type': 'text/css' };
    stage().server.addTo(url, '/slow.css', { html: 'body { color: black }', headers, after: 150 });
    return stage().openAt(url);
  };

  test('a rule that goes by words hides on the page before it is seen, what comes late too, and shows again at once', async () => {
    await keep('##^text: Harbour notes:*');
    await filed('Harbour notes');
    const tab = await openSlowly(
      newsPage({
        head: `${slowSheet}<script>window.seen = 0; (function look() {
          const box = document.getElementById('box'); if (box && box.checkVisibility()) window.seen++;
          requestAnimationFrame(look); })();</script>`,
        before: `<div id="box"><p>${promo}</p></div>`,
        after: `<button id="more">More</button><script>document.getElementById('more').onclick = () =>
          document.querySelector('article').insertAdjacentHTML('beforeend', '<p class="late">${promo}</p>');</script>`,
      }),
    );
    expect(await isOnPage(tab)).toBe(false);
    expect(await isOnPage(tab, 'h1')).toBe(true);
    expect(await tab.page.evaluate('window.seen')).toBe(0);
    await tab.page.click('#more');
    await expect.poll(() => isOnPage(tab, '.late')).toBe(false);
    await forget();
    await expect.poll(() => isOnPage(tab)).toBe(true);
    expect(await isOnPage(tab, '.late')).toBe(true);
    expect(await tab.page.evaluate(() => document.documentElement.outerHTML.match(/data-[a-z]{8}=/g))).toBe(null);
  });

  test('a rule that is switched on in the options hides in a page that is open already, and shows again when it goes', async () => {
    const tab = await stage().open(newsPage({ before: `<div id="box"><p>${promo}</p></div>` }));
    expect(await isOnPage(tab)).toBe(true);
    const { page } = await stage().openAt(
      await stage().driver.inExtension((api) => api.runtime.getURL('options.html')),
    );
    const write = (text: string): Promise<void> =>
      page.evaluate((words) => {
        const area = document.querySelector<HTMLTextAreaElement>('.rules-text');
        if (area === null) throw new Error('There is no editor.');
        area.value = words;
        area.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, text);
    const save = (): Promise<void> =>
      until('Save rules', () =>
        page.evaluate(() => {
          const button = document.querySelector<HTMLElement>('.rules .main-button[aria-disabled=false]');
          button?.click();
          return button !== null;
        }),
      ).then(() => undefined);
    await until('the editor', () => page.evaluate(() => document.querySelector('.rules-text') !== null));
    await write('###box');
    await until('the switch of the rule', () =>
      page.evaluate(() => {
        const box = document.querySelector<HTMLInputElement>('.on-page input');
        box?.click();
        return box !== null;
      }),
    );
    await save();
    await tab.page.bringToFront();
    await expect.poll(() => isOnPage(tab)).toBe(false);
    await page.bringToFront();
    await write('');
    await save();
    await tab.page.bringToFront();
    await expect.poll(() => isOnPage(tab)).toBe(true);
  });

  test('the curtain hangs on the sites of such rules alone, is up once the page is there, and goes with the rules', async () => {
    const patterns = (): Promise<string[]> =>
      stage().driver.inExtension(async (api) => {
        const scripts = await api.scripting.getRegisteredContentScripts();
        return scripts.flatMap(({ matches }) => matches ?? []);
      });
    const opacity = ({ page }: Tab): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).opacity);
    const url = stage().server.add(newsPage({ before: `<div id="box"><p>${promo}</p></div>` }));
    const { hostname } = new URL(url);
    await stage().driver.inExtension(async (api, host) => {
      await api.storage.sync.set({
        [`rules:${host}`]: { version: 2, rules: [{ text: `${host}###box`, onPage: true }] },
      });
    }, hostname);
    await expect.poll(patterns).toEqual([`*://*.${hostname}/*`]);
    const tab = await stage().openAt(url);
    await expect.poll(() => isOnPage(tab)).toBe(false);
    expect(await opacity(tab)).toBe('1');
    await forget();
    await expect.poll(patterns).toEqual([]);
  });

  test('a rule by selector hides on the page before it is seen; a keep rule holds against it', async () => {
    const marked = newsPage({
      head: `${slowSheet}<style>#box { display: block !important }</style><script>window.seen = 0; (function look() {
        const box = document.getElementById('box'); if (box && box.checkVisibility()) window.seen++;
        requestAnimationFrame(look); })();</script>`,
      before: `<div id="box" class="notes"><p>${promo}</p><p id="correction">Correction: the quay</p></div>`,
    });
    await keep('##.notes');
    await filed('.notes');
    const tab = await openSlowly(marked);
    expect(await isOnPage(tab)).toBe(false);
    expect(await tab.page.evaluate('window.seen')).toBe(0);
    await stage().driver.inExtension(async (api) => {
      const rules = [{ text: '##.notes', onPage: true }, { text: '#@##correction' }];
      await api.storage.sync.set({ 'rules:': { version: 1, rules } });
    });
    await expect.poll(() => isOnPage(tab, '#correction')).toBe(true);
    expect(await isOnPage(tab, '#box > p')).toBe(false);
  });
};

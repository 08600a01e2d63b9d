// Into the reader and out again by every way there is, with the page left as it was.
import { expect, test } from 'vitest';
import { wait } from '../driver';
import { author, figures, headline, newsPage, story } from '../pages';
import type { Journeys, Tab } from '../stage';

/** A tall page, scrolled and with the focus on one of its links, as somebody leaves it who was reading. */
const page = (): string =>
  newsPage({
    head: `<style>p { margin-block-end: 120px }</style><script>addEventListener('load', () => {
document.adoptedStyleSheets = [new CSSStyleSheet()]; scrollTo(0, 300); document.getElementById('here').focus({ preventScroll: true }) })</script>`,
    after: '<a id="here" href="/more">More</a>',
  });

export const openAndClose: Journeys = (stage) => {
  test('the toolbar button opens the article: headline, every paragraph once, captions with their credits', async () => {
    const view = await (await stage().open(newsPage())).read();
    expect(view.headline).toBe(headline);
    expect(view.paragraphs.filter((text) => story.includes(text))).toEqual(story);
    expect(view.captions).toHaveLength(figures.length);
    for (const [at, { caption, credit }] of figures.entries()) {
      expect(view.captions[at]).toContain(caption);
      expect(view.captions[at]).toContain(credit.replace('Photograph: ', ''));
    }
    expect(view.text).toContain(author);
    expect(view.text).not.toContain('Ferry to be sold');
  });

  test.each([
    ['that says its language', 'lang="de-AT"'],
    ['that does not say its language', ''],
  ])('a German page %s is read with German words', async (_, root) => {
    const ferry = (weeks: number): string =>
      `Die Fähre zwischen den Ufern ist nach ${weeks} Wochen wieder in Betrieb, und die ersten Fahrgäste standen am Morgen ` +
      'schon lange vor der Abfahrt an der Anlegestelle, wie der Betreiber in einer Mitteilung sagte.';
    const paragraphs = [3, 4, 5, 6, 7, 8, 9].map(ferry);
    const notice = 'Lesen Sie auch: Der Hafen wird größer';
    const tab = await stage().open(newsPage({ root, paragraphs: paragraphs.toSpliced(3, 0, notice), pictures: [] }));
    const view = await tab.read();
    expect(view.paragraphs.filter((text) => text.startsWith('Die Fähre'))).toEqual(paragraphs);
    expect(view.text).not.toContain(notice);
  });

  test('Alt+R opens and closes', async () => {
    const tab = await stage().open(newsPage());
    await stage().driver.shortcut(tab.page);
    expect((await tab.opened()).headline).toBe(headline);
    await stage().driver.shortcut(tab.page);
    await tab.closed();
  });

  const waysOut: Readonly<Record<string, (tab: Tab) => Promise<void>>> = {
    Escape: (tab) => tab.page.keyboard.press('Escape'),
    'the close button': (tab) => tab.click('close'),
    'the toolbar button': (tab) => tab.press(),
    'Alt+R': (tab) => tab.driver.shortcut(tab.page),
    'the context-menu entry (Firefox: the real menu; Chromium: the event the menu sends)': (tab) =>
      tab.driver.menu(tab.page),
  };
  for (const [way, leave] of Object.entries(waysOut)) {
    test(`closed by ${way}, the page is byte for byte as it was`, async () => {
      const tab = await stage().open(page());
      const before = await tab.state();
      expect(before.focus).toBe('here');
      expect(before.scroll).toEqual([0, 300]);
      await tab.read();
      await leave(tab);
      await tab.closed();
      expect(await tab.state()).toEqual(before);
    });
  }

  test('after 20 times open and closed the page is still as it was', async () => {
    const tab = await stage().open(page());
    const before = await tab.state();
    for (let round = 0; round < 10; round++) {
      await tab.read();
      await tab.press();
      await tab.closed();
      await tab.driver.shortcut(tab.page);
      await tab.opened();
      await tab.page.keyboard.press('Escape');
      await tab.closed();
    }
    expect(await tab.state()).toEqual(before);
  });

  test('two presses in one breath leave one reader or none, and the next press works', async () => {
    const tab = await stage().open(newsPage());
    await Promise.all([tab.press(), tab.press()]);
    // Whatever the two presses led to has happened by then: nothing to wait for when they cancel each other out.
    await wait(700);
    await tab.page.keyboard.press('Escape');
    await tab.closed();
    expect((await tab.read()).headline).toBe(headline);
  });

  test('opened again, the reader stands where one was', async () => {
    const tab = await stage().open(newsPage({ paragraphs: [...story, ...story.map((text) => `Later. ${text}`)] }));
    await tab.read();
    await tab.page.mouse.move(600, 500);
    await tab.page.mouse.wheel({ deltaY: 900 });
    const place = (): Promise<number | null> =>
      tab.driver.inReader(tab.page, (root) => {
        const [first] = [...root.querySelectorAll('p')].filter((text) =>
          text.textContent?.startsWith('The footbridge'),
        );
        return first?.getBoundingClientRect().y ?? null;
      });
    await expect.poll(place).toBeLessThan(0);
    // Scrolling may glide; its end is where the person was.
    await wait(400);
    const before = await place();
    await tab.page.keyboard.press('Escape');
    await tab.closed();
    await tab.read();
    await expect.poll(async () => Math.abs(((await place()) ?? 0) - (before ?? 0))).toBeLessThan(60);
  });
};

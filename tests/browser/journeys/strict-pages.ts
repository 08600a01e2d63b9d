// Pages that forbid, cover, swallow or remove: the reader opens there as anywhere else, or says why it cannot.
import { expect, test } from 'vitest';
import { wait } from '../driver';
import * as pages from '../pages';
import { headline, story } from '../pages';
import type { Journeys } from '../stage';

export const strictPages: Journeys = (stage) => {
  const readable = {
    "a content policy of default-src 'none'": pages.strictCsp,
    'Trusted Types, with the page isolated from others': pages.trustedTypes,
    'a content policy with sandbox': pages.sandboxed,
    'an open modal dialog of its own': pages.ownModal,
    'styles that hide and distort everything': pages.hostileCss,
    'names that clobber the document': pages.clobbering,
    'fifty thousand attributes on one element': pages.manyAttributes,
  };
  for (const [what, page] of Object.entries(readable)) {
    test(`a page with ${what} is read and left as it was`, async () => {
      const tab = await stage().open(page);
      const source = (): Promise<string> =>
        tab.page.evaluate('new XMLSerializer().serializeToString(document)') as Promise<string>;
      const before = await source();
      await tab.press();
      const view = await tab.opened();
      expect(view.headline).toBe(headline);
      expect(view.paragraphs.filter((text) => story.includes(text))).toEqual(story);
      await tab.page.keyboard.press('Escape');
      await tab.closed();
      expect(await source()).toBe(before);
    });
  }

  test('a move to a page of another opener policy: the reader opens, or the button says what to do, and that helps', async () => {
    const url = stage().server.add(pages.newsPage());
    const alone = { html: pages.newsPage(), headers: { 'cross-origin-opener-policy': 'same-origin' } };
    const next = stage().server.addTo(url, '/alone', alone);
    const tab = await stage().openAt(url);
    await tab.read();
    await tab.press();
    await tab.closed();
    await tab.page.goto(next);
    await tab.press();
    // Chromium may keep such a page closed to a grant that was given before the move; see src/browser/injection.ts.
    const title = await tab.button(/^Close reader view|Open it in a new tab/);
    if (title.startsWith('Close')) expect((await tab.opened()).headline).toBe(headline);
    expect((await (await stage().openAt(next)).read()).headline).toBe(headline);
  });

  test('over a page with an open modal the reader lies on top and takes the clicks', async () => {
    const tab = await stage().open(pages.ownModal);
    await tab.read();
    await tab.click('close');
    await tab.closed();
    expect(await tab.page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
  });

  test('hostile styles of the page change nothing of what is drawn', async () => {
    const look = (root: ShadowRoot): Record<string, string | number> => {
      const paragraph = [...root.querySelectorAll('p')].find((text) => text.textContent?.startsWith('The footbridge'));
      const style = paragraph ? getComputedStyle(paragraph) : null;
      const host = getComputedStyle(root.host);
      const at = paragraph?.getBoundingClientRect();
      return {
        color: style?.color ?? '',
        size: style?.fontSize ?? '',
        spacing: style?.letterSpacing ?? '',
        host: [host.display, host.opacity, host.transform, host.visibility, host.clipPath, host.filter].join(' '),
        inline: Math.round(at?.x ?? -1),
        wide: Math.round(at?.width ?? -1),
      };
    };
    const plain = await stage().open(pages.newsPage());
    await plain.read();
    const expected = await stage().driver.inReader(plain.page, look);
    const hostile = await stage().open(pages.hostileCss);
    await hostile.read();
    expect(await stage().driver.inReader(hostile.page, look)).toEqual(expected);
  });

  test('a page that swallows every key keeps neither Alt+R nor Escape, and hears nothing typed in the reader', async () => {
    const tab = await stage().open(pages.keySwallower);
    await tab.page.click('h1');
    await stage().driver.shortcut(tab.page);
    await tab.opened();
    await tab.page.evaluate('window.seen.length = 0');
    await tab.page.keyboard.press('Tab');
    await tab.page.keyboard.press('a');
    expect(await tab.page.evaluate('window.seen')).toEqual([]);
    await tab.page.keyboard.press('Escape');
    await tab.closed();
    await tab.page.keyboard.press('b');
    expect(await tab.page.evaluate('window.seen')).toContain('keydown b');
  });

  test('a page that removes the reader gets its page back, and the next press opens it again', async () => {
    const tab = await stage().open(pages.newsPage());
    await tab.read();
    await tab.page.evaluate(() => document.documentElement.lastElementChild?.remove());
    await tab.closed();
    await wait(200);
    await expect.poll(() => tab.page.evaluate(() => getComputedStyle(document.body).overflow)).toBe('visible');
    await tab.button(/open/i);
    expect((await tab.read()).headline).toBe(headline);
  });

  test('a page of 1 MB opens whole', async () => {
    const tab = await stage().open(pages.longPage(1_000_000));
    await tab.page.evaluate(countBoxes);
    await tab.press();
    const view = await tab.opened();
    expect(view.paragraphs.filter((text) => text.startsWith('Note ')).length).toBeGreaterThan(4000);
    // A sheet says that the page is being read, then the reader takes its place.
    expect(await tab.page.evaluate('window.boxes')).toEqual({ added: 2, gone: 1 });
    expect(view.text).toContain('Note 1 of');
  });

  test('a page nested ten thousand deep by script is read or refused', async () => {
    const tab = await stage().open(pages.deepNesting);
    await tab.press();
    const view = await tab.opened();
    expect(view.text).toMatch(/The footbridge between|no article/);
    await tab.page.keyboard.press('Escape');
    await tab.closed();
    expect(await tab.page.evaluate(() => document.querySelectorAll('#deep div').length)).toBe(10_001);
  });
};

/** Runs in the page: counts what is laid over it. */
function countBoxes(): void {
  const boxes = { added: 0, gone: 0 };
  Object.assign(window, { boxes });
  new MutationObserver((changes) => {
    for (const { addedNodes, removedNodes } of changes) {
      boxes.added += addedNodes.length;
      boxes.gone += removedNodes.length;
    }
  }).observe(document.documentElement, { childList: true });
}

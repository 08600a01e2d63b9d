// The toolbar button: lit on articles, dark elsewhere, right again after moves within a page and back from the cache.
import { expect, test } from 'vitest';
import { until } from '../driver';
import { frontPage, headline, newsPage, productPage, signInPage, singlePageApp } from '../pages';
import type { Journeys } from '../stage';

/** Words of the button on an article, on other pages, with the reader open, and where extensions may not run. */
const lit = /^Open reader view/;
const dark = /^No article found/;
const open = /^Close/;
const closedToUs = /can’t run/;

export const button: Journeys = (stage) => {
  test('lights up on an article and says what the next press does', async () => {
    const tab = await stage().open(newsPage());
    await tab.button(lit);
    await tab.read();
    await tab.button(open);
    await tab.press();
    await tab.closed();
    await tab.button(lit);
  });

  for (const [what, page] of Object.entries({
    'a front page': frontPage(),
    'a product page': productPage(),
    'a sign-in page': signInPage(),
  })) {
    test(`stays dark on ${what}`, async () => {
      const tab = await stage().open(page);
      // Looks of the detector come up to two seconds later; none of them may light it.
      const end = Date.now() + 2500;
      while (Date.now() < end) await tab.button(dark);
    });
  }

  test('follows a page that changes its story without loading, and the reader opens the story that is there', async () => {
    const tab = await stage().open(singlePageApp);
    await tab.button(lit);
    expect((await tab.read()).headline).toBe(headline);
    await tab.page.keyboard.press('Escape');
    await tab.closed();
    await tab.page.click('#next');
    await tab.button(lit);
    const second = await tab.read();
    expect(second.headline).toMatch(/^Second story/);
    expect(second.text).toContain('tunnel');
    expect(second.text).not.toContain('The footbridge between');
    await tab.page.keyboard.press('Escape');
    await tab.closed();
    await tab.page.click('#front');
    await tab.button(dark);
    await tab.page.click('#next');
    await tab.button(lit);
  });

  test('is lit again when the page comes back from the back/forward cache, and the reader opens there', async () => {
    const url = stage().server.add(
      newsPage({ head: '<script>addEventListener("pageshow", (e) => { window.restored = e.persisted })</script>' }),
    );
    const next = stage().server.addTo(url, '/next', signInPage());
    const tab = await stage().openAt(url);
    await tab.button(lit);
    await tab.page.goto(next);
    await tab.button(dark);
    await tab.page.evaluate('history.back()');
    await until('the page to be restored', () => tab.page.evaluate('window.restored === true') as Promise<boolean>);
    await tab.button(lit);
    expect((await tab.read()).headline).toBe(headline);
  });

  test('a reader left open by a move is still whole when one comes back', async () => {
    const url = stage().server.add(newsPage());
    const next = stage().server.addTo(url, '/next', signInPage());
    const tab = await stage().openAt(url);
    await tab.read();
    await tab.page.goto(next);
    await tab.button(dark);
    await tab.page.evaluate('history.back()');
    await until(
      'the article to be back',
      () => tab.page.evaluate('document.title.includes("Harbour")') as Promise<boolean>,
    );
    // Restored with the reader or loaded anew without it: either way one press changes it and Escape ends it.
    if ((await tab.view()) === null) await tab.read();
    await tab.button(open);
    await tab.page.keyboard.press('Escape');
    await tab.closed();
    await tab.button(lit);
  });

  test('a page without an article says so and shows what there is when asked', async () => {
    const tab = await stage().open(signInPage());
    const view = await tab.read();
    expect(view.text).toContain('no article');
    await tab.click('Show what there is');
    await expect.poll(async () => (await tab.view())?.text).toContain('Ask at the counter');
    await tab.page.keyboard.press('Escape');
    await tab.closed();
  });

  test('a page where extensions may not run gets a button that says so', async () => {
    const tab = await stage().openAt(stage().driver.name === 'chromium' ? 'chrome://version' : 'about:license');
    await tab.press();
    await tab.button(closedToUs);
    // The next page is as open as ever.
    expect((await (await stage().open(newsPage())).read()).headline).toBe(headline);
  });
};

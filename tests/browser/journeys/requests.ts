// What is asked of the network: nothing before the reader opens, then the article's own pictures, and never anything else.
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { wait } from '../driver';
import { figures, lazy, newsPage, spyingPictures } from '../pages';
import type { Journeys } from '../stage';

/** Browsers ask for a site's icon by themselves, when it suits them. */
const isIcon = (address: string): boolean => address.endsWith('/favicon.ico');

/** Every address that the tab asks for from now on. */
function watch(page: Page): string[] {
  const seen: string[] = [];
  page.on('request', (request) => {
    if (!isIcon(request.url())) seen.push(request.url());
  });
  return seen;
}

export const requests: Journeys = (stage) => {
  test('nothing is asked for before the reader opens; then the pictures, with no word of the extension', async () => {
    const url = stage().server.add(lazy(newsPage()));
    const host = new URL(url).hostname;
    const paths = (): string[] =>
      stage()
        .server.asked.filter((asked) => asked.host === host)
        .map(({ path }) => path);
    const tab = await stage().openAt(url);
    const seen = watch(tab.page);
    await wait(800);
    expect(paths().filter((path) => !isIcon(path))).toEqual(['/']);
    expect(seen).toEqual([]);
    await tab.read();
    await expect.poll(paths).toContain(figures[0]?.src);
    // Pictures further down come when one reads on.
    await tab.page.keyboard.press('End');
    await expect.poll(paths).toContain(figures[1]?.src);
    expect(seen.map((address) => new URL(address).hostname).filter((name) => name !== host)).toEqual([]);
    for (const { headers } of stage().server.asked) expect(JSON.stringify(headers)).not.toContain('extension://');
  });

  test('an article from a public host makes no request to private addresses, and none for pixels', async () => {
    const { port } = stage().server;
    const url = stage().server.addTo(`http://news.example:${port}/`, '/', spyingPictures(port));
    const tab = await stage().openAt(url);
    const seen = watch(tab.page);
    const view = await tab.read();
    expect(view.text).toContain('The footbridge between');
    // The article's own picture is seen, so the others would be.
    await expect.poll(() => seen.filter((address) => address.endsWith('/bridge.jpg')).length).toBeGreaterThan(0);
    await tab.page.keyboard.press('End');
    await wait(500);
    expect(seen.filter((address) => new URL(address).hostname !== 'news.example')).toEqual([]);
    expect(seen.filter((address) => address.includes('pixel'))).toEqual([]);
  });
};

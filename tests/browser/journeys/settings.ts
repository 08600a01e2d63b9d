// What a person chooses for reading: seen at once, kept, and there in every other open tab.
import { expect, test } from 'vitest';
import { newsPage } from '../pages';
import type { Journeys, Stage, Tab } from '../stage';

const kept = (stage: Stage): Promise<Record<string, unknown>> =>
  stage.driver.inExtension((api) => api.storage.sync.get(null));

/** Lightness of `rgb(r, g, b)` from 0 to 1. */
const lightness = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return (red + green + blue) / 3 / 255;
};

const chooseTheme = async (tab: Tab, name: string): Promise<void> => {
  await tab.click('How the text looks');
  await tab.click(name);
};

export const settings: Journeys = (stage) => {
  test('a theme is drawn at once, kept, and there in a second open tab', async () => {
    const first = await stage().open(newsPage());
    const second = await stage().open(newsPage());
    await first.read();
    const before = await second.read();
    expect(lightness(before.background)).toBeGreaterThan(0.8);
    await first.page.bringToFront();
    await chooseTheme(first, 'Dark');
    await expect.poll(async () => lightness((await first.view())?.background ?? '')).toBeLessThan(0.3);
    await expect.poll(() => kept(stage())).toMatchObject({ theme: 'dark' });
    await expect.poll(async () => lightness((await second.view())?.background ?? '')).toBeLessThan(0.3);
    await first.page.bringToFront();
    await first.press();
    await first.closed();
    expect(lightness((await first.read()).background)).toBeLessThan(0.3);
  });

  test('a text size is drawn at once, kept as the one thing that was changed, and there in a second open tab', async () => {
    const first = await stage().open(newsPage());
    const second = await stage().open(newsPage());
    const before = await second.read();
    await first.read();
    expect(await kept(stage())).toEqual({});
    await first.click('How the text looks');
    await first.click('Larger text');
    await expect.poll(async () => (await first.view())?.fontSizePx).toBeGreaterThan(before.fontSizePx);
    await expect.poll(() => kept(stage()).then(Object.keys)).toEqual(['fontSizePx']);
    await expect.poll(async () => (await second.view())?.fontSizePx).toBeGreaterThan(before.fontSizePx);
  });

  test('damaged settings fall back one by one and the reader opens', async () => {
    await stage().driver.inExtension((api) =>
      api.storage.sync.set({ theme: { no: 'theme' }, fontSizePx: 'huge', font: 'sans', stranger: [1, 2] }),
    );
    const view = await (await stage().open(newsPage())).read();
    expect(view.fontSizePx).toBeGreaterThan(15);
    expect(lightness(view.background)).toBeGreaterThan(0.8);
  });
};

// The reader without a mouse and without eyes: axe, contrast, and a tour with the keyboard alone.
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { newsPage } from '../pages';
import type { Journeys, Tab } from '../stage';

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly where: readonly string[];
}

/** Violations that axe finds in the open reader. The closed root is shown to axe in a world of the test's own. */
async function violations(tab: Tab): Promise<readonly Violation[]> {
  const found = await tab.driver.inReader(
    tab.page,
    async (root, source) => {
      (0, eval)(source);
      Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
      const { axe: inPage } = globalThis as unknown as {
        axe: { run(at: Element, options: object): Promise<AxeResults> };
      };
      interface AxeResults {
        readonly passes: readonly unknown[];
        readonly violations: readonly { id: string; help: string; nodes: readonly { html: string }[] }[];
      }
      const results = await inPage.run(root.host, { resultTypes: ['violations', 'passes'] });
      if (results.passes.length < 10) throw new Error(`axe looked at too little: ${results.passes.length} rules.`);
      return results.violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ html }) => html) }));
    },
    axe.source,
  );
  if (!found) throw new Error('No reader is open.');
  return found;
}

/** Lowest contrast between words and what is painted behind them, with the element it was found on. */
function lowestContrast(root: ShadowRoot): { readonly ratio: number; readonly on: string } {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const pixel = (color: string): readonly number[] => {
    if (!context) throw new Error('No canvas.');
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (color: readonly number[]): number => {
    const [red = 0, green = 0, blue = 0] = color.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const behind = (element: Element): readonly number[] => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const color = pixel(getComputedStyle(at).backgroundColor);
      if (color[3] === 255) return color;
    }
    throw new Error('Nothing is painted behind the words.');
  };
  let lowest = { ratio: 21, on: '' };
  for (const element of root.querySelectorAll('dialog *')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    if (!own || element.closest('style, script, svg') || !(element as HTMLElement).checkVisibility()) continue;
    const [one, two] = [luminance(pixel(getComputedStyle(element).color)), luminance(behind(element))];
    const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    if (ratio < lowest.ratio) lowest = { ratio, on: element.outerHTML.slice(0, 120) };
  }
  return lowest;
}

export const accessibility: Journeys = (stage) => {
  for (const theme of ['light', 'sepia', 'dark'] as const) {
    test(`axe finds nothing in the ${theme} theme, and words stand out at 7 to 1 or more`, async () => {
      await stage().driver.inExtension((api, chosen) => api.storage.sync.set({ theme: chosen }), theme);
      const tab = await stage().open(newsPage());
      await tab.read();
      expect(await violations(tab)).toEqual([]);
      expect((await stage().driver.inReader(tab.page, lowestContrast))?.ratio).toBeGreaterThanOrEqual(7);
      await tab.click('How the text looks');
      expect(await violations(tab)).toEqual([]);
      const lowest = await stage().driver.inReader(tab.page, lowestContrast);
      expect(lowest?.ratio, lowest?.on).toBeGreaterThanOrEqual(7);
      await tab.page.keyboard.press('Escape');
      await tab.click('What was taken out');
      expect(await violations(tab)).toEqual([]);
      const panel = await stage().driver.inReader(tab.page, lowestContrast);
      expect(panel?.ratio, panel?.on).toBeGreaterThanOrEqual(7);
      await tab.click('Bring it back');
      await tab.click('By kind');
      expect(await violations(tab)).toEqual([]);
      await tab.click('Galley got this wrong');
      expect(await violations(tab)).toEqual([]);
      const report = await stage().driver.inReader(tab.page, lowestContrast);
      expect(report?.ratio, report?.on).toBeGreaterThanOrEqual(7);
    });
  }

  test('with the keyboard alone: in, around without leaving, and back to where one was', async () => {
    const tab = await stage().open(newsPage({ after: '<a id="here" href="/more">More</a>' }));
    await tab.page.focus('#here');
    await stage().driver.shortcut(tab.page);
    await tab.opened();
    const stops: string[] = [];
    for (let step = 0; step < 24; step++) {
      await tab.page.keyboard.press('Tab');
      const stop = await stage().driver.inReader(tab.page, (root) => {
        const focused = root.activeElement;
        if (!focused) return null;
        const style = getComputedStyle(focused);
        const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
        const { width, height } = focused.getBoundingClientRect();
        return {
          name: focused.getAttribute('aria-label') ?? focused.textContent?.trim() ?? '',
          seen: focused.tagName === 'DIALOG' || (outlined && width > 0 && height > 0),
        };
      });
      // The browser's own toolbar may come between the last control and the first; the page underneath never.
      const below = await tab.page.evaluate(() => document.activeElement?.id ?? '');
      expect(below).not.toBe('here');
      if (!stop) continue;
      expect(stop.seen, `focus is seen on ${stop.name}`).toBe(true);
      expect(stop.name, 'every control has a name').not.toBe('');
      stops.push(stop.name);
    }
    expect(new Set(stops).size).toBeGreaterThan(2);
    expect(stops.some((name) => /close/i.test(name))).toBe(true);
    await tab.page.keyboard.press('Escape');
    await tab.closed();
    expect((await tab.state()).focus).toBe('here');
  });
};

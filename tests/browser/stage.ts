// What every journey starts from: a browser with Galley, a server with pages, and one tab as a reader sees it.
import type { Page } from 'puppeteer-core';
import { until, wait, type Driver } from './driver';
import type { PageServer, ServedPage } from './server';

/** What the open reader shows, as plain data. */
export interface View {
  readonly headline: string;
  /** Every paragraph of the dialog, spaces folded. */
  readonly paragraphs: readonly string[];
  readonly captions: readonly string[];
  readonly text: string;
  /** Colours and size as they are drawn: `rgb(…)` and CSS pixels. */
  readonly background: string;
  /** Of the story's own text. */
  readonly fontSizePx: number;
}

/** All of a page that Galley could have touched. */
export interface PageState {
  readonly html: string;
  readonly scroll: readonly number[];
  readonly focus: string;
  readonly styleSheets: number;
  readonly fonts: number;
  readonly title: string;
  readonly rootNodes: number;
}

/** What the work in `slowness` takes on a calm machine of two cores, in milliseconds. */
const calmMs = { chromium: 100, firefox: 280 };

export class Tab {
  readonly driver: Driver;
  readonly page: Page;

  constructor(driver: Driver, page: Page) {
    this.driver = driver;
    this.page = page;
  }

  press(): Promise<void> {
    return this.driver.press(this.page);
  }

  /** Opens the reader with the toolbar button and waits until the article stands there. */
  async read(): Promise<View> {
    await this.press();
    return this.opened();
  }

  view(): Promise<View | null> {
    return this.driver.inReader(this.page, (root) => {
      const words = (element: Element): string => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
      const all = (selector: string): string[] => [...root.querySelectorAll(selector)].map(words);
      const dialog = root.querySelector<HTMLElement>('dialog[open]');
      const [longest] = [...root.querySelectorAll('p')].sort((one, two) => words(two).length - words(one).length);
      const painted = [...root.querySelectorAll('dialog, dialog *')].find(
        (element) => getComputedStyle(element).backgroundColor !== 'rgba(0, 0, 0, 0)',
      );
      return {
        headline: all('h1').join(' / '),
        paragraphs: all('p'),
        captions: all('figcaption'),
        text: dialog?.innerText ?? '',
        background: painted ? getComputedStyle(painted).backgroundColor : '',
        fontSizePx: longest ? Number.parseFloat(getComputedStyle(longest).fontSize) : 0,
      };
    });
  }

  /** Waits for a reader that shows a headline, and asks for nothing that would take the page time. */
  async shown(): Promise<void> {
    const look = (): Promise<boolean | null> =>
      this.driver.inReader(this.page, (root) => !!root.querySelector('h1')?.textContent);
    await until('the reader to open', look);
  }

  /** Waits for the reader and reads what it shows. */
  async opened(): Promise<View> {
    await this.shown();
    return until('the reader to be there', () => this.view());
  }

  async closed(): Promise<void> {
    await until('the reader to close', async () => (await this.view()) === null);
  }

  /** Clicks a control of the reader with the mouse. `name` is its accessible name or a part of it. */
  async click(name: string): Promise<void> {
    const at = await until(`a control named ${name}`, () => this.place(name));
    await this.page.mouse.click(at.x, at.y);
  }

  private place(name: string): Promise<{ x: number; y: number } | null> {
    const find = (root: ShadowRoot, wanted: string): { x: number; y: number } | null => {
      const nameOf = (element: Element): string => {
        const by = element.getAttribute('aria-labelledby');
        const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent ?? '');
        const text = by === null ? element.textContent : root.getElementById(by)?.textContent;
        return [element.getAttribute('aria-label'), ...labels, text, element.getAttribute('title')].join(' ');
      };
      for (const element of root.querySelectorAll('button, a[href], label, select, summary')) {
        const { top, bottom, width, height } = element.getBoundingClientRect();
        if (width === 0 || height === 0 || !nameOf(element).toLowerCase().includes(wanted.toLowerCase())) continue;
        if (top < 0 || bottom > innerHeight) element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = element.getBoundingClientRect();
        return { x: box.x + width / 2, y: box.y + height / 2 };
      }
      return null;
    };
    return this.driver.inReader(this.page, find, name);
  }

  /** How much slower this browser is just now than on a machine with nothing else to do; 1 at least. */
  async slowness(): Promise<number> {
    const ms = await this.page.evaluate(() => {
      const begun = performance.now();
      let sum = 0;
      for (let at = 0; at < 6_000_000; at++) sum = (sum + at * at) % 1_000_003;
      return performance.now() - begun + sum * 0;
    });
    return Math.max(1, ms / calmMs[this.driver.name]);
  }

  state(): Promise<PageState> {
    return this.page.evaluate(() => ({
      html: document.documentElement.outerHTML,
      scroll: [scrollX, scrollY],
      focus: document.activeElement?.id || (document.activeElement?.tagName ?? ''),
      styleSheets: document.adoptedStyleSheets.length,
      fonts: document.fonts.size,
      title: document.title,
      rootNodes: document.childNodes.length,
    }));
  }

  /** Waits until the words on the toolbar button fit. */
  async button(wanted: RegExp): Promise<string> {
    let title = '';
    const fits = async (): Promise<boolean> => wanted.test((title = await this.driver.buttonTitle(this.page)));
    await until(`the button to say ${String(wanted)}`, fits).catch((cause: unknown) => {
      throw new Error(`The button says "${title}", not ${String(wanted)}.`, { cause });
    });
    return title;
  }
}

export class Stage {
  readonly driver: Driver;
  readonly server: PageServer;
  private readonly pages: Page[] = [];

  constructor(driver: Driver, server: PageServer) {
    this.driver = driver;
    this.server = server;
  }

  /** Serves a page on an origin of its own and opens it in a tab of its own. */
  open(page: string | ServedPage): Promise<Tab> {
    return this.openAt(this.server.add(page));
  }

  async openAt(url: string): Promise<Tab> {
    const page = await this.driver.open(url);
    this.pages.push(page);
    return new Tab(this.driver, page);
  }

  /** Closes the tabs of the journey that has ended and puts settings back to what a new person has. */
  async clear(): Promise<void> {
    for (const page of this.pages.splice(0)) if (!page.isClosed()) await page.close();
    await this.driver.inExtension(async (api) => {
      await api.storage.sync.clear();
      await api.storage.local.clear();
    });
    await wait(20);
  }
}

/** A list of journeys; `stage` is there once the browser has started. */
export type Journeys = (stage: () => Stage) => void;

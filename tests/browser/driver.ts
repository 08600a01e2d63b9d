// One interface over both browsers: the journeys, the bench and `npm start` know no other. What differs is in chromium.ts and firefox.ts.
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { BrowserName } from '../../build/ensure-browsers';
import { startChromium } from './chromium';
import type { Display } from './display';
import { startFirefox } from './firefox';

export interface StartOptions {
  /** A window that a person can see. */
  readonly visible?: boolean;
  /** The screen for a visible window, where it is another than the person's. Chromium's native menu is worked on it. */
  readonly display?: Display;
  /** Folder of a built extension; the browser's own under dist/ where left out. */
  readonly extension?: string;
}

/** "Open in reader view" or "Hide something here". */
export type MenuEntry = 'toggle-page' | 'pick-page';

/** What tells the roots of Galley's surfaces apart, as selectors in them. */
export const surfaceMarks = { reader: 'dialog[open]', picker: '.picker' } as const;

/** A browser with Galley in it. Every way in is the real one: the toolbar's button, the browser's own shortcut. */
export interface Driver {
  readonly name: BrowserName;
  /** Folder that downloads go to. */
  readonly downloads: string;
  /** Opens an address in a tab of its own, in front, loaded and settled. */
  open(url: string): Promise<Page>;
  /** Brings the tab to the front and clicks Galley's button in the browser's toolbar. */
  press(page: Page): Promise<void>;
  /** Presses Alt+R as the keyboard does, through the browser's own handling of shortcuts. */
  shortcut(page: Page): Promise<void>;
  /**
   * Chooses an entry of Galley's in the context menu of the page, opened at a place of the view. Chromium without a screen
   * of its own has no native menu: there the entry is looked up and its event is sent.
   */
  menu(page: Page, entry?: MenuEntry, at?: { readonly x: number; readonly y: number }): Promise<void>;
  /** Title of the toolbar button as it stands for this tab. */
  buttonTitle(page: Page): Promise<string>;
  /** Runs a self-contained function in a page of the extension, handing it the whole API. */
  inExtension<A extends readonly unknown[], T>(
    run: (api: ExtensionApi, ...given: A) => T | Promise<T>,
    ...given: A
  ): Promise<T>;
  /**
   * Runs a self-contained function on the reader's closed shadow root, in a world the page cannot reach.
   * Null where no reader is open; throws where there are two.
   */
  inReader<A extends readonly unknown[], T>(
    page: Page,
    run: (root: ShadowRoot, ...given: A) => T | Promise<T>,
    ...given: A
  ): Promise<T | null>;
  /**
   * Answers the question for a permission that a click in `page` of the extension raises: Firefox shows its own and it is
   * clicked. Chromium without a window shows none, so there an answer stands in its place. Gives the addresses asked for.
   */
  whenAsked(page: Page, allow: boolean, click: () => Promise<void>): Promise<readonly string[]>;
  /** Takes back every site that the extension may reach, as a person does in the browser's own settings. */
  takeSitesBack(): Promise<void>;
  /** Gives back what every installation has. */
  giveSites(): Promise<void>;
  /** The same on the picker's closed shadow root, over a page or in the reader. */
  inPicker<A extends readonly unknown[], T>(
    page: Page,
    run: (root: ShadowRoot, ...given: A) => T | Promise<T>,
    ...given: A
  ): Promise<T | null>;
  /** Stops the background as the browser does when it has been idle. */
  stopBackground(): Promise<void>;
  /** Reloads the extension as an update does. */
  reloadExtension(): Promise<void>;
  /** Removes the extension as a person does, and puts it in again for the next journey. */
  removeExtension(): Promise<void>;
  addExtension(): Promise<void>;
  /** Settled when the browser has gone, by `close` or by the person. */
  readonly gone: Promise<void>;
  close(): Promise<void>;
}

/** Starts a browser with Galley in a fresh profile. */
export async function start(name: BrowserName, options: StartOptions = {}): Promise<Driver> {
  const built = resolve(options.extension ?? (name === 'chromium' ? 'dist/chrome' : 'dist/firefox'));
  const folder = await withOwnPage(built);
  const downloads = await mkdtemp(join(tmpdir(), 'galley-downloads-'));
  const given = { ...options, downloads };
  const driver = await (name === 'chromium' ? startChromium(folder, given) : startFirefox(folder, given));
  const close = async (): Promise<void> => {
    await driver.close();
    for (const made of [folder, downloads]) await rm(made, { recursive: true, force: true });
  };
  return { ...driver, close };
}

/** Sites for which Chromium has been told Yes from the start: without a window it can ask nobody. Firefox needs none. */
export const allowedSites = ['open1', 'open2', 'open3', 'open4', 'open5'].map((name) => `${name}.localhost`);

/** Name of the blank page that only the copy under test has: the extension's API is reached from it. */
export const ownPage = 'journeys.html';

/** A copy of the built extension with one blank page more, so that the product needs no hook for its tests. */
async function withOwnPage(built: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-'));
  await cp(built, folder, { recursive: true });
  await writeFile(join(folder, ownPage), '<!doctype html><meta charset="utf-8"><title>Journeys</title>');
  return folder;
}

export const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Asks again until the answer is neither null, undefined nor false; the last error or `what` after `ms`. */
export async function until<T>(what: string, ask: () => Promise<T>, ms = 20_000): Promise<NonNullable<T>> {
  const end = Date.now() + ms;
  let last: unknown;
  do {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      last = undefined;
    } catch (error) {
      // Asked again: a tab that is just navigating answers with an error.
      last = error;
    }
    await wait(40);
  } while (Date.now() < end);
  throw new Error(`Waited ${ms} ms for: ${what}`, { cause: last });
}

/** Source of a function for a browser's world: takes `subject` and the other arguments as one JSON text, answers with JSON. */
export function asSource(run: (...given: never[]) => unknown): string {
  // Bundlers wrap named functions in a helper called __name, which no page has.
  return `async (subject, json) => {
    const __name = (named) => named;
    const answer = await (${run.toString()})(subject, ...JSON.parse(json));
    return JSON.stringify(answer ?? null);
  }`;
}

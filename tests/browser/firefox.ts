// Firefox over WebDriver BiDi: what Driver promises. Toolbar, shortcut and menu are worked from the browser's own window.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureBrowsers } from '../../build/ensure-browsers';
import { asSource, ownPage, surfaceMarks, until, type Driver, type StartOptions } from './driver';
import {
  answerQuestion,
  changeSites,
  chooseMenuEntry,
  clickButton,
  isMenuOpen,
  placeButton,
  pressAltR,
  readButton,
  setAddress,
  reload,
  stop,
} from './firefox-window';

/** Fixed, so that the extension's pages have an address that the tests know. */
const uuid = '6f0c9a52-3d1b-4b53-9e0a-5d6a5c1f7b11';
const origin = `moz-extension://${uuid}`;

/** The little of BiDi that puppeteer does not offer itself. */
interface Bidi {
  send(method: string, params: unknown): Promise<{ result: BidiResult }>;
}
interface BidiResult {
  readonly type?: string;
  readonly result?: RemoteValue;
  readonly exceptionDetails?: { readonly text: string };
  readonly contexts?: readonly { readonly context: string; readonly url: string }[];
}
interface RemoteValue {
  readonly type: string;
  readonly value?: unknown;
}
interface RemoteElement extends RemoteValue {
  readonly value?: { readonly shadowRoot?: { readonly sharedId: string; readonly value?: { readonly mode?: string } } };
}

export async function startFirefox(
  folder: string,
  options: StartOptions & { readonly downloads: string },
): Promise<Driver> {
  const id = await readId(folder);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: ensureBrowsers(['firefox']).firefox,
    headless: !options.visible,
    defaultViewport: options.visible ? null : { width: 1200, height: 900 },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      // news.example stands for a public site: pictures on private addresses must not be asked for from there.
      'network.dns.localDomains': 'news.example',
      'browser.download.folderList': 2,
      'browser.download.dir': options.downloads,
    },
  });
  await browser.installExtension(folder);
  const bidi = (browser as unknown as { readonly connection: Bidi }).connection;
  const send = async (method: string, params: unknown): Promise<BidiResult> => (await bidi.send(method, params)).result;
  const inWindow = windowRunner(send);
  const button = `${id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;
  await inWindow(placeButton, button);

  let home: Page | null = null;
  const extensionPage = async (): Promise<Page> => {
    if (home && !home.isClosed()) return home;
    home = await openExtensionPage(browser, send);
    return home;
  };

  const inExtension: Driver['inExtension'] = async (run, ...given) => {
    const page = await extensionPage();
    const answer = await page.evaluate(`(${asSource(run)})(browser, ${JSON.stringify(JSON.stringify(given))})`);
    return JSON.parse(String(answer)) as never;
  };

  const inSurface = async <A extends readonly unknown[], T>(
    page: Page,
    surface: keyof typeof surfaceMarks,
    run: (root: ShadowRoot, ...given: A) => T | Promise<T>,
    given: A,
  ): Promise<T | null> => {
    const target = { context: contextOf(page), sandbox: 'journeys' };
    const listRoots = async (list: string, within?: string): Promise<string[]> => {
      const hosts = await send('script.callFunction', {
        functionDeclaration: list,
        target,
        awaitPromise: true,
        arguments: within === undefined ? [] : [{ sharedId: within }],
        serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
      });
      const roots = ((hosts.result?.value ?? []) as RemoteElement[]).map((element) => element.value?.shadowRoot);
      return roots.flatMap((root) => (root?.value?.mode === 'closed' ? [root.sharedId] : []));
    };
    const outer = await listRoots(listHosts.toString());
    const inner = await Promise.all(
      outer.map((root) => listRoots('(root) => [...root.querySelectorAll("dialog > div")]', root)),
    );
    const found: string[] = [];
    for (const root of [...outer, ...inner.flat()]) {
      const mark = `(root) => !!root.querySelector(${JSON.stringify(surfaceMarks[surface])})`;
      if (await callOn(send, target, root, mark)) found.push(root);
    }
    if (found.length > 1) throw new Error(`The ${surface} is open ${found.length} times at once.`);
    const [only] = found;
    if (!only) return null;
    return JSON.parse(String(await callOn(send, target, only, asSource(run), JSON.stringify(given)))) as T;
  };

  return {
    name: 'firefox',
    downloads: options.downloads,
    inExtension,
    async open(url) {
      const page = await browser.newPage();
      if (/^https?:/.test(url)) await page.goto(url);
      else await showBrowserPage(page, send, url);
      await page.bringToFront();
      return page;
    },
    async press(page) {
      await page.bringToFront();
      await inWindow(clickButton, button);
    },
    async shortcut(page) {
      await page.bringToFront();
      await inWindow(pressAltR);
    },
    async menu(page, entry = 'toggle-page', at = { x: 200, y: 400 }) {
      await page.bringToFront();
      await page.mouse.click(at.x, at.y, { button: 'right' });
      await until('the context menu to open', () => inWindow(isMenuOpen));
      await inWindow(chooseMenuEntry, id, entry);
    },
    async buttonTitle(page) {
      await page.bringToFront();
      return inWindow(readButton, button);
    },
    inReader: (page, run, ...given) => inSurface(page, 'reader', run, given),
    inPicker: (page, run, ...given) => inSurface(page, 'picker', run, given),
    async whenAsked(_page, allow, click) {
      await click();
      await inWindow(answerQuestion, allow);
      return [];
    },
    takeSitesBack: () => inWindow(changeSites, id, 'remove'),
    giveSites: () => inWindow(changeSites, id, 'add'),
    async stopBackground() {
      await inWindow(stop, id);
    },
    async reloadExtension() {
      await home?.close();
      home = null;
      await inWindow(reload, id);
    },
    async removeExtension() {
      await home?.close();
      home = null;
      await browser.uninstallExtension(id);
    },
    async addExtension() {
      // Forgotten with the extension.
      await inWindow(setAddress, id, uuid);
      await browser.installExtension(folder);
      await inWindow(placeButton, button);
    },
    gone: new Promise((resolve) => browser.once('disconnected', () => resolve())),
    close: () => browser.close(),
  };
}

async function readId(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
}

type Send = (method: string, params: unknown) => Promise<BidiResult>;

const contextOf = (page: Page): string => (page.mainFrame() as unknown as { readonly _id: string })._id;

async function callOn(send: Send, target: object, sharedId: string, source: string, json?: string): Promise<unknown> {
  const answer = await send('script.callFunction', {
    functionDeclaration: source,
    target,
    awaitPromise: true,
    arguments: [{ sharedId }, ...(json === undefined ? [] : [{ type: 'string', value: json }])],
  });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
  return answer.result?.value;
}

/** Runs a function in the browser's own window, where Firefox keeps its toolbar, keys and menus. */
function windowRunner(send: Send) {
  return async <A extends readonly unknown[], T>(run: (...given: A) => T | Promise<T>, ...given: A): Promise<T> => {
    const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
    const window = contexts?.find((context) => context.url.includes('browser.xhtml'));
    if (!window) throw new Error('Firefox shows no browser window.');
    const answer = await send('script.callFunction', {
      functionDeclaration: `async (json) => {
        const __name = (named) => named;
        return JSON.stringify((await (${run.toString()})(...JSON.parse(json))) ?? null);
      }`,
      target: { context: window.context },
      awaitPromise: true,
      userActivation: true,
      arguments: [{ type: 'string', value: JSON.stringify(given) }],
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
    return JSON.parse(String(answer.result?.value)) as T;
  };
}

async function openExtensionPage(browser: Browser, send: Send): Promise<Page> {
  const page = await browser.newPage();
  const url = `${origin}/${ownPage}`;
  await showBrowserPage(page, send, url);
  await until('the extension page to load', () =>
    page.evaluate((address) => location.href === address && document.readyState === 'complete', url),
  );
  return page;
}

/** Firefox sends no navigation events for its own and for extensions' pages: the load is asked for, and not waited for. */
async function showBrowserPage(page: Page, send: Send, url: string): Promise<void> {
  await send('browsingContext.navigate', { context: contextOf(page), url, wait: 'none' });
}

/** Elements that can hold the reader or the picker: children of the root element, of body and of dialogs. */
function listHosts(): Element[] {
  const dialogs = [...document.querySelectorAll('dialog > div')];
  return [...document.documentElement.children, ...(document.body?.children ?? []), ...dialogs];
}

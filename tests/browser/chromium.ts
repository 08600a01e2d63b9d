// Chromium over the DevTools protocol: what Driver promises, with real toolbar clicks and real shortcuts.
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type CDPSession, type Page, type Target } from 'puppeteer-core';
import { ensureBrowsers } from '../../build/ensure-browsers';
import type { Display } from './display';
import {
  allowedSites,
  asSource,
  ownPage,
  surfaceMarks,
  until,
  wait,
  type Driver,
  type MenuEntry,
  type StartOptions,
} from './driver';

/** Time that a fresh tab's grant needs to reach its renderer. Without it one click in twenty meets a tab that is not ready. */
const settleMs = 150;

const flags = ['--no-first-run', '--disable-gpu', '--disable-quic', '--disable-sync'];
// Chromium's sandbox does not start for root, which is what containers run as.
const forRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const quiet = ['--disable-background-networking', '--disable-component-update', '--mute-audio'];
/** A screen without a window manager, which leaves windows where they ask to be. */
const inWindow = ['--ozone-platform=x11', '--window-position=0,0', '--window-size=1200,850'];
/** news.example stands for a public site: pictures on private addresses must not be asked for from there. */
const hosts = ['--host-resolver-rules=MAP news.example 127.0.0.1'];

/** Sends the event that the page's context menu sends for an entry of Galley's; fails where there is no such entry. */
const menuEventSource = (entry: MenuEntry): string => `(async () => {
  const menuItemId = '${entry}';
  await chrome.contextMenus.update(menuItemId, {});
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  chrome.contextMenus.onClicked.dispatch({ menuItemId, pageUrl: tab.url, editable: false }, tab);
})()`;

interface DomNode {
  readonly backendNodeId: number;
  readonly nodeName: string;
  readonly shadowRootType?: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

export async function startChromium(
  folder: string,
  options: StartOptions & { readonly downloads: string },
): Promise<Driver> {
  const profile = await profileFor(folder);
  const browser = await puppeteer.launch({
    userDataDir: profile,
    executablePath: ensureBrowsers(['chromium']).chromium,
    headless: !options.visible,
    pipe: true,
    enableExtensions: true,
    defaultViewport: options.visible ? null : { width: 1200, height: 900 },
    args: [...flags, ...forRoot, ...quiet, ...hosts, ...(options.display ? inWindow : [])],
    ...(options.display ? { env: { ...process.env, DISPLAY: options.display.name } } : {}),
  });
  const id = await browser.installExtension(folder);
  const origin = `chrome-extension://${id}`;
  const isWorker = (target: Target) =>
    String(target.type()) === 'service_worker' && target.url().startsWith(`${origin}/`);
  await browser.waitForTarget(isWorker, { timeout: 15_000 });

  let home: Page | null = null;
  const extensionPage = async (): Promise<Page> => {
    if (home && !home.isClosed() && home.url().startsWith(origin)) return home;
    home = await browser.newPage();
    await home.goto(`${origin}/${ownPage}`);
    return home;
  };

  const sessions = new WeakMap<Page, Promise<CDPSession>>();
  const session = (page: Page): Promise<CDPSession> => {
    const known = sessions.get(page) ?? page.createCDPSession();
    sessions.set(page, known);
    return known;
  };

  const protocol = await browser.target().createCDPSession();
  await protocol.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: options.downloads });
  const workerId = async (): Promise<string | undefined> => {
    const { targetInfos } = await protocol.send('Target.getTargets');
    return targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(`${origin}/`))?.targetId;
  };

  const inExtension: Driver['inExtension'] = async (run, ...given) => {
    const page = await extensionPage();
    const answer = await page.evaluate(`(${asSource(run)})(chrome, ${JSON.stringify(JSON.stringify(given))})`);
    return JSON.parse(String(answer)) as never;
  };

  const inSurface = async <A extends readonly unknown[], T>(
    page: Page,
    surface: keyof typeof surfaceMarks,
    run: (root: ShadowRoot, ...given: A) => T | Promise<T>,
    given: A,
  ): Promise<T | null> => {
    const cdp = await session(page);
    const { root } = (await cdp.send('DOM.getDocument', { depth: 8, pierce: true })) as unknown as { root: DomNode };
    const roots = closedRoots(root);
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const world = await cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'journeys' });
    const found: string[] = [];
    for (const { backendNodeId } of roots) {
      const at = { backendNodeId, executionContextId: world.executionContextId };
      const { object } = await cdp.send('DOM.resolveNode', at);
      const mark = `function () { return !!this.querySelector(${JSON.stringify(surfaceMarks[surface])}) }`;
      if ((await call(cdp, object.objectId, mark)) && object.objectId) found.push(object.objectId);
    }
    if (found.length > 1) throw new Error(`The ${surface} is open ${found.length} times at once.`);
    const [only] = found;
    if (!only) return null;
    const source = `function (json) { return (${asSource(run)})(this, json) }`;
    return JSON.parse(String(await call(cdp, only, source, JSON.stringify(given)))) as T;
  };

  return {
    name: 'chromium',
    downloads: options.downloads,
    inExtension,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url);
      await page.bringToFront();
      await wait(settleMs);
      return page;
    },
    async press(page) {
      await page.bringToFront();
      const extension = (await browser.extensions()).get(id);
      if (!extension) throw new Error('Chromium does not list the extension.');
      await extension.triggerAction(page);
    },
    async shortcut(page) {
      await page.bringToFront();
      const cdp = await session(page);
      const key = { modifiers: 1, windowsVirtualKeyCode: 82, nativeVirtualKeyCode: 82, code: 'KeyR', key: 'r' };
      // Only rawKeyDown with a native code passes through the browser's own shortcuts.
      await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
      await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    },
    async menu(page, entry = 'toggle-page', at) {
      await page.bringToFront();
      if (options.display) return chooseInMenu(options.display, page);
      // The page sees the button go down; headless Chromium then opens no menu.
      if (at !== undefined) await page.mouse.click(at.x, at.y, { button: 'right' });
      await wait(50);
      // The grant is then the tab's earlier one.
      await browser.waitForTarget(isWorker, { timeout: 5000 });
      const worker = await browser.targets().filter(isWorker).at(-1)?.worker();
      await worker?.evaluate(menuEventSource(entry));
    },
    async buttonTitle(page) {
      await extensionPage();
      await page.bringToFront();
      return inExtension(async (api) => {
        const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
        return api.action.getTitle(tab?.id === undefined ? {} : { tabId: tab.id });
      });
    },
    inReader: (page, run, ...given) => inSurface(page, 'reader', run, given),
    inPicker: (page, run, ...given) => inSurface(page, 'picker', run, given),
    async whenAsked(page, allow, click) {
      await page.evaluate((answer) => {
        const given = globalThis as unknown as { chrome: { permissions: Asking }; asked: string[] };
        interface Asking {
          request(what: { origins: string[] }): Promise<boolean>;
        }
        given.asked = [];
        given.chrome.permissions.request = ({ origins }) => {
          if (!navigator.userActivation.isActive) return Promise.reject(new Error('Chrome asks in a click alone.'));
          given.asked.push(...origins);
          return Promise.resolve(answer);
        };
      }, allow);
      await click();
      const asked = (): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
      return until('a question', async () => ((await asked()).length > 0 ? asked() : null));
    },
    async takeSitesBack() {
      const origins = allowedSites.map(patternOf);
      await inExtension((api, given) => api.permissions.remove({ origins: given }), origins);
    },
    giveSites: () => Promise.resolve(),
    async stopBackground() {
      const worker = await browser.targets().filter(isWorker).at(-1)?.worker();
      if (!worker) throw new Error('The worker was not running.');
      await worker.close();
      await until('the worker to be gone', async () => (await workerId()) === undefined);
    },
    async reloadExtension() {
      // Loading the same folder once more is a reload; chrome.runtime.reload() leaves it switched off without developer mode.
      const before = await workerId();
      await browser.installExtension(folder);
      await until('a fresh worker', async () => ![undefined, before].includes(await workerId()));
      home = null;
      // Its listeners are known to the browser once the worker has run; a press before that would be nobody's.
      // Workers that have gone stay in the list, and asking one of them is never answered.
      const listens = async (): Promise<boolean> => {
        const worker = await browser.targets().filter(isWorker).at(-1)?.worker();
        const answer = worker?.evaluate('chrome.action.onClicked.hasListeners()');
        return (await Promise.race([answer, wait(500)])) === true;
      };
      await until('the new worker to listen', listens);
    },
    async removeExtension() {
      await browser.uninstallExtension(id);
      await until('the worker to be gone', async () => (await workerId()) === undefined);
    },
    async addExtension() {
      home = null;
      await browser.installExtension(folder);
      await until('a worker', async () => (await workerId()) !== undefined);
    },
    gone: new Promise((resolve) => browser.once('disconnected', () => resolve())),
    async close() {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * Chooses Galley's entry in the native menu: the third from the bottom, above "View page source" and "Inspect". Where the
 * extension has several, they lie one level deeper, and Right goes to the first; on an entry by itself it does nothing.
 */
async function chooseInMenu(display: Display, page: Page): Promise<void> {
  const at = await page.evaluate(() => ({ x: screenX + 300, y: screenY + outerHeight - innerHeight + 300 }));
  await display.menu(at, ['Up', 'Up', 'Up', 'Right', 'Return']);
}

const patternOf = (site: string): string => `*://*.${site}/*`;

/** A fresh profile in which the extension of this folder has been allowed `allowedSites`. */
async function profileFor(folder: string): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'galley-profile-'));
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  // Chromium's id of an unpacked extension: the hash of its path, in letters.
  const id = [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
  const hosts = allowedSites.map(patternOf);
  const granted = { api: [], explicit_host: hosts, manifest_permissions: [], scriptable_host: [] };
  const settings = { [id]: { granted_permissions: granted, active_permissions: granted } };
  await mkdir(join(profile, 'Default'));
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify({ extensions: { settings } }));
  return profile;
}

/** Every closed shadow root in the part of the tree that was asked for. */
function closedRoots(node: DomNode): DomNode[] {
  const own = (node.shadowRoots ?? []).filter((root) => root.shadowRootType === 'closed');
  return [...own, ...own.flatMap(closedRoots), ...(node.children ?? []).flatMap(closedRoots)];
}

async function call(
  cdp: CDPSession,
  objectId: string | undefined,
  source: string,
  argument?: string,
): Promise<unknown> {
  const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
    ...(objectId === undefined ? {} : { objectId }),
    functionDeclaration: source,
    arguments: argument === undefined ? [] : [{ value: argument }],
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

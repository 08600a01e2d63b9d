// Where the parts meet, in a news page and on a press: snapshot → engine → reader. The reader knows no extension API and
// the engine no live page; both get what they need from here. Injected twice it opens and closes, and is never there twice.
import { extractArticle } from '../article/article';
import type { Article, ExtractOptions, UserRules } from '../article/types';
import { isExtensionAlive } from '../browser/bare-api';
import { answer, send } from '../browser/messaging';
import { ownVersion } from '../browser/own-pages';
import { readRulesFor, watchRulesForPages } from '../browser/rules-store';
import { readSiteAt, watchSites } from '../browser/sites-store';
import { changeSettings, readSettings, watchSettings } from '../browser/store';
import { text, uiLanguage } from '../browser/texts';
import { compile } from '../hiding/compile';
import { rulesFor } from '../hiding/rules-for';
import { openReader, prepareReader } from '../reader/reader';
import { showWaiting } from '../reader/waiting';
import type { Reader, ReaderActions, ReaderOptions } from '../reader/reader';
import type { Settings } from '../settings/schema';
import { kindsLeftIn, type Site } from '../settings/sites';
import { guardKeys } from './guard';
import { forgetRule, keepAlways } from './keep-always';
import { markReader, removeLeftovers } from './leftovers';
import { onMove } from './moves';
import { wordsFor, type PageWords } from './page-words';
import { pageSlot } from './slot';
import { takeSnapshot } from './snapshot';

/** Pages with more elements than this hold the page's thread for longer than a person waits without a sign. */
const LARGE = 4_000;

const slot = pageSlot();

if (slot.toggle === undefined) settleIn();
// The person pressed in the moment in which it opened by itself: both wanted it open.
else if (slot.opening === true) slot.opening = false;
else slot.toggle();

/** First time in this page: answers every further press, and opens. */
function settleIn(): void {
  removeLeftovers(document);
  slot.toggle = toggle;
  guardKeys(slot, () => '', new AbortController().signal);
  answer('page', {
    'page/toggle': () => ({ open: toggle() }),
    'page/open'() {
      if (slot.close === null) toggle(true);
      return null;
    },
  });
  toggle(slot.opening);
}

function toggle(byItself = false): boolean {
  slot.stopPicking?.();
  slot.settled = true;
  if (slot.close !== null) slot.close();
  else if (isReadable(document)) openHere(byItself);
  else void send('background/reader-changed', { state: 'cannot-run', isArticle: false });
  return slot.close !== null;
}

/** Pages of words. Pictures, films, data and the PDF viewer are documents too, with nothing in them to read. */
function isReadable({ contentType, documentElement }: Document): boolean {
  return /html|^text\//.test(contentType) && documentElement instanceof HTMLElement;
}

function isLarge(live: Document): boolean {
  return Document.prototype.getElementsByTagName.call(live, '*').length > LARGE;
}

type Choices = readonly [Settings, Site, PageWords];

/** Opens the reader over this page, and has the slot close it. By itself it opens for an article alone. */
function openHere(byItself: boolean): void {
  const life = new AbortController();
  const { signal } = life;
  // Asked for first: the answer comes while the page is copied.
  const choices: Promise<Choices> = Promise.all([readSettings(), readSiteAt(addressOf(document)), wordsFor(document)]);
  const large = isLarge(document);
  // A large page is copied behind a sheet that says so.
  const ready = large && !byItself ? null : prepare(document);
  let article: Article | null = null;
  let reader: Reader | null = null;

  const tell = (state: 'open' | 'closed'): void =>
    void send('background/reader-changed', { state, isArticle: article !== null });
  const end = (): void => {
    if (signal.aborted) return;
    life.abort();
    slot.stopPicking?.();
    slot.close = slot.reading = slot.readAgain = null;
    tell('closed');
  };
  const close = (): void => (reader === null ? end() : reader.close());
  slot.close = close;

  const start = async ([settings, site, words]: Choices, { reading, asked }: Prepared): Promise<void> => {
    const rules = await asked;
    if (signal.aborted) return;
    const { extract } = reading;
    article = extract({ words: words.of, rules, without: kindsLeftIn(settings, site) });
    // A page that says its language late, or not at all: it is known now, and so are its words.
    if (await words.fetchMissing()) article = extract({});
    if (signal.aborted) return;
    if (byItself && article === null) return end();
    const opened = show(article, settings, large, actionsOf(reading, { end, close }));
    reader = opened;
    const again = (change: Change): void => opened.work(() => opened.show((article = extract(change))));
    slot.reading = { dialog: opened.dialog, source: reading.page };
    slot.readAgain = follow({ settings, site, page: reading.page }, { update: opened.update, again }, signal);
    followSite(opened, signal);
    tell('open');
    closeWhenPageLeaves(close, signal);
    // Back from the back/forward cache the reader is still open, and the tab's button has forgotten it.
    addEventListener('pageshow', (event) => event.persisted && tell('open'), { signal });
  };
  const startBehindSheet = async (chosen: Choices): Promise<void> => {
    const waiting = showWaiting(document, text('readingPage'), chosen[0].theme, close);
    markReader(waiting.host);
    await waiting.painted;
    try {
      if (!signal.aborted) await start(chosen, prepare(document));
    } finally {
      waiting.end();
    }
  };
  choices
    .then((chosen) => (ready === null ? startBehindSheet(chosen) : start(chosen, ready)))
    .catch((error: unknown) => {
      // Nothing half open stays behind; the error goes to the browser's list of the extension's errors.
      end();
      throw error;
    });
  prepareReader(interfaceWords());
}

interface Prepared {
  readonly reading: Reading;
  readonly asked: Promise<UserRules>;
}

/** Copies the page, while storage is asked for its rules: which it needs of many is then the copy's to say. */
function prepare(live: Document): Prepared {
  let page = live;
  const asked = readRules(addressOf(live), () => page);
  const reading = readingOf(live);
  page = reading.page;
  return { reading, asked };
}

/** The person's own rules for a page, those "just for now" among them. */
async function readRules(url: string, page: () => Document): Promise<UserRules> {
  const rules = await readRulesFor(url, page);
  return rulesFor(compile([...rules, ...(slot.forNow ?? [])]), url);
}

/**
 * Hears of every change the person makes elsewhere; the article is made anew only where it can differ. Gives the way to read
 * the rules again.
 */
function follow(
  first: { readonly settings: Settings; readonly site: Site; readonly page: Document },
  reader: { readonly update: (settings: Settings) => void; readonly again: (change: Change) => void },
  signal: AbortSignal,
): () => void {
  let { settings, site } = first;
  let without = kindsLeftIn(settings, site);
  const weigh = (): void => {
    const next = kindsLeftIn(settings, site);
    if (next.join() === without.join()) return;
    without = next;
    reader.again({ without });
  };
  watchSettings((next) => {
    reader.update((settings = next));
    weigh();
  }, signal);
  watchSites(() => {
    void readSiteAt(addressOf(document)).then((next) => {
      site = next;
      if (!signal.aborted) weigh();
    });
  }, signal);
  const readAgain = (): void => {
    const rules = readRules(addressOf(document), () => first.page);
    void rules.then((now) => signal.aborted || reader.again({ rules: now }));
  };
  watchRulesForPages(readAgain, signal);
  return readAgain;
}

/** Tells the reader what is chosen for this site, now and whenever that changes. Whether it is allowed the background knows. */
function followSite(reader: Reader, signal: AbortSignal): void {
  const ask = (): void =>
    void send('background/read-site', null).then((site) => {
      if (site !== undefined && !signal.aborted) reader.updateSite(site);
    });
  ask();
  watchSites(ask, signal);
}

function show(article: Article | null, settings: Settings, large: boolean, actions: ReaderActions): Reader {
  const reader = openReader({
    document,
    article,
    settings,
    actions,
    isLarge: large,
    ...interfaceWords(),
    version: ownVersion(),
  });
  markReader(reader.host);
  return reader;
}

function interfaceWords(): Pick<ReaderOptions, 'text' | 'uiLanguage'> {
  return { text: text as ReaderOptions['text'], uiLanguage: uiLanguage() };
}

type Change = Partial<Pick<ExtractOptions, 'force' | 'restore' | 'rules' | 'without' | 'words'>>;

/** One copy of the page, taken when the reader opens, and the articles that are made from it. */
interface Reading {
  readonly page: Document;
  readonly url: string;
  /** Extracts; further calls add to what the earlier ones asked for. */
  readonly extract: (change: Change) => Article | null;
  /** Extracts once in another way, which later calls know nothing of. */
  readonly attempt: (change: Change) => Article | null;
}

function readingOf(live: Document): Reading {
  const page = slot.hiding?.without(() => takeSnapshot(live)) ?? takeSnapshot(live);
  const url = addressOf(live);
  let asked: Change = {};
  const attempt = (change: Change): Article | null => {
    try {
      return extractArticle(page, { url, window, origins: true, words: () => undefined, ...asked, ...change });
    } catch (error) {
      // A mistake of ours: the person hears that there is no article, the browser's list of the extension's errors the rest.
      queueMicrotask(() => {
        throw error;
      });
      return null;
    }
  };
  const extract = (change: Change): Article | null => attempt((asked = { ...asked, ...change }));
  return { page, url, extract, attempt };
}

/** The page's address as the browser knows it, without a name and password that may stand in it. */
function addressOf(live: Document): string {
  const url = new URL(live.URL);
  url.username = url.password = '';
  return url.href;
}

function actionsOf(
  { page, url, extract, attempt }: Reading,
  { end, close }: { end(): void; close(): void },
): ReaderActions {
  return {
    closed: end,
    async changeSettings(change) {
      if (!isExtensionAlive()) return close();
      const kept = await changeSettings(change);
      if (!kept.ok) throw new Error('The browser keeps no settings.');
    },
    openOptions: (at) => (isExtensionAlive() ? void send('background/open-options', { at }) : close()),
    pick: () => (isExtensionAlive() ? void send('background/pick', null) : close()),
    async chooseOpening(open) {
      const reply = await send('background/choose-opening', { open });
      if (reply === undefined || reply.kept === 'not') throw new Error('The browser keeps nothing for this site.');
      return reply.kept === 'asked-in-options' ? 'asked' : 'kept';
    },
    extractAnyway: () => extract({ force: true }),
    restore: (paths) => extract({ restore: paths }),
    keepAlways: (block, where) =>
      keepAlways(block, where, { page, url, extract: (rules) => attempt({ rules, restore: [] }) }),
    forgetRule,
    readFont: async (file) => decode((await send('background/read-font', { file }))?.base64 ?? null),
  };
}

/**
 * Closes where the person went back, and at the first touch after an update took the extension away. An address that the
 * page changes by itself (a scroll mark, a counter) is no reason to take the article from under a reader's eyes.
 */
function closeWhenPageLeaves(close: () => void, signal: AbortSignal): void {
  onMove(({ back }) => back && close(), signal);
  addEventListener('pointerdown', () => isExtensionAlive() || close(), { capture: true, signal });
}

function decode(base64: string | null): ArrayBuffer | null {
  return base64 === null ? null : Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer;
}

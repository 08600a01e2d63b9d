// The reader's box: an element at the page's end, a closed shadow root, a modal dialog. Built out of sight, put in at once,
// and taken out again without a trace. What is in the box is reader-view.tsx's.
import { render } from 'preact';
import type { Settings } from '../settings/schema';
import tokensCss from '../ui/tokens.css';
import articleCss from './article.css';
import { addReadingFont } from './fonts';
import { goToPlace, placeInReader, placesOnPage, type Place } from './place';
import { ReaderView, type Status } from './reader-view';
import readerCss from './reader.css';
import type { Reader, ReaderOptions } from './reader';
import { watchPage } from './watch';
import { holdPage } from './underneath';
import { makeWords, WordsContext, type Words } from './words';

/** Storage takes so many changes a minute; a slider makes more. In milliseconds. */
const KEEP_AFTER = 300;
/** Where a block of the page comes to stand in the reader: below the tools, above the middle. In CSS pixels. */
const HIGHEST = 72;

/** Opens the reader over the page and gives the way to change and close it. */
export function openInPage(options: ReaderOptions): Reader {
  const { document, actions } = options;
  const view = document.defaultView;
  if (view === null) throw new Error('The reader needs a page in a window.');
  const stop = new AbortController();
  const words = makeWords(options.text, options.uiLanguage);
  const box = makeBox(document, words);
  let settings = options.settings;
  let panelOpen = false;
  let status: Status = { sentence: '', shown: false };

  const draw = () => {
    if (stop.signal.aborted) return;
    applySettings(box.dialog, settings, panelOpen);
    render(
      <WordsContext.Provider value={words}>
        <ReaderView
          article={options.article}
          settings={settings}
          actions={actions}
          scroller={box.dialog}
          panelOpen={panelOpen}
          status={status}
          setPanel={setPanel}
          say={say}
          change={keeper.change}
          close={close}
        />
      </WordsContext.Provider>,
      box.dialog,
    );
  };
  const say = (sentence: string, shown = true) => {
    status = { sentence, shown };
    draw();
  };
  const setPanel = (open: boolean) => {
    panelOpen = open;
    draw();
    if (!open) box.dialog.querySelector<HTMLElement>('.removed-button')?.focus();
  };
  const use = (next: Settings) => {
    settings = next;
    draw();
    if (settings.font === 'dyslexic') loadFont();
  };
  const keeper = keepChanges({
    use: (change) => use({ ...settings, ...change }),
    store: (change) => actions.changeSettings(change),
    failed: () => say(words.text('settingsNotKept')),
  });
  let fontAsked = false;
  const loadFont = () => {
    if (fontAsked) return;
    fontAsked = true;
    addReadingFont(document, (file) => actions.readFont(file), stop.signal).then(
      (added) => {
        if (!added && !stop.signal.aborted) say(words.text('fontMissing'));
      },
      () => say(words.text('fontMissing')),
    );
  };

  const close = () => {
    if (stop.signal.aborted) return;
    keeper.flush();
    rememberPlace(box.dialog, document, view);
    stop.abort();
    render(null, box.dialog);
    box.dialog.close();
    box.host.remove();
    page.restore();
    actions.closed();
  };

  draw();
  const places = startingPlaces(document, view);
  const page = holdPage(document, view);
  document.documentElement.append(box.host);
  box.dialog.showModal();
  // Not the first button: the keys that scroll then work at once, and no button is one stray Enter away.
  box.dialog.focus({ preventScroll: true });
  startAt(box.dialog, places);
  watchPage({ ...box, document, view, signal: stop.signal, close });
  listenToDialog();
  if (settings.font === 'dyslexic') loadFont();
  // After the dialog is there, so that it is read out.
  view.requestAnimationFrame(() => {
    if (status.sentence === '') say(words.text('readerOpened'), false);
  });
  return { host: box.host, update: (next) => use({ ...next, ...keeper.pending() }), close };

  function listenToDialog(): void {
    const { dialog } = box;
    const { signal } = stop;
    dialog.addEventListener(
      'cancel',
      (event) => {
        event.preventDefault();
        if (panelOpen) setPanel(false);
        else close();
      },
      { signal },
    );
    // The browser may close a dialog by itself (Android's back gesture, a second Escape).
    dialog.addEventListener('close', close, { signal });
    quietToolbar(dialog, signal);
  }
}

interface Box {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly dialog: HTMLDialogElement;
}

function makeBox(document: Document, { language, direction }: Words): Box {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [tokensCss, readerCss, articleCss].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  const dialog = document.createElement('dialog');
  dialog.className = 'galley';
  dialog.lang = language;
  dialog.dir = direction;
  dialog.setAttribute('aria-labelledby', 'galley-headline');
  dialog.tabIndex = -1;
  root.append(dialog);
  return { host, root, dialog };
}

/** Settings are custom properties and data attributes; the style sheets do the rest. */
function applySettings(dialog: HTMLDialogElement, settings: Settings, panelOpen: boolean): void {
  const { dataset, style } = dialog;
  dataset['theme'] = settings.theme;
  dataset['font'] = settings.font;
  dataset['pictures'] = settings.showPictures ? 'on' : 'off';
  dataset['captions'] = settings.showCaptions ? 'on' : 'off';
  dataset['panel'] = panelOpen ? 'open' : 'closed';
  style.setProperty('--text-size', `${settings.fontSizePx}px`);
  style.setProperty('--text-width', `${settings.lineWidthCh}ch`);
  style.setProperty('--text-height', String(settings.lineHeight));
}

interface Keeping {
  readonly use: (change: Partial<Settings>) => void;
  readonly store: (change: Partial<Settings>) => Promise<void>;
  readonly failed: () => void;
}

/** Uses changes at once and stores them when they pause. */
function keepChanges({ use, store, failed }: Keeping) {
  let waiting: Partial<Settings> = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    const change = waiting;
    waiting = {};
    if (Object.keys(change).length > 0) store(change).catch(failed);
  };
  return {
    flush,
    pending: () => waiting,
    change(change: Partial<Settings>) {
      waiting = { ...waiting, ...change };
      clearTimeout(timer);
      timer = setTimeout(flush, KEEP_AFTER);
      use(change);
    },
  };
}

/** The tools leave while one reads on, and come back on the way up. */
function quietToolbar(dialog: HTMLDialogElement, signal: AbortSignal): void {
  let last = dialog.scrollTop;
  dialog.addEventListener(
    'scroll',
    () => {
      const by = dialog.scrollTop - last;
      if (Math.abs(by) < 8) return;
      last = dialog.scrollTop;
      dialog.toggleAttribute('data-reading-on', by > 0 && last > 120);
      dialog.toggleAttribute('data-scrolled', last > 8);
    },
    { passive: true, signal },
  );
}

interface LastPlace {
  readonly address: string;
  readonly pageTop: number;
  readonly place: Place | null;
}

// The reader's script may run anew for each opening; the isolated world it runs in stays.
const lastPlaceKey: unique symbol = Symbol.for('galley.place');
const world = globalThis as { [lastPlaceKey]?: LastPlace };

function rememberPlace(dialog: HTMLDialogElement, document: Document, view: Window): void {
  const article = dialog.querySelector('.article');
  const place = article === null ? null : placeInReader(dialog, article, HIGHEST);
  world[lastPlaceKey] = { address: document.URL, pageTop: view.scrollY, place };
}

/** Where one stopped reading, unless the page was scrolled since; else what the page shows. */
function startingPlaces(document: Document, view: Window): readonly Place[] {
  const last = world[lastPlaceKey];
  if (last?.address === document.URL && Math.abs(last.pageTop - view.scrollY) < 2)
    return last.place === null ? [] : [last.place];
  return placesOnPage(document).map(({ words, top }) => ({
    words,
    top: Math.min(Math.max(top, HIGHEST), view.innerHeight * 0.4),
  }));
}

function startAt(dialog: HTMLDialogElement, places: readonly Place[]): void {
  const article = dialog.querySelector('.article');
  if (article !== null) places.some((place) => goToPlace(dialog, article, place));
}

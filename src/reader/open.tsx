// The reader's box: an element at the page's end, a closed shadow root, a modal dialog. Built out of sight, put in at once,
// and taken out again without a trace. What is in the box is reader-view.tsx's.
import { render } from 'preact';
import type { SiteState } from '../messages/protocol';
import type { Settings } from '../settings/schema';
import type { Opening } from '../settings/sites';
import controlsCss from '../ui/controls.css';
import tokensCss from '../ui/tokens.css';
import articleHeaderCss from './article-header.css';
import articleCss from './article.css';
import { watchForClosing } from './close-watcher';
import { addReadingFont } from './fonts';
import { rememberPlace, startAt, startingPlaces } from './start';
import { keepChanges } from '../ui/keep-changes';
import { ReaderView, type Status } from './reader-view';
import otherScriptsCss from './other-scripts.css';
import picturesCss from './pictures.css';
import printCss from './print.css';
import readerCss from './reader.css';
import removedPanelCss from './removed-panel.css';
import reportCss from './report.css';
import settingsPanelCss from './settings-panel.css';
import { nextPaint } from './waiting';
import waitingCss from './waiting.css';
import type { Reader, ReaderOptions, Work } from './reader';
import { watchPage } from './watch';
import { holdPage } from './underneath';
import { makeWords, WordsContext, type Words } from '../ui/words';

// The print comes last: it takes back what the others set.
const SHEETS = [
  tokensCss,
  readerCss,
  controlsCss,
  settingsPanelCss,
  removedPanelCss,
  reportCss,
  waitingCss,
  articleHeaderCss,
  articleCss,
  otherScriptsCss,
  picturesCss,
  printCss,
];

const SILENT: Status = { sentence: '', shown: false };

/** Opens the reader over the page and gives the way to change and close it. */
export function openInPage(options: ReaderOptions): Reader {
  const { document, actions } = options;
  const view = document.defaultView;
  if (view === null) throw new Error('The reader needs a page in a window.');
  const stop = new AbortController();
  const words = makeWords(options.text, options.uiLanguage);
  const box = makeBox(document, words);
  let { article, settings } = options;
  let panelOpen = false;
  let painted = false;
  let site: SiteState | null = null;
  let endWatch: (() => void) | null = null;
  let status: Status = SILENT;

  const draw = () => {
    if (stop.signal.aborted) return;
    applySettings(box.dialog, settings, panelOpen);
    render(
      <WordsContext.Provider value={words}>
        <ReaderView
          article={article}
          settings={settings}
          site={site}
          chooseOpening={(open) => void chooseOpening(open)}
          actions={actions}
          address={document.URL}
          version={options.version}
          scroller={box.dialog}
          panelOpen={panelOpen}
          painted={painted}
          status={status}
          setPanel={setPanel}
          say={say}
          work={(act) => void work(act)}
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
  const work = async (act: Work) => {
    if (!options.isLarge) return void act();
    const working: Status = { sentence: words.text('readingPage'), shown: true, working: true };
    status = working;
    draw();
    await nextPaint();
    try {
      if (!stop.signal.aborted) await act();
    } finally {
      // What came of it may have been said already.
      if (status === working) status = SILENT;
      draw();
    }
  };
  const chooseOpening = async (open: Opening) => {
    const done = await actions.chooseOpening(open).catch(() => 'failed' as const);
    if (done !== 'kept') say(words.text(done === 'asked' ? 'siteAskedInOptions' : 'siteNotKept'));
  };
  const setPanel = (open: boolean) => {
    if (panelOpen === open) return;
    panelOpen = open;
    endWatch?.();
    endWatch = open ? watchForClosing(() => setPanel(false)) : null;
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
  const loadFont = once(() =>
    addReadingFont(document, (file) => actions.readFont(file), stop.signal).then(
      (added) => added || stop.signal.aborted || say(words.text('fontMissing')),
      () => say(words.text('fontMissing')),
    ),
  );
  const close = () => {
    if (stop.signal.aborted) return;
    keeper.flush();
    rememberPlace(box.dialog, document, view);
    stop.abort();
    endWatch?.();
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
  heedDialog(box.dialog, stop.signal, {
    // Only browsers without CloseWatcher ask the dialog while the panel is open.
    askedToClose: () => (panelOpen ? setPanel(false) : close()),
    closed: close,
  });
  quietToolbar(box.dialog, stop.signal);
  if (settings.font === 'dyslexic') loadFont();
  // After the dialog is there, so that it is read out, and after it is painted and handed to the screen, which it must not
  // hold up.
  void nextPaint()
    .then(nextPaint)
    .then(() => {
      if (stop.signal.aborted) return;
      painted = true;
      page.quiet();
      if (status.sentence === '') say(words.text('readerOpened'), false);
      else draw();
    });
  return {
    host: box.host,
    dialog: box.dialog,
    update: (next) => use({ ...next, ...keeper.pending() }),
    updateSite: (next) => {
      site = next;
      // Told before the first paint it waits for that: nothing of it shows until the panel is opened.
      if (painted) draw();
    },
    work: (act) => void work(act),
    show: (next) => {
      article = next;
      draw();
    },
    close,
  };
}

/** Runs `act` the first time it is called, and never again. */
function once(act: () => unknown): () => void {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
}

interface Asked {
  /** Escape, with nothing else open. */
  readonly askedToClose: () => void;
  /** The browser closed the dialog by itself: Android's back gesture, a second Escape. */
  readonly closed: () => void;
}

function heedDialog(dialog: HTMLDialogElement, signal: AbortSignal, { askedToClose, closed }: Asked): void {
  const refuse = (event: Event) => {
    event.preventDefault();
    askedToClose();
  };
  dialog.addEventListener('cancel', refuse, { signal });
  dialog.addEventListener('close', closed, { signal });
}

interface Box {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly dialog: HTMLDialogElement;
}

function makeBox(document: Document, { language, direction }: Words): Box {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = SHEETS.map((css) => {
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

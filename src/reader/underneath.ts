// The page while the reader lies over it, and as it was afterwards: scroll, focus, selection, what was playing, and the
// look of its scrollbar and its print. The page's tree is never touched.
import pageCss from './page.css';
import quietCss from './quiet-page.css';

/** A page that starts its video again and again is left alone after this many times. */
const PAUSES = 3;

export interface Underneath {
  /** Stops what moves on the page. Called once the reader has been painted over it. */
  quiet(): void;
  /** Gives the page back. Called after the reader's element is gone. */
  restore(): void;
}

/** Quiets the page and remembers it. Called before the reader's element is there. */
export function holdPage(document: Document, view: Window): Underneath {
  const scroll = { left: view.scrollX, top: view.scrollY };
  const focused = document.activeElement;
  const ranges = readSelection(document);
  const sheets: CSSStyleSheet[] = [];
  const adopt = (css: string): void => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.push(sheet);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  };
  const css = pageCss + barRoom(document, view);
  const resume = pauseMedia(document);
  adopt(css);
  return {
    quiet: () => adopt(quietCss),
    restore() {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => !sheets.includes(each));
      if (focused instanceof HTMLElement && focused.isConnected && document.activeElement !== focused) {
        focused.focus({ preventScroll: true });
      }
      restoreSelection(document, ranges);
      if (view.scrollX !== scroll.left || view.scrollY !== scroll.top)
        view.scrollTo({ ...scroll, behavior: 'instant' });
      resume();
    },
  };
}

/**
 * The page's own scrollbars would stand beside the reader's. Without a bar that takes room the page would be laid out anew,
 * wider, so that room is kept by a border.
 */
function barRoom(document: Document, view: Window): string {
  const bar = view.innerWidth - document.documentElement.clientWidth;
  if (bar <= 0 || bar >= 40) return '';
  return `@media screen { :root:root { border-inline-end: ${bar}px solid transparent !important; } }`;
}

function readSelection(document: Document): readonly Range[] {
  const selection = document.getSelection();
  if (selection === null) return [];
  return Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index).cloneRange());
}

function restoreSelection(document: Document, ranges: readonly Range[]): void {
  const selection = document.getSelection();
  if (selection === null || (ranges.length === 0 && selection.rangeCount === 0)) return;
  selection.removeAllRanges();
  for (const range of ranges) selection.addRange(range);
}

/** Pauses what plays and what starts to; gives the way to let the former go on. */
function pauseMedia(document: Document): () => void {
  const stopped = new AbortController();
  const playing = [...document.querySelectorAll<HTMLMediaElement>('video,audio')].filter((media) => !media.paused);
  for (const media of playing) media.pause();
  const pauses = new WeakMap<EventTarget, number>();
  const options = { capture: true, signal: stopped.signal };
  document.addEventListener(
    'play',
    ({ target }) => {
      const count = target === null ? PAUSES : (pauses.get(target) ?? 0);
      if (!(target instanceof HTMLMediaElement) || count >= PAUSES) return;
      pauses.set(target, count + 1);
      target.pause();
    },
    options,
  );
  return () => {
    stopped.abort();
    for (const media of playing) {
      // A page may have taken its source meanwhile; then there is nothing to go on with.
      if (media.isConnected && media.paused) media.play().catch(() => undefined);
    }
  };
}

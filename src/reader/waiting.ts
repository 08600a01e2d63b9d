// Shows that a large page is being read, before the engine holds the page's thread: a sheet over the page with one sentence
// and a mark that the compositor keeps moving. Leaves without a trace, like the reader that follows it.
import tokensCss from '../ui/tokens.css';
import readerCss from './reader.css';
import waitingCss from './waiting.css';

export interface Waiting {
  readonly host: HTMLElement;
  /** Settles when the sheet has been painted. */
  readonly painted: Promise<void>;
  /** Takes the sheet away; safe to call twice. */
  end(): void;
}

/**
 * Lays the sheet over the page. `sentence` is read out; `theme` is the reader's, so that nothing flashes when that comes.
 * `cancel` is called where the person presses Escape.
 */
export function showWaiting(document: Document, sentence: string, theme: string, cancel: () => void): Waiting {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [tokensCss, readerCss, waitingCss].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  const dialog = root.appendChild(document.createElement('dialog'));
  dialog.className = 'galley waiting';
  dialog.dataset['theme'] = theme;
  const words = dialog.appendChild(document.createElement('p'));
  words.setAttribute('role', 'status');
  words.textContent = sentence;
  const mark = dialog.appendChild(document.createElement('div'));
  mark.className = 'waiting-mark';
  dialog.addEventListener('cancel', cancel);
  document.documentElement.append(host);
  dialog.showModal();
  return {
    host,
    painted: nextPaint(),
    end() {
      if (dialog.open) dialog.close();
      host.remove();
    },
  };
}

/** Settles when what was changed has been painted. */
export function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    // The frame's own callbacks come before it is painted, a task after them behind it.
    requestAnimationFrame(() => setTimeout(resolve));
    // A tab in the background paints no frames.
    setTimeout(resolve, 200);
  });
}

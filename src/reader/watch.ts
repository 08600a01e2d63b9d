// What a page may do to an open reader: throw its element out, or open something of its own above it.

export interface Watched {
  readonly host: Element;
  readonly dialog: HTMLDialogElement;
  readonly document: Document;
  readonly view: Window;
  readonly signal: AbortSignal;
  /** Closes the reader and gives the page back. */
  readonly close: () => void;
}

/** A page that keeps putting popovers above the reader gets its way after so many times. */
const RAISES = 3;

/** Closes the reader when the page removed it or opened a modal dialog above it; comes back above a page's popover. */
export function watchPage({ host, dialog, document, view, signal, close }: Watched): void {
  const observer = new MutationObserver(() => {
    if (!host.isConnected) close();
  });
  // The document too: a page that writes itself anew replaces the whole tree.
  observer.observe(document.documentElement, { childList: true });
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());

  let raises = 0;
  const lookAbove = ({ target }: Event) => {
    if (!(target instanceof Element) || target === host) return;
    if (target.closest('dialog')?.matches(':modal') === true) return close();
    if (target.matches(':popover-open') && raises < RAISES) {
      raises += 1;
      raise(dialog);
    }
  };
  const options = { capture: true, signal };
  view.addEventListener('focusin', lookAbove, options);
  view.addEventListener('toggle', lookAbove, options);
}

/** The last to open is on top. */
function raise(dialog: HTMLDialogElement): void {
  const { scrollTop } = dialog;
  // Leaving the top layer by attribute tells nobody that the dialog closed.
  dialog.removeAttribute('open');
  dialog.showModal();
  dialog.scrollTop = scrollTop;
}

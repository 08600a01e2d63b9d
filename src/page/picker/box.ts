// The picker's own element: a closed shadow root and a popover in it, above everything the page shows. Taken out again it
// leaves nothing.
import controlsCss from '../../ui/controls.css';
import tokensCss from '../../ui/tokens.css';
import { createElement } from '../native';
import pickerCss from './picker.css';

/** A page that puts something above the picker gets its way after so many times. */
const RAISES = 3;

export interface Box {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Lies over the whole view and takes the mouse from the page. */
  readonly shield: HTMLElement;
  /** Where the outlines are drawn. */
  readonly outlines: HTMLElement;
  /** Where the panel is drawn. */
  readonly panel: HTMLElement;
  /** Puts the element where it can be used: at the page's end, or in the dialog that makes the rest inert. */
  settle(home: Element): void;
  remove(): void;
}

export interface BoxOptions {
  readonly document: Document;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly theme: string;
  readonly label: string;
  readonly signal: AbortSignal;
  /** The page took the element out. */
  readonly lost: () => void;
}

export function makeBox({ document, language, direction, theme, label, signal, lost }: BoxOptions): Box {
  const part = (name: string): HTMLElement => {
    const made = createElement(document, 'div');
    made.className = name;
    return made;
  };
  const host = createElement(document, 'div');
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [tokensCss, controlsCss, pickerCss].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  const top = part('galley picker');
  const [shield, outlines, panel] = [part('shield'), part('outlines'), part('panel')];
  top.popover = 'manual';
  top.lang = language;
  top.dir = direction;
  top.dataset['theme'] = theme;
  outlines.ariaHidden = 'true';
  panel.setAttribute('role', 'dialog');
  panel.ariaLabel = label;
  panel.tabIndex = -1;
  top.append(shield, outlines, panel);
  root.append(top);

  let raises = 0;
  const observer = new MutationObserver(() => {
    if (!host.isConnected) lost();
    else if (host.inert && raises++ < RAISES) host.inert = false;
  });
  const watch = (): void => {
    observer.disconnect();
    observer.observe(document, { childList: true });
    observer.observe(document.documentElement, { childList: true });
    if (host.parentNode !== null) observer.observe(host.parentNode, { childList: true });
    observer.observe(host, { attributes: true, attributeFilter: ['inert'] });
  };
  const raise = (): void => {
    if (top.matches(':popover-open')) top.hidePopover();
    top.showPopover();
  };
  // Something of the page's came above, or made the rest inert.
  const heed = ({ target }: Event): void => {
    if (target instanceof Element && target !== host && target.matches(':popover-open') && raises++ < RAISES) raise();
  };
  document.addEventListener('toggle', heed, { capture: true, signal });
  // The page hears nothing of what is clicked in the panel.
  for (const type of [
    'click',
    'pointerdown',
    'pointerup',
    'mousedown',
    'mouseup',
    'input',
    'change',
    'keydown',
    'keyup',
  ])
    host.addEventListener(type, (event) => event.stopPropagation(), { signal });

  return {
    host,
    root,
    shield,
    outlines,
    panel,
    settle(home) {
      if (host.parentNode === home && top.matches(':popover-open')) return;
      const focused = root.activeElement;
      if (host.parentNode !== home) Node.prototype.appendChild.call(home, host);
      watch();
      raise();
      ((focused as HTMLElement | null) ?? panel).focus({ preventScroll: true });
    },
    remove() {
      observer.disconnect();
      host.remove();
    },
  };
}

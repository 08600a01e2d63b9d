// "Hide something here": put into a page on demand, over the page or over the reader that is open in it. Brings together
// what is picked from, what people do, the session that decides, and what is drawn.
import { render } from 'preact';
import { answer } from '../../browser/messaging';
import { readRulesFor } from '../../browser/rules-store';
import { readSettings } from '../../browser/store';
import { text, uiLanguage } from '../../browser/texts';
import { compile } from '../../hiding/compile';
import { ruleForElement } from '../../hiding/rule-for-element';
import { rulesFor } from '../../hiding/rules-for';
import type { Rule } from '../../hiding/types';
import type { TextSource } from '../../ui/texts';
import { makeWords, WordsContext, type Words } from '../../ui/words';
import { guardKeys } from '../guard';
import { hideHere } from '../hide-here';
import { pageSlot, type Slot } from '../slot';
import { makeBox, type Box } from './box';
import type { Try } from './candidates';
import { describe } from './describe';
import { effectsIn } from './effects';
import { listen } from './input';
import { drawOutlines } from './outline';
import { pageSurface } from './page-surface';
import { Panel } from './panel';
import { readerSurface } from './reader-surface';
import { Session, type Said } from './session';
import type { Surface } from './surface';

/** Between two looks whether the page put something above, in milliseconds. */
const LOOK_ABOVE = 400;

const slot = pageSlot();
guardKeys(slot, () => '', new AbortController().signal);
hideHere(slot);
answer('picker', {
  async 'picker/toggle'({ atMenu }) {
    if (slot.stopPicking != null) slot.stopPicking();
    else await open(slot, atMenu);
    return { open: slot.stopPicking != null };
  },
});

/** Opens the picker; with `atMenu` on what the page's menu was opened on. */
async function open(own: Slot, atMenu: boolean): Promise<void> {
  const life = new AbortController();
  const { signal } = life;
  const close = (): void => life.abort();
  own.stopPicking = close;
  signal.addEventListener('abort', () => (own.stopPicking = own.take = null));
  const url = document.URL;
  const page = (): Document => own.reading?.source ?? document;
  const [settings, rules] = await Promise.all([readSettings(), readRulesFor(url, page)]);
  if (signal.aborted) return;
  const surface = own.reading == null ? pageSurface(document) : readerSurface(own.reading);
  const words = makeWords(text as TextSource, uiLanguage());
  const focused = deepestFocus(own);
  const box = makeBox({
    document,
    language: words.language,
    direction: words.direction,
    theme: settings.theme,
    label: words.text('pickTitle'),
    signal,
    lost: close,
  });
  signal.addEventListener('abort', () => {
    surface.stop();
    render(null, box.panel);
    box.remove();
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
  });
  let said = words.text('pickOpened');
  const session: Session = new Session(surface, {
    url,
    take: takerOf(surface.document, url, rules),
    effects: effectsIn(own),
    changed: (happened) => {
      said = happened === null ? '' : sentence(happened, words);
      draw();
    },
  });
  const draw = (): void => {
    if (signal.aborted) return;
    surface.preview(session.state.preview ? (session.candidate?.takes ?? []) : []);
    const about = session.element === null ? '' : describe(session.element, surface.document, words.text);
    render(
      <WordsContext.Provider value={words}>
        <Panel session={session} url={url} about={about} said={said} close={close} />
      </WordsContext.Provider>,
      box.panel,
    );
  };
  draw();
  box.settle(surface.home());
  own.take = listen({ box, surface, session, signal, close });
  keepDrawn(box, surface, session, signal);
  if (atMenu && own.menuAt !== undefined && !surface.isReader) session.choose(surface.at(own.menuAt.x, own.menuAt.y));
}

/** What a rule would take now, with the person's own keep rules against it. */
function takerOf(document: Document, url: string, rules: readonly Rule[]): Try {
  const keeps = rules.filter(({ action }) => action === 'keep');
  const isValidSelector = (css: string): boolean => {
    try {
      document.createDocumentFragment().querySelector(css);
      return true;
    } catch {
      // The browser says no by throwing.
      return false;
    }
  };
  return (target) => {
    const made = ruleForElement({ target, scope: 'host', action: 'hide', onPage: true }, url, isValidSelector);
    if (!made.ok) return null;
    const decision = rulesFor(compile([made.rule, ...keeps]), url).decide(document);
    return decision.hide.map(({ element }) => element);
  };
}

/** The lines follow what moves, and the panel makes room for what is chosen, until the picker closes. */
function keepDrawn(box: Box, surface: Surface, session: Session, signal: AbortSignal): void {
  let looked = performance.now();
  const frame = (now: number): void => {
    if (signal.aborted) return;
    if (now - looked > LOOK_ABOVE) {
      looked = now;
      box.settle(surface.home());
    }
    const isChosen = session.state.choice !== null;
    const others = session.candidate?.takes ?? [];
    const own = drawOutlines(box.outlines, surface, { element: session.element, isChosen, others });
    if (isChosen) makeRoom(box.panel, own);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** The panel stands at the bottom; over what is chosen it goes to the top, if that is free. */
function makeRoom(panel: HTMLElement, own: readonly DOMRect[]): void {
  const [first] = own;
  if (first === undefined) return;
  const { left, right, height } = panel.getBoundingClientRect();
  const isBeside = first.right < left || first.left > right;
  const isUnder = !isBeside && first.bottom > innerHeight - height - 24;
  panel.toggleAttribute('data-top', isUnder && first.top > height + 24);
}

function sentence(happened: Said, { text: say, counted }: Words): string {
  switch (happened.what) {
    case 'hidden':
      return happened.seen ? counted('pickHidden', happened.count) : say('pickHiddenInReader');
    case 'undone':
      return say('pickUndone');
    case 'not-kept':
      return say('pickNotKept');
    case 'no-rule':
      return say('pickNoRule');
  }
}

/** What has the focus now, in the reader or on the page. */
function deepestFocus(own: Slot): Element | null {
  const root = own.reading?.dialog.getRootNode();
  return root instanceof ShadowRoot ? root.activeElement : document.activeElement;
}

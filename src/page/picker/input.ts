// What people do with mouse, finger and keys, made into the session's words. Only what the browser itself reports counts:
// a page can send events, too.
import { isExtensionAlive } from '../../browser/bare-api';
import type { Box } from './box';
import type { Session } from './session';
import type { Surface } from './surface';

/** So far the wheel turns for one step wider or narrower, in CSS pixels: a notch of a wheel, a short stroke on a pad. */
const WHEEL_STEP = 60;
/** A line of a wheel that counts in lines, in CSS pixels. */
const LINE = 20;

interface InputOptions {
  readonly box: Box;
  readonly surface: Surface;
  readonly session: Session;
  readonly signal: AbortSignal;
  readonly close: () => void;
}

/** Begins to listen, and gives what takes the events that the guard hands over. */
export function listen({ box, surface, session, signal, close }: InputOptions): (event: Event) => boolean {
  const options = { capture: true, signal };
  addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || isInPanel(event, box)) return;
      event.stopImmediatePropagation();
      session.aim(surface.at(event.clientX, event.clientY));
    },
    options,
  );
  let turned = 0;
  addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey || !event.isTrusted || isInPanel(event, box)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const delta = (event.deltaY || event.deltaX) * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1);
      if (event.shiftKey) return surface.scrollBy(delta);
      turned += delta;
      if (Math.abs(turned) < WHEEL_STEP) return;
      if (turned < 0) session.wider();
      else session.narrower();
      turned = 0;
    },
    { ...options, passive: false },
  );
  return (event) => {
    if (!isExtensionAlive()) {
      close();
      return false;
    }
    if (!event.isTrusted) return false;
    if (event instanceof KeyboardEvent) {
      if (event.type === 'keydown') onKey(event, { box, session, close });
      return true;
    }
    // A click without a place is a key on a button of ours.
    if (!(event instanceof MouseEvent) || (event.type === 'click' && event.detail === 0)) return false;
    if (isInPanel(event, box)) return false;
    event.preventDefault();
    if (event.type === 'click' && event.button === 0) session.choose(surface.at(event.clientX, event.clientY));
    return true;
  };
}

function isInPanel({ clientX, clientY }: MouseEvent, { panel }: Box): boolean {
  const { left, right, top, bottom } = panel.getBoundingClientRect();
  return clientX >= left && clientX < right && clientY >= top && clientY < bottom;
}

const ARROWS: Readonly<Record<string, (session: Session) => void>> = {
  ArrowUp: (session) => session.wider(),
  ArrowDown: (session) => session.narrower(),
  ArrowLeft: (session) => session.walk(-1),
  ArrowRight: (session) => session.walk(1),
};

function onKey(event: KeyboardEvent, { box, session, close }: Pick<InputOptions, 'box' | 'session' | 'close'>): void {
  const focused = box.root.activeElement;
  const isOnChoice = focused?.matches('input:not([type=checkbox])') ?? false;
  const act = (run: () => void): void => {
    event.preventDefault();
    run();
  };
  if (event.key === 'Escape') return act(close);
  if (event.key === 'Tab') return act(() => moveFocus(box, event.shiftKey ? -1 : 1));
  if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)) return act(() => void session.undo());
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const arrow = ARROWS[event.key];
  // On a slider and among choices the arrows are theirs.
  if (arrow !== undefined && !isOnChoice) return act(() => arrow(session));
  if (event.key !== 'Enter' || (focused?.matches('button, summary') ?? false)) return;
  act(() => {
    if (session.state.choice === null) session.choose(session.state.aimed);
    else void session.hide();
  });
}

/** Tab stays in the panel: the page behind it is not to be used meanwhile. */
function moveFocus({ panel, root }: Box, by: 1 | -1): void {
  const stops = [...panel.querySelectorAll<HTMLElement>('button, input, summary')].filter((stop) => {
    if (!stop.checkVisibility()) return false;
    // Of a group of choices the chosen one is the stop.
    return !stop.matches('[type=radio]:not(:checked)');
  });
  const here = stops.indexOf(root.activeElement as HTMLElement);
  const next = here < 0 ? (by > 0 ? 0 : stops.length - 1) : (here + by + stops.length) % stops.length;
  stops[next]?.focus();
}

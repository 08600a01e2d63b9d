// The only script on every page: guards the reader's keys, decides whether the page is an article and tells the
// background, which lights the button and opens the reader where the person wants that. How it decides is
// article/detect.ts. Changes nothing and leaves nothing running.
import { detectArticle } from '../article/detect';
import { isExtensionAlive, sendBare } from '../browser/bare-api';
import type { Message, Reply } from '../messages/protocol';
import { guardKeys } from './guard';
import { removeLeftovers } from './leftovers';
import { onMove } from './moves';
import { pageSlot } from './slot';

// When to look, in ms after the document is there or has moved on: text that scripts bring comes later. Then no more.
const LOOKS_MS = [0, 600, 2000] as const;
/** A page whose last picture hangs is ready all the same. */
const READY_MS = 800;
const LOOKS_AFTER_MOVE_MS = [100, 500, 1500, 4000] as const;

const slot = pageSlot();
const life = new AbortController();
let shortcut = 'Alt+R';
let told = false;
let timer = 0;
/** Headlines: of the story that was there before the page moved on, and at the last look. Another story has another one. */
let story: string | undefined;
let seen: string | undefined;
let moved = false;

function headline(): string | undefined {
  return Document.prototype.querySelector.call(document, 'h1')?.textContent;
}

/** Looks at each of `waits`; with `once` no more after an article was found. A new round ends the one before. */
function lookAt(waits: readonly number[], once: boolean): void {
  clearTimeout(timer);
  const [wait, ...rest] = waits;
  if (wait === undefined) return;
  const next = rest.map((later) => later - wait);
  const run = (): void => {
    const found = look();
    if (!(once && found)) lookAt(next, once);
  };
  if (wait === 0) run();
  else timer = setTimeout(run, wait) as unknown as number;
}

function look(): boolean {
  if (!isExtensionAlive()) {
    life.abort();
    return true;
  }
  // The reader's own state stands on the button while it is open.
  if (slot.close !== null) return true;
  const { isArticle } = detectArticle(document, { url: location.href });
  const now = headline();
  // Where the address alone changes (a scroll mark), or the old story still stands, the person's last word holds.
  const isNext = moved && isArticle && now === seen && now !== story;
  seen = now;
  if (isNext) slot.settled = moved = false;
  if (!moved) story = now;
  if (isArticle !== told || isNext) void tell(isArticle);
  return isArticle;
}

/** Tells the background; `again` where the person changed something for this site, and reads the page already. */
async function tell(isArticle: boolean, again = false): Promise<void> {
  told = isArticle;
  const message: Message<'background/page-checked'> = { galley: 'background/page-checked', body: { isArticle } };
  const reply = (await sendBare(message)) as Partial<Reply<'background/page-checked'>> | undefined;
  if (typeof reply?.shortcut === 'string') shortcut = reply.shortcut;
  if (reply?.opensByItself && !again) whenReady();
}

/** Asks to open once the page is seen and its pictures and styles are there, or have had their time. */
function whenReady(): void {
  const { signal } = life;
  const once = { signal, once: true };
  if (document.hidden) return addEventListener('visibilitychange', whenReady, { ...once, capture: true });
  const ask = (): void => {
    if (slot.settled || !told) return;
    slot.settled = slot.opening = true;
    story = headline();
    const message: Message<'background/open-here'> = { galley: 'background/open-here', body: null };
    void sendBare(message).then(() => (slot.opening = false));
  };
  if (document.readyState === 'complete') return ask();
  addEventListener('load', ask, once);
  setTimeout(ask, READY_MS);
}

function begin(): void {
  const { signal } = life;
  guardKeys(slot, () => shortcut, signal);
  slot.tellAgain = () => {
    if (told && slot.close === null) void tell(true, true);
  };
  onMove(() => {
    moved = true;
    lookAt(LOOKS_AFTER_MOVE_MS, false);
  }, signal);
  // Back from the back/forward cache the tab's button has been reset, and the page may have changed since.
  addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted) return;
      told = false;
      lookAt(LOOKS_MS, true);
    },
    { signal },
  );
  if (document.readyState === 'loading') {
    addEventListener('DOMContentLoaded', () => lookAt(LOOKS_MS, true), { signal, once: true });
  } else {
    // Later than a page's beginning means: put in by Firefox after an update, or an early page of a new installation.
    // Nobody asked for a reader over a page that is being read already.
    slot.settled = true;
    removeLeftovers(document);
    lookAt(LOOKS_MS, true);
  }
}

if (/html/.test(document.contentType)) begin();

// A page in jsdom whose globals stand for the page scripts' own, as in a content script. jsdom has no layout.
import { JSDOM } from 'jsdom';
import { vi } from 'vitest';

export interface PageWorld {
  readonly window: JSDOM['window'];
  /** What was sent to the background, in order. */
  readonly sent: unknown[];
  /** A message of this name comes from the extension. */
  hear(galley: string): void;
  /** The extension is updated: Chrome leaves the script without its id. */
  update(): void;
}

/** Puts the page's globals in place; `vi.unstubAllGlobals()` takes them back. `answer` is the background's to everything. */
export function enterPage(html: string, answer: unknown = undefined): PageWorld {
  const { window } = new JSDOM(html, { url: 'https://news.example/story' });
  const sent: unknown[] = [];
  const ears: ((message: unknown) => void)[] = [];
  const runtime: { id?: string; sendMessage(message: unknown): Promise<unknown>; readonly onMessage: object } = {
    id: 'own',
    onMessage: { addListener: (listener: (message: unknown) => void) => ears.push(listener) },
    sendMessage(message) {
      sent.push(message);
      return Promise.resolve(answer);
    },
  };
  for (const name of ['document', 'Document', 'location', 'KeyboardEvent', 'Event'] as const)
    vi.stubGlobal(name, window[name]);
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  vi.stubGlobal('chrome', { runtime });
  const hear = (galley: string): void => ears.forEach((listener) => listener({ galley, body: null }));
  return { window, sent, hear, update: () => delete runtime.id };
}

// A page in jsdom whose globals stand for the page scripts' own, as in a content script. jsdom has no layout.
import { JSDOM } from 'jsdom';
import { vi } from 'vitest';

export interface PageWorld {
  readonly window: JSDOM['window'];
  /** What was sent to the background, in order. */
  readonly sent: unknown[];
  /** The extension is updated: Chrome leaves the script without its id. */
  update(): void;
}

/** Puts the page's globals in place; `vi.unstubAllGlobals()` takes them back. `answer` is the background's to everything. */
export function enterPage(html: string, answer: unknown = undefined): PageWorld {
  const { window } = new JSDOM(html, { url: 'https://news.example/story' });
  const sent: unknown[] = [];
  const runtime: { id?: string; sendMessage(message: unknown): Promise<unknown> } = {
    id: 'own',
    sendMessage(message) {
      sent.push(message);
      return Promise.resolve(answer);
    },
  };
  for (const name of ['document', 'Document', 'location', 'KeyboardEvent', 'Event'] as const)
    vi.stubGlobal(name, window[name]);
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  vi.stubGlobal('chrome', { runtime });
  return { window, sent, update: () => delete runtime.id };
}

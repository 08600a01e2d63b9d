// Sends and answers the messages of messages/protocol.ts. Whatever does not fit the protocol, in body or in sender,
// is ignored and counted: nothing that arrives here can throw into a page.
import type { Runtime, Tabs } from 'webextension-polyfill';
import { protocol, readMessage, readReply } from '../messages/protocol';
import type { Message, MessageName, MessageTo, Receiver, Reply, Request, Sender } from '../messages/protocol';
import { browser } from './api';

/** Who sent a message, as far as a receiver may care. */
export interface From {
  /** The tab of the page that sent it; undefined where the background did. */
  readonly tabId: number | undefined;
  /** Address of the page that sent it, as the browser knows it; undefined where the background did. */
  readonly url: string | undefined;
}

export type Answers<R extends Receiver> = {
  readonly [N in MessageTo<R>]: (body: Request<N>, from: From) => Reply<N> | Promise<Reply<N>>;
};

let ignored = 0;

/** How many messages this context has ignored since it started. */
export function ignoredMessages(): number {
  return ignored;
}

/** Sends to the background. Undefined where nobody answered, or not in the protocol's words. */
export async function send<N extends MessageTo<'background'>>(
  name: N,
  body: Request<N>,
): Promise<Reply<N> | undefined> {
  return ask(name, () => browser.runtime.sendMessage({ galley: name, body } as Message));
}

/** Sends to our scripts in a tab's top frame. Undefined where there is none, or it does not answer. */
export async function sendToPage<N extends MessageTo<'page' | 'picker'>>(
  tabId: number,
  name: N,
  body: Request<N>,
): Promise<Reply<N> | undefined> {
  return ask(name, () => browser.tabs.sendMessage(tabId, { galley: name, body }, { frameId: 0 }));
}

/** Tells our scripts in every open page of a change; nobody answers. */
export async function tellPages(name: MessageTo<'detector' | 'hider'>): Promise<void> {
  const tabs = await browser.tabs.query({}).catch(() => []);
  const tell = async ({ id }: Tabs.Tab): Promise<void> => {
    if (id !== undefined) await browser.tabs.sendMessage(id, { galley: name, body: null }, { frameId: 0 });
  };
  // A page without our scripts refuses, and one that does not answer is what it should be.
  await Promise.allSettled(tabs.map(tell));
}

async function ask<N extends MessageName>(name: N, sending: () => Promise<unknown>): Promise<Reply<N> | undefined> {
  try {
    const answer = await sending();
    return answer === undefined ? undefined : readReply(name, answer);
  } catch {
    // No receiver, a closed tab or an invalidated extension: for the caller all the same, nobody answered.
    return undefined;
  }
}

/** Answers every message to `receiver` until `signal` aborts. One call for each context. */
export function answer<R extends Receiver>(receiver: R, answers: Answers<R>, signal?: AbortSignal): void {
  const listener = (
    arrived: unknown,
    sender: Runtime.MessageSender,
    respond: (reply: unknown) => void,
  ): true | undefined => {
    const message = readMessage(receiver, arrived);
    if (message === null || !maySend(protocol[message.galley].from, sender)) {
      ignored += 1;
      return undefined;
    }
    const handle = answers[message.galley] as (body: unknown, from: From) => unknown;
    const from: From = { tabId: sender.tab?.id, url: sender.tab === undefined ? undefined : sender.url };
    void Promise.resolve(handle(message.body, from)).then(
      (reply) => respond(reply ?? null),
      (error: unknown) => {
        respond(undefined);
        throw error;
      },
    );
    // The answer comes later. A promise would say so too, but not to every Chrome that we support.
    return true;
  };
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListener);
  signal?.addEventListener('abort', () => {
    browser.runtime.onMessage.removeListener(listener as Runtime.OnMessageListener);
  });
}

/** Only our own extension, and only the part of it that the protocol names. */
function maySend(from: Sender, sender: Runtime.MessageSender): boolean {
  if (sender.id !== browser.runtime.id) return false;
  if (from === 'background') return sender.tab === undefined;
  return sender.tab?.id !== undefined && sender.frameId === 0 && isPageAddress(sender.url);
}

/** A web page or a saved one; our own pages and the browser's are none. */
function isPageAddress(url: string | undefined): boolean {
  return url !== undefined && /^(?:https?|file):/.test(url);
}

// The few calls of the scripts that run on every page, without the polyfill: their bundles must stay small. Every other
// bundle imports api.ts.
import type { Message, MessageTo } from '../messages/protocol';

/** What such a script needs: whether its extension still lives, the background's ear, and one area of storage. */
interface BareApi {
  readonly runtime?: {
    /** Gone once the extension was updated or removed under the page (Chrome keeps the orphaned script running). */
    readonly id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    readonly onMessage?: { addListener(listener: (message: unknown) => void): void };
  };
  readonly storage?: {
    readonly local: { get(keys: readonly string[]): Promise<Record<string, unknown>> };
  };
}

interface ExtensionGlobals {
  readonly browser?: BareApi;
  readonly chrome?: BareApi;
}

function bareApi(): BareApi | undefined {
  const globals = globalThis as ExtensionGlobals;
  // A page element with id="browser" can stand in for a missing global, so take only what has a runtime.
  return globals.browser?.runtime ? globals.browser : globals.chrome;
}

/** False once the extension was updated, switched off or removed under this page. */
export function isExtensionAlive(): boolean {
  try {
    return Boolean(bareApi()?.runtime?.id);
  } catch {
    // Some Chrome versions throw from the getter instead of answering undefined: that is an answer too.
    return false;
  }
}

/** Sends to the background; gives its answer, or undefined where there is none (extension gone, background starting). */
export async function sendBare(message: unknown): Promise<unknown> {
  try {
    return await bareApi()?.runtime?.sendMessage(message);
  } catch {
    // The page must never see our errors; an icon that stays dim is the whole harm.
    return undefined;
  }
}

/** Items of this browser's own storage; none where it cannot be read. */
export async function readBare(keys: readonly string[]): Promise<Record<string, unknown>> {
  try {
    return (await bareApi()?.storage?.local.get(keys)) ?? {};
  } catch {
    // Storage that is switched off, or an extension that has gone: nothing is stored for us.
    return {};
  }
}

/** Calls back for each message of this name; only our own extension can send one to a page. Nothing is answered. */
export function hearBare(name: MessageTo<'detector' | 'hider'>, callback: () => void): void {
  bareApi()?.runtime?.onMessage?.addListener((message) => {
    if ((Object(message) as Partial<Message>).galley === name) callback();
  });
}

// The few calls that the detector makes, without the polyfill: its bundle runs on every page and must stay under 4 KB.
// Every other bundle imports api.ts.

/** What a script needs to know whether its extension still lives, and to tell the background something. */
interface BareApi {
  readonly runtime?: {
    /** Gone once the extension was updated or removed under the page (Chrome keeps the orphaned script running). */
    readonly id?: string;
    sendMessage(message: unknown): Promise<unknown>;
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

// Stands in for webextension-polyfill in what is put into a page on a press: every Chrome that we support has promises of its
// own, and making the polyfill's there costs a reader time. Its types hold for what such scripts use, messages but for
// promises as answers (messaging.ts gives none).
import type { Browser } from 'webextension-polyfill';

const globals = globalThis as { readonly browser?: Browser; readonly chrome?: Browser };

// A page element with id="browser" can stand in for a missing global, so take only what has a runtime.
const browser = (globals.browser?.runtime ? globals.browser : globals.chrome) as Browser;

// By the polyfill's own name.
export { browser as default };

// The one importer of the WebExtension API, for every bundle but the detector's (bare-api.ts). The reader's script is bundled
// with native-api.ts in the polyfill's place.
// The day Chrome's own `browser` is in every supported version, only this line changes.
import browser from 'webextension-polyfill';

export { browser };

export function isFirefox(): boolean {
  return browser.runtime.getURL('').startsWith('moz-extension:');
}

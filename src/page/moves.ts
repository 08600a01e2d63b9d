// Tells when a page moves on by itself: frameworks change address and content without a new document.

/** Calls back after each change of address that is more than its #fragment, until `signal` aborts. */
export function onMove(callback: (move: { readonly back: boolean }) => void, signal: AbortSignal): void {
  let address = addressNow();
  const check = (back: boolean): void => {
    if (address === addressNow()) return;
    address = addressNow();
    callback({ back });
  };
  // Heard in our own world in Chrome since 102 and Firefox since 147. Nothing of the page is wrapped or watched.
  const navigation = (globalThis as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener?.('navigatesuccess', () => check(false), { signal });
  addEventListener('popstate', () => check(true), { signal });
  // Firefox 142 to 146 tells nobody of pushState: look once after what usually leads to it.
  if (!navigation) addEventListener('click', () => setTimeout(() => check(false), 50), { capture: true, signal });
}

function addressNow(): string {
  return location.pathname + location.search;
}

// Asks the browser whether it knows a selector, without touching any page.

/** True for a plain CSS selector that this browser can match. */
export function isValidSelector(selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    // The browser says no by throwing.
    return false;
  }
}

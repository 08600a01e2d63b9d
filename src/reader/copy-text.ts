// Puts a text on the clipboard. Pages served without encryption have no clipboard interface, and a page may forbid it to
// all scripts; the browser's own copy command then does it.

/** Answers whether the text is on the clipboard. `within` is where a field may stand for a moment: part of the open dialog. */
export async function copyText(text: string, within: Element): Promise<boolean> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  try {
    if (clipboard !== undefined) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // Forbidden by the page's policy: the copy command is not.
  }
  return copyByCommand(text, within);
}

function copyByCommand(text: string, within: Element): boolean {
  const root = within.getRootNode() as ShadowRoot;
  const focused = root.activeElement;
  const field = within.ownerDocument.createElement('textarea');
  field.className = 'unseen';
  field.value = text;
  within.append(field);
  field.select();
  // Deprecated, and the one way there is where the interface is absent.
  const copied = within.ownerDocument.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return copied;
}

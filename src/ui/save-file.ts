// Hands a person a file that was made here: the browser saves it like any download, and nothing goes over the network.

/** Saves `content` as a file of this name and MIME type. */
export function saveFile(document: Document, name: string, content: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  // In no tree, so that no page hears of the click.
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the bytes by the next turn of the clock; a second is plenty.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

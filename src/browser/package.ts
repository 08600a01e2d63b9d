// Files of our own package that a page script needs. Nothing is web-accessible, so the background reads them.
import { browser } from './api';

/** The file's bytes in base64, or null where it cannot be read. */
export async function readPackagedFile(path: string): Promise<string | null> {
  try {
    const response = await fetch(browser.runtime.getURL(path));
    return response.ok ? toBase64(new Uint8Array(await response.arrayBuffer())) : null;
  } catch {
    // The reader then keeps the font it has.
    return null;
  }
}

function toBase64(bytes: Uint8Array): string {
  // In slices: a call takes only so many arguments.
  const slice = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += slice) binary += String.fromCharCode(...bytes.subarray(at, at + slice));
  return btoa(binary);
}

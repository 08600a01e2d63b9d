// Files of our own package that a page script needs. Nothing is web-accessible, so the background reads them.
import { browser } from './api';

/** The file's bytes in base64, or null where it cannot be read. */
export async function readPackagedFile(path: string): Promise<string | null> {
  const response = await open(path);
  return response === null ? null : toBase64(new Uint8Array(await response.arrayBuffer()));
}

/** The file's text, or null where it cannot be read. */
export async function readPackagedText(path: string): Promise<string | null> {
  return (await (await open(path))?.text()) ?? null;
}

/** Null where there is no such file: who asks goes on without it. */
async function open(path: string): Promise<Response | null> {
  try {
    const response = await fetch(browser.runtime.getURL(path));
    return response.ok ? response : null;
  } catch {
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

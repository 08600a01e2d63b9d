// Pictures that a page describes as JSON in an attribute (`data-image='{"src": …}'`).
import type { PictureSource } from '../types';
import { looksLikePicture } from './address';

const MAX_LENGTH = 20_000;
const MAX_VALUES = 500;

/** Every picture address in a JSON text, widest first; none for text that is no JSON. */
export function readJsonSources(text: string): PictureSource[] {
  if (text.length > MAX_LENGTH || !/[/.]/.test(text)) return [];
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return []; // The page's own notation, not JSON: it tells us nothing.
  }
  const found: PictureSource[] = [];
  const open: unknown[] = [data];
  for (let read = 0; open.length > 0 && read < MAX_VALUES; read++) {
    const value = open.pop();
    if (typeof value === 'string' && looksLikePicture(value)) found.push({ url: value });
    if (Array.isArray(value)) open.push(...(value as unknown[]).slice(0, MAX_VALUES).reverse());
    else if (typeof value === 'object' && value !== null) readObject(value as Record<string, unknown>, found, open);
  }
  return found.sort((a, b) => (b.width ?? 0) - (a.width ?? 0));
}

function readObject(value: Record<string, unknown>, found: PictureSource[], open: unknown[]): void {
  const width = Number(value['width'] ?? value['w']);
  for (const [name, part] of Object.entries(value).slice(0, MAX_VALUES).reverse()) {
    if (typeof part !== 'string') open.push(part);
    else if (looksLikePicture(part) && !/avatar|logo|icon|thumb|link|href/i.test(name)) {
      found.push(width > 0 ? { url: part, width } : { url: part });
    }
  }
}

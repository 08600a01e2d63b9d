// Reads the metadata of a small page.
import { JSDOM } from 'jsdom';
import { readMetadata, type Metadata } from '../../../../src/article/metadata/index.ts';

export const STORY_URL = 'https://www.herald.example/2026/01/02/harbour-closed';

export function read(html: string, url = STORY_URL): Metadata {
  return readMetadata(new JSDOM(html, { url }).window.document, { url });
}

/** A page whose head holds this JSON-LD, as text or as data. */
export function withJsonLd(data: unknown, body = ''): string {
  const text = typeof data === 'string' ? data : JSON.stringify(data);
  return `<head><script type="application/ld+json">${text}</script></head><body>${body}</body>`;
}

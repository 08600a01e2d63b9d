// Reads a markup through both steps and tells what a reader would get. Tests hand in a jsdom document.
import { JSDOM } from 'jsdom';
import {
  bindPictures,
  resolvePictures,
  type MetadataPicture,
  type PictureIndex,
} from '../../../../src/article/pictures/index';

export const ADDRESS = 'https://paper.example/story/';

export interface Read {
  readonly body: HTMLElement;
  readonly index: PictureIndex;
  /** Each picture as "file | caption | credit". */
  readonly pictures: readonly string[];
  /** Text outside of captions, spaces folded. */
  readonly rest: string;
}

export function bodyOf(html: string): HTMLElement {
  return new JSDOM(`<!doctype html><body>${html}</body>`, { url: ADDRESS }).window.document.body;
}

export function read(html: string, metadata: readonly MetadataPicture[] = []): Read {
  const body = bodyOf(html);
  resolvePictures(body, ADDRESS);
  const index = bindPictures(body, metadata);
  const pictures = [...index.values()].map(
    ({ sources, caption, credit }) => `${sources[0]?.url.split('/').at(-1) ?? ''} | ${caption ?? ''} | ${credit ?? ''}`,
  );
  const copy = body.cloneNode(true) as HTMLElement;
  for (const figcaption of copy.querySelectorAll('figcaption')) figcaption.remove();
  return { body, index, pictures, rest: (copy.textContent ?? '').replace(/\s+/g, ' ').trim() };
}

/** The address that the only picture of a markup resolves to. */
export function addressOf(html: string): string | null {
  const body = bodyOf(html);
  resolvePictures(body, ADDRESS);
  const images = body.querySelectorAll('img');
  if (images.length !== 1) return `${images.length} pictures`;
  return images[0]?.getAttribute('src') ?? null;
}

const LONG =
  'The council met until late in the evening and put off the vote on the harbour wall once more, to the anger of those who had come to speak.';
/** A paragraph of the story that no picture may take. */
export const STORY = `<p>${LONG}</p>`;
export { LONG as STORY_TEXT };

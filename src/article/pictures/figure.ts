// Writes the one form that a picture has in the article: figure > img + figcaption > (caption, credit), and reads the same
// words into a Picture. Which words belong to it was decided before.
import { noteOriginal } from '../dom/copy';
import { fold } from '../dom/text';
import type { Picture, PictureSource } from '../types';
import { parseSrcset } from './address';
import { saysTheSame, sharedWords } from './caption-text';
import { FULL, sizeOf } from './decorative';
import type { Figcaption } from './figcaption';

/** A description that shares this part of its words with the caption tells nothing more. */
const SAME_WORDS = 0.8;

const UNKNOWN = { width: null, height: null };

/** Makes the canonical figure of a picture, its <img> written anew, and the Picture that says the same. */
export function writeFigure(img: Element, number: number, words: Figcaption): { figure: Element; picture: Picture } {
  const document = img.ownerDocument;
  const figure = document.createElement('figure');
  figure.setAttribute('data-galley-picture', String(number));
  const fresh = document.createElement('img');
  const src = img.getAttribute('src') ?? '';
  const captionText = words.caption === null ? null : fold(words.caption.textContent ?? '');
  const creditText = words.credit === null ? null : fold(words.credit.textContent ?? '');
  const altText = fold(img.getAttribute('alt') ?? '').slice(0, 2_000);
  const said = `${captionText ?? ''} ${creditText ?? ''}`;
  const alt = altText === '' || saysTheSame(altText, said) || sharedWords(altText, said) >= SAME_WORDS ? null : altText;
  fresh.setAttribute('src', src);
  noteOriginal(fresh, img);
  fresh.setAttribute('alt', alt ?? '');
  const { width, height } = img.hasAttribute(FULL) ? UNKNOWN : sizeOf(img);
  if (width !== null && height !== null) {
    fresh.setAttribute('width', String(width));
    fresh.setAttribute('height', String(height));
  }
  const srcset = img.getAttribute('srcset');
  if (srcset !== null) fresh.setAttribute('srcset', srcset);
  figure.append(fresh);
  appendFigcaption(figure, words);
  const sources: PictureSource[] = [{ url: src }, ...parseSrcset(srcset ?? '').filter((source) => source.url !== src)];
  const size = width !== null && height !== null ? { width, height } : {};
  return { figure, picture: { sources, alt, caption: captionText, credit: creditText, ...size } };
}

/** Puts a caption and a credit at the end of a figure. */
export function appendFigcaption(figure: Element, words: Figcaption): void {
  if (words.caption === null && words.credit === null) return;
  const figcaption = figure.ownerDocument.createElement('figcaption');
  if (words.caption !== null) figcaption.append(words.caption);
  if (words.caption !== null && words.credit !== null) figcaption.append(' ');
  if (words.credit !== null) figcaption.append(words.credit);
  figure.append(figcaption);
}

// Finds the picture that leads the story where it stands outside the article's own part: above the headline, or the one that
// the metadata names and the page shows.
import type { Picture } from '../types';
import type { MetadataPicture, PictureIndex } from './write';
import { pictureKey } from './same-picture';

export interface LeadPicture {
  readonly number: number;
  readonly picture: Picture;
  readonly figure: Element;
  /** Already in the article's part: nothing has to be brought in. */
  readonly inside: boolean;
}

/** A hero is at least this wide where the page says how wide it is, in CSS pixels. */
const HERO_WIDTH = 300;
/** Levels above the article's part in which its hero may stand. */
const LEVELS = 6;
const ELSEWHERE = 'nav,footer,aside,[role="complementary"],[role="navigation"],form,dialog';

/**
 * The lead picture, or null. `articleRoot` must still stand in the body that was bound.
 * `metadataImages` are the metadata's pictures, best first, with absolute addresses.
 */
export function leadPicture(
  index: PictureIndex,
  articleRoot: Element,
  metadataImages: readonly MetadataPicture[],
): LeadPicture | null {
  const figures = Array.from(topOf(articleRoot).querySelectorAll('figure[data-galley-picture]'));
  const candidates = figures.flatMap((figure) => {
    const number = Number(figure.getAttribute('data-galley-picture'));
    const picture = index.get(number);
    return picture === undefined ? [] : [{ number, picture, figure, inside: articleRoot.contains(figure) }];
  });
  const keys = metadataImages.map((image) => pictureKey(image.url)).filter((key) => key !== '');
  const named = candidates.filter(({ picture }) => keys.includes(pictureKey(picture.sources[0]?.url ?? '')));
  const shown =
    named.find((candidate) => candidate.inside) ??
    named.find((candidate) => !isElsewhere(candidate.figure) && !leadsAway(candidate.figure));
  if (shown !== undefined) return shown;
  const first = candidates.find((candidate) => candidate.inside);
  if (first !== undefined && opensArticle(first.figure, articleRoot)) return first;
  return heroBefore(articleRoot, candidates);
}

function topOf(element: Element): Element {
  let top = element;
  while (top.parentElement !== null) top = top.parentElement;
  return top;
}

/** The last large picture before the article's part, near it, in no other part of the page and no link to another page. */
function heroBefore(root: Element, candidates: readonly LeadPicture[]): LeadPicture | null {
  let near: Element = root;
  for (let level = 0; level < LEVELS && near.parentElement !== null && near.parentElement.localName !== 'html'; level++)
    near = near.parentElement;
  const before = candidates.filter(
    ({ figure, picture, inside }) =>
      !inside &&
      near.contains(figure) &&
      precedes(figure, root) &&
      !isElsewhere(figure) &&
      !leadsAway(figure) &&
      (picture.width ?? HERO_WIDTH) >= HERO_WIDTH,
  );
  return (
    before.find(({ picture }) => picture.caption !== null || picture.credit !== null) ??
    (before.length <= 2 ? (before.at(-1) ?? null) : null)
  );
}

function precedes(figure: Element, root: Element): boolean {
  return (figure.compareDocumentPosition(root) & 4) /* DOCUMENT_POSITION_FOLLOWING */ !== 0;
}

function isElsewhere(figure: Element): boolean {
  return figure.closest(ELSEWHERE) !== null;
}

function leadsAway(figure: Element): boolean {
  return figure.parentElement?.closest('a[href]') != null;
}

/** Whether a picture stands before the article's first paragraph. */
function opensArticle(figure: Element, root: Element): boolean {
  const paragraph = Array.from(root.querySelectorAll('p')).find(
    (p) => (p.textContent ?? '').trim().length > 80 && p.closest('figure') === null,
  );
  return paragraph === undefined || (figure.compareDocumentPosition(paragraph) & 4) !== 0;
}

// Where reading begins: where one stopped, or at what the page shows.
import { goToPlace, placeInReader, placesOnPage, type Place } from './place';

/** Where a block of the page comes to stand in the reader: below the tools, above the middle. In CSS pixels. */
const HIGHEST = 72;

interface LastPlace {
  readonly address: string;
  readonly pageTop: number;
  readonly place: Place | null;
}

// The reader's script may run anew for each opening; the isolated world it runs in stays.
const lastPlaceKey: unique symbol = Symbol.for('galley.place');
const world = globalThis as { [lastPlaceKey]?: LastPlace };

/** Keeps the place for the next opening. */
export function rememberPlace(dialog: HTMLDialogElement, document: Document, view: Window): void {
  const article = dialog.querySelector('.article');
  const place = article === null ? null : placeInReader(dialog, article, HIGHEST);
  world[lastPlaceKey] = { address: document.URL, pageTop: view.scrollY, place };
}

/** Where one stopped reading, unless the page was scrolled since; else what the page shows. */
export function startingPlaces(document: Document, view: Window): readonly Place[] {
  const last = world[lastPlaceKey];
  if (last?.address === document.URL && Math.abs(last.pageTop - view.scrollY) < 2)
    return last.place === null ? [] : [last.place];
  return placesOnPage(document).map(({ words, top }) => ({
    words,
    top: Math.min(Math.max(top, HIGHEST), view.innerHeight * 0.4),
  }));
}

/** Goes to the first of the places that the article has. */
export function startAt(dialog: HTMLDialogElement, places: readonly Place[]): void {
  const article = dialog.querySelector('.article');
  if (article !== null) places.some((place) => goToPlace(dialog, article, place));
}

// The same picture twice (thumbnail and full, slides doubled for an endless carousel) is shown once, with its words.
import type { Picture } from '../types';
import { saysTheSame } from './caption-text';
import { pictureKey } from './same-picture';
import type { Survey } from './survey';

/** Words that may stand between two showings of one picture in a gallery, captions included. */
const NEAR_WORDS = 80;

/** Drops repeats that stand close together. Gives the numbers of the pictures dropped. */
export function dropNearRepeats(
  figures: ReadonlyMap<number, Element>,
  index: ReadonlyMap<number, Picture>,
  survey: Survey,
): number[] {
  const dropped: number[] = [];
  const last = new Map<string, number>();
  for (const [number, figure] of figures) {
    const picture = index.get(number);
    const key = pictureKey(picture?.sources[0]?.url ?? '');
    if (picture === undefined || key === '') continue;
    const earlier = last.get(key);
    last.set(key, number);
    if (earlier === undefined || distance(earlier, number, survey) > NEAR_WORDS) continue;
    const before = index.get(earlier);
    if (before === undefined || !isOneStory(before, picture)) continue;
    const worse =
      wordsOf(picture) > wordsOf(before) ||
      (wordsOf(picture) === wordsOf(before) && (picture.width ?? 0) > (before.width ?? 0))
        ? earlier
        : number;
    (worse === number ? figure : figures.get(earlier))?.remove();
    dropped.push(worse);
    last.set(key, worse === number ? earlier : number);
  }
  return dropped;
}

/** Drops every repeat of a picture below `root` that says nothing new. For the article's own part, once it is known. */
export function dropRepeats(root: Element, index: ReadonlyMap<number, Picture>): void {
  const shown = new Map<string, { figure: Element; picture: Picture }>();
  for (const figure of Array.from(root.querySelectorAll('figure[data-galley-picture]'))) {
    const picture = index.get(Number(figure.getAttribute('data-galley-picture')));
    const key = pictureKey(picture?.sources[0]?.url ?? '');
    if (picture === undefined || key === '') continue;
    const before = shown.get(key);
    if (before === undefined) shown.set(key, { figure, picture });
    else if (isOneStory(before.picture, picture)) {
      if (wordsOf(picture) > wordsOf(before.picture)) {
        before.figure.replaceWith(figure);
        shown.set(key, { figure, picture });
      } else figure.remove();
    }
  }
}

function distance(a: number, b: number, survey: Survey): number {
  const [one, two] = [survey.pictures[a], survey.pictures[b]];
  if (one === undefined || two === undefined) return Infinity;
  return Math.abs(survey.of(two).wordsBefore - survey.of(one).wordsBefore);
}

/** Same words, or words on one side only. */
function isOneStory(a: Picture, b: Picture): boolean {
  return a.caption === null || b.caption === null || saysTheSame(a.caption, b.caption);
}

function wordsOf(picture: Picture): number {
  return (picture.caption?.length ?? 0) + (picture.credit?.length ?? 0);
}

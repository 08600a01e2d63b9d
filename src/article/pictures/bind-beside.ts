// Binds words that only stand beside a picture, where enough speaks for them.
import { isFilmCard, MAX_WORDS as MAX_FILM_CARD } from '../dom/film-card';
import { neighboursOf, wrapperOf, type Neighbour } from './beside';
import { bindCredit, bindLabels } from './bind-labels';
import { isUnshown, type Binding, type Words } from './binding';
import { isCredit, isLabel, saysTheSame } from './caption-text';
import { isMissing } from './decorative';
import { describe, restOf } from './describe';
import { ENOUGH, weigh } from './evidence';
import { hasOwnText, readMakes, type Makes } from './makes';
import { upToSignature, type IsSignature } from './signature';
import { nearStory } from './span';
import { isPlayer, type Survey } from './survey';

/** Binds captions to the pictures near the story that have none, credits to those that have, and buttons' texts to all. */
export function bindBeside(binding: Binding, isSignature: IsSignature): void {
  const { pictures, elements } = binding.survey;
  const blocks = elements.filter(hasOwnText);
  const isNear = nearStory(blocks, binding.survey);
  const after = pictures.map((picture, index) =>
    binding.hasCaption(index) || !isNear(picture)
      ? []
      : upToSignature(neighboursOf(picture, 'after', binding.survey, binding.isTaken), isSignature),
  );
  const makes = readMakes(blocks, binding.survey, after);
  for (const [index, picture] of pictures.entries()) {
    if (!isNear(picture) || isUnshown(picture)) continue;
    // The title of a film tells what plays elsewhere.
    if (!binding.isNamed(index) && isInFilmCard(picture, binding.survey)) continue;
    if (binding.hasCaption(index)) bindCredit(index, binding);
    else bindNeighbours(index, picture, after[index] ?? [], makes, binding);
    bindLabels(index, picture, binding);
    if (!hasWords(binding.words[index]))
      bindNeighbours(
        index,
        picture,
        neighboursOf(picture, 'before', binding.survey, binding.isTaken)
          .filter((before) => !before.isLabel)
          .slice(0, 1),
        makes,
        binding,
      );
  }
}

/** Levels from a picture up to the card of a film that it stands in. */
const CARD_LEVELS = 5;

function isInFilmCard(picture: Element, found: Survey): boolean {
  let box = picture.parentElement;
  for (
    let level = 0;
    box !== null && box.localName !== 'figure' && level < CARD_LEVELS;
    level++, box = box.parentElement
  ) {
    const { words, first, end } = found.of(box);
    if (end - first !== 1 || words > MAX_FILM_CARD) return false;
    if (isFilmCard(box)) return true;
  }
  return false;
}

function hasWords(words: readonly Words[] | undefined): boolean {
  return words?.some((part) => part.nodes.some((node) => !isLabel(node.textContent ?? ''))) ?? false;
}

function bindNeighbours(
  index: number,
  picture: Element,
  neighbours: readonly Neighbour[],
  makes: Makes,
  binding: Binding,
): void {
  const wrapper = wrapperOf(picture, binding.survey);
  let caption: string | null = null;
  for (const [place, neighbour] of neighbours.entries()) {
    if (neighbour.nodes.some(binding.isTaken)) return;
    if (neighbour.isLabel) continue;
    const beside = describe(picture, neighbour, () => restOf(neighbours, place), makes, binding.survey);
    const repeats = caption !== null && saysTheSame(caption, neighbour.text) && binding.survey.of(wrapper).words < 100;
    // A caption without its picture is no gain: for one that never came, as for a player, only sure words are taken.
    const enough = ENOUGH + (isMissing(picture) || isPlayer(picture) ? 1 : 0);
    if (!repeats && weigh(beside, enough) < enough) return;
    const credit = isCredit(neighbour.text) && neighbour.words <= 12;
    if (caption !== null && !repeats && !credit && !beside.closed) return;
    binding.bind(index, neighbour.nodes, null);
    if (!credit) caption = neighbour.text;
  }
}

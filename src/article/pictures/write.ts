// Puts a figure in the place of each picture, with the words that were bound to it, and opens what the page had around it.
import { comparable } from '../dom/text';
import type { Picture } from '../types';
import type { Binding } from './binding';
import { saysTheSame } from './caption-text';
import { isMissing } from './decorative';
import { readFigcaption, type Figcaption } from './figcaption';
import { appendFigcaption, writeFigure } from './figure';
import { settle } from './place';
import { dropNearRepeats } from './repeats';
import { pictureKey } from './same-picture';
import { isPlayer, type Survey } from './survey';

/** Pictures of a body by the number in `data-galley-picture`. */
export type PictureIndex = ReadonlyMap<number, Picture>;

/** A picture that the page's metadata describes. */
export interface MetadataPicture {
  readonly url: string;
  readonly caption?: string | null;
  readonly credit?: string | null;
}

/** Figures that this file wrote. */
const OURS = 'figure[data-galley-picture],figure[data-galley-missing],figure[data-galley-player]';

/** Writes the figures of `body`. `metadata` completes pictures that have no words. */
export function writeFigures(body: Element, binding: Binding, metadata: readonly MetadataPicture[]): PictureIndex {
  const described = new Map(metadata.map((picture) => [pictureKey(picture.url), picture]));
  const index = new Map<number, Picture>();
  const figures = new Map<number, Element>();
  for (const [number, element] of binding.survey.pictures.entries()) {
    const words = readFigcaption(binding.inOrder(number), body.ownerDocument, binding.names);
    const nodes = (binding.words[number] ?? []).flatMap((part) => part.nodes);
    if (isPlayer(element)) {
      if (words.caption !== null || words.credit !== null)
        settle(element, playerFigure(element, words), nodes, binding.survey);
      continue;
    }
    if (isMissing(element)) {
      if (words.caption !== null || words.credit !== null)
        settle(element, missingFigure(element, number, words), nodes, binding.survey);
      else element.remove();
      continue;
    }
    const { figure, picture } = writeFigure(element, number, complete(words, element, described));
    if (nodes.length > 0) figure.setAttribute('data-galley-words', binding.isNamed(number) ? 'named' : 'beside');
    settle(element, figure, nodes, binding.survey);
    index.set(number, picture);
    figures.set(number, figure);
  }
  for (const number of dropNearRepeats(figures, index, binding.survey)) index.delete(number);
  dropEmptyRepeats(body);
  openFigures(body, binding.survey);
  return index;
}

/** A picture that cannot be shown and whose words another figure says too tells nothing. */
function dropEmptyRepeats(body: Element): void {
  const said = new Set<string>();
  const figures = Array.from(body.querySelectorAll(OURS));
  const wordsOf = (figure: Element): string => comparable(figure.querySelector('figcaption')?.textContent ?? '');
  for (const figure of figures) if (!figure.hasAttribute('data-galley-missing')) said.add(wordsOf(figure));
  for (const figure of figures) {
    if (!figure.hasAttribute('data-galley-missing')) continue;
    const words = wordsOf(figure);
    if (said.has(words)) figure.remove();
    said.add(words);
  }
}

/** A picture that cannot be shown keeps its place, its description and its words, so that they do not read as the story's. */
function missingFigure(img: Element, number: number, words: Figcaption): Element {
  const { figure } = writeFigure(img, number, words);
  figure.removeAttribute('data-galley-picture');
  figure.setAttribute('data-galley-missing', String(number));
  figure.querySelector('img')?.removeAttribute('src');
  return figure;
}

/** The page's own figures around ours open up: one figure a picture. What they hold besides stays where it is. */
function openFigures(body: Element, found: Survey): void {
  for (const figure of Array.from(body.querySelectorAll(OURS)).map((own) =>
    own.parentElement?.closest(`figure:not(${OURS.replace(/figure/g, '')})`),
  )) {
    if (figure == null || figure.parentElement === null) continue;
    for (const figcaption of Array.from(figure.children).filter((child) => child.localName === 'figcaption')) {
      const text = body.ownerDocument.createElement('div');
      text.append(...Array.from(figcaption.childNodes));
      figcaption.replaceWith(text);
    }
    figure.replaceWith(...Array.from(figure.childNodes));
  }
  openLists(body, found);
}

/** A list whose items are nothing but pictures is a gallery, not a list. */
function openLists(body: Element, found: Survey): void {
  for (const figure of body.querySelectorAll(OURS)) {
    const list = figure.parentElement;
    if (list !== null && /^(?:ul|ol|menu|dl|table|tbody|tr)$/.test(list.localName) && found.of(list).words <= 0)
      list.replaceWith(...Array.from(list.childNodes));
  }
}

function playerFigure(player: Element, words: Figcaption): Element {
  const figure = player.ownerDocument.createElement('figure');
  figure.setAttribute('data-galley-player', '');
  appendFigcaption(figure, words);
  return figure;
}

/** Words of the metadata for a picture whose page shows none. */
function complete(words: Figcaption, img: Element, described: ReadonlyMap<string, MetadataPicture>): Figcaption {
  const known = described.size === 0 ? undefined : described.get(pictureKey(img.getAttribute('src') ?? ''));
  if (known === undefined) return words;
  const span = (text: string | null | undefined, part: string): Element | null => {
    if (text === null || text === undefined || text.trim() === '') return null;
    const element = img.ownerDocument.createElement('span');
    element.setAttribute('data-part', part);
    element.textContent = text.trim();
    return element;
  };
  const said = `${words.caption?.textContent ?? ''} ${words.credit?.textContent ?? ''}`;
  const once = (text: string | null | undefined): string | null =>
    text === undefined || text === null || saysTheSame(said, text) ? null : text;
  return {
    caption: words.caption ?? span(once(known.caption), 'caption'),
    credit: words.credit ?? span(once(known.credit), 'credit'),
  };
}

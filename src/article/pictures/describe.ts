// What can be seen of a picture and the words beside it: the evidence that evidence.ts weighs.
import { coreOf, standsInStory, type Neighbour } from './beside';
import { isCredit, saysTheSame } from './caption-text';
import type { Beside } from './evidence';
import type { Makes } from './makes';
import { leadsAway } from './place';
import type { Survey } from './survey';

/** Names of pictures that are the page's or a person's, not the story's. */
const ORNAMENT = /logo|(?:^|[^a-z])icon|badge|avatar|headshot|author|profile/i;
/** Words that a wrapper may hold besides a caption and what belongs to it. */
const SLACK = 3;

/** `rest` counts the words of the neighbours that may stand in one wrapper with these. */
export function describe(
  picture: Element,
  neighbour: Neighbour,
  rest: () => number,
  makes: Makes,
  found: Survey,
): Beside {
  const { parent } = neighbour;
  const holder = found.of(parent);
  const others = holder.words - neighbour.words;
  const closed =
    holder.end - holder.first === 1 &&
    !/^(?:body|article|main|section)$/.test(parent.localName) &&
    (others <= SLACK || others <= SLACK + rest());
  const link = linkAround(picture);
  return {
    ...neighbour,
    alt: picture.getAttribute('alt') ?? '',
    closed,
    table: /^(?:table|tbody|tr|td)$/.test(parent.localName),
    inStory: standsInStory(closed ? parent : null, coreOf(picture, found), neighbour, found),
    leadsAway: link !== null && leadsAway(link),
    ornament: ORNAMENT.test(
      `${picture.getAttribute('alt') ?? ''} ${picture.getAttribute('class') ?? ''} ${(picture.getAttribute('src') ?? '').slice(-200)}`,
    ),
    drawing: /\.svg(?:$|[?#])/i.test(picture.getAttribute('src') ?? ''),
    sharedLink: link !== null && link === linkAround(neighbour.nodes[0] ?? null),
    make: makes.of(neighbour),
  };
}

/** Words of the neighbours that follow and are credits: a wrapper that holds a caption and a credit is still closed. */
export function restOf(neighbours: readonly Neighbour[], place: number): number {
  return neighbours
    .slice(place + 1)
    .reduce(
      (sum, next) =>
        sum + (isCredit(next.text) || saysTheSame(next.text, neighbours[place]?.text ?? '') ? next.words : 0),
      0,
    );
}

/** The link that a node stands in, or is. */
export function linkAround(node: Node | null): Element | null {
  const element = node?.nodeType === 1 ? (node as Element) : (node?.parentElement ?? null);
  return element?.closest('a[href]') ?? null;
}

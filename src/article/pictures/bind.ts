// Binds every picture of editorial size to its caption and credit and puts a canonical figure in their place. Captions that
// name themselves come first; words that only stand beside a picture need evidence.
import { writeAttributeCaptions } from './attribute-captions';
import { Binding, type Words } from './binding';
import { coreOf, neighboursOf, standsInStory, wrapperOf, type Neighbour } from './beside';
import { isCredit, isLabel, saysTheSame } from './caption-text';
import { comparable, fold } from '../dom/text';
import { privateVideoFrame } from '../dom/url';
import { isMissing } from './decorative';
import { ENOUGH, weigh, type Beside } from './evidence';
import { hasOwnText, readMakes, type Makes } from './makes';
import { namedPart, type NamedPart } from './named';
import { nearStory } from './span';
import { isFilmCard, MAX_WORDS as MAX_FILM_CARD } from '../dom/film-card';
import { isPlayer, survey, type Survey } from './survey';
import { leadsAway } from './place';
import { writeFigures, type MetadataPicture, type PictureIndex } from './write';

/** What marks the figures written here; a page's own attributes of these names go first. */
const MARKS = ['data-galley-picture', 'data-galley-missing', 'data-galley-player', 'data-galley-words'];
const MARKED = MARKS.map((mark) => `[${mark}]`).join(',');
/** Names of pictures that are the page's or a person's, not the story's. */
const ORNAMENT = /logo|(?:^|[^a-z])icon|badge|avatar|headshot|author|profile/i;
const MAX_FIGCAPTION_WORDS = 400;
const MAX_NAMED_WORDS = 120;
/** Levels from a caption up to the element that holds its picture too. */
const FIGCAPTION_LEVELS = 10;
const NAMED_LEVELS = 5;
/** Words that may stand between a picture and a caption that names itself. */
const MAX_GAP = 15;

/**
 * Binds the pictures of `body` in place; they must be resolved. `metadata` completes pictures that have no words; `byline` is
 * the page's own, which stands below its lead picture in many a template.
 */
export function bindPictures(
  body: Element,
  metadata: readonly MetadataPicture[] = [],
  byline: string | null = null,
): PictureIndex {
  for (const element of body.querySelectorAll(MARKED)) for (const mark of MARKS) element.removeAttribute(mark);
  writeAttributeCaptions(body);
  const found = survey(body);
  for (const img of found.decorative) img.remove();
  const binding = new Binding(found);
  const isSignature = signatures(comparable(byline ?? ''));
  bindNamed(binding, asking(body), isSignature);
  bindBeside(binding, isSignature);
  return writeFigures(body, binding, metadata);
}

interface NamedWords {
  readonly element: Element;
  readonly part: Exclude<NamedPart, null>;
  /** The nearest element that holds a picture too. */
  readonly around: Element;
}

/** Forms and fields, and every element that holds one. */
function asking(body: Element): ReadonlySet<Element> {
  const all = new Set<Element>();
  for (const control of body.querySelectorAll('form,input'))
    for (let at: Element | null = control; at !== null && !all.has(at); at = at.parentElement) all.add(at);
  return all;
}

/** Tells the line that says who wrote the story, or when: the byline, a day, both. */
function signatures(byline: string): (text: string) => boolean {
  return (text) => {
    const said = comparable(text);
    const isNamed = byline !== '' && said.includes(byline) && said.length <= byline.length + MAX_DAY;
    return (isNamed && (said === byline || YEAR.test(said))) || DAY.test(said);
  };
}

const YEAR = /(?:19|20)\d\d/;
/** Characters of the longest day with what stands around it. */
const MAX_DAY = 40;
/** A day alone: a month's name or number, a day, a year. */
const DAY = /^(?:\S+ \d{1,2}|\d{1,2} \S+) (?:19|20)\d\d$/;

function bindNamed(binding: Binding, asks: ReadonlySet<Element>, isSignature: (text: string) => boolean): void {
  const groups = new Map<Element, NamedWords[]>();
  let last: Element | null = null;
  for (const element of binding.survey.elements) {
    if (last !== null && last.contains(element)) continue;
    const part = namedPart(element, binding.names);
    if (part === null || !mayBeNamed(element, part, binding.survey)) continue;
    if (part === 'caption' && element.localName !== 'figcaption' && isSignature(element.textContent ?? '')) continue;
    const around = holderOf(element, binding.survey, asks);
    if (around === null) continue;
    last = element;
    const group = groups.get(around);
    if (group === undefined) groups.set(around, [{ element, part, around }]);
    else group.push({ element, part, around });
  }
  for (const group of groups.values()) {
    const paired = pairByOrder(group, binding.survey);
    for (const [index, words] of group.entries()) {
      const picture = paired === null ? nearestPicture(words, binding) : (paired[index] ?? null);
      if (picture !== null && !isUnshown(binding.survey.pictures[picture]))
        binding.bind(picture, [words.element], words.part);
    }
  }
}

function mayBeNamed(element: Element, part: NamedPart, found: Survey): boolean {
  const { words, linkWords, first, end } = found.of(element);
  if (words === 0 || end > first) return false;
  if (element.localName === 'figcaption') return words <= MAX_FIGCAPTION_WORDS;
  if (/^(?:h[1-6]|a|button|label|li|time|table|body|article|main|section|aside|nav|caption)$/.test(element.localName))
    return part === 'credit' && element.localName === 'a' && words <= 12;
  if (words > MAX_NAMED_WORDS || (part === 'credit' && words > 40)) return false;
  if (part === 'caption' && linkWords > words * 0.8 && words > 3) return false;
  return element.querySelector('h1,h2,h3,h4,h5,h6,form,ul,ol,table') === null;
}

function holderOf(element: Element, found: Survey, asks: ReadonlySet<Element>): Element | null {
  const levels = element.localName === 'figcaption' ? FIGCAPTION_LEVELS : NAMED_LEVELS;
  let around = element.parentElement;
  for (let level = 0; around !== null && level < levels; level++, around = around.parentElement) {
    const { first, end } = found.of(around);
    if (end > first) return around;
    // What stands in a box with a form tells what the form is for.
    if (/^(?:body|article|main)$/.test(around.localName) || asks.has(around)) return null;
  }
  return null;
}

/** As many captions as pictures, all of them after (or before) all of the pictures: they go together in their order. */
function pairByOrder(group: readonly NamedWords[], found: Survey): number[] | null {
  const [head] = group;
  if (head === undefined || group.length < 2) return null;
  const { first, end } = found.of(head.around);
  const places = new Set(group.map(({ element }) => found.of(element).first));
  const apart = places.size === 1 && (places.has(first) || places.has(end));
  return apart && group.every(({ part }) => part === head.part) && end - first === group.length
    ? group.map((_, index) => first + index)
    : null;
}

/** What a figure holds that shows no picture: its caption says whose words or which code it is. */
const TEXT = 'blockquote,q,pre';

/** Of a figure without a picture. In a card with one it may say whose portrait that is. */
function isOfText(element: Element, found: Survey): boolean {
  const figure = element.closest('figure');
  return figure !== null && found.of(figure).end === found.of(figure).first && figure.querySelector(TEXT) !== null;
}

/** The last picture before the words within their holder, else the first after them; null where other words stand between. */
function nearestPicture({ element, part, around }: NamedWords, binding: Binding): number | null {
  const own = binding.survey.of(element);
  const holder = binding.survey.of(around);
  const before = own.first - 1;
  const isFigcaption = element.localName === 'figcaption';
  const gapAllowed = isFigcaption ? (around.localName === 'figure' ? Infinity : MAX_GAP * 4) : MAX_GAP;
  const gap = (picture: number): number => {
    const shown = binding.survey.pictures[picture];
    if (shown === undefined) return Infinity;
    const place = binding.survey.of(shown);
    const bound = (binding.words[picture] ?? []).reduce(
      (sum, words) =>
        sum +
        words.nodes.reduce(
          (all, node) => all + (node.nodeType === 1 ? binding.survey.of(node as Element).words : 0),
          0,
        ),
      0,
    );
    return picture <= before
      ? own.wordsBefore - place.wordsBefore - bound
      : place.wordsBefore - own.wordsBefore - own.words - bound;
  };
  const isCard = holder.end - holder.first === 1 && before === holder.first && holder.words <= MAX_NAMED_WORDS;
  if (!isCard && isOfText(element, binding.survey)) return null;
  if (before >= holder.first && gap(before) <= gapAllowed) return before;
  if (
    own.first < holder.end &&
    gap(own.first) <= gapAllowed &&
    (isFigcaption || part === 'caption' || holder.end - holder.first === 1)
  )
    return own.first;
  return null;
}

function bindBeside(binding: Binding, isSignature: (text: string) => boolean): void {
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

/** The neighbours before the story's signature. */
function upToSignature(neighbours: Neighbour[], isSignature: (text: string) => boolean): Neighbour[] {
  const at = neighbours.findIndex(({ text }) => YEAR.test(text) && isSignature(text));
  return at < 0 ? neighbours : neighbours.slice(0, at);
}

/** A frame that the reader does not show, a document's: what is said of it stays where it is. */
function isUnshown(picture: Element | undefined): boolean {
  if (picture?.localName !== 'iframe') return false;
  return privateVideoFrame(picture.getAttribute('src') ?? picture.getAttribute('data-src') ?? '') === null;
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

/** Words of a link around a picture that say what it does. */
const MAX_LINK = 6;

/** Words in the link around a picture, which has its caption elsewhere: they say what pressing it does. */
function isOfLink(picture: Element, { nodes, words }: Neighbour): boolean {
  const link = linkAround(picture);
  return link !== null && words <= MAX_LINK && linkAround(nodes[0] ?? null) === link;
}

/** Counters and buttons' texts in the picture's own wrapper go with it and are not shown. */
function bindLabels(index: number, picture: Element, binding: Binding): void {
  const wrapper = wrapperOf(picture, binding.survey);
  if (wrapper === picture || binding.survey.of(wrapper).words <= 0) return;
  for (const where of ['after', 'before'] as const) {
    for (const neighbour of neighboursOf(picture, where, binding.survey, binding.isTaken)) {
      if (!wrapper.contains(neighbour.parent)) continue;
      if (neighbour.isLabel) binding.bind(index, neighbour.nodes, null);
      else if (binding.isNamed(index) && isOfLink(picture, neighbour)) binding.drop(neighbour.nodes);
    }
  }
}

/** After a caption, the line that follows it may be the credit; nothing else is taken. */
function bindCredit(index: number, binding: Binding): void {
  const picture = binding.survey.pictures[index];
  if (picture === undefined || binding.words[index]?.some((words) => words.named === 'credit') === true) return;
  const beside = besideCaption(index, binding);
  if (beside !== null) return binding.bind(index, [beside], 'credit');
  const next = neighboursOf(picture, 'after', binding.survey, binding.isTaken).find((neighbour) => !neighbour.isLabel);
  if (
    next !== undefined &&
    next.words <= 12 &&
    isCredit(next.text) &&
    wrapperOf(picture, binding.survey).contains(next.parent)
  )
    binding.bind(index, next.nodes, 'credit');
}

/** An element right after the caption, in a box of theirs, that is a credit and nothing else. */
function besideCaption(index: number, binding: Binding): Element | null {
  const caption = binding.words[index]?.at(-1)?.nodes.at(-1);
  const next = caption?.nodeType === 1 ? (caption as Element).nextElementSibling : null;
  if (next === null || binding.isTaken(next)) return null;
  const text = fold(next.textContent ?? '');
  return binding.survey.of(next).words <= 12 && isCredit(text) ? next : null;
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

/** Words that a wrapper may hold besides a caption and what belongs to it. */
const SLACK = 3;

function describe(picture: Element, neighbour: Neighbour, rest: () => number, makes: Makes, found: Survey): Beside {
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
function restOf(neighbours: readonly Neighbour[], place: number): number {
  return neighbours
    .slice(place + 1)
    .reduce(
      (sum, next) =>
        sum + (isCredit(next.text) || saysTheSame(next.text, neighbours[place]?.text ?? '') ? next.words : 0),
      0,
    );
}

function linkAround(node: Node | null): Element | null {
  const element = node?.nodeType === 1 ? (node as Element) : (node?.parentElement ?? null);
  return element?.closest('a[href]') ?? null;
}

// One walk over the body that counts words and pictures per element, so that binding never has to look twice.
import { findMenus } from '../dom/menus';
import { countWords } from '../dom/text';
import { isDecorative, isEditorialSize, isMissing, isTracker, sizeOf } from './decorative';

/** What one walk knows of an element. */
export interface Measure {
  /** Words below it, those of buttons left out. */
  words: number;
  /** Words below it that stand in links. */
  linkWords: number;
  /** Words of the body before it. */
  readonly wordsBefore: number;
  /** Numbers of the pictures below it: from `first` up to `end`, without `end`. */
  readonly first: number;
  end: number;
}

export interface Survey {
  /** Pictures and players in reading order. */
  readonly pictures: readonly Element[];
  readonly decorative: readonly Element[];
  /** Elements in reading order. */
  readonly elements: readonly Element[];
  of(element: Element): Measure;
  /** Words of one text. */
  wordsIn(text: Node): number;
  /** Notes that the nodes' words are spoken for: elements around them no longer count them. */
  take(nodes: readonly Node[]): void;
}

const UNREAD = new Set(['noscript', 'script', 'style', 'template', 'button', 'option', 'svg']);
/** Levels below a player whose pictures are the player's own. */
const PLAYER_LEVELS = 3;
const NOTHING: Measure = { words: 0, linkWords: 0, wordsBefore: 0, first: 0, end: 0 };

/** Whether an element plays something: its words are bound like a picture's, and it is kept as it is. */
export function isPlayer(element: Element): boolean {
  if (element.localName === 'video' || element.localName === 'audio') return true;
  if (element.localName !== 'iframe') return false;
  const src = element.getAttribute('src') ?? element.getAttribute('data-src') ?? '';
  const flat = /^[01]?(?:px)?$/;
  return (
    /^(?:https?:)?\/\//i.test(src) &&
    !isTracker(src) &&
    !flat.test(element.getAttribute('height') ?? '9') &&
    !flat.test(element.getAttribute('width') ?? '9')
  );
}

/** Measures `body` but for its menus. Its pictures must be resolved. */
export function survey(body: Element): Survey {
  const repeats = countSources(body);
  const menus = findMenus(body);
  const measures = new Map<Element, Measure>();
  const pictures: Element[] = [];
  const decorative: Element[] = Array.from(menus).flatMap((menu) => Array.from(menu.getElementsByTagName('img')));
  const elements: Element[] = [];
  let words = 0;
  const open: { measure: Measure; inLink: boolean; nearPlayer: number }[] = [];
  const enter = (element: Element): void => {
    const above = open.at(-1);
    const inPlayer = (above?.nearPlayer ?? 0) > 0;
    const plays = isPlayer(element);
    const measure: Measure = {
      words: 0,
      linkWords: 0,
      wordsBefore: words,
      first: pictures.length,
      end: pictures.length,
    };
    measures.set(element, measure);
    elements.push(element);
    open.push({
      measure,
      inLink: element.localName === 'a' || (above?.inLink ?? false),
      nearPlayer: plays ? PLAYER_LEVELS : Math.max(0, (above?.nearPlayer ?? 0) - 1),
    });
    if (inPlayer) return;
    if (element.localName === 'img') {
      if (isMissing(element)) (mayBeStory(element) ? pictures : decorative).push(element);
      else if (isDecorative(element, repeats.get(element.getAttribute('src') ?? '') ?? 1)) decorative.push(element);
      else if (isEditorialSize(element)) pictures.push(element);
    } else if (plays) pictures.push(element);
  };
  const leave = (): void => {
    const done = open.pop();
    if (done === undefined) return;
    done.measure.words = words - done.measure.wordsBefore;
    done.measure.end = pictures.length;
    const above = open.at(-1);
    if (above !== undefined) above.measure.linkWords += done.measure.linkWords;
  };
  const result: Survey = {
    pictures,
    decorative,
    elements,
    of: (element) => measures.get(element) ?? NOTHING,
    wordsIn: (text) => countWords(text.nodeValue ?? ''),
    take(nodes) {
      for (const node of nodes) {
        const count =
          node.nodeType === 1 ? (measures.get(node as Element)?.words ?? 0) : countWords(node.nodeValue ?? '');
        for (let above = node.parentElement; above !== null; above = above.parentElement) {
          const measure = measures.get(above);
          if (measure !== undefined) measure.words -= count;
        }
      }
    },
  };
  enter(body);
  let node: Node | null = body.firstChild;
  while (node !== null) {
    if (node.nodeType === 3) {
      const count = countWords(node.nodeValue ?? '');
      words += count;
      const at = open.at(-1);
      if (at?.inLink === true) at.measure.linkWords += count;
    }
    if (node.nodeType === 1 && !UNREAD.has((node as Element).localName) && !menus.has(node as Element)) {
      enter(node as Element);
      if (node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
      leave();
    }
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode;
      leave();
      if (node === body || node === null) return result;
    }
    node = node?.nextSibling ?? null;
  }
  leave();
  return result;
}

/** A picture that the page never gave an address still counts where the page says that it is large or a figure's. */
function mayBeStory(img: Element): boolean {
  const { width, height } = sizeOf(img);
  if (width !== null || height !== null) return isEditorialSize(img);
  return img.closest('figure') !== null || (img.getAttribute('alt') ?? '').trim() !== '';
}

function countSources(body: Element): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const img of body.querySelectorAll('img')) {
    const src = img.getAttribute('src') ?? '';
    counts.set(src, (counts.get(src) ?? 0) + 1);
  }
  return counts;
}

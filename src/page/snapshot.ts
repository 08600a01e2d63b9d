// Copies the live page once and writes on the copy what only the live page knows: what is shown, which picture was chosen
// and how big it is. The live page is read and never changed; the copy has no window, so nothing of the page runs in it.
import { howShown, isClosedDetails, keepsLines, proseJudge } from './facts';
import {
  addAttribute,
  append,
  attributesOf,
  bodyOf,
  cloneDocument,
  createElement,
  elementsIn,
  emptyOut,
  everyElementOf,
  firstChildOf,
  firstElementOf,
  importNode,
  nameOf,
  nextElementOf,
  removeAttribute,
  replace,
  setAttribute,
  shadowRootOf,
} from './native';

const FACTS = ['hidden', 'src', 'width', 'height', 'lines'].map((fact) => `data-galley-${fact}`);

/** Parts that never show of themselves; what they hold is no hidden text. */
const SILENT = new Set(
  'script style noscript template link meta source track param area base title datalist wbr br'.split(' '),
);

/** Larger pages keep what was measured up to here: the copy is whole, and the time stays bounded. */
const MOST_MEASURED = 50_000;

/** Deeper elements are copied and not measured: the browser's answers cost more with every level. No writer nests so deep. */
const DEEPEST_MEASURED = 256;

/** No writer gives an element more attributes. Firefox takes a second for each further copy of one with 50,000. */
const MOST_ATTRIBUTES = 256;

/** An element of the live page and its copy. */
interface Pair {
  readonly live: Element;
  readonly copy: Element;
  /** Inside something that waits out of sight, like the next picture of a gallery: only pictures are measured. */
  readonly outOfSight: boolean;
  readonly depth: number;
}

/**
 * A copy of the page with facts as attributes: `data-galley-hidden` on the outermost elements that are not shown (value
 * `sr` where screen readers alone get them), `data-galley-lines` (line breaks in its text are shown), `data-galley-src` (the
 * picture that the browser chose), `data-galley-width` and `data-galley-height` (its natural size in CSS pixels). Open shadow trees stand in it as plain elements.
 */
export function takeSnapshot(live: Document): Document {
  // Cloning the document, and not its elements, makes a copy without a window: custom elements stay what they are, names.
  const copy = cloneDocument(live);
  const [from, to] = [bodyOf(live), bodyOf(copy)];
  if (from === null || to === null) return copy;
  dropFacts(copy.documentElement);
  thinOut(copy);
  const holdsMostProse = proseJudge(from);
  const pairs: Pair[] = [];
  pushChildren(pairs, { live: from, copy: to, outOfSight: false, depth: 0 }, copy);
  const scroll = { x: scrollX, y: scrollY };
  let measured = 0;
  // A list instead of recursion: pages can nest deeper than the stack.
  for (let pair = pairs.pop(); pair !== undefined && measured < MOST_MEASURED; pair = pairs.pop(), measured += 1) {
    const name = nameOf(pair.live);
    if (SILENT.has(name)) continue;
    const shown = pair.outOfSight ? 'out-of-sight' : howShown(pair.live, scroll);
    if (shown === 'hidden' || shown === 'sr') {
      // Below a hidden article everything measures as hidden, so nothing there is judged at all.
      if (!holdsMostProse(pair.live)) setAttribute(pair.copy, 'data-galley-hidden', shown === 'sr' ? 'sr' : '');
      continue;
    }
    if (name === 'img') noteImage(pair.live as HTMLImageElement, pair.copy);
    else if (keepsLines(pair.live)) setAttribute(pair.copy, 'data-galley-lines', '');
    if (name === 'svg' || isClosedDetails(pair.live) || pair.depth === DEEPEST_MEASURED) continue;
    pushChildren(pairs, { ...pair, outOfSight: shown === 'out-of-sight' }, copy);
  }
  return copy;
}

/** Queues what the element shows: its children, its shadow tree, or what a slot was given. */
function pushChildren(pairs: Pair[], parent: Pair, owner: Document): void {
  const drawn = drawnInstead(parent.live);
  const { outOfSight } = parent;
  const depth = parent.depth + 1;
  if (drawn === null) {
    let live = firstElementOf(parent.live);
    let copy = firstElementOf(parent.copy);
    while (live !== null && copy !== null) {
      pairs.push({ live, copy, outOfSight, depth });
      live = nextElementOf(live);
      copy = nextElementOf(copy);
    }
    return;
  }
  emptyOut(parent.copy);
  for (const live of drawn) {
    const copy = append(parent.copy, importNode(owner, live)) as Element;
    if (!(live instanceof Element)) continue;
    dropFacts(copy);
    pairs.push({ live, copy, outOfSight, depth });
  }
}

/** What is drawn in an element's place of its children; null where the children are. */
function drawnInstead(element: Element): Iterable<Node> | null {
  const shadow = shadowRootOf(element);
  if (shadow !== null) return shadow.childNodes;
  const given = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
  return given.length > 0 ? given : null;
}

function noteImage(image: HTMLImageElement, copy: Element): void {
  const { currentSrc, naturalWidth, naturalHeight } = image;
  if (currentSrc !== '') setAttribute(copy, 'data-galley-src', currentSrc);
  if (naturalWidth === 0 || naturalHeight === 0) return;
  setAttribute(copy, 'data-galley-width', String(naturalWidth));
  setAttribute(copy, 'data-galley-height', String(naturalHeight));
}

/** Elements with more attributes than anybody writes are made anew with the first of them. */
function thinOut(copy: Document): void {
  const elements = everyElementOf(copy);
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i] as Element;
    const attributes = attributesOf(element);
    if (attributes.length <= MOST_ATTRIBUTES) continue;
    const lean = createElement(copy, nameOf(element));
    // Copied as nodes: parsers take names that setAttribute refuses.
    for (let at = 0; at < MOST_ATTRIBUTES; at++) addAttribute(lean, attributes[at]?.cloneNode() as Attr);
    for (let child = firstChildOf(element); child !== null; child = firstChildOf(element)) append(lean, child);
    replace(element, lean);
  }
}

/** A page may not state facts: they would hide its text, or show other pictures than it does. */
function dropFacts(root: Element): void {
  const selector = FACTS.map((fact) => `[${fact}]`).join();
  for (const element of [root, ...elementsIn(root, selector)]) {
    for (const fact of FACTS) removeAttribute(element, fact);
  }
}

// Copies the live page once and writes on the copy what only the live page knows: what is shown, which picture was chosen
// and how big it is. The live page is read and never changed; the copy has no window, so nothing of the page runs in it.
import { howShown, isClosedDetails, proseJudge } from './facts';
import type { Shown } from './facts';
import {
  append,
  bodyOf,
  cloneDocument,
  elementsIn,
  emptyOut,
  firstElementOf,
  importNode,
  nameOf,
  nextElementOf,
  removeAttribute,
  setAttribute,
  shadowRootOf,
} from './native';

const FACTS = ['hidden', 'src', 'width', 'height'].map((fact) => `data-galley-${fact}`);

/** Parts that never show of themselves; what they hold is no hidden text. */
const SILENT = /^(?:script|style|noscript|template|link|meta|source|track|param|area|base|title|datalist|wbr|br)$/;

/** Larger pages keep what was measured up to here: the copy is whole, and the time stays bounded. */
const MOST_MEASURED = 50_000;

/** An element of the live page and its copy. */
interface Pair {
  readonly live: Element;
  readonly copy: Element;
  /** Inside something that waits out of sight, like the next picture of a gallery: only pictures are measured. */
  readonly outOfSight: boolean;
}

/**
 * A copy of the page with facts as attributes: `data-galley-hidden` on the outermost elements that are not shown (value
 * `sr` where screen readers alone get them), `data-galley-src` (the picture that the browser chose), `data-galley-width`
 * and `data-galley-height` (its natural size in CSS pixels). Open shadow trees stand in it as plain elements.
 */
export function takeSnapshot(live: Document): Document {
  // Cloning the document, and not its elements, makes a copy without a window: custom elements stay what they are, names.
  const copy = cloneDocument(live);
  const [from, to] = [bodyOf(live), bodyOf(copy)];
  if (from === null || to === null) return copy;
  dropFacts(copy.documentElement);
  const holdsMostProse = proseJudge(from);
  const pairs: Pair[] = [];
  pushChildren(pairs, { live: from, copy: to, outOfSight: false }, copy);
  let measured = 0;
  // A list instead of recursion: pages can nest deeper than the stack.
  for (let pair = pairs.pop(); pair !== undefined && measured < MOST_MEASURED; pair = pairs.pop(), measured += 1) {
    const name = nameOf(pair.live);
    if (SILENT.test(name)) continue;
    const shown = pair.outOfSight ? 'out-of-sight' : howShown(pair.live);
    if (shown === 'hidden' || shown === 'sr') {
      // Below a hidden article everything measures as hidden, so nothing there is judged at all.
      if (!holdsMostProse(pair.live)) setAttribute(pair.copy, 'data-galley-hidden', shown === 'sr' ? 'sr' : '');
      continue;
    }
    if (name === 'img') noteImage(pair.live as HTMLImageElement, pair.copy);
    if (name !== 'svg' && !isClosedDetails(pair.live)) pushChildren(pairs, withSight(pair, shown), copy);
  }
  return copy;
}

function withSight(pair: Pair, shown: Shown): Pair {
  return { ...pair, outOfSight: shown === 'out-of-sight' };
}

/** Queues what the element shows: its children, its shadow tree, or what a slot was given. */
function pushChildren(pairs: Pair[], { live, copy, outOfSight }: Pair, owner: Document): void {
  const shadow = shadowRootOf(live);
  if (shadow !== null) return refill(pairs, shadow.childNodes, copy, owner, outOfSight);
  const given = live instanceof HTMLSlotElement ? live.assignedNodes() : [];
  if (given.length > 0) return refill(pairs, given, copy, owner, outOfSight);
  let [from, to] = [firstElementOf(live), firstElementOf(copy)];
  while (from !== null && to !== null) {
    pairs.push({ live: from, copy: to, outOfSight });
    [from, to] = [nextElementOf(from), nextElementOf(to)];
  }
}

/** Puts copies of `nodes` into `copy`: what is drawn there, instead of what stands in the markup. */
function refill(pairs: Pair[], nodes: Iterable<Node>, copy: Element, owner: Document, outOfSight: boolean): void {
  emptyOut(copy);
  for (const node of nodes) {
    const imported = append(copy, importNode(owner, node));
    if (!(node instanceof Element)) continue;
    dropFacts(imported as Element);
    pairs.push({ live: node, copy: imported as Element, outOfSight });
  }
}

function noteImage(image: HTMLImageElement, copy: Element): void {
  const { currentSrc, naturalWidth, naturalHeight } = image;
  if (currentSrc !== '') setAttribute(copy, 'data-galley-src', currentSrc);
  if (naturalWidth === 0 || naturalHeight === 0) return;
  setAttribute(copy, 'data-galley-width', String(naturalWidth));
  setAttribute(copy, 'data-galley-height', String(naturalHeight));
}

/** A page may not state facts: they would hide its text, or show other pictures than it does. */
function dropFacts(root: Element): void {
  const selector = FACTS.map((fact) => `[${fact}]`).join();
  for (const element of [root, ...elementsIn(root, selector)]) {
    for (const fact of FACTS) removeAttribute(element, fact);
  }
}

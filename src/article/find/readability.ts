// What Readability takes for the article, as a vote per block. It tears apart what it is given and looks at every element
// many times, so it gets a skeleton of its own: the page's boxes and, in each block, its words, those in links set apart.
// That is all it counts. Inline markup, scripts, empty boxes and menus never reach it.
import { Readability } from '@mozilla/readability';
import { isFurniture, isMenuEntry, type Block } from '../blocks/block';
import { isFolded } from '../dom/hidden';

/** So many blocks made alike in one box say what the rest would say; a long story has thousands. */
const ALIKE = 40;

/** Boxes stand no deeper in the skeleton, since Readability reads the words of each level anew. The deepest of 60 news pages needs 38. */
const MAX_DEPTH = 64;
const MARK = 'data-galley-block';
/** What Readability asks elements for, besides their names and words. */
const ASKED = ['class', 'role', 'hidden', 'aria-hidden', 'aria-modal', 'itemprop', 'rel'];

/** Indexes of the blocks that Readability keeps; empty where it finds no article. `body` holds the blocks. */
export function readabilityVote(body: Element, blocks: readonly Block[], title: string): Set<number> {
  const spokenFor = speakers(blocks);
  const skeleton = makeSkeleton(body, blocks, spokenFor, title);
  const found = new Readability<Element>(skeleton, {
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => node as Element,
  }).parse()?.content;
  const kept = new Set<number>();
  for (const element of found?.querySelectorAll(`[${MARK}]`) ?? []) kept.add(Number(element.getAttribute(MARK)));
  spokenFor.forEach((speaker, index) => {
    if (speaker !== index && kept.has(speaker)) kept.add(index);
  });
  return kept;
}

/** For each block the index of the one that Readability is asked about in its place: mostly itself. */
function speakers(blocks: readonly Block[]): readonly number[] {
  const asked = new Map<Element, Map<string, number[]>>();
  return blocks.map((block, index) => {
    let ofContainer = asked.get(block.container);
    if (ofContainer === undefined) asked.set(block.container, (ofContainer = new Map<string, number[]>()));
    let alike = ofContainer.get(block.kin);
    if (alike === undefined) ofContainer.set(block.kin, (alike = []));
    if (alike.length >= ALIKE) return alike[ALIKE - 1] ?? index;
    alike.push(index);
    return index;
  });
}

/** A box of the page in the skeleton, and how many stand around it. */
interface Twin {
  readonly element: Element;
  readonly depth: number;
}

function makeSkeleton(body: Element, blocks: readonly Block[], spokenFor: readonly number[], title: string): Document {
  const skeleton = body.ownerDocument.implementation.createHTMLDocument(title);
  // With an author stated, Readability does not look for one in every element's words.
  const author = skeleton.createElement('meta');
  author.setAttribute('name', 'author');
  author.setAttribute('content', 'stated');
  skeleton.head.append(author);
  const twins = new Map<Element, Twin>([[body, { element: skeleton.body, depth: 0 }]]);
  const twinOf = (element: Element): Twin => {
    const known = twins.get(element);
    if (known !== undefined) return known;
    const around = twinOf(element.parentElement ?? body);
    const isTooDeep = around.depth >= MAX_DEPTH;
    const twin = isTooDeep ? around : { element: twinWithout(element, skeleton), depth: around.depth + 1 };
    if (!isTooDeep) around.element.append(twin.element);
    twins.set(element, twin);
    return twin;
  };
  blocks.forEach((block, index) => {
    if (spokenFor[index] !== index || isMenuEntry(block) || isFurniture(block)) return;
    const twin =
      block.element.localName === 'table' ? skeleton.importNode(block.element, true) : write(block, skeleton);
    twin.setAttribute(MARK, String(index));
    twinOf(block.container).element.append(twin);
  });
  return skeleton;
}

/** The element without what stands in it. */
function twinWithout(element: Element, skeleton: Document, name = element.localName): Element {
  const twin = skeleton.createElement(name);
  for (const name of ASKED) {
    const value = element.getAttribute(name);
    if (value !== null) twin.setAttribute(name, value);
  }
  if ((twin.hasAttribute('hidden') || twin.hasAttribute('aria-hidden')) && isFolded(element))
    for (const name of ['hidden', 'aria-hidden']) twin.removeAttribute(name);
  return twin;
}

function write(block: Block, skeleton: Document): Element {
  const { localName } = block.element;
  // Readability makes a new <p> of a box of text, and the mark would be lost.
  const twin = twinWithout(block.element, skeleton, localName === 'div' && block.text !== '' ? 'p' : localName);
  if (block.text === '' || block.element.localName === 'figure') twin.append(skeleton.createElement('img'));
  if (block.text === '') return twin;
  const linked = block.words === 0 ? 0 : Math.round((block.text.length * block.linkWords) / block.words);
  if (linked > 0) {
    const link = skeleton.createElement('a');
    link.textContent = block.text.slice(0, linked);
    twin.append(link);
  }
  twin.append(block.text.slice(linked));
  return twin;
}

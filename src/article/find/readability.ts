// What Readability takes for the article, as a vote per block. It tears apart what it is given and looks at every element
// many times, so it gets a skeleton of its own: the page's boxes and, in each block, its words, those in links set apart.
// That is all it counts. Inline markup, scripts and empty boxes never reach it.
import { Readability } from '@mozilla/readability';
import type { Block } from '../blocks/block';
import { isWhole } from '../dom/shape';

const MARK = 'data-galley-block';
/** What Readability asks elements for, besides their names and words. */
const ASKED = ['class', 'role', 'hidden', 'aria-hidden', 'aria-modal', 'itemprop', 'rel'];

/** Indexes of the blocks that Readability keeps; empty where it finds no article. `body` holds the blocks. */
export function readabilityVote(body: Element, blocks: readonly Block[], title: string): Set<number> {
  const skeleton = makeSkeleton(body, blocks, title);
  const found = new Readability<Element>(skeleton, {
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => node as Element,
  }).parse()?.content;
  const kept = new Set<number>();
  for (const element of found?.querySelectorAll(`[${MARK}]`) ?? []) kept.add(Number(element.getAttribute(MARK)));
  return kept;
}

function makeSkeleton(body: Element, blocks: readonly Block[], title: string): Document {
  const skeleton = body.ownerDocument.implementation.createHTMLDocument(title);
  const twins = new Map<Element, Element>([[body, skeleton.body]]);
  const twinOf = (element: Element): Element => {
    let twin = twins.get(element);
    if (twin === undefined) {
      twins.set(element, (twin = twinWithout(element, skeleton)));
      twinOf(element.parentElement ?? body).append(twin);
    }
    return twin;
  };
  blocks.forEach((block, index) => {
    const twin = isWhole(block.element) ? skeleton.importNode(block.element, true) : writeWords(block, skeleton);
    twin.setAttribute(MARK, String(index));
    twinOf(block.container).append(twin);
  });
  return skeleton;
}

/** The element without what stands in it. */
function twinWithout(element: Element, skeleton: Document): Element {
  const twin = skeleton.createElement(element.localName);
  for (const name of ASKED) {
    const value = element.getAttribute(name);
    if (value !== null) twin.setAttribute(name, value);
  }
  return twin;
}

function writeWords(block: Block, skeleton: Document): Element {
  const twin = twinWithout(block.element, skeleton);
  if (block.text === '') {
    twin.append(skeleton.createElement('img'));
    return twin;
  }
  const linked = block.words === 0 ? 0 : Math.round((block.text.length * block.linkWords) / block.words);
  if (linked > 0) {
    const link = skeleton.createElement('a');
    link.textContent = block.text.slice(0, linked);
    twin.append(link);
  }
  twin.append(block.text.slice(linked));
  return twin;
}

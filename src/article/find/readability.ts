// What Readability takes for the article, as a vote per block. It works on a copy of its own, since it tears apart what
// it is given.
import { Readability } from '@mozilla/readability';
import type { Block } from '../blocks/block';

const MARK = 'data-galley-block';

/** Indexes of the blocks that Readability keeps; empty where it finds no article. */
export function readabilityVote(document: Document, blocks: readonly Block[]): Set<number> {
  blocks.forEach((block, index) => block.element.setAttribute(MARK, String(index)));
  const copy = document.cloneNode(true) as Document;
  for (const block of blocks) block.element.removeAttribute(MARK);
  const found = new Readability<Element>(copy, {
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => node as Element,
  }).parse()?.content;
  const kept = new Set<number>();
  for (const element of found?.querySelectorAll(`[${MARK}]`) ?? []) kept.add(Number(element.getAttribute(MARK)));
  return kept;
}

// Picking in the reader: a block of the article stands for the element of the page that it was made from.
import { countWords } from '../../article/dom/text';
import { domOf } from '../../hiding/dom';
import type { Reading } from '../slot';
import type { Surface } from './surface';

const FROM = 'data-from';

export function readerSurface({ dialog, source }: Reading): Surface & { stop(): void } {
  const dom = domOf(source);
  const elements = Document.prototype.getElementsByTagName.call(source, '*');
  const shown = (): readonly HTMLElement[] => [...dialog.querySelectorAll<HTMLElement>(`.article [${FROM}]`)];
  const originOf = (block: Element): Element | null => elements[Number(block.getAttribute(FROM))] ?? null;
  const fold = (text: string): string => text.replace(/\s+/g, '');

  /** What a block was made from, with the frames that hold no more words: a picture's frame holds its caption. */
  const sourceOf = (block: Element): Element | null => {
    let at = originOf(block);
    const words = fold(block.textContent ?? '');
    for (let above = at; above !== null && above !== dom.body && above !== dom.root; above = dom.parent(above)) {
      if (fold(dom.text(above)).length > words.length || boxesOf(above).length > 1) break;
      at = above;
    }
    return at;
  };
  /** The outermost blocks that were made from something in this element. */
  const blocksOf = (element: Element): readonly HTMLElement[] => {
    const blocks = shown().filter((block) => {
      const origin = originOf(block);
      return origin !== null && dom.contains(element, origin);
    });
    return blocks.filter((block, at) => !blocks.slice(0, at).some((earlier) => earlier.contains(block)));
  };
  const boxesOf = (element: Element): readonly DOMRect[] =>
    blocksOf(element)
      .map((block) => block.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && height > 0);
  const leaves = (): readonly HTMLElement[] => shown().filter((block) => block.querySelector(`[${FROM}]`) === null);
  const previewed = new Set<HTMLElement>();

  return {
    isReader: true,
    document: source,
    home: () => dialog,
    at(x, y) {
      const root = dialog.getRootNode() as ShadowRoot;
      const block = root.elementsFromPoint(x, y).find((element) => element.closest(`.article [${FROM}]`) !== null);
      const marked = block?.closest(`[${FROM}]`);
      return marked == null ? null : sourceOf(marked);
    },
    boxesOf,
    parent(element) {
      const above = dom.parent(element);
      return above === dom.body || above === dom.root ? null : above;
    },
    children: (element) => dom.children(element),
    blocks: () => [...new Set(leaves().flatMap((block) => sourceOf(block) ?? []))],
    reveal: (element) => blocksOf(element)[0]?.scrollIntoView({ block: 'nearest', behavior: 'instant' }),
    scrollBy: (y) => dialog.scrollBy({ top: y, behavior: 'instant' }),
    preview(taken) {
      for (const block of previewed) block.style.removeProperty('display');
      previewed.clear();
      for (const block of taken.flatMap(blocksOf)) {
        block.style.setProperty('display', 'none', 'important');
        previewed.add(block);
      }
    },
    prose: () =>
      leaves().flatMap((block) => {
        const element = originOf(block);
        return element === null ? [] : [{ element, words: countWords(block.textContent ?? '') }];
      }),
    stop() {
      this.preview([]);
    },
  };
}

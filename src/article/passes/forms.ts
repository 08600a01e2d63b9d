// Forms, polls and other boxes with buttons: whatever their words, they ask the reader to do something and tell no story.
import { blocksIn, type Block } from '../blocks/block';
import { countWords } from '../dom/text';
import { definePass } from '../pass';

/** Most words of a box that goes as a whole: some sites put the page itself into one form. */
const MAX_WORDS = 70;
/** A paragraph of this length tells something; its box stays. */
const STORY_WORDS = 25;

export const forms = definePass({
  id: 'forms',
  about: 'Takes out forms, polls and boxes with buttons.',
  reasons: ['asks-for-input'],
  run(root, edit, context) {
    const blocks = blocksIn(root, context.blocks);
    const telling = tellingElements(root, blocks);
    for (const control of root.querySelectorAll('form,fieldset,label,button')) {
      if (
        !root.contains(control) ||
        control.closest('figure,details,table,p:not([data-galley-run]),h1,h2,h3,h4,h5,h6') !== null
      )
        continue;
      const box = boxAround(root, control, telling);
      if (box !== null && !tellsStory(box, blocks, context.oddsOf)) edit.remove(box, 'asks-for-input');
    }
  },
});

/** The largest element around a control that holds few words and asks more than it tells. */
function boxAround(root: Element, control: Element, telling: ReadonlySet<Element>): Element | null {
  let box: Element | null = null;
  for (let element: Element | null = control; element !== null && element !== root; element = element.parentElement) {
    if (telling.has(element) || countWords(element.textContent ?? '') > MAX_WORDS) break;
    if (/^(?:form|fieldset|div|section|aside|li)$/.test(element.localName)) box = element;
  }
  return box;
}

/** Paragraphs and figures, and every element below `root` that holds one. */
function tellingElements(root: Element, blocks: readonly Block[]): ReadonlySet<Element> {
  const telling = new Set<Element>();
  for (const block of blocks) {
    if (block.words < STORY_WORDS && block.element.localName !== 'figure') continue;
    for (let at: Element | null = block.element; at !== null && at !== root && !telling.has(at); at = at.parentElement)
      telling.add(at);
  }
  return telling;
}

function tellsStory(
  box: Element,
  blocks: readonly Block[],
  oddsOf: ((block: Element) => number | undefined) | undefined,
): boolean {
  return blocks.some((block) => box.contains(block.element) && block.words > 5 && (oddsOf?.(block.element) ?? 0) > 2);
}

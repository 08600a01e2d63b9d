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
    for (const control of root.querySelectorAll('form,fieldset,label,button')) {
      if (
        !root.contains(control) ||
        control.closest('figure,details,table,p:not([data-galley-run]),h1,h2,h3,h4,h5,h6') !== null
      )
        continue;
      const box = boxAround(root, control, blocks);
      if (box !== null && !tellsStory(box, blocks, context.oddsOf)) edit.remove(box, 'asks-for-input');
    }
  },
});

/** The largest element around a control that holds few words and asks more than it tells. */
function boxAround(root: Element, control: Element, blocks: readonly Block[]): Element | null {
  let box: Element | null = null;
  for (let element: Element | null = control; element !== null && element !== root; element = element.parentElement) {
    if (countWords(element.textContent ?? '') > MAX_WORDS || holdsParagraph(element, blocks)) break;
    if (/^(?:form|fieldset|div|section|aside|li)$/.test(element.localName)) box = element;
  }
  return box;
}

function holdsParagraph(element: Element, blocks: readonly Block[]): boolean {
  return blocks.some(
    (block) => (block.words >= STORY_WORDS || block.element.localName === 'figure') && element.contains(block.element),
  );
}

function tellsStory(
  box: Element,
  blocks: readonly Block[],
  oddsOf: ((block: Element) => number | undefined) | undefined,
): boolean {
  return blocks.some((block) => box.contains(block.element) && block.words > 5 && (oddsOf?.(block.element) ?? 0) > 2);
}

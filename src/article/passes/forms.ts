// Forms, polls and other boxes with buttons: whatever their words, they ask the reader to do something and tell no story.
import { blocksIn, INSIDE, type Block } from '../blocks/block';
import { isBlock, isWhole } from '../dom/shape';
import { countWords } from '../dom/text';
import { isDeskNote } from '../find/inserts';
import { definePass } from '../pass';
import { isAlone, spansOf } from './boxes';

/** Most words of a box that goes as a whole: some sites put the page itself into one form. */
const MAX_WORDS = 70;
/** A paragraph of this length tells something; its box stays. */
const STORY_WORDS = 25;
const NOT_ASKED = INSIDE.figure | INSIDE.quote | INSIDE.details | INSIDE.list;

/** What asks for something; a link that is a button, unless it unfolds what stands below it. */
const CONTROLS =
  'form,fieldset,label,button,a[role="button"]:not([aria-expanded],[aria-controls],[data-toggle],[data-bs-toggle])';

export const forms = definePass({
  id: 'forms',
  about: 'Takes out forms, polls and boxes with buttons.',
  reasons: ['asks-for-input'],
  run(root, edit, context) {
    const blocks = blocksIn(root, context.blocks);
    const telling = tellingElements(root, blocks, context.oddsOf);
    const spans = spansOf(root, blocks);
    const within = (box: Element): readonly Block[] =>
      blocks.slice(spans.get(box)?.first ?? 0, spans.get(box)?.last ?? 0);
    const isInData = dataTables();
    for (const control of root.querySelectorAll(CONTROLS)) {
      if (
        !root.contains(control) ||
        isSign(control) ||
        unfolds(control) ||
        control.closest('figure,details,p:not([data-galley-run]),h1,h2,h3,h4,h5,h6') !== null ||
        isInData(control)
      )
        continue;
      const box = boxAround(root, control, telling);
      const isBox = box !== null && !tellsStory(box, within(box), context.oddsOf);
      const asking = isBox ? box : askingBox(root, control, within);
      if (asking !== null) edit.remove(asking, 'asks-for-input');
    }
    for (const button of root.querySelectorAll('button')) {
      if (root.contains(button) && isControl(button)) edit.remove(button, 'asks-for-input');
    }
  },
});

/** Says whether an element stands in a table that holds data; one that sets out the page holds anything. */
function dataTables(): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  const isInData = (element: Element): boolean => {
    const table = element.closest('table');
    if (table === null) return false;
    let isData = known.get(table);
    if (isData === undefined)
      known.set(table, (isData = isWhole(table) || (table.parentElement !== null && isInData(table.parentElement))));
    return isData;
  };
  return isInData;
}

/** A button without words, outside of a form: the sign beside a heading that unfolds something. */
function isSign(control: Element): boolean {
  return (
    control.localName === 'button' && (control.textContent ?? '').trim() === '' && control.closest('form') === null
  );
}

/** A button that is a heading or a question: what it unfolds tells the answer. */
function unfolds(control: Element): boolean {
  if (control.localName !== 'button') return false;
  return QUESTION.test((control.textContent ?? '').trim()) || control.querySelector('h2,h3,h4,h5,h6') !== null;
}

const QUESTION = /[?？؟]$/;

/** A button with words that does something; not one that holds a part of the story, nor a question or heading that unfolds its answer. */
function isControl(button: Element): boolean {
  const text = (button.textContent ?? '').trim();
  if (text === '' || QUESTION.test(text) || button.closest('h1,h2,h3,h4,h5,h6,dt,summary') !== null) return false;
  return !Array.from(button.querySelectorAll('*')).some(isBlock);
}

/** The largest element around a control that holds few words and asks more than it tells. */
function boxAround(root: Element, control: Element, telling: ReadonlySet<Element>): Element | null {
  let box: Element | null = null;
  for (let element: Element | null = control; element !== null && element !== root; element = element.parentElement) {
    if (telling.has(element) || countWords(element.textContent ?? '') > MAX_WORDS) break;
    if (/^(?:form|fieldset|div|section|aside|li)$/.test(element.localName)) box = element;
  }
  return box;
}

/** What tells something in however few words: a copy button beside code asks for nothing. */
const TELLS = /^(?:figure|pre|table)$/;

/** Paragraphs, figures, code, tables, quotes and the desk's notes, and every element below `root` that holds one. */
function tellingElements(
  root: Element,
  blocks: readonly Block[],
  oddsOf: ((block: Element) => number | undefined) | undefined,
): ReadonlySet<Element> {
  const telling = new Set<Element>();
  for (const block of blocks) {
    const isQuoted = (block.inside & INSIDE.quote) !== 0 && (oddsOf?.(block.element) ?? 0) > 0;
    const isLong = block.words >= STORY_WORDS;
    if (!isLong && !isQuoted && !TELLS.test(block.element.localName) && !isDeskNote(block)) continue;
    for (let at: Element | null = block.element; at !== null && at !== root && !telling.has(at); at = at.parentElement)
      telling.add(at);
  }
  return telling;
}

/** Words of a box that does nothing but ask, and of the one line that its button stands under. */
const ASKING = { blocks: 120, words: 60, line: 15, title: 10, body: 20 };

/**
 * The box of a control that asks and does nothing else: answers to choose from, or a line or titled text that ends in a
 * button, made like nothing beside it. The judge is not asked here: it has seen few of them.
 */
function askingBox(root: Element, control: Element, within: (box: Element) => readonly Block[]): Element | null {
  const box = control.parentElement?.closest('div,section,aside,form,fieldset') ?? null;
  if (box === null || box === root || !root.contains(box) || !isAlone(box)) return null;
  const all = within(box);
  if (all.length > ASKING.blocks) return null;
  const own = all.filter(({ element, words }) => words > 0 && box.contains(element));
  const words = own.reduce((sum, block) => sum + block.words, 0);
  if (words > ASKING.words || own.some((block) => block.inside & NOT_ASKED)) return null;
  if (box.querySelectorAll('label').length > 1) return box;
  const [title, ...rest] = own;
  const last = rest.at(-1);
  if (title === undefined || last === undefined) return null;
  if (last.controls === 0 || last.words > ASKING.title || rest.some(({ words: each }) => each > ASKING.body))
    return null;
  return title.words <= (rest.length === 1 ? ASKING.line : ASKING.title) ? box : null;
}

function tellsStory(
  box: Element,
  blocks: readonly Block[],
  oddsOf: ((block: Element) => number | undefined) | undefined,
): boolean {
  return blocks.some(
    (block) =>
      box.contains(block.element) &&
      (block.words > 5 || /[.!。！]["”»’)]*$/.test(block.text)) &&
      (oddsOf?.(block.element) ?? 0) > 2,
  );
}

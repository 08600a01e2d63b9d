// What element is written for one of the page's: blocks keep their kind, wrappers and layout tables give way to what they hold.
import { isLayoutTable } from '../dom/shape';
import type { Pen } from './pen';

const STRUCTURE = new Set('ul ol li dl dt dd blockquote details summary'.split(' '));
const PART_OF_TABLE = new Set('table caption colgroup col thead tbody tfoot tr th td'.split(' '));

/** Name of the element written for a block; null where its children stand by themselves. */
export function targetName(element: Element, to: Element, pen: Pen): string | null {
  const name = element.localName;
  // A heading is one line, whatever box the page drew it in.
  if (/^h[1-6]$/.test(to.localName)) return null;
  if (/^h[1-6]$/.test(name)) return pen.containers.has(element) ? null : name === 'h1' ? 'h2' : name;
  if (isLayoutList(element, pen)) return null;
  if (STRUCTURE.has(name)) return name;
  if (PART_OF_TABLE.has(name)) {
    if (to.closest('table') !== null || (name === 'table' && !isLayoutTable(element))) return name;
    return pen.containers.has(element) || (name !== 'td' && name !== 'th') ? null : 'p';
  }
  return pen.containers.has(element) ? null : 'p';
}

/** A list of nothing but figures or of whole entries, or one item of it, sets out a page and is no list to a reader. */
function isLayoutList(element: Element, { layoutLists }: Pen): boolean {
  const list = element.localName === 'li' ? element.parentElement : element;
  if (list === null || !/^[uo]l$/.test(list.localName)) return false;
  let known = layoutLists.get(list);
  if (known === undefined) {
    const items = Array.from(list.children).filter((item) => item.querySelector('img') ?? item.textContent?.trim());
    // The numbers of a list of headings may say something; those of a live blog's entries do not.
    const isEntry = (item: Element): boolean =>
      item.querySelector(':scope > article') !== null ||
      (list.localName === 'ul' && item.querySelector(HEADINGS) !== null);
    known = items.length > 0 && (items.every(isFigureOnly) || (items.length > 1 && items.every(isEntry)));
    layoutLists.set(list, known);
  }
  return known;
}

const HEADINGS = 'h2,h3,h4,h5,h6';

function isFigureOnly(item: Element): boolean {
  return item.querySelector('figure') !== null && textOutsideFigures(item) === '';
}

function textOutsideFigures(element: Element): string {
  if (element.localName === 'figure') return '';
  return Array.from(element.childNodes, (node) =>
    node.nodeType === 1 ? textOutsideFigures(node as Element) : (node.nodeValue ?? '').trim(),
  ).join('');
}

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
  if (isGallery(element, pen)) return null;
  if (STRUCTURE.has(name)) return name;
  if (PART_OF_TABLE.has(name)) {
    if (to.closest('table') !== null || (name === 'table' && !isLayoutTable(element))) return name;
    return pen.containers.has(element) || (name !== 'td' && name !== 'th') ? null : 'p';
  }
  return pen.containers.has(element) ? null : 'p';
}

/** A list of nothing but figures, or one item of it, is a row of figures and no list. */
function isGallery(element: Element, { galleries }: Pen): boolean {
  const list = element.localName === 'li' ? element.parentElement : element;
  if (list === null || !/^[uo]l$/.test(list.localName)) return false;
  let known = galleries.get(list);
  if (known === undefined) {
    const items = Array.from(list.children);
    const isFigureOnly = (item: Element) => item.querySelector('figure') !== null && textOutsideFigures(item) === '';
    galleries.set(list, (known = items.length > 0 && items.every(isFigureOnly)));
  }
  return known;
}

function textOutsideFigures(element: Element): string {
  if (element.localName === 'figure') return '';
  return Array.from(element.childNodes, (node) =>
    node.nodeType === 1 ? textOutsideFigures(node as Element) : (node.nodeValue ?? '').trim(),
  ).join('');
}

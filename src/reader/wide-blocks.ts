// Tables and code may be wider than the column: they scroll inside themselves, in a place that the keyboard can reach.
import type { Text } from '../ui/texts';

/** Wraps each table and names each code block, in place. */
export function wrapWide(root: ParentNode, text: Text): void {
  for (const table of root.querySelectorAll('table')) {
    if (table.parentElement?.closest('table')) continue;
    const caption = table.querySelector('caption')?.textContent?.trim() ?? '';
    const region = table.ownerDocument.createElement('div');
    region.className = 'table-scroller';
    table.replaceWith(region);
    region.append(table);
    makeRegion(region, caption === '' ? text('table') : text('tableNamed', { caption }));
  }
  for (const code of root.querySelectorAll('pre')) makeRegion(code, text('code'));
}

function makeRegion(element: HTMLElement, name: string): void {
  element.tabIndex = 0;
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', name);
}

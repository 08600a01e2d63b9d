// Puts the article's headings in an order that a screen reader can walk: they follow the headline (h1) and skip no level.

const HEADINGS = 'h1,h2,h3,h4,h5,h6';

/** Renames headings in place: the first is an h2, and none is more than one level below the one before it. */
export function followHeadings(root: ParentNode): void {
  // Levels as the page gave them, from the headline down to the heading just passed; the depth is the level shown.
  const above: number[] = [1];
  for (const heading of root.querySelectorAll(HEADINGS)) {
    const given = Math.max(2, Number(heading.localName.slice(1)));
    while (above.length > 1 && (above.at(-1) ?? 1) >= given) above.pop();
    above.push(given);
    const shown = `h${Math.min(above.length, 6)}`;
    if (heading.localName !== shown) rename(heading, shown);
  }
}

function rename(heading: Element, name: string): void {
  const renamed = heading.ownerDocument.createElement(name);
  for (const { name: attribute, value } of heading.attributes) renamed.setAttribute(attribute, value);
  renamed.append(...heading.childNodes);
  heading.replaceWith(renamed);
}

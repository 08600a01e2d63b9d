// Finds words on the options page: what does not hold them is not shown until the field is empty again.

/** What is found one by one inside a larger part. */
const ITEMS = '.kinds > li, .sites > li, .card > *, .keys > div, .licences > li';

/** Shows the parts below `root` that hold every word of `query`, with their headings; all for an empty one. Gives how many. */
export function showMatches(root: Element, query: string): number {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const holds = (element: Element): boolean => {
    const text = fold(wordsOf(element));
    return words.every((word) => text.includes(word));
  };
  let found = 0;
  for (const section of root.querySelectorAll('section')) {
    const shown = words.length === 0 || holdsHeading(section, 'h2', holds) ? showAll(section) : showIn(section, holds);
    setShown(section, shown > 0);
    found += shown;
  }
  return found;
}

/** A part of a section: a heading of its own and what follows it. */
function partsOf(section: Element): Element[][] {
  const parts: Element[][] = [[]];
  for (const child of section.children) {
    if (child.localName === 'h3') parts.push([]);
    if (child.localName !== 'h2') parts.at(-1)?.push(child);
  }
  return parts;
}

function showIn(section: Element, holds: (element: Element) => boolean): number {
  let found = 0;
  for (const part of partsOf(section)) {
    const heading = part.find(({ localName }) => localName === 'h3');
    const isWhole = heading !== undefined && holds(heading);
    const shown = part.filter(
      (element) => element !== heading && (isWhole ? showAll(element) > 0 : showItems(element, holds)),
    );
    for (const element of part) setShown(element, shown.includes(element) || (element === heading && shown.length > 0));
    found += shown.length;
  }
  return found;
}

function showItems(element: Element, holds: (element: Element) => boolean): boolean {
  const items = [...element.querySelectorAll(ITEMS)];
  if (items.length === 0) return holds(element);
  for (const item of items) setShown(item, holds(item));
  return items.some(holds);
}

function showAll(element: Element): number {
  for (const each of [element, ...element.querySelectorAll('[data-unfound]')]) setShown(each, true);
  return 1;
}

function holdsHeading(section: Element, name: string, holds: (element: Element) => boolean): boolean {
  const heading = section.querySelector(name);
  return heading !== null && holds(heading);
}

function setShown(element: Element, shown: boolean): void {
  element.toggleAttribute('data-unfound', !shown);
}

/** What a person reads in a part: its words, the names of its controls, and what stands in its fields. */
function wordsOf(element: Element): string {
  const named = [...element.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label'));
  const written = [...element.querySelectorAll('textarea')].map((area) => area.value);
  return [element.getAttribute('aria-label'), element.textContent, ...named, ...written].join(' ');
}

/** Without capitals and accents: “Légal” is found by “legal”. */
function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

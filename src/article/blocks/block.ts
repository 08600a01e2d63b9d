// One walk that measures every block of the body: what it says, what stands around it, what its names hint at.
import { countWords, fold } from '../dom/text';
import { isHidden } from '../dom/hidden';
import { isBlock, isWhole, shapeBlocks } from '../dom/shape';
import { namesOf, type NameCache } from './names';

/** Landmarks and structures that a block stands in; one bit each, in the order in which evidence counts them. */
export const INSIDE = {
  article: 1,
  main: 2,
  aside: 4,
  nav: 8,
  footer: 16,
  header: 32,
  form: 64,
  link: 128,
  list: 256,
  table: 512,
  quote: 1024,
  figure: 2048,
  details: 4096,
  section: 8192,
  /** Not shown on the page, but too much of a story to be thrown away unread. */
  hidden: 16384,
} as const;

const INSIDE_OF_TAG: Readonly<Record<string, number>> = {
  article: INSIDE.article,
  main: INSIDE.main,
  aside: INSIDE.aside,
  nav: INSIDE.nav,
  footer: INSIDE.footer,
  header: INSIDE.header,
  form: INSIDE.form,
  a: INSIDE.link,
  button: INSIDE.form,
  ul: INSIDE.list,
  ol: INSIDE.list,
  table: INSIDE.table,
  blockquote: INSIDE.quote,
  figure: INSIDE.figure,
  details: INSIDE.details,
  section: INSIDE.section,
};
const INSIDE_OF_ROLE: Readonly<Record<string, number>> = {
  main: INSIDE.main,
  article: INSIDE.article,
  navigation: INSIDE.nav,
  complementary: INSIDE.aside,
  contentinfo: INSIDE.footer,
  banner: INSIDE.header,
  search: INSIDE.form,
  menu: INSIDE.nav,
  menubar: INSIDE.nav,
  toolbar: INSIDE.nav,
  link: INSIDE.link,
};

/** A block of text with everything one walk can know about it. */
export interface Block {
  readonly element: Element;
  readonly container: Element;
  /** Spaces folded. */
  readonly text: string;
  readonly words: number;
  readonly linkWords: number;
  readonly links: number;
  readonly controls: number;
  readonly inside: number;
  /** Name kinds of the block itself, of its parent and of any ancestor. */
  readonly ownNames: number;
  readonly nearNames: number;
  readonly farNames: number;
  readonly depth: number;
  /** Innermost list, section-like element or table that the block stands in; groups blocks that belong together. */
  readonly group: Element;
  /** Names of the block and its container: blocks that a page's template made alike are kin. */
  readonly kin: string;
}

interface Around {
  inside: number;
  nearNames: number;
  farNames: number;
  depth: number;
  group: Element;
}

/** Reads every leaf block below `root`, in reading order. `containers` is what `shapeBlocks` gave. */
export function readBlocks(root: Element, containers: ReadonlySet<Element>): Block[] {
  const blocks: Block[] = [];
  const makeOf = makesOf(containers);
  const cache: NameCache = new Map();
  const visit = (element: Element, around: Around): void => {
    const own = namesOf(element, cache);
    const inside = around.inside | insideOf(element);
    if (!containers.has(element) || isWhole(element)) {
      const block = readBlock(element, own, around, inside, makeOf);
      if (block !== null) blocks.push(block);
      return;
    }
    const next: Around = {
      inside,
      nearNames: own,
      farNames: around.farNames | around.nearNames,
      depth: around.depth + 1,
      group: isGroup(element) ? element : around.group,
    };
    for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) visit(child, next);
  };
  for (let child = root.firstElementChild; child !== null; child = child.nextElementSibling) {
    visit(child, { inside: 0, nearNames: 0, farNames: 0, depth: 0, group: root });
  }
  return blocks;
}

/** A heading below the headline's rank. */
export function isSubheading(element: Element): boolean {
  return /^h[2-6]$/.test(element.localName);
}

/** A few words that are all links: no story is made of them, and pages have hundreds. */
const MENU = { words: 20, linked: 0.8 };
/** A line of a menu, or of a list that is as good as one. */
export function isMenuEntry({ words, linkWords }: Block): boolean {
  return words > 0 && words <= MENU.words && linkWords >= words * MENU.linked;
}

/** What stands in the page's navigation or foot, and in no article. */
export function isFurniture({ inside }: Block): boolean {
  return (inside & (INSIDE.nav | INSIDE.footer)) !== 0 && (inside & INSIDE.article) === 0;
}

/** A link of the page's own menu or foot. */
export function isMenuLink(block: Block): boolean {
  return isMenuEntry(block) && isFurniture(block);
}

/** The blocks that still stand below `root`: those read before, or read now where a pass runs alone. */
export function blocksIn(root: Element, known: readonly Block[] | undefined): readonly Block[] {
  return known?.filter((block) => root.contains(block.element)) ?? readBlocks(root, shapeBlocks(root));
}

function insideOf(element: Element): number {
  const role = element.getAttribute('role');
  // A figure that shows nothing is a box.
  if (element.localName === 'figure' && !isWhole(element)) return isHidden(element) ? INSIDE.hidden : 0;
  const byRole = role === null ? 0 : (INSIDE_OF_ROLE[role] ?? 0);
  return (INSIDE_OF_TAG[element.localName] ?? 0) | byRole | (isHidden(element) ? INSIDE.hidden : 0);
}

function isGroup(element: Element): boolean {
  return /^(ul|ol|dl|table|section|aside|nav|footer|header|form|article|blockquote|details|div)$/.test(
    element.localName,
  );
}

/** So many containers have a class in common that it says how they are made. */
const SHARED = 3;

/**
 * How a container is made: its element and classes, without those that number it among others of its make, as page builders
 * give one to every box.
 */
function makesOf(containers: ReadonlySet<Element>): (container: Element) => string {
  const times = new Map<string, number>();
  for (const container of containers)
    for (const name of container.classList) times.set(name, (times.get(name) ?? 0) + 1);
  const makes = new Map<Element, string>();
  const read = (container: Element): string => {
    const names = Array.from(container.classList);
    const isOneOfMany = names.some((name) => (times.get(name) ?? 0) >= SHARED);
    const isNumber = (name: string): boolean => times.get(name) === 1 && /\d/.test(name);
    return `${container.localName}.${names.filter((name) => !(isOneOfMany && isNumber(name))).join(' ')}`;
  };
  return (container) => {
    let make = makes.get(container);
    if (make === undefined) makes.set(container, (make = read(container)));
    return make;
  };
}

function readBlock(
  element: Element,
  own: number,
  around: Around,
  inside: number,
  makeOf: (container: Element) => string,
): Block | null {
  const container = element.parentElement;
  if (container === null || element.localName === 'br') return null;
  const text = fold(element.textContent ?? '');
  if (text === '' && !isBlock(element) && !isWhole(element)) return null;
  if (text === '' && element.querySelector('img,picture,video,iframe,audio') === null && !isWhole(element)) return null;
  let linkWords = 0;
  let links = 0;
  if (inside & INSIDE.link || element.localName === 'a') {
    linkWords = countWords(text);
    links = 1;
  } else {
    const inner = element.getElementsByTagName('a');
    links = inner.length;
    for (let i = 0; i < links; i++) linkWords += countWords(inner[i]?.textContent ?? '');
  }
  return {
    element,
    container,
    text,
    words: countWords(text),
    linkWords,
    links,
    controls: element.localName === 'button' ? 1 : element.getElementsByTagName('button').length,
    inside,
    ownNames: own,
    nearNames: around.nearNames,
    farNames: around.farNames,
    depth: around.depth,
    group: around.group,
    kin: `${makeOf(container)}>${element.localName}`,
  };
}

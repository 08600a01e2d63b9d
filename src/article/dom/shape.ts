// Gives every page the same shape before anybody judges it: each run of text stands in a block of its own, whether the
// page wrote <p>, <div>, <td> with <br><br> or bare text between elements. Leaves what is inside a block alone.

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead ' +
    'tr ul caption colgroup col'
  ).split(' '),
);
/** Blocks whose inside is never taken apart. */
const WHOLE = new Set(['pre', 'figure', 'video', 'audio', 'iframe', 'picture', 'math', 'select', 'textarea', 'object']);
/** Containers that only hold their own kind of child: a <p> between their children would be no better. */
const STRICT = new Set(['ul', 'ol', 'dl', 'table', 'tbody', 'thead', 'tfoot', 'tr', 'menu', 'dir']);

/** Whether the element is a block by its name. */
export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.localName);
}

/** What makes a figure one; some pages put any part of theirs in the element: offers, links, quotes set apart. */
const SHOWS = 'img,picture,svg[role="img"],canvas,video,audio,iframe,object,embed,table,pre,math';

/** Whether the element's inside is taken as one: pictures, code, and tables that hold data. */
export function isWhole(element: Element): boolean {
  if (element.localName === 'figure') return element.querySelector(SHOWS) !== null;
  return WHOLE.has(element.localName) || (element.localName === 'table' && !isLayoutTable(element));
}

const CELL_BLOCKS = 'p,h1,h2,h3,h4,h5,h6,figure,ul,ol,article,section,form';

/** A table that only places things on the page: nested tables, cells full of paragraphs, or one cell in each row. */
export function isLayoutTable(table: Element): boolean {
  if (table.getAttribute('role') === 'presentation') return true;
  if (table.querySelector('th,caption,thead') !== null && table.querySelector('table') === null) return false;
  if (table.querySelector('table,form') !== null) return true;
  const rows = Array.from(table.querySelectorAll('tr'));
  if (rows.every((row) => row.children.length <= 1)) return true;
  return Array.from(table.querySelectorAll('td')).some(
    (cell) =>
      cell.querySelectorAll(CELL_BLOCKS).length > 3 ||
      cell.querySelectorAll('br').length > 6 ||
      (cell.textContent ?? '').length > 1500,
  );
}

/**
 * Wraps bare runs of text in <p>, and splits at <br><br>, below `root`.
 * Gives the elements that contain blocks (containers); every other block is a leaf.
 */
export function shapeBlocks(root: Element): Set<Element> {
  const containers = new Set<Element>();
  shape(root, containers);
  return containers;
}

/** What no line of words holds. */
const NO_LINE = 'br + br,p,ul,ol,dl,table,figure,blockquote,pre,h1,h2,h3,h4,h5,h6,img,picture,video,audio,iframe,form';

/** A heading that is one line, whatever boxes stand in it: a box for the line, an empty one for a link to it. */
function isHeadline(element: Element): boolean {
  if (!/^h[1-6]$/.test(element.localName) || element.querySelector(NO_LINE) !== null) return false;
  const says = Array.from(element.childNodes).filter((node) => (node.textContent ?? '').trim() !== '');
  const boxes = says.filter((node) => node.nodeType === 1 && isBlock(node as Element));
  return boxes.length === 0 || (says.length === 1 && boxes[0]?.childNodes.length === 1);
}

function shape(element: Element, containers: Set<Element>): boolean {
  if (isHeadline(element)) return false;
  let hasBlock = false;
  let lines = 0;
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) {
    if (child.localName === 'br') {
      if (nextMeaningful(child)?.nodeName === 'BR') lines++;
    } else if (isWhole(child)) {
      if (isBlock(child)) hasBlock = true;
    } else if (shape(child, containers) || isBlock(child)) {
      hasBlock = true;
    }
  }
  if (hasBlock || lines > 0) {
    if (!STRICT.has(element.localName)) hasBlock = wrapRuns(element, containers) || hasBlock;
  }
  if (hasBlock) containers.add(element);
  return hasBlock;
}

function nextMeaningful(node: Node): Node | null {
  let next = node.nextSibling;
  while (next !== null && (next.nodeType === 8 || (next.nodeType === 3 && (next.nodeValue ?? '').trim() === ''))) {
    next = next.nextSibling;
  }
  return next;
}

/** Wraps each run of inline nodes that says or shows something, numbered so that the journal can name it. True where it made a block. */
function wrapRuns(element: Element, containers: Set<Element>): boolean {
  let run: Node[] = [];
  let made = 0;
  const close = () => {
    const says = run.some((node) => (node.textContent ?? '').trim() !== '' || holdsPicture(node));
    if (says && run[0] !== undefined) {
      const paragraph = element.ownerDocument.createElement('p');
      run[0].parentNode?.insertBefore(paragraph, run[0]);
      paragraph.append(...run);
      paragraph.setAttribute('data-galley-run', String(made++));
    }
    run = [];
  };
  for (let node: Node | null = element.firstChild; node !== null;) {
    const next: Node | null = node.nextSibling;
    const isElement = node.nodeType === 1;
    if (isElement && (isBlock(node as Element) || containers.has(node as Element))) {
      close();
    } else if (node.nodeName === 'BR' && nextMeaningful(node)?.nodeName === 'BR') {
      close();
      node.parentNode?.removeChild(node);
    } else if (node.nodeName === 'BR' && run.length === 0) {
      node.parentNode?.removeChild(node);
    } else if (node.nodeType !== 8) {
      run.push(node);
    }
    node = next;
  }
  close();
  return made > 0;
}

function holdsPicture(node: Node): boolean {
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  return (
    /^(img|picture|video|iframe|audio)$/.test(element.localName) ||
    element.querySelector('img,video,iframe,audio') !== null
  );
}

// Gives every page the same shape before anybody judges it: each run of text stands in a block of its own, whether the
// page wrote <p>, <div>, <td> with <br><br> or bare text between elements. Leaves what is inside a block alone.

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead ' +
    'tr ul'
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

/** Whether the element's inside is taken as one. */
export function isWhole(element: Element): boolean {
  return WHOLE.has(element.localName);
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

function shape(element: Element, containers: Set<Element>): boolean {
  let hasBlock = false;
  let lines = 0;
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) {
    if (child.localName === 'br') {
      if (nextMeaningful(child)?.nodeName === 'BR') lines++;
    } else if (isWhole(child)) {
      hasBlock ||= isBlock(child);
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

/** Wraps each run of inline nodes that says or shows something. True where it made a block. */
function wrapRuns(element: Element, containers: Set<Element>): boolean {
  let run: Node[] = [];
  let made = false;
  const close = () => {
    const says = run.some((node) => (node.textContent ?? '').trim() !== '' || holdsPicture(node));
    if (says && run[0] !== undefined) {
      const paragraph = element.ownerDocument.createElement('p');
      run[0].parentNode?.insertBefore(paragraph, run[0]);
      paragraph.append(...run);
      made = true;
    }
    run = [];
  };
  for (let node: Node | null = element.firstChild; node !== null; ) {
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
  return made;
}

function holdsPicture(node: Node): boolean {
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  return /^(img|picture|video|iframe|audio)$/.test(element.localName) || element.querySelector('img,video,iframe,audio') !== null;
}

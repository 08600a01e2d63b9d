// The words of a whole document, read once: each element's text is then a slice, however deep the page is nested.
// Code, styles and what only shows without scripts are no words.
import type { Dom } from './dom';

const BLOCKS = new Set(
  (
    'address article aside blockquote body button center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre section summary table tbody td tfoot th ' +
    'thead tr ul'
  ).split(' '),
);
/** Elements whose text nobody reads. */
export const SILENT: readonly string[] = ['script', 'style', 'noscript', 'template', 'textarea'];

export interface TextIndex {
  /** Text of an element: spaces folded, one space between blocks, trimmed. */
  textOf(element: Element): string;
  isBlock(element: Element): boolean;
  /** How many elements stand inside this one: what a search below it costs. */
  elementsIn(element: Element): number;
  /** Whether the element has blocks inside. */
  holdsBlocks(element: Element): boolean;
}

interface Span {
  readonly start: number;
  end: number;
  /** Elements opened up to this one's start; from its end on, those inside it. */
  elements: number;
  block: boolean;
  holdsBlocks: boolean;
}

/** Reads all text below the document's root. */
export function indexText(dom: Dom): TextIndex {
  const spans = new Map<Node, Span>();
  const pieces: string[] = [];
  let length = 0;
  let endsInSpace = true;

  const add = (text: string): void => {
    const folded = text.replace(/\u00ad/g, '').replace(/[\s\u200b\ufeff]+/g, ' ');
    const piece = endsInSpace && folded.startsWith(' ') ? folded.slice(1) : folded;
    if (piece === '') return;
    pieces.push(piece);
    length += piece.length;
    endsInSpace = piece.endsWith(' ');
  };
  const close = (node: Node, parent: Node | undefined): void => {
    const span = spans.get(node);
    if (span === undefined) return;
    if (span.block) add(' ');
    span.end = length;
    span.elements = spans.size - span.elements;
    const above = parent === undefined ? undefined : spans.get(parent);
    if (above !== undefined && (span.block || span.holdsBlocks)) above.holdsBlocks = true;
  };

  const open: Node[] = [];
  for (let node: Node | null = dom.root; node !== null;) {
    let child: Node | null = null;
    const type = dom.type(node);
    if (type === 3) add(dom.text(node));
    if (type === 1) {
      const name = dom.name(node as Element);
      const block = BLOCKS.has(name);
      if (block || name === 'br') add(' ');
      spans.set(node, { start: length, end: length, elements: spans.size + 1, block, holdsBlocks: false });
      child = SILENT.includes(name) ? null : dom.firstChild(node);
    }
    if (child !== null) {
      open.push(node);
      node = child;
      continue;
    }
    close(node, open.at(-1));
    let next: Node | null = node === dom.root ? null : dom.nextSibling(node);
    while (next === null && open.length > 0) {
      const done = open.pop();
      if (done === undefined) break;
      close(done, open.at(-1));
      next = done === dom.root ? null : dom.nextSibling(done);
    }
    node = next;
  }

  const all = pieces.join('');
  return {
    textOf(element) {
      const span = spans.get(element);
      return span === undefined ? '' : all.slice(span.start, span.end).trim();
    },
    elementsIn: (element) => spans.get(element)?.elements ?? 0,
    isBlock: (element) => spans.get(element)?.block ?? false,
    holdsBlocks: (element) => spans.get(element)?.holdsBlocks ?? false,
  };
}

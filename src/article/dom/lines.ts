// Pages that set their paragraphs by line breaks in the text itself, which their styles keep. Outside of those styles the
// breaks are spaces, and a story would be one long paragraph.
import { isBlock } from './shape';

/** What the live page measured, and styles of the element's own. */
const KEPT = '[data-galley-lines],[style*="white-space"]';
const STYLE = /white-space\s*:\s*(?:pre|break-spaces)/i;
/** Code and fields keep their lines as they are. */
const WHOLE = 'pre,textarea,code';
/** How paragraphs open in Chinese and Japanese. */
const INDENT = '\u3000';
/** Of a node, and for a walker of them. */
const TEXT = 3;
const TEXTS = 4;

/** Writes the breaks that the page keeps as <br>, below `body`: two of them where a paragraph ends. */
export function breakLines(body: Element): void {
  for (const element of body.querySelectorAll(KEPT)) {
    const isKept = element.hasAttribute('data-galley-lines') || STYLE.test(element.getAttribute('style') ?? '');
    if (isKept && element.closest(WHOLE) === null) for (const text of ownTexts(element)) breakText(text);
  }
  // A file says nothing of its styles, but nobody writes this space for the look of the markup.
  if ((body.textContent ?? '').includes(`\n${INDENT}`)) breakIndented(body);
}

/** In elements made like those whose lines open with the wide space. */
function breakIndented(body: Element): void {
  const texts = textsIn(body).filter(({ data }) => data.trim().includes('\n'));
  const kept = new Set(texts.filter(({ data }) => data.includes(`\n${INDENT}`)).map(makeOf));
  for (const text of texts) if (kept.has(makeOf(text)) && text.parentElement?.closest(WHOLE) === null) breakText(text);
}

function makeOf({ parentElement }: Text): string {
  return `${parentElement?.localName ?? ''}.${parentElement?.getAttribute('class') ?? ''}`;
}

/** Texts of an element's own lines: those of blocks in it may be set in another way. */
function ownTexts(element: Element): Text[] {
  return Array.from(element.childNodes).flatMap((node) => {
    if (node.nodeType === TEXT) return [node as Text];
    return node.nodeType === 1 && !isBlock(node as Element) ? ownTexts(node as Element) : [];
  });
}

function textsIn(root: Element): Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, TEXTS);
  const texts: Text[] = [];
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
  return texts;
}

function breakText(text: Text): void {
  const lines = text.data.split('\n');
  if (lines.length < 2) return;
  const { ownerDocument } = text;
  const parts: (string | Element)[] = [];
  let blank = 0;
  for (const line of lines) {
    if (line.trim() === '') {
      blank++;
      continue;
    }
    const breaks = parts.length === 0 ? 0 : blank > 0 || line.startsWith(INDENT) ? 2 : 1;
    for (let i = 0; i < breaks; i++) parts.push(ownerDocument.createElement('br'));
    parts.push(line);
    blank = 0;
  }
  if (parts.length > 1) text.replaceWith(...parts);
}

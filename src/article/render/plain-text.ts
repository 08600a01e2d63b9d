// The article as plain text.
import { isBlock } from '../dom/shape';

/** Plain text of a rendered article: one blank line between blocks, a line break where the article has one. */
export function plainText(article: Element): string {
  let text = '';
  const walk = (node: Node): void => {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    if (node.nodeType !== 1) return;
    const element = node as Element;
    if (element.localName === 'br') text += '\n';
    const block = isBlock(element) || element.localName === 'figcaption';
    if (block) text += '\n\n';
    for (let child = element.firstChild; child !== null; child = child.nextSibling) walk(child);
    if (block) text += '\n\n';
  };
  walk(article);
  return text
    .replace(/[ \t\u00a0]*\n[ \t\u00a0]*/g, '\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim();
}

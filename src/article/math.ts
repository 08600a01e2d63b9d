// Formulas as text: MathML in a page is written on one line, as TeX where the page brings it, since a reader, a speaker and
// a Markdown file can all do something with that. MathML itself stays out: its text elements have a long record of attacks.
import { pattern } from './dom/pattern';

/** Levels of nesting that are read. */
const MAX_DEPTH = 40;

/** A formula on one line, in dollar signs; '' where it says nothing. */
export function mathText(math: Element): string {
  const tex = math.querySelector('annotation[encoding*="tex" i]')?.textContent ?? math.getAttribute('alttext');
  const text = (tex ?? line(math, 0)).replace(/\s+/g, ' ').trim();
  return text === '' ? '' : `$${text.replace(/^\$+|\$+$/g, '').replace(/\{(\w)\}/g, '$1')}$`;
}

function line(element: Element, depth: number): string {
  if (depth > MAX_DEPTH) return element.textContent ?? '';
  const parts = Array.from(element.children, (child) => line(child, depth + 1));
  const [first = '', second = '', third = ''] = parts;
  switch (element.localName) {
    case 'annotation':
    case 'annotation-xml':
      return '';
    case 'mfrac':
      return `${group(first)}/${group(second)}`;
    case 'msup':
      return `${first}^${braced(second)}`;
    case 'msub':
      return `${first}_${braced(second)}`;
    case 'msubsup':
      return `${first}_${braced(second)}^${braced(third)}`;
    case 'msqrt':
      return `√(${parts.join('')})`;
    case 'mroot':
      return `${group(first)}^(1/${second})`;
    default:
      return parts.length > 0 ? parts.join('') : (element.textContent ?? '').trim();
  }
}

function braced(text: string): string {
  return text.length > 1 ? `{${text}}` : text;
}

const ONE_WORD = pattern('^[\\p{L}\\p{N}.]+$');
function group(text: string): string {
  return ONE_WORD.test(text) ? text : `(${text})`;
}

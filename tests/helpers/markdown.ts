// An article's HTML as plain Markdown, so that the expected files of tests/pages can be written and read by hand.
// It shows what the HTML holds and mends nothing; what is right to hold is for article.md to say.

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr iframe li main nav ol p pre section summary table tbody td tfoot th thead tr ul video audio'
  ).split(' '),
);

/** Takes the HTML of an article and a document to parse it with; gives Markdown, one blank line between blocks. */
export function toMarkdown(html: string, document: Document): string {
  const root = document.implementation.createHTMLDocument('').body;
  root.innerHTML = html;
  return blocks(root).join('\n\n') + '\n';
}

/** Spaces, tabs and line breaks folded to one space each, ends trimmed. */
export const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

const tag = (node: Node): string => node.nodeName.toLowerCase();
const isElement = (node: Node): node is Element => node.nodeType === 1;
const holdsBlock = (node: Node): boolean =>
  isElement(node) &&
  (BLOCKS.has(tag(node)) || tag(node) === 'img' || tag(node) === 'picture' || [...node.childNodes].some(holdsBlock));

/** The blocks of a container; runs of bare inline nodes count as paragraphs. */
function blocks(container: Element): string[] {
  const out: string[] = [];
  let run = '';
  const flush = (): void => {
    const text = tidy(run);
    if (text) out.push(text);
    run = '';
  };
  for (const node of container.childNodes) {
    if (holdsBlock(node)) {
      flush();
      out.push(...block(node as Element));
    } else run += inline(node);
  }
  flush();
  return out;
}

function block(element: Element): string[] {
  const name = tag(element);
  if (/^h[1-6]$/.test(name))
    return withText(tidy(inlineAll(element)), (text) => `${'#'.repeat(Number(name[1]))} ${text}`);
  switch (name) {
    case 'figure':
      return [figure(element)];
    case 'img':
      return [picture(element, '')];
    case 'picture':
      return [...element.querySelectorAll('img')].map((img) => picture(img, ''));
    case 'ul':
    case 'ol':
      return [list(element)];
    case 'blockquote':
      return withText(blocks(element).join('\n\n'), (text) => indent(text, '> ', '> '));
    case 'pre':
      return ['```\n' + (element.textContent ?? '').replace(/^\n|\s+$/g, '') + '\n```'];
    case 'table':
      return [table(element)];
    case 'hr':
      return ['---'];
    case 'iframe':
      return [`<iframe ${element.getAttribute('src') ?? ''}>`];
    case 'video':
    case 'audio':
      return [`<${name} ${element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src') ?? ''}>`];
    case 'dt':
      return withText(tidy(inlineAll(element)), (text) => `**${text}**`);
    case 'dd':
      return withText(blocks(element).join('\n\n'), (text) => indent(text, ': ', '  '));
    default:
      return blocks(element);
  }
}

const withText = (text: string, show: (text: string) => string): string[] => (text ? [show(text)] : []);

const indent = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((line, i) => ((i === 0 ? first : rest) + line).trimEnd())
    .join('\n');

/** Pictures first, then "Caption:" and "Credit:" where the figcaption has them; anything else in the figure as blocks. */
function figure(element: Element): string {
  const caption = element.querySelector('figcaption');
  const small = caption?.querySelector('[data-part="credit"]') ?? null;
  const credit = fold(small?.textContent ?? '');
  const words = fold(
    [...(caption?.childNodes ?? [])].map((node) => (node === small ? ' ' : outside(node, small))).join(''),
  );
  const lines: string[] = [];
  for (const child of element.childNodes) {
    if (child === caption) continue;
    if (isElement(child) && (tag(child) === 'img' || child.querySelector('img')))
      lines.push(
        ...[...(tag(child) === 'img' ? [child] : child.querySelectorAll('img'))].map((img) => picture(img, words)),
      );
    else if (isElement(child)) lines.push(...block(child));
    else if (fold(child.textContent ?? '')) lines.push(`STRAY TEXT: ${fold(child.textContent ?? '')}`);
  }
  if (words) lines.push(`Caption: ${words}`);
  if (credit) lines.push(`Credit: ${credit}`);
  return lines.join('\n');
}

/** The text of a node without that of `left` inside it. */
function outside(node: Node, left: Node | null): string {
  if (node === left) return ' ';
  return isElement(node)
    ? [...node.childNodes].map((child) => outside(child, left)).join('')
    : (node.textContent ?? '');
}

/** `![alt](address)`; the alt is left out where the caption says the same, since it is then shown once anyhow. */
function picture(img: Element, caption: string): string {
  const alt = fold(img.getAttribute('alt') ?? '');
  return `![${saysTheSame(alt, caption) ? '' : alt}](${img.getAttribute('src') ?? ''})`;
}

function saysTheSame(alt: string, caption: string): boolean {
  const inCaption = new Set(caption.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const words = alt.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => inCaption.has(word)).length >= words.length * 0.8;
}

function list(element: Element): string {
  let number = Number(element.getAttribute('start') ?? 1) - 1;
  return [...element.children]
    .map((item) => {
      number += 1;
      const mark = tag(element) === 'ol' ? `${number}. ` : '- ';
      const nested = [...item.children].every((child) => /^(ul|ol)$/.test(tag(child)) || !holdsBlock(child));
      return indent(blocks(item).join(nested ? '\n' : '\n\n'), mark, ' '.repeat(mark.length));
    })
    .join('\n');
}

function table(element: Element): string {
  const caption = fold(element.querySelector('caption')?.textContent ?? '');
  const rows = [...element.querySelectorAll('tr')].map(
    (row) => `| ${[...row.children].map((cell) => blocks(cell).join(' / ').replace(/\n/g, ' ')).join(' | ')} |`,
  );
  return [...(caption ? [`Table: ${caption}`] : []), ...rows].join('\n');
}

const inlineAll = (element: Element): string => [...element.childNodes].map(inline).join('');

function inline(node: Node): string {
  if (!isElement(node)) return node.nodeType === 3 ? (node.textContent ?? '').replace(/\s+/g, ' ') : '';
  const inner = inlineAll(node);
  const around = (left: string, right = left): string =>
    inner.trim()
      ? inner.replace(/^(\s*)([^]*?)(\s*)$/, (_, a: string, text: string, b: string) => a + left + text + right + b)
      : inner;
  switch (tag(node)) {
    case 'br':
      return '\n';
    case 'a':
      return node.hasAttribute('href') ? around('[', `](${node.getAttribute('href') ?? ''})`) : inner;
    case 'b':
    case 'strong':
      return around('**');
    case 'i':
    case 'em':
      return around('*');
    case 'code':
      return around('`');
    case 'sup':
      return around('^(', ')');
    case 'sub':
      return around('~(', ')');
    case 'math':
      return `$${mathAll(node)}$`;
    case 'q':
      return around('“', '”');
    default:
      return inner;
  }
}

/** The text of a formula; powers and indexes keep their mark, since c² is not c2. */
function mathAll(element: Element): string {
  const parts = [...element.childNodes].map((node) => (isElement(node) ? mathAll(node) : fold(node.textContent ?? '')));
  if (tag(element) === 'msup') return `${parts.filter(Boolean).join('^')}`;
  if (tag(element) === 'msub') return `${parts.filter(Boolean).join('_')}`;
  if (tag(element) === 'mfrac') return `${parts.filter(Boolean).join('/')}`;
  return parts.join('');
}

/** Folds spaces but keeps the line breaks that `<br>` made. */
const tidy = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();

// Headings and lists that the page sets in elements without a meaning: by their role, headings also by a class that says which
// rank they have.

/** Class names of a heading between the paragraphs of a story, in the words of page templates of many countries. */
const NAMES =
  /(?:^|[-_\s])(?:h[2-6]|cross-?head(?:ing)?|zwischen(?:titel|(?:ue|ü)berschrift)|inter-?titre|ladillo|tussenkop(?:je)?|mellanrubrik|mellomtittel|mellemrubrik|sr[oó]dtytu[lł])(?=\s|$)/i;
/** Longest heading, in characters. */
const LONGEST = 160;
const INSIDE = 'p,div,ul,ol,dl,table,figure,img,picture,blockquote,h1,h2,h3,h4,h5,h6,br,section,article';

/** The rank of a heading that is none by its element; 0 for anything else. */
function rankOf(element: Element): number {
  const isStated = element.getAttribute('role') === 'heading';
  const name = isStated || element.localName === 'span' ? null : NAMES.exec(element.getAttribute('class') ?? '');
  if (!isStated && name === null) return 0;
  const text = (element.textContent ?? '').trim();
  if (text === '' || text.length > LONGEST || element.querySelector(INSIDE) !== null) return 0;
  if (isStated) return between(1, Number(element.getAttribute('aria-level') ?? 2));
  return /[.:;,]$/.test(text) ? 0 : between(2, Number(/\d/.exec(name?.[0] ?? '')?.[0] ?? 2));
}

function between(least: number, level: number): number {
  return Math.max(least, Math.min(6, Math.floor(level) || 2));
}

/** The element that a part is by its role, or a heading by its class; '' where it stays what it is. */
function meantAs(element: Element): string {
  if (!/^(?:div|p|span)$/.test(element.localName)) return '';
  const role = element.getAttribute('role');
  if (role === 'list') return element.firstElementChild?.getAttribute('role') === 'listitem' ? 'ul' : '';
  if (role === 'listitem') return element.parentElement?.localName === 'ul' ? 'li' : '';
  const rank = rankOf(element);
  return rank === 0 ? '' : `h${rank}`;
}

/**
 * Makes headings and lists of them. `all`: the page's elements, those around others before them. `renamed` hears of each new
 * element and the one it stands for. A selector with all the names would take a browser six times as long.
 */
export function makeMeant(all: readonly Element[], renamed: (meant: Element, original: Element) => void): void {
  for (let i = 0; i < all.length; i++) {
    const element = all[i] as Element;
    const name = meantAs(element);
    if (name === '') continue;
    const meant = element.ownerDocument.createElement(name);
    for (const { name, value } of Array.from(element.attributes)) if (name !== 'role') meant.setAttribute(name, value);
    meant.append(...Array.from(element.childNodes));
    element.replaceWith(meant);
    renamed(meant, element);
  }
}

// Headings that the page sets in elements without a meaning: by their role, or by a class that says which rank they have.

/** Class names of a heading between the paragraphs of a story, in the words of page templates of many countries. */
const NAMES =
  /(?:^|[-_\s])(?:h[2-6]|cross-?head(?:ing)?|zwischen(?:titel|(?:ue|ü)berschrift)|inter-?titre|ladillo|tussenkop(?:je)?|mellanrubrik|mellomtittel|mellemrubrik|sr[oó]dtytu[lł])(?=\s|$)/i;
const CANDIDATES =
  '[role="heading"],:is(div,p)[class]:is([class*="h2"],[class*="h3"],[class*="h4"],[class*="h5"],[class*="h6"],[class*="ross" i],[class*="wischen" i],[class*="titre" i],[class*="ladillo" i],[class*="ussenkop" i],[class*="ubrik" i],[class*="tittel" i],[class*="dtytu" i])';
/** Longest heading, in characters. */
const LONGEST = 160;
const INSIDE = 'p,div,ul,ol,dl,table,figure,img,picture,blockquote,h1,h2,h3,h4,h5,h6,br,section,article';

/** The rank of a heading that is none by its element; 0 for anything else. */
function rankOf(element: Element): number {
  const text = (element.textContent ?? '').trim();
  if (text === '' || text.length > LONGEST || element.querySelector(INSIDE) !== null) return 0;
  if (element.getAttribute('role') === 'heading') return between(1, Number(element.getAttribute('aria-level') ?? 2));
  const name = /[.:;,]$/.test(text) ? null : NAMES.exec(element.getAttribute('class') ?? '');
  return name === null ? 0 : between(2, Number(/\d/.exec(name[0])?.[0] ?? 2));
}

function between(least: number, level: number): number {
  return Math.max(least, Math.min(6, Math.floor(level) || 2));
}

/** Makes headings of them. `renamed` hears of each new element and the one it stands for. */
export function makeHeadings(body: Element, renamed: (heading: Element, original: Element) => void): void {
  for (const element of body.querySelectorAll(CANDIDATES)) {
    if (/^h\d$/.test(element.localName)) continue;
    const rank = rankOf(element);
    if (rank === 0) continue;
    const heading = body.ownerDocument.createElement(`h${rank}`);
    for (const { name, value } of Array.from(element.attributes))
      if (name !== 'role') heading.setAttribute(name, value);
    heading.append(...Array.from(element.childNodes));
    element.replaceWith(heading);
    renamed(heading, element);
  }
}

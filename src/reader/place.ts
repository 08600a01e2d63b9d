// Where one is in a text: the words of the block at the top of the view and how far below the edge it stands. Words carry
// the place from the page to the reader and over a redrawn article, since the elements are not the same.

export interface Place {
  readonly words: string;
  /** Distance of the block's top from the top of the view, in CSS pixels; negative where it began above. */
  readonly top: number;
}

const BLOCKS = 'p,li,h1,h2,h3,h4,h5,h6,blockquote,pre,td,th,dd,dt,figcaption';
/** Blocks of fewer characters say too little: "Read more" stands anywhere. */
const TELLING = 24;
/** Share of the window's height that a page's own bar may cover. */
const PAGE_BAR = 0.1;
/** How many blocks above the view are tried where it shows none of the article's: a picture may fill it. */
const TRIED_ABOVE = 8;

/** Candidates for where the page is scrolled to, the likeliest first; none where it is hardly scrolled. */
export function placesOnPage(document: Document): Place[] {
  const view = document.defaultView;
  if (view === null || view.scrollY < view.innerHeight * 0.3) return [];
  const edge = view.innerHeight * PAGE_BAR;
  const shown: (readonly [Element, DOMRect])[] = [];
  const above: (readonly [Element, DOMRect])[] = [];
  for (const block of document.querySelectorAll(BLOCKS)) {
    const box = block.getBoundingClientRect();
    if (box.width === 0 || box.height === 0 || box.top > view.innerHeight) continue;
    (box.bottom > edge ? shown : above).push([block, box]);
  }
  above.sort(([, one], [, two]) => two.bottom - one.bottom);
  shown.sort(([, one], [, two]) => one.top - two.top);
  return [...shown, ...above.slice(0, TRIED_ABOVE)]
    .map(([block, box]) => ({ words: wordsOf(block), top: box.top }))
    .filter(({ words }) => words.length >= TELLING);
}

/** The first telling block that the view shows, below `edge` pixels; null where it is not scrolled or shows none. */
export function placeInReader(scroller: Element, article: Element, edge: number): Place | null {
  if (scroller.scrollTop < 8) return null;
  for (const block of article.querySelectorAll(BLOCKS)) {
    const box = block.getBoundingClientRect();
    if (box.bottom <= edge || box.height === 0) continue;
    const words = wordsOf(block);
    if (words.length >= TELLING) return { words, top: box.top };
  }
  return null;
}

/** Scrolls so that the block stands where the place says. Answers false where the article has no such block. */
export function goToPlace(scroller: Element, article: Element, place: Place): boolean {
  const block = findBlock(article, place.words);
  if (block === null) return false;
  scroller.scrollTop += block.getBoundingClientRect().top - place.top;
  return true;
}

function findBlock(article: Element, words: string): Element | null {
  for (const block of article.querySelectorAll(BLOCKS)) {
    const own = wordsOf(block);
    if (own.length >= TELLING && (own === words || own.startsWith(words) || words.startsWith(own))) return block;
  }
  return null;
}

function wordsOf(block: Element): string {
  return fold(block.textContent ?? '').slice(0, 160);
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

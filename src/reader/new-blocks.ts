// Which blocks of an article drawn anew were not there before: those that came back. By words and order alone, since all
// elements are new.

const BLOCKS = 'p,li,h1,h2,h3,h4,h5,h6,blockquote,pre,td,th,dd,dt,figure,hr';

/** One entry for each block of the article, in order: what it says, or the address of what it shows. */
export function blockKeys(article: Element): string[] {
  return blocksOf(article).map((block) => {
    const words = (block.textContent ?? '').replace(/\s+/g, ' ').trim();
    return `${block.localName} ${words || (block.querySelector('img')?.getAttribute('src') ?? '')}`;
  });
}

/** Blocks of `article` that were not among `before`, the keys of the article that it takes the place of. */
export function newBlocks(before: readonly string[], article: Element): Element[] {
  const blocks = blocksOf(article);
  return newPlaces(before, blockKeys(article)).flatMap((at) => blocks[at] ?? []);
}

function blocksOf(article: Element): Element[] {
  return [...article.querySelectorAll(BLOCKS)];
}

/** Places in `after` of what was added to `before`. What went meanwhile costs nothing but its own place. */
export function newPlaces(before: readonly string[], after: readonly string[]): number[] {
  const lastPlace = new Map(after.map((key, at) => [key, at]));
  const added: number[] = [];
  let next = 0;
  after.forEach((key, at) => {
    while (next < before.length && (lastPlace.get(before[next] ?? '') ?? -1) < at) next += 1;
    if (before[next] === key) next += 1;
    else added.push(at);
  });
  return added;
}

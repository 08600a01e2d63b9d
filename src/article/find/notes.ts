// A story's footnotes: they belong to it however little they look like its paragraphs. What tells them is no word and no
// name, but that a mark in the text and the note lead to each other.
import type { Block } from '../blocks/block';
import type { PageView } from '../blocks/page';

/** Longest text of a mark, in characters: "1", "[12]", "†", "a". */
const MARK = 5;
const BACK = /^(?:[↩↑^⤴⏎]\ufe0e?|back|return|jump up)/i;
/** Links of a note that may lead back: one for each place it is cited. */
const MOST_LINKS = 4;

/** A link within the page, by which it may be reached itself. */
interface Mark {
  readonly block: number;
  readonly target: string;
  /** Names of the link, and of what it stands in up to its block's container. */
  readonly names: ReadonlySet<string>;
}

/** Indexes of the blocks that are footnotes, their numbers among them. */
export function footnotes({ blocks }: PageView): ReadonlySet<number> {
  const notes = new Set<number>();
  const marks: Mark[] = [];
  blocks.forEach((block, i) => {
    if (block.links === 0) return;
    for (const link of linksOf(block)) {
      const target = /#(.+)$/.exec(link.getAttribute('href') ?? '')?.[1];
      if (target === undefined) continue;
      const text = (link.textContent ?? '').trim();
      if (block.links <= MOST_LINKS && (link.getAttribute('role') === 'doc-backlink' || BACK.test(text))) notes.add(i);
      if (text.length > 0 && text.length <= MARK) marks.push({ block: i, target, names: namesAround(link, block) });
    }
  });
  const noted = new Set(marks.filter((mark) => marks.some((other) => leadsToEachOther(other, mark))));
  for (const mark of noted) for (const i of bodyOf(mark, noted, blocks)) notes.add(i);
  return notes;
}

function linksOf({ element }: Block): Element[] {
  return element.localName === 'a' ? [element] : Array.from(element.getElementsByTagName('a'));
}

/** The copy's ids stand among its classes. */
function namesAround(link: Element, { container }: Block): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at: Element | null = link; at !== null; at = at === container ? null : at.parentElement)
    for (const name of at.classList) names.add(name);
  return names;
}

/** A mark in the text, and the later one of its note. What leads to where it stands itself, as "Top" may, is neither. */
function leadsToEachOther(mark: Mark, note: Mark): boolean {
  if (mark.block >= note.block || mark.names.has(mark.target) || note.names.has(note.target)) return false;
  return note.names.has(mark.target) && mark.names.has(note.target);
}

/** The note's own block; where that is the number alone, all blocks of the largest element that holds no other note. */
function bodyOf(mark: Mark, noted: ReadonlySet<Mark>, blocks: readonly Block[]): number[] {
  const { element, text } = blocks[mark.block] as Block;
  if (text.length > MARK) return [mark.block];
  const others = [...noted].filter((other) => other.block !== mark.block).map((other) => blocks[other.block]?.element);
  let box = element;
  for (let around = box.parentElement; around !== null; around = around.parentElement) {
    if (around.localName === 'body' || others.some((other) => other !== undefined && around.contains(other))) break;
    box = around;
    if (blocks[mark.block + 1] !== undefined && box.contains(blocks[mark.block + 1]?.element ?? null)) break;
  }
  return blocks.flatMap((block, i) => (box.contains(block.element) ? [i] : []));
}

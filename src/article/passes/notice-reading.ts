// What a tree's blocks say and how they are built, read once for all passes for notices.
import { pattern } from '../dom/pattern';
import { blocksIn, INSIDE, type Block } from '../blocks/block';
import { SETTLED } from '../blocks/judge';
import { isDeskNote, namedBox, namesSource } from '../find/inserts';
import type { PassContext } from '../pass';
import { phraseBit } from './kinds';
import { readStructure, type Structure } from './structure';

/** Blocks longer than this, in words, are never a notice of their own. */
const MAX_WORDS = 60;

/** The blocks of a tree, and bits of the kinds that each one's phrases speak for. */
export interface Notices {
  readonly blocks: readonly Block[];
  readonly strong: Int32Array;
  readonly weak: Int32Array;
  readonly sure: Int32Array;
  readonly worded: Int32Array;
  /** Addresses of each block's links, read when a pass first asks. */
  readonly addresses: (readonly string[] | undefined)[];
  readonly structure: Structure;
  /** How many blocks the page's template made alike. */
  readonly ofMake: ReadonlyMap<string, number>;
}

const read = new WeakMap<Element, Notices>();

/** Blocks of the tree with their phrases; read once for all passes over the same tree. */
export function readNotices(root: Element, context: PassContext): Notices {
  const known = read.get(root);
  if (known !== undefined) return known;
  const blocks = blocksIn(root, context.blocks);
  const row = () => new Int32Array(blocks.length);
  const structure = readStructure(
    root,
    blocks,
    context.url,
    (block) => isSurely(block, context),
    ({ text }) => (context.phrases(text).sure & phraseBit.comments) !== 0,
  );
  const ofMake = new Map<string, number>();
  const notices = { blocks, strong: row(), weak: row(), sure: row(), worded: row(), addresses: [], structure, ofMake };
  const last = lastOfStory(blocks, context);
  blocks.forEach((block, i) => {
    const make = makeOf(block);
    ofMake.set(make, (ofMake.get(make) ?? 0) + 1);
    if (block.words === 0 || block.words > MAX_WORDS) return;
    const hits = context.phrases(withoutQuotes(block.text));
    // The desks' words are asked last: most blocks say nothing that needs them as an excuse.
    if ((hits.strong | hits.weak | hits.labelled) === 0 || isDeskNote(block)) return;
    if (namesSource(block) && (i < last || namedBox(block) !== null)) return;
    notices.strong[i] = hits.strong | hits.labelled;
    notices.weak[i] = hits.weak;
    notices.sure[i] = hits.sure;
    notices.worded[i] = hits.worded | hits.labelled;
  });
  read.set(root, notices);
  return notices;
}

/** Words of a scrap, and of the longest line that is short for a notice. */
export const SHORT = 12;

/** Whether more than a scrap is the story's for sure: no structure around it makes a notice of that. */
export function isSurely({ element, words }: Block, { oddsOf }: PassContext): boolean {
  return words > SHORT && (oddsOf?.(element) ?? 0) >= SETTLED;
}

/** Index of the last block that surely is the story's; where nobody has judged them, of none. */
function lastOfStory(blocks: readonly Block[], { oddsOf }: PassContext): number {
  for (let i = blocks.length - 1; i >= 0; i--) if ((oddsOf?.((blocks[i] as Block).element) ?? 0) >= SETTLED) return i;
  return -1;
}

const TWO_WORDS = pattern('\\p{L}{2,}.*\\p{L}{2,}');
/** A story that quotes an error or an offer keeps it: quoted words are not the page's own. A block that is one quote is left whole here and weighed as a quote. */
function withoutQuotes(text: string): string {
  if (!/[“«„「『"]/.test(text)) return text;
  const rest = text.replace(/[“«„「『][^“”«»„」』]{3,}[”»“」』]|"[^"]{3,}"/g, ' ');
  return TWO_WORDS.test(rest) ? rest : text;
}

/** Kin with the same class of their own: what one line of a template makes. */
function makeOf({ kin, element }: Block): string {
  return `${kin}.${element.getAttribute('class') ?? ''}`;
}

/** So many blocks of one make are no row of paragraphs. */
const RARE = 2;

/** Text that the page's template made like hardly anything else of the story, where the story has paragraphs to compare with. */
export function isMadeApart({ blocks, ofMake }: Notices, block: Block): boolean {
  const { element, inside } = block;
  if (!/^(?:p|div|span|small|em)$/.test(element.localName)) return false;
  if (inside & (INSIDE.list | INSIDE.quote)) return false;
  return (ofMake.get(makeOf(block)) ?? 0) <= RARE && blocks.length > RARE * 4;
}

/** Whether block `i` links to such an address. */
export function linksTo(notices: Notices, i: number, address: RegExp): boolean {
  const addresses = (notices.addresses[i] ??= addressesOf(notices.blocks[i] as Block));
  return addresses.some((href) => address.test(href));
}

function addressesOf({ element, links }: Block): readonly string[] {
  if (element.localName === 'a') return [element.getAttribute('href') ?? ''];
  if (links === 0) return [];
  return Array.from(element.getElementsByTagName('a'), (link) => link.getAttribute('href') ?? '');
}

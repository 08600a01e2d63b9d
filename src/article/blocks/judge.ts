// How much a block looks like a part of the story: boosted decision trees over its evidence (judgement.json). They were
// fitted once by build/fit-judgement.ts; running them is a few hundred comparisons a block.
import judgement from './judgement.json';
import type { PhraseReader } from '../phrases/search';
import { isMenuEntry, isMenuLink } from './block';
import { EVIDENCE, gatherEvidence, readSaid } from './evidence';
import { isSure, remoteLinks, type PageView } from './page';

/**
 * Complete binary trees: node `i` has the children `2i + 1` and `2i + 2`; a value above the cut goes right. Start, cuts and
 * leaves are in thousandths: whole numbers are read and added up without an object for each.
 */
export interface Judgement {
  readonly start: number;
  readonly depth: number;
  /** For each tree: features of the inner nodes (-1: always left), then cuts, then leaves. */
  readonly trees: readonly (readonly number[])[];
}

/** The trees one after another in two flat rows of numbers: what a processor reads fastest. */
interface Forest {
  readonly inner: number;
  readonly features: Int16Array;
  readonly cuts: Float64Array;
  /** In thousandths. */
  readonly leaves: Int32Array;
  readonly trees: number;
}

/** Thousandths in one. */
export const UNIT = 1000;

function plant(by: Judgement): Forest {
  const inner = 2 ** by.depth - 1;
  const features = new Int16Array(by.trees.length * inner);
  const cuts = new Float64Array(features.length);
  const leaves = new Int32Array(by.trees.length * (inner + 1));
  by.trees.forEach((tree, i) => {
    features.set(tree.slice(0, inner), i * inner);
    cuts.set(tree.slice(inner, 2 * inner), i * inner);
    leaves.set(tree.slice(2 * inner), i * (inner + 1));
  });
  return { inner, features, cuts: cuts.map((cut) => cut / UNIT), leaves, trees: by.trees.length };
}

const planted = new WeakMap<Judgement, Forest>();

/** After each so many trees a block is looked at; with log-odds beyond these the others do not turn it. */
const STRETCH = 50;
const DECIDED = 3;

/** Log-odds of a block that needs no judge: a sure paragraph, or what the page itself says of its story. */
export const SETTLED = 3;

/**
 * Log-odds for each block of a page that it belongs to the story. A sure paragraph whose words speak for no kind of noise is
 * settled without the trees, and so are links of the page's menus and lists: most blocks are one or the other.
 */
export function judgePage(view: PageView, phrases: PhraseReader): Float64Array {
  const remote = remoteLinks(view);
  const settled = new Map<number, number>();
  const said = view.blocks.map((block, i) => {
    const hits = remote.has(i) || isMenuLink(block) ? null : readSaid(block, phrases);
    if ((hits === null || (hits.strong | hits.weak) === 0) && isSure(view, i)) settled.set(i, SETTLED);
    else if (hits === null && isMenuEntry(block)) settled.set(i, -SETTLED);
    return hits;
  });
  return judgeBlocks(gatherEvidence(view, said, settled), judgement, settled);
}

/** Log-odds for each row of evidence; above 0 is more likely than not. `settled` holds those that are known already. */
export function judgeBlocks(
  rows: Float32Array,
  by: Judgement = judgement,
  settled: ReadonlyMap<number, number> = new Map(),
): Float64Array {
  let forest = planted.get(by);
  if (forest === undefined) planted.set(by, (forest = plant(by)));
  const { inner, features, cuts, leaves, trees } = forest;
  const width = EVIDENCE.length;
  const odds = new Float64Array(rows.length / width);
  for (let i = 0; i < odds.length; i++) {
    const known = settled.get(i);
    if (known !== undefined) {
      odds[i] = known;
      continue;
    }
    let sum = by.start;
    for (let tree = 0; tree < trees; tree++) {
      const root = tree * inner;
      let at = 0;
      while (at < inner) {
        const feature = features[root + at] as number;
        const isAbove = feature >= 0 && (rows[i * width + feature] as number) > (cuts[root + at] as number);
        at = 2 * at + (isAbove ? 2 : 1);
      }
      // Each tree has one leaf more than inner nodes.
      sum += leaves[root + tree + at - inner] as number;
      if (tree % STRETCH === STRETCH - 1 && Math.abs(sum) > DECIDED * UNIT) break;
    }
    odds[i] = sum / UNIT;
  }
  return odds;
}

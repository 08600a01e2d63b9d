// How much a block looks like a part of the story: boosted decision trees over its evidence (judgement.json). They were
// fitted once by build/fit-judgement.ts; running them is a few hundred comparisons a block.
import judgement from './judgement.json';
import { EVIDENCE } from './evidence';

/** One complete binary tree: node `i` has the children `2i + 1` and `2i + 2`; a value above the cut goes right. */
export interface Judgement {
  readonly evidence: readonly string[];
  readonly start: number;
  readonly depth: number;
  /** For each tree: features of the inner nodes (-1: always left), then cuts, then leaves. */
  readonly trees: readonly (readonly number[])[];
}

/** Log-odds for each block that it belongs to the story; above 0 is more likely than not. */
export function judgeBlocks(rows: Float32Array, by: Judgement = judgement): Float64Array {
  const width = EVIDENCE.length;
  const count = rows.length / width;
  const inner = 2 ** by.depth - 1;
  const odds = new Float64Array(count).fill(by.start);
  for (const tree of by.trees) {
    for (let i = 0; i < count; i++) {
      let at = 0;
      while (at < inner) {
        const feature = tree[at] as number;
        at = 2 * at + (feature >= 0 && (rows[i * width + feature] as number) > (tree[inner + at] as number) ? 2 : 1);
      }
      odds[i] = (odds[i] as number) + (tree[inner + at] as number);
    }
  }
  return odds;
}

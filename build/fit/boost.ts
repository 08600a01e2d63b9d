// Gradient-boosted decision trees for yes/no questions, after Friedman (2001) with the second-order gains of XGBoost (Chen
// and Guestrin 2016). Small, exact to repeat (seeded), and only used when the judgement is fitted; running is in judge.ts.

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** L2 penalty on leaf values. */
  readonly lambda: number;
  /** Least sum of second derivatives in a leaf. */
  readonly minWeight: number;
  /** Share of the numbers that each tree may look at. */
  readonly columns: number;
}

/** One complete binary tree: node `i` has the children `2i + 1` and `2i + 2`; a value above the cut goes right. */
export interface Tree {
  readonly feature: number[];
  readonly cut: number[];
  readonly leaf: number[];
}

/** Rows cut into ranges: `bins` holds column after column, `cuts` the upper bounds of each column's ranges. */
export interface Binned {
  readonly bins: Uint8Array;
  readonly cuts: number[][];
  readonly width: number;
}

const BINS = 64;

/** Cuts each column into at most 64 ranges by its quantiles. `bins` holds column after column. */
export function binColumns(rows: Float32Array, width: number): { bins: Uint8Array; cuts: number[][] } {
  const count = rows.length / width;
  const bins = new Uint8Array(rows.length);
  const cuts: number[][] = [];
  const step = Math.max(1, Math.floor(count / 50_000));
  for (let column = 0; column < width; column++) {
    const sample: number[] = [];
    for (let i = 0; i < count; i += step) sample.push(rows[i * width + column] ?? 0);
    sample.sort((a, b) => a - b);
    const own: number[] = [];
    for (let b = 1; b < BINS; b++) {
      const value = sample[Math.floor((b / BINS) * sample.length)] ?? 0;
      if (own.length === 0 ? value > (sample[0] ?? 0) || value < (sample.at(-1) ?? 0) : value > (own.at(-1) ?? 0))
        own.push(value);
    }
    cuts.push(own);
    for (let i = 0; i < count; i++) bins[column * count + i] = lowerBound(own, rows[i * width + column] ?? 0);
  }
  return { bins, cuts };
}

/** Number of cuts below the value: 0 for values up to the first cut. */
function lowerBound(cuts: readonly number[], value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Fits trees to `labels` (0 or 1) of the rows in `use`, each with its weight. `start` is the log-odds to begin from. */
export function boost(
  data: Binned,
  labels: Float32Array,
  weights: Float32Array,
  use: Int32Array,
  start: number,
  options: BoostOptions,
  random: () => number,
): Tree[] {
  const { bins, cuts, width } = data;
  const count = labels.length;
  const scores = new Float64Array(labels.length).fill(start);
  const gradient = new Float64Array(labels.length);
  const curvature = new Float64Array(labels.length);
  const node = new Int32Array(labels.length);
  const inner = 2 ** options.depth - 1;
  const trees: Tree[] = [];
  for (let t = 0; t < options.trees; t++) {
    for (const i of use) {
      const p = 1 / (1 + Math.exp(-(scores[i] ?? 0)));
      const w = weights[i] ?? 0;
      gradient[i] = (p - (labels[i] ?? 0)) * w;
      curvature[i] = Math.max(p * (1 - p), 1e-6) * w;
      node[i] = 0;
    }
    const columns = Array.from({ length: width }, (_, c) => c).filter(() => random() < options.columns);
    const tree: Tree = { feature: new Array<number>(inner).fill(-1), cut: new Array<number>(inner).fill(0), leaf: [] };
    const cutBin = new Int32Array(inner).fill(255);
    for (let level = 0; level < options.depth; level++) {
      growLevel(level, { bins, cuts, count, columns, use, node, gradient, curvature, tree, cutBin }, options);
      for (const i of use) {
        const at = node[i] ?? 0;
        const feature = tree.feature[at] ?? -1;
        node[i] = 2 * at + (feature >= 0 && (bins[feature * count + i] ?? 0) > (cutBin[at] ?? 255) ? 2 : 1);
      }
    }
    const leaves = inner + 1;
    const sumG = new Float64Array(leaves);
    const sumH = new Float64Array(leaves);
    for (const i of use) {
      const leaf = (node[i] ?? 0) - inner;
      sumG[leaf] = (sumG[leaf] ?? 0) + (gradient[i] ?? 0);
      sumH[leaf] = (sumH[leaf] ?? 0) + (curvature[i] ?? 0);
    }
    for (let l = 0; l < leaves; l++) {
      tree.leaf.push(Math.round((-(sumG[l] ?? 0) / ((sumH[l] ?? 0) + options.lambda)) * options.rate * 1000) / 1000);
    }
    for (const i of use) scores[i] = (scores[i] ?? 0) + (tree.leaf[(node[i] ?? 0) - inner] ?? 0);
    trees.push(tree);
  }
  return trees;
}

interface Growth {
  readonly bins: Uint8Array;
  readonly cuts: number[][];
  readonly count: number;
  readonly columns: readonly number[];
  readonly use: Int32Array;
  readonly node: Int32Array;
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
  readonly tree: Tree;
  readonly cutBin: Int32Array;
}

/** Finds the best cut of every node of a level. */
function growLevel(level: number, g: Growth, options: BoostOptions): void {
  const firstNode = 2 ** level - 1;
  const nodes = 2 ** level;
  const gains = new Float64Array(nodes).fill(1e-3);
  const sumG = new Float64Array(nodes * BINS);
  const sumH = new Float64Array(nodes * BINS);
  for (const column of g.columns) {
    const cuts = g.cuts[column] ?? [];
    if (cuts.length === 0) continue;
    sumG.fill(0);
    sumH.fill(0);
    const offset = column * g.count;
    for (const i of g.use) {
      const slot = ((g.node[i] as number) - firstNode) * BINS + (g.bins[offset + i] as number);
      sumG[slot] = (sumG[slot] as number) + (g.gradient[i] as number);
      sumH[slot] = (sumH[slot] as number) + (g.curvature[i] as number);
    }
    for (let n = 0; n < nodes; n++) {
      let totalG = 0;
      let totalH = 0;
      for (let b = 0; b <= cuts.length; b++) {
        totalG += sumG[n * BINS + b] as number;
        totalH += sumH[n * BINS + b] as number;
      }
      const whole = (totalG * totalG) / (totalH + options.lambda);
      let leftG = 0;
      let leftH = 0;
      for (let b = 0; b < cuts.length; b++) {
        leftG += sumG[n * BINS + b] as number;
        leftH += sumH[n * BINS + b] as number;
        const rightH = totalH - leftH;
        if (leftH < options.minWeight || rightH < options.minWeight) continue;
        const rightG = totalG - leftG;
        const gain = (leftG * leftG) / (leftH + options.lambda) + (rightG * rightG) / (rightH + options.lambda) - whole;
        if (gain > (gains[n] as number)) {
          gains[n] = gain;
          g.tree.feature[firstNode + n] = column;
          g.tree.cut[firstNode + n] = cuts[b] as number;
          g.cutBin[firstNode + n] = b;
        }
      }
    }
  }
}

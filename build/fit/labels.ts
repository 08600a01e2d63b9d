// Which blocks of a page belong to its true text, and how well a choice of blocks agrees with the truth. Blocks that the
// truth does not settle carry no weight.
import type { FitPage } from '../fit-judgement';

export interface Truth {
  readonly text?: string;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  readonly pageType?: string;
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
const squash = (text: string): string => text.replace(/\s+/g, ' ');
/** Blocks up to this length count as true only where they are a line of the truth: "Home" stands in many sentences. */
const LINE_WORDS = 4;

/** Label (1 story, 0 not) and weight of every block of all pages, in order; a longer block weighs more. */
export function labelBlocks(pages: readonly FitPage[]): { labels: Float32Array; weights: Float32Array } {
  const labels: number[] = [];
  const weights: number[] = [];
  for (const page of pages) {
    const judge = page.truth.text === undefined ? bySegments(page.truth) : byText(page.truth.text);
    page.inspection.texts.forEach((text, i) => {
      const label = page.inspection.inFigure[i] === true ? null : judge(text);
      labels.push(label ?? 0);
      weights.push(label === null ? 0 : Math.min(3, 0.35 + 0.1 * Math.max(1, words(text).length) ** 0.7));
    });
  }
  return { labels: Float32Array.from(labels), weights: Float32Array.from(weights) };
}

function byText(truth: string): (text: string) => number | null {
  const all = words(truth);
  const joined = ` ${all.join(' ')} `;
  const lines = new Set(truth.split('\n').map((line) => words(line).join(' ')));
  const grams = new Set(all.map((_, i) => all.slice(i, i + 4).join(' ')));
  return (text) => {
    const own = words(text);
    const phrase = own.join(' ');
    if (own.length === 0) return null;
    if (own.length <= LINE_WORDS) return lines.has(phrase) ? 1 : joined.includes(` ${phrase} `) ? null : 0;
    if (joined.includes(` ${phrase} `)) return 1;
    const parts = own.slice(0, -3).map((_, i) => own.slice(i, i + 4).join(' '));
    const share = parts.filter((part) => grams.has(part)).length / parts.length;
    return share >= 0.6 ? 1 : share <= 0.25 ? 0 : null;
  };
}

function bySegments(truth: Truth): (text: string) => number | null {
  const yes = (truth.with ?? []).map(squash);
  const no = (truth.without ?? []).map(squash);
  return (text) => {
    const isIn = yes.some((part) => text.includes(part));
    const isOut = no.some((part) => text.includes(part));
    if (isIn === isOut) return null;
    return isIn ? 1 : text.length < 400 ? 0 : null;
  };
}

/** One line of scores for the blocks whose odds are above the threshold; the measures are the corpora's own. */
export function scorePages(pages: readonly FitPage[], odds: Float64Array, threshold: number): string {
  const f1: number[] = [];
  const kept: number[] = [];
  const left: number[] = [];
  const segments = { tp: 0, fn: 0, fp: 0, tn: 0 };
  let at = 0;
  for (const page of pages) {
    const text = page.inspection.texts.filter((_, i) => (odds[at + i] ?? 0) > threshold).join('\n');
    at += page.inspection.texts.length;
    const has = (part: string) =>
      page.truth.text === undefined
        ? squash(text).includes(squash(part))
        : text.toLowerCase().includes(part.toLowerCase());
    const yes = page.truth.with ?? [];
    const no = page.truth.without ?? [];
    if (page.truth.text !== undefined) {
      f1.push(wordF1(page.truth.text, text));
      if (yes.length > 0) kept.push(yes.filter(has).length / yes.length);
      if (no.length > 0) left.push(no.filter(has).length / no.length);
    } else {
      segments.tp += yes.filter(has).length;
      segments.fn += yes.filter((part) => !has(part)).length;
      segments.fp += no.filter(has).length;
      segments.tn += no.filter((part) => !has(part)).length;
    }
  }
  const precision = segments.tp / (segments.tp + segments.fp);
  const recall = segments.tp / (segments.tp + segments.fn);
  const figures = [
    `threshold ${threshold}`,
    `words F1 ${mean(f1)}`,
    `kept ${mean(kept)}`,
    `left ${mean(left)}`,
    `segments F1 ${((2 * precision * recall) / (precision + recall)).toFixed(4)}`,
    `noise left ${(segments.fp / (segments.fp + segments.tn)).toFixed(4)}`,
  ];
  return figures.join('  ');
}

function mean(values: readonly number[]): string {
  return (values.reduce((a, b) => a + b, 0) / values.length).toFixed(4);
}

function wordF1(truth: string, text: string): number {
  const want = words(truth);
  const have = words(text);
  if (want.length === 0) return have.length === 0 ? 1 : 0;
  const counts = new Map<string, number>();
  for (const word of want) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of have) {
    const rest = counts.get(word) ?? 0;
    if (rest > 0) shared++;
    counts.set(word, rest - 1);
  }
  return have.length === 0 ? 0 : (2 * shared) / (want.length + have.length);
}

// How much of what the noise suite sows is left, and how much of the stories is lost: all languages, one round.
// build/bench-noise.ts shows the same by kind, with examples.
import { extractArticle } from '../../src/article/library';
import { runNoiseSuite } from '../../tests/noise/run';
import { languages } from '../../tests/noise/stories';
import type { Row } from './row';

/** Rows of the table. */
export function benchNoise(): Promise<Row[]> {
  const result = runNoiseSuite(extractArticle, {
    seed: 1,
    rounds: 1,
    languages,
  });
  const sum = (field: 'sown' | 'left') => result.counts.reduce((total, count) => total + count[field], 0);
  const left = Math.round((1000 * sum('left')) / sum('sown')) / 10;
  return Promise.resolve([
    { what: `noise left of ${sum('sown')} texts, %`, measured: left, aim: 2 },
    { what: `blocks of a story lost of ${result.blocks}`, measured: result.lost.length, aim: 0 },
  ]);
}

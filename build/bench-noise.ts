// How much noise the engine leaves and how much of a story it loses, on pages that the noise suite sows. One table by
// kind and one by language. Arguments: `--seed 1 --rounds 2 --languages en,de --examples` (every
// text left or lost) `--held-out 1` (sentences written after the word tables; 2 for the later set, in nine languages; 3 and 4
// for the latest, in all languages).
import { parseArgs } from 'node:util';
import { extractArticle } from '../src/article/library';
import { runNoiseSuite, type Count } from '../tests/noise/run';
import { languages as all, type HeldOut } from '../tests/noise/stories';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '2' },
    languages: { type: 'string', default: all.join(',') },
    examples: { type: 'boolean', default: false },
    'held-out': { type: 'string', default: '0' },
  },
});

const sets: Readonly<Record<string, HeldOut>> = { 0: 0, 1: 1, 2: 2, 3: 3, 4: 4 };
const heldOut = sets[values['held-out']];
if (heldOut === undefined) throw new Error(`There is no set ${values['held-out']} of held-out sentences.`);
const started = performance.now();
const result = runNoiseSuite(extractArticle, {
  seed: Number(values.seed),
  rounds: Number(values.rounds),
  languages: values.languages.split(','),
  heldOut,
});
const seconds = Math.round((performance.now() - started) / 1000);

console.table(tableOf('kind'));
console.table(tableOf('language'));
console.table(tableOf('naming'));
const sown = sum(result.counts, 'sown');
const left = sum(result.counts, 'left');
console.log(`Seed ${values.seed}: ${result.pages} pages in ${seconds} s, ${result.empty} without an article.`);
console.log(`Noise left: ${left} of ${sown} texts, ${share(left, sown)} %.`);
console.log(`Story lost: ${result.lost.length} of ${result.blocks} blocks.`);
console.log(`Captions kept: ${result.captions - result.captionsLost.length} of ${result.captions}.`);
if (values.examples) {
  for (const { kind, language, naming, text } of result.left)
    console.log(`left\t${kind}\t${language}\t${naming}\t${text}`);
  for (const { language, naming, text } of result.lost) console.log(`lost\t\t${language}\t${naming}\t${text}`);
  for (const text of result.captionsLost) console.log(`caption lost\t\t${text}`);
}

function tableOf(
  field: 'kind' | 'language' | 'naming',
): Record<string, { sown: number; left: number; 'left %': number }> {
  const rows: Record<string, { sown: number; left: number; 'left %': number }> = {};
  for (const value of [...new Set(result.counts.map((count) => count[field]))].sort()) {
    const counts = result.counts.filter((count) => count[field] === value);
    const [ofSown, ofLeft] = [sum(counts, 'sown'), sum(counts, 'left')];
    rows[value] = { sown: ofSown, left: ofLeft, 'left %': share(ofLeft, ofSown) };
  }
  return rows;
}

function sum(counts: readonly Count[], field: 'sown' | 'left'): number {
  return counts.reduce((total, count) => total + count[field], 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}

// Compares the rule language with others' test data; run by hand: npx tsx tests/hiding/compare.ts FOLDER
// FOLDER holds agtree-filter-rules.json and the lists of regular expressions, each `{ vectors: [{ payload, verdict }] }`.
// Exits with 1 where a rule that both parsers accept is read differently, or a regular expression takes too long.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { safeRegex } from '../../src/hiding/regex/safe-regex';
import { STEPS_PER_RULE, Work } from '../../src/hiding/work';
import { compareReadings, readWithAgtree, readWithGalley, type Verdict } from './agtree';

interface Vector {
  readonly payload: string;
  readonly verdict?: string | null;
}

const MAX_MS = 100;
const folder = process.argv[2];
if (folder === undefined) {
  console.error('Name the folder that holds the test data: npx tsx tests/hiding/compare.ts FOLDER');
  process.exit(2);
}
const isDetailed = process.argv.includes('--all');
const rulesAgree = compareRules(read(folder, 'agtree-filter-rules.json'));
const regexesEnd = ['redos-detector.json', 'safe-regex.json', 'recheck.json'].map((file) =>
  timeRegexes(file, read(folder, file)),
);
process.exit(rulesAgree && regexesEnd.every(Boolean) ? 0 : 1);

function read(from: string, file: string): readonly Vector[] {
  return (JSON.parse(readFileSync(join(from, file), 'utf8')) as { vectors: Vector[] }).vectors;
}

function compareRules(vectors: readonly Vector[]): boolean {
  const counts: Record<Verdict, number> = { same: 0, 'both-refuse': 0, 'only-agtree': 0, 'only-galley': 0, differ: 0 };
  const lines = vectors.flatMap(({ payload }) => payload.split(/\r\n|\n|\r/)).filter((line) => line.trim() !== '');
  let differing = 0;
  for (const line of new Set(lines)) {
    const [agtree, galley] = [readWithAgtree(line), readWithGalley(line)];
    const verdict = compareReadings(agtree, galley);
    counts[verdict]++;
    if (verdict === 'differ' && agtree.kind === 'rule' && galley.kind === 'rule') {
      differing++;
      console.log(`Read differently: ${line}`);
    }
    if (isDetailed && verdict !== 'same' && verdict !== 'both-refuse') {
      console.log(
        `${verdict}: ${line.slice(0, 160)}\n   agtree ${JSON.stringify(agtree).slice(0, 200)}\n   galley ${JSON.stringify(galley).slice(0, 200)}`,
      );
    }
  }
  console.log('Filter lines:', counts);
  return differing === 0;
}

/** Texts that make a backtracking matcher go back and forth. */
function hardTexts(): readonly string[] {
  return ['a', 'ab', 'aab', 'b', '0', ' ', 'x\n', 'é', 'abc1 '].flatMap((unit) => [
    unit.repeat(50_000 / unit.length),
    `${unit.repeat(50_000 / unit.length)}!`,
  ]);
}

function timeRegexes(file: string, vectors: readonly Vector[]): boolean {
  const texts = hardTexts();
  const counts = { taken: 0, refused: 0, cutOff: 0, slow: 0, different: 0 };
  let slowest = 0;
  for (const { payload } of vectors) {
    const parts = /^\/(.*)\/([a-z]*)$/su.exec(payload);
    const made = safeRegex(parts?.[1] ?? payload, parts?.[2] ?? '');
    if (!made.ok) {
      counts.refused++;
      if (isDetailed) console.log('refused', payload, made.why);
      continue;
    }
    counts.taken++;
    for (const text of texts) {
      const work = new Work(STEPS_PER_RULE);
      // Processor time, so that what else the machine does is not counted.
      const start = process.cpuUsage().user;
      made.regex.test(text, work);
      const ms = (process.cpuUsage().user - start) / 1000;
      slowest = Math.max(slowest, ms);
      if (work.isSpent) counts.cutOff++;
      if (ms > MAX_MS) {
        counts.slow++;
        console.log(`slow: ${payload} took ${ms.toFixed(0)} ms`);
      }
    }
    if (!agreesWithBrowser(made.regex, parts?.[1] ?? payload, parts?.[2] ?? '')) {
      counts.different++;
      console.log(`different from the browser: ${payload}`);
    }
  }
  console.log(`${file}:`, counts, `slowest match ${slowest.toFixed(1)} ms`);
  return counts.slow === 0 && counts.different === 0;
}

/** On short texts, where even the browser's own matcher cannot run away, both must say the same. */
function agreesWithBrowser(regex: { test(text: string, work: Work): boolean }, source: string, flags: string): boolean {
  const own = new RegExp(source, flags.replace(/[gy]/g, ''));
  const letters = ['a', 'b', 'c', 'z', '0', ' ', 'A', '\n', 'é', '_'];
  for (let seed = 1; seed <= 300; seed++) {
    let text = '';
    for (let at = seed * 7919; at > 0; at = Math.floor(at / 11)) text += letters[at % letters.length];
    if (own.test(text) !== regex.test(text, new Work(STEPS_PER_RULE))) return false;
  }
  return true;
}

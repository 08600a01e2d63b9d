// Holds every bundle to its size, minified and gzipped. A budget grows only in the change that needs it, with the reason.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { browsers } from './browsers';

/** Bytes after gzip -9. */
export const budgets: Readonly<Record<string, number>> = {
  // Runs on every page that a person opens.
  'detector.js': 4 * 1024,
  // Runs on every page too, and sleeps in all that no rule hides on: the rules' engine without its reader of rules.
  'hider.js': 10 * 1024,
  // Woken for single events. Two thirds of it are the rule language: rules that are made in pages are stored from here, and
  // those for pages are made ready and filed.
  'background.js': 24 * 1024,
  // Put in on "Hide something here": Preact, the rule language, valibot, the search for selectors.
  'picker.js': 46 * 1024,
  // Opened now and then: Preact, the rule language, valibot.
  'options.js': 60 * 1024,
  // Put in on a press, compiled then and there. Readability, DOMPurify, Preact and our own code are some 120 KB; the rest is
  // what the judge learned and the English words. Those of other languages are files of their own, sent where a page needs them.
  'reader.js': 206 * 1024,
};

export async function checkSizes(out: string): Promise<string> {
  const said: string[] = [];
  for (const { name } of browsers) {
    for (const [file, budget] of Object.entries(budgets)) {
      const size = gzipSync(await readFile(`${out}/${name}/${file}`), { level: 9 }).length;
      if (size > budget)
        throw new Error(`${out}/${name}/${file} has ${size} bytes gzipped, ${size - budget} over its budget.`);
      if (name === 'chrome') said.push(`${file} ${(size / 1024).toFixed(1)} of ${budget / 1024} KB`);
    }
  }
  return said.join(', ');
}

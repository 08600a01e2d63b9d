// Runs every check one after the other and ends with a plain summary: `npm test` all of them, `npm run check` the quick ones.
// A failed check does not stop the others; the exit status is 1 if any failed. What each checks is its own tool's matter.
import { spawnSync } from 'node:child_process';
import { browserNames, ensureBrowsers } from './ensure-browsers';

interface Check {
  readonly name: string;
  readonly command: readonly string[];
  /** Part of `npm run check`. */
  readonly quick?: boolean;
}

const checks: readonly Check[] = [
  { name: 'build', command: ['npm', 'run', '-s', 'build'] },
  { name: 'types', command: ['tsc', '--noEmit', '-p', '.'], quick: true },
  { name: 'types of the pure folders', command: ['tsc', '--noEmit', '-p', 'tsconfig.pure.json'], quick: true },
  { name: 'lint', command: ['npm', 'run', '-s', 'lint'], quick: true },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'unused code', command: ['knip', '--no-progress'] },
  { name: 'package', command: ['npm', 'run', '-s', 'lint:package'] },
  { name: 'unit', command: ['npm', 'run', '-s', 'test:unit'], quick: true },
  { name: 'browsers', command: ['npm', 'run', '-s', 'test:browser'] },
];

const onlyQuick = process.argv.includes('--quick');
const chosen = checks.filter((check) => check.quick || !onlyQuick);

// Asked for at once, so that a missing browser is known before minutes of other checks.
if (!onlyQuick) ensureBrowsers(browserNames);

const results = chosen.map((check) => {
  console.log(`\n── ${check.name} ──`);
  const begun = performance.now();
  const [program = '', ...given] = check.command;
  // npm puts node_modules/.bin into PATH. No standard input: nothing may wait for a person.
  const { status, error } = spawnSync(program, given, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (error) console.error(`${program} could not be started: ${error.message}`);
  return { name: check.name, passed: status === 0, seconds: (performance.now() - begun) / 1000 };
});

const failed = results.filter(({ passed }) => !passed);
console.log('\n── Summary ──');
for (const { name, passed, seconds } of results) {
  console.log(`${passed ? 'passed' : 'FAILED'}  ${name.padEnd(26)} ${seconds.toFixed(1).padStart(6)} s`);
}
console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.map(({ name }) => name).join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

// Runs every check and ends with a plain summary: `npm test` all of them, `npm run check` the quick ones.
// A failed check does not stop the others; the exit status is 1 if any failed. What each checks is its own tool's matter.
import { spawn } from 'node:child_process';
import { browserNames, ensureBrowsers, ensurePrograms, programNames } from './ensure-browsers';

interface Check {
  readonly name: string;
  readonly command: string;
  /** Part of `npm run check`; a command where that runs a part of it. */
  readonly quick?: true | string;
}

interface Result {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
}

/** These only read the sources, so they run two at a time, each saying its piece when it is done. */
const reading: readonly Check[] = [
  { name: 'lint', command: 'npm run -s lint', quick: true },
  { name: 'types', command: 'tsc --noEmit -p . --incremental --tsBuildInfoFile .cache/types', quick: true },
  { name: 'types of the pure folders', command: 'tsc --noEmit -p tsconfig.pure.json', quick: true },
  { name: 'format', command: 'prettier --check --log-level warn .' },
  { name: 'unused code', command: 'knip --no-progress' },
];

/** These take turns and speak as they go. Later ones use what the build made. */
const working: readonly Check[] = [
  { name: 'build', command: 'npm run -s build' },
  { name: 'package', command: 'npm run -s lint:package' },
  // The suites of hostile pages and of filter lists are large; they wait for `npm test`.
  {
    name: 'unit',
    command: 'npm run -s test:unit',
    quick: 'vitest run tests/conventions.test.ts tests/passes tests/pages tests/unit',
  },
  { name: 'browsers', command: 'npm run -s test:browser' },
];

const onlyQuick = process.argv.includes('--quick');
const chosen = (checks: readonly Check[]): Check[] =>
  onlyQuick
    ? checks.filter(({ quick }) => quick).map((check) => ({ ...check, command: quickCommand(check) }))
    : [...checks];
const quickCommand = ({ command, quick }: Check): string => (typeof quick === 'string' ? quick : command);

try {
  // Asked for first, so that a missing program is known before minutes of other checks.
  if (!onlyQuick) ensureBrowsers(browserNames);
  if (!onlyQuick && process.platform === 'linux') ensurePrograms(programNames);
  summarise([...(await twoAtATime(chosen(reading))), ...(await inTurn(chosen(working)))]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function twoAtATime(checks: Check[]): Promise<Result[]> {
  const results: Result[] = [];
  const lane = async (): Promise<void> => {
    for (let check = checks.shift(); check; check = checks.shift()) results.push(await run(check, 'pipe'));
  };
  await Promise.all([lane(), lane()]);
  return results;
}

async function inTurn(checks: readonly Check[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const check of checks) results.push(await run(check, 'inherit'));
  return results;
}

/** Runs one check. npm has put node_modules/.bin into PATH; there is no standard input, so nothing waits for a person. */
async function run({ name, command }: Check, output: 'pipe' | 'inherit'): Promise<Result> {
  const begun = performance.now();
  if (output === 'inherit') console.log(`\n── ${name} ──`);
  const child = spawn(command, { stdio: ['ignore', output, output], shell: true });
  const said: string[] = [];
  child.stdout?.on('data', (part: Buffer) => said.push(part.toString()));
  child.stderr?.on('data', (part: Buffer) => said.push(part.toString()));
  const passed = await new Promise<boolean>((done) => {
    child.on('close', (status) => done(status === 0));
    child.on('error', (error) => done((said.push(error.message), false)));
  });
  if (output === 'pipe') console.log(`\n── ${name} ──\n${said.join('').trim() || 'Nothing to say.'}`);
  return { name, passed, seconds: (performance.now() - begun) / 1000 };
}

function summarise(results: readonly Result[]): void {
  console.log('\n── Summary ──');
  for (const { name, passed, seconds } of results) {
    console.log(`${passed ? 'passed' : 'FAILED'}  ${name.padEnd(26)} ${seconds.toFixed(1).padStart(6)} s`);
  }
  const failed = results.filter(({ passed }) => !passed).map(({ name }) => name);
  console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}.`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

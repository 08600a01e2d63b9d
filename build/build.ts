// Builds dist/chrome, dist/firefox, dist/lib and dist/cli. The list of steps is the whole story; each is timed.
// Run twice it gives the same bytes, as the stores' reviewers need. `build.ts FOLDER` builds there instead of in dist.
import { existsSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle } from './steps/bundle';
import { copyFiles } from './steps/files';
import { writeManifests } from './steps/manifest';
import { checkSizes } from './steps/sizes';

/** Deletes an earlier build; refuses a file, a device or a folder that holds anything else. */
async function clean(out: string): Promise<string> {
  if (existsSync(out)) {
    if (!(await stat(out)).isDirectory()) throw new Error(`${out} is no folder`);
    const isBuild =
      existsSync(join(out, 'chrome', 'manifest.json')) ||
      (await readdir(out)).every((name) => /^(?:chrome|firefox|lib|cli)$|\.zip$/.test(name));
    if (!isBuild) throw new Error(`${out} holds something other than an earlier build; it was left alone`);
  }
  await rm(out, { recursive: true, force: true });
  return out;
}

/** Each writes below `out` and says in a few words what it did. */
const steps: readonly (readonly [name: string, run: (out: string) => Promise<string>])[] = [
  ['clean', clean],
  ['bundle', bundle],
  ['files', copyFiles],
  ['manifest', writeManifests],
  ['sizes', checkSizes],
];

const out = process.argv[2] ?? 'dist';
for (const [name, run] of steps) {
  const start = performance.now();
  try {
    const said = await run(out);
    console.log(`${name.padEnd(9)}${String(Math.round(performance.now() - start)).padStart(5)} ms  ${said}`);
  } catch (error) {
    console.error(`${name} failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
}

// Builds dist/chrome, dist/firefox, dist/lib and dist/cli. The list of steps is the whole story; each is timed.
// Run twice it gives the same bytes, as the stores' reviewers need. `build.ts FOLDER` builds there instead of in dist.
import { rm } from 'node:fs/promises';
import { bundle } from './steps/bundle';
import { copyFiles } from './steps/files';
import { writeManifests } from './steps/manifest';
import { checkSizes } from './steps/sizes';

/** Each writes below `out` and says in a few words what it did. */
const steps: readonly (readonly [name: string, run: (out: string) => Promise<string>])[] = [
  ['clean', async (out) => (await rm(out, { recursive: true, force: true }), out)],
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

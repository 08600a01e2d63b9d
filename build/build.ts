// Builds dist/chrome, dist/firefox, dist/lib and dist/cli. The list of steps is the whole story; each is timed.
// Run twice it gives the same bytes, as the stores' reviewers need.
import { rm } from 'node:fs/promises';
import { bundle } from './steps/bundle';
import { copyFiles } from './steps/files';
import { writeManifests } from './steps/manifest';
import { checkSizes } from './steps/sizes';

const steps: readonly (readonly [name: string, run: () => Promise<string>])[] = [
  ['clean', async () => (await rm('dist', { recursive: true, force: true }), 'dist')],
  ['bundle', bundle],
  ['files', copyFiles],
  ['manifest', writeManifests],
  ['sizes', checkSizes],
];

for (const [name, run] of steps) {
  const start = performance.now();
  try {
    const said = await run();
    console.log(`${name.padEnd(9)}${String(Math.round(performance.now() - start)).padStart(5)} ms  ${said}`);
  } catch (error) {
    console.error(`${name} failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
}

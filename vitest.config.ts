import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Folders whose tests put something in the place of a browser's interface, or of the page's globals. */
const withStandIns = 'tests/unit/{background,browser,options,page}/**/*.test.{ts,tsx}';

// Pure code is tested in plain Node with a jsdom window handed in, so that a stray global `document` fails at once.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'node',
    testTimeout: 60_000,
    // On two cores the tool would use one alone.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', withStandIns],
          // The files share their modules: loading jsdom and the engine anew for each takes as long as the tests do.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'with stand-ins', include: [withStandIns] } },
    ],
  },
});

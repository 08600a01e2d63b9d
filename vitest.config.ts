import { defineConfig } from 'vitest/config';

// Pure code is tested in plain Node with a jsdom window handed in, so that a stray global `document` fails at once.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'node',
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', 'node_modules/**', 'dist/**'],
    testTimeout: 60_000,
  },
});

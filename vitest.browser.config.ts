import { defineConfig } from 'vitest/config';

// Journeys in real browsers: one file a browser, one after the other, because a tab in the background draws no frames.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/browser/*.test.ts'],
    fileParallelism: false,
    testTimeout: 45_000,
    hookTimeout: 60_000,
    reporters: ['verbose'],
  },
});

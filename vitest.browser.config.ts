import { defineConfig } from 'vitest/config';

// Journeys in real browsers: one file a browser, one after the other, because a tab in the background draws no frames.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/browser/*.test.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 90_000,
    // Waiting costs nothing when things go well, and a machine may be busy.
    expect: { poll: { timeout: 15_000 } },
    reporters: ['verbose'],
  },
});

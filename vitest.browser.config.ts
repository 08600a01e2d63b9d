import { defineConfig } from 'vitest/config';

// Journeys in real browsers: in each browser one after the other, because a tab in the background draws no frames; the browsers side
// by side, because most of a journey is waiting.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/browser/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 90_000,
    // Waiting costs nothing when things go well, and a machine may be busy.
    expect: { poll: { timeout: 15_000 } },
    reporters: ['verbose'],
  },
});

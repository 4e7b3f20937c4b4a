import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/no-console.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Of two cores the runner would leave one idle.
    maxWorkers: '100%',
  },
});

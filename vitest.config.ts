import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Vitest would leave one processor to itself, which is half of two.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/site/**', 'tests/bench/site/**'],
          setupFiles: 'tests/seed-properties.ts',
          // The rooms hold no state, so that a worker may load them once for all its files.
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        // These read the built site: run them after a build.
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/site/build-others.ts',
          // A worker parses each page once for all its files, which may not change it.
          isolate: false,
          testTimeout: 60_000,
        },
      },
    ],
  },
});

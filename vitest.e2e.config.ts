import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/e2e/longest-first';
import { WAIT_RAN_OUT } from './tooling/suite-reporter.mjs';

/**
 * End-to-end tests: the store builds in real browsers, against the sandbox. A sample of them, unless the mode is `full`
 * (tests/e2e/harness/scale.ts).
 */
export default defineConfig(({ mode }) => ({
  test: {
    environment: 'node',
    include: ['tests/e2e/**/*.e2e.ts'],
    exclude: mode === 'full' ? [] : ['**/*.full.e2e.ts'],
    globalSetup: 'tests/e2e/harness/run-folder.ts',
    // The files of a worker share its browsers (tests/e2e/harness/browser-pool.ts).
    isolate: false,
    // A browser keeps a core busy: with more workers than cores, they take the CPU from each other, and waits run out.
    maxWorkers: Math.max(2, availableParallelism()),
    sequence: { sequencer: LongestFirst },
    // A busy machine lets a wait run out. What a test asserts is never tried again.
    retry: { count: 1, condition: WAIT_RAN_OUT },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
}));

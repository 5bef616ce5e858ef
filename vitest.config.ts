import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing';

/**
 * Unit, component and project tests. The end-to-end tests have their own runner (tests/e2e). A document is made for tests of
 * components (`.test.tsx`); another test that needs one asks for it in its first line: `// @vitest-environment happy-dom`.
 */
export default defineConfig(({ mode }) => ({
  plugins: [WxtVitest()],
  test: {
    exclude: ['node_modules/**', '.output/**', 'tests/e2e/**'],
    // What hangs fails; how fast a busy machine is tests nothing.
    testTimeout: 30_000,
    // The default leaves a core to a watcher.
    maxWorkers: availableParallelism(),
    mockReset: true,
    restoreMocks: true,
    unstubGlobals: true,
    // Of what is shipped; entry points only wire, and run in the end-to-end tests.
    coverage: {
      include: ['components/**/*.{ts,tsx}', 'utils/**/*.{ts,tsx}'],
      exclude: ['**/*.test.{ts,tsx}', '**/*.fuzz.ts', '**/testing/**'],
      reporter: ['text-summary', 'html', 'json-summary'],
    },
    projects: [
      // The mode does not come to them by itself: `npm run fuzz` has one of its own.
      {
        extends: true,
        mode,
        // The files of a worker share modules and globals, which saves importing them again: a test leaves nothing behind.
        test: { name: 'node', environment: 'node', include: ['**/*.test.ts'], isolate: false },
      },
      {
        extends: true,
        mode,
        test: { name: 'components', environment: 'happy-dom', include: ['**/*.test.tsx'] },
      },
    ],
  },
}));

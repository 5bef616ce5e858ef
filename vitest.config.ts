import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing';

/** Unit, component and project tests. The end-to-end tests have their own runner (tests/e2e). */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    environment: 'happy-dom',
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['node_modules/**', '.output/**', 'tests/e2e/**'],
    // What hangs fails; how fast a busy machine is tests nothing.
    testTimeout: 30_000,
    mockReset: true,
    restoreMocks: true,
  },
});

import { defineConfig } from 'wxt';
import { manifest } from './utils/manifest';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  targetBrowsers: ['chrome', 'firefox'],
  manifest: ({ browser }) => manifest(browser),
  hooks: {
    // WXT takes a page named history for the browser's own history page, which it must not replace.
    'build:manifestGenerated': (_, built) => {
      delete built.chrome_url_overrides;
    },
  },
  vite: () => ({
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
    build: { target: 'es2022', sourcemap: false },
  }),
});

import { defineConfig } from 'wxt';
import { manifest } from './utils/manifest';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  targetBrowsers: ['chrome', 'firefox'],
  manifest: ({ browser }) => manifest(browser),
  vite: () => ({
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
    build: { target: 'es2022', sourcemap: false },
  }),
});

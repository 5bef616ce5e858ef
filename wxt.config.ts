import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { popupInOneFile } from './tooling/popup-in-one-file';
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
    // A build of its own: the picker's first script holds what it needs, and nothing of the popup's.
    'entrypoints:grouped': (_, groups) => {
      const pages = groups.find((group) => Array.isArray(group));
      const at = pages?.findIndex(({ name }) => name === 'picker') ?? -1;
      if (pages && at >= 0) groups.push(pages.splice(at, 1));
    },
    // Written for people in the repository; in the package it is read by programs only.
    'build:publicAssets': (_, files) => {
      for (const [i, file] of files.entries()) {
        const { relativeDest } = file;
        if ('absoluteSrc' in file && relativeDest.endsWith('.json'))
          files[i] = {
            relativeDest,
            contents: JSON.stringify(JSON.parse(readFileSync(file.absoluteSrc, 'utf8'))),
          };
      }
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      const builds = (entrypoint: string) => entrypoints.some(({ name }) => name === entrypoint);
      if (builds('popup')) config.plugins?.push(popupInOneFile());
    },
  },
  vite: () => ({
    // Content scripts tell the page nothing, not even that they start (utils/content/detector/content-script-context.ts).
    resolve: {
      alias: {
        'wxt/utils/content-script-context': fileURLToPath(
          new URL('./utils/content/detector/content-script-context.ts', import.meta.url),
        ),
      },
    },
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
    build: {
      target: 'es2022',
      sourcemap: false,
    },
  }),
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { popupInOneFile } from './scripts/popup-in-one-file';
import { manifest } from './utils/manifest';

/** The picker carries no words and no looks of its own: see utils/i18n/given/words.ts. */
const GIVEN = /\/(?:utils\/i18n|components\/(?:picker|ui))\/(common|lock|picker|problem-words|looks|icons)$/;

function wordsAreGiven() {
  return {
    name: 'words-are-given',
    enforce: 'pre' as const,
    resolveId(id: string) {
      const area = GIVEN.exec(id)?.[1];
      return area && fileURLToPath(new URL(`./utils/i18n/given/${area}.ts`, import.meta.url));
    },
  };
}

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
      if (builds('picker')) config.plugins?.unshift(wordsAreGiven());
      if (builds('popup')) config.plugins?.push(popupInOneFile());
    },
  },
  vite: () => ({
    // Content scripts tell the page nothing, not even that they start (utils/page/content-script-context.ts).
    resolve: {
      alias: {
        'wxt/utils/content-script-context': fileURLToPath(
          new URL('./utils/page/content-script-context.ts', import.meta.url),
        ),
      },
    },
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
    build: {
      target: 'es2022',
      sourcemap: false,
      // 6 % smaller after gzip than the default: the worker is read anew at each wake-up. What is inlined compresses worse.
      minify: 'terser',
      terserOptions: {
        ecma: 2020,
        toplevel: true,
        compress: { passes: 6, inline: 1, keep_fargs: false, unsafe_arrows: true },
      },
    },
  }),
});

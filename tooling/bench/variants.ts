import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser } from 'puppeteer-core';

/**
 * Content scripts that the detector is compared with, each in its own unpacked extension and on its own host. All hosts
 * serve the same page.
 */
export const VARIANTS = [
  'empty',
  'empty-observer',
  'arrive',
  'selector-observer',
  'mutation-summary',
  'text-scan',
] as const;
export type Variant = (typeof VARIANTS)[number];

/** `none`: a page without any extension. */
export const hostOf = (variant: Variant | 'none'): string => `${variant}.bench.example`;

const source = (variant: Variant): string =>
  fileURLToPath(new URL(`./content/${variant}.ts`, import.meta.url));

export async function installVariants(browser: Browser, variants: readonly Variant[]): Promise<void> {
  for (const variant of variants) await browser.installExtension(await makeVariant(variant));
}

async function makeVariant(variant: Variant): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'order-lock-bench-'));
  await build({
    entryPoints: [source(variant)],
    outfile: join(folder, 'content.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  });
  const manifest = {
    manifest_version: 3,
    name: `bench: ${variant}`,
    version: '1.0.0',
    content_scripts: [
      {
        matches: [`https://${hostOf(variant)}/*`],
        js: ['content.js'],
        run_at: 'document_start',
        all_frames: true,
      },
    ],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

/** The gallery page, built and served on this machine only. */
export interface GalleryPage {
  url: string;
  close(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export async function serveGallery(): Promise<GalleryPage> {
  const outDir = mkdtempSync(join(tmpdir(), 'order-lock-gallery-'));
  const shared = {
    root: join(ROOT, 'tooling/gallery/screens'),
    configFile: false,
    logLevel: 'warn',
  } as const;
  await build({
    ...shared,
    resolve: { alias: { '@': ROOT.replace(/\/$/, '') } },
    // The project's own tsconfig extends one that `wxt prepare` writes, which is missing on a fresh machine.
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact', tsconfigRaw: '{}' },
    build: { outDir, emptyOutDir: true, target: 'es2022', minify: false },
  });
  const server = await preview({ ...shared, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the gallery page is not served');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

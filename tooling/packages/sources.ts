import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Files } from './zip';

/**
 * What the extension is built from, and what a reviewer reads. A list of what is included, so that a key or a settings
 * file left in the folder never is.
 */
const FILES = [
  '.npmrc',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'README.zh-CN.md',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'wxt.config.ts',
];
const FOLDERS: [folder: string, kinds: RegExp][] = [
  ['components', /\.(?:css|ts|tsx)$/],
  ['docs', /\.(?:md|png)$/],
  ['entrypoints', /\.(?:css|html|ts|tsx)$/],
  ['public', /\.(?:json|png|svg)$/],
  ['tooling', /\.(?:conf|css|html|js|md|mjs|mts|ts|tsx)$/],
  ['utils', /\.(?:css|json|ts|tsx)$/],
];

/** The sources by path: a checkout or an unpacked sources zip. */
export function readSources(root: string): Files {
  const inFolders = FOLDERS.flatMap(([folder, kinds]) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => kinds.test(path) && statSync(join(root, path)).isFile()),
  );
  return Object.fromEntries(
    [...FILES, ...inFolders].map((path) => [path, new Uint8Array(readFileSync(join(root, path)))]),
  );
}

/** Writes them into an empty folder, ready to build with the packages that are installed in `root`. */
export function writeSources(files: Files, folder: string, root: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${folder} is not empty`);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** Content by path, with `/` between folders. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** All files below a folder. */
export function readFolder(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(
    files.map((path) => [path.replaceAll('\\', '/'), new Uint8Array(readFileSync(join(folder, path)))]),
  );
}

/**
 * A zip that depends only on names and contents: the order is fixed, and so is the date, which zip files keep in local
 * time (the earliest date they can represent).
 */
export function zip(files: Files): Uint8Array {
  const paths = Object.keys(files).sort();
  const sorted = Object.fromEntries(paths.map((path) => [path, files[path] ?? new Uint8Array()]));
  return zipSync(sorted, { level: 9, mtime: new Date(1980, 0, 1) });
}

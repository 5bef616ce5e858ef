import { execFileSync } from 'node:child_process';
import { readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Profile } from './profile';

/** The browser must have been started by this. */
export const WRAPPER = fileURLToPath(new URL('./no-signal.sh', import.meta.url));

/**
 * From now on no file takes a byte more from whoever keeps the extension's database, as when the disk is full. By the
 * kernel's limit on the size of files (Linux).
 * @returns how to make room again
 */
export function fillDisk({ folder }: Profile): () => void {
  const keepers = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && keepsDatabase(name, folder));
  if (keepers.length === 0) throw new Error('nobody has the database open');
  const limit = (size: string) => {
    for (const pid of keepers) execFileSync('prlimit', ['--pid', pid, `--fsize=${size}:unlimited`]);
  };
  limit('1');
  return () => limit('unlimited');
}

/** Whether this process has a database of the extension open, in this profile. */
function keepsDatabase(pid: string, folder: string): boolean {
  return openFiles(pid).some((file) => file.startsWith(folder) && /(?:chrome|moz)-extension/.test(file));
}

function openFiles(pid: string): string[] {
  const descriptors = join('/proc', pid, 'fd');
  try {
    return readdirSync(descriptors).map((descriptor) => linkOf(join(descriptors, descriptor)));
  } catch {
    // Somebody else's, or it has ended meanwhile.
    return [];
  }
}

function linkOf(descriptor: string): string {
  try {
    return readlinkSync(descriptor);
  } catch {
    return '';
  }
}

import { execFileSync } from 'node:child_process';
import { readdirSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { Profile } from '../../../../tooling/browser/profile';

/** The browser must be started through this program. */
export const WRAPPER = fileURLToPath(new URL('./no-signal.sh', import.meta.url));

/**
 * From now on the processes that keep the extension's database cannot extend its files, as if the disk were full. Uses
 * the kernel's file size limit (Linux).
 * @returns a function that makes room again
 */
export function fillDisk({ folder }: Profile): () => void {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const keepers = processes.filter((pid) => databaseFiles(pid, folder).length > 0);
  if (keepers.length === 0) throw new Error('no process has the database open');
  const limit = (pid: string, size: string) =>
    execFileSync('prlimit', ['--pid', pid, `--fsize=${size}:unlimited`]);
  for (const pid of keepers) limit(pid, String(sizeOfLog(pid, folder)));
  return () => {
    for (const pid of keepers) limit(pid, 'unlimited');
  };
}

/**
 * Makes the log of Chromium's database longer than the pieces of shared memory that the browser needs for an answer:
 * the limit counts for these too, and an answer that got none never arrived.
 */
export async function lengthenLog(page: Page): Promise<void> {
  await page.evaluate(LENGTHEN);
}

/** Rows of a size that the browser keeps in its log, rather than in files of their own. */
const LENGTHEN = `new Promise((done, fail) => {
  const opened = indexedDB.open('order-lock');
  opened.onerror = fail;
  opened.onsuccess = () => {
    const write = opened.result.transaction('meta', 'readwrite');
    for (let i = 0; i < 45; i += 1)
      write.objectStore('meta').put(crypto.getRandomValues(new Uint8Array(45_000)), 'test-row-' + i);
    write.oncomplete = () => done(opened.result.close());
    write.onerror = fail;
  };
})`;

/** Bytes; 1 for a database without a log. */
function sizeOfLog(pid: string, folder: string): number {
  const sizes = databaseFiles(pid, folder)
    .filter((file) => /leveldb\/\d+\.log$/.test(file))
    .map((file) => statSync(file).size);
  return Math.max(1, ...sizes);
}

/** The files of databases of extensions in this profile that the process has open. */
function databaseFiles(pid: string, folder: string): string[] {
  return openFiles(pid).filter((file) => file.startsWith(folder) && /(?:chrome|moz)-extension/.test(file));
}

function openFiles(pid: string): string[] {
  const descriptors = join('/proc', pid, 'fd');
  try {
    return readdirSync(descriptors).map((descriptor) => linkOf(join(descriptors, descriptor)));
  } catch {
    // Another user's process, or it has ended meanwhile.
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

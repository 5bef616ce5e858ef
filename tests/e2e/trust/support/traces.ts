import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** Finds traces of secrets, in all encodings in which they could have been written. */

/** All encodings of a text in a file: plain, two bytes per character, base64 at any offset, hex, URL-encoded. */
function spellings(secret: string): Buffer[] {
  const utf8 = Buffer.from(secret);
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64');
    return Buffer.from(text.slice(Math.ceil((shift * 8) / 6), text.length - 4));
  });
  const utf16 = Buffer.from(secret, 'utf16le');
  return [utf8, utf16, ...base64, Buffer.from(utf8.toString('hex')), Buffer.from(encodeURIComponent(secret))];
}

export function contains(haystack: Uint8Array, secret: string): boolean {
  const bytes = Buffer.from(haystack.buffer, haystack.byteOffset, haystack.length);
  return spellings(secret).some((spelling) => bytes.includes(spelling));
}

/** Files below this folder that contain one of the secrets: `file: name of the secret`. */
export function filesWith(folder: string, secrets: Record<string, string>): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    for (const [name, secret] of Object.entries(secrets)) {
      if (contains(bytes, secret)) found.push(`${file.slice(folder.length + 1)}: ${name}`);
    }
  }
  return found;
}

/** Names of the secrets contained in this text. */
export function secretsIn(text: string, secrets: Record<string, string>): string[] {
  const bytes = Buffer.from(text);
  return Object.entries(secrets).flatMap(([name, secret]) => (contains(bytes, secret) ? [name] : []));
}

/** Everything in the extension's storage, read from one of its pages; bytes as Latin-1 characters. */
export async function dumpStorage(page: Page): Promise<{ areas: string; databases: string }> {
  return JSON.parse((await page.evaluate(`(${DUMP})()`)) as string) as { areas: string; databases: string };
}

const DUMP = `async () => {
  const api = globalThis.browser ?? chrome;
  const show = (key, value) => {
    if (value instanceof CryptoKey) return { isKey: true, extractable: value.extractable };
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) {
      const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : new Uint8Array(value.buffer);
      return String.fromCharCode(...bytes);
    }
    return value;
  };
  const areas = {};
  for (const name of ['local', 'session', 'sync']) areas[name] = await api.storage[name].get(null).catch(() => null);
  const databases = {};
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise((done, fail) => Object.assign(indexedDB.open(name), { onsuccess: (e) => done(e.target.result), onerror: fail }));
    for (const table of db.objectStoreNames) {
      databases[name + '/' + table] = await new Promise((done, fail) => Object.assign(db.transaction(table).objectStore(table).getAll(), { onsuccess: (e) => done(e.target.result), onerror: fail }));
    }
    db.close();
  }
  return JSON.stringify({ areas: JSON.stringify(areas, show), databases: JSON.stringify(databases, show) });
}`;

/** Strings and objects of everything in this page's process, content scripts included (Chromium). */
export async function heapOf(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('');
}

/** Names of the secrets in the writable memory of this process (Linux). */
export function secretsInMemory(pid: number, secrets: Record<string, string>): string[] {
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const found = new Set<string>();
  for (const [from, size] of writableRegions(pid)) {
    const bytes = Buffer.alloc(size);
    // A region unmapped meanwhile cannot be read.
    if (read(memory, bytes, from) === 0) continue;
    for (const [name, secret] of Object.entries(secrets)) if (contains(bytes, secret)) found.add(name);
  }
  closeSync(memory);
  return Object.keys(secrets).filter((name) => found.has(name));
}

const LARGEST_REGION = 512 * 1024 * 1024;

function writableRegions(pid: number): [from: number, size: number][] {
  return readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap((line): [number, number][] => {
      const [, from = '', to = ''] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
      const size = Number.parseInt(to, 16) - Number.parseInt(from, 16);
      return size > 0 && size < LARGEST_REGION ? [[Number.parseInt(from, 16), size]] : [];
    });
}

function read(memory: number, bytes: Buffer, from: number): number {
  try {
    return readSync(memory, bytes, 0, bytes.length, from);
  } catch {
    return 0;
  }
}

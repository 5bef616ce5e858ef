import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../../../../tooling/find-browser.mjs';
import { OFFLINE_KEY } from '../../../../tooling/packages/offline-key';
import { archiveOf, unpackDatabases } from './archive';

/**
 * The rows of a profile as JSON (rows.json beside the archives), for tests of migrations that need no browser. An empty
 * extension of the same id reads them: any real build would change them first.
 */
export async function dumpRows(version: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'order-lock-rows-'));
  const manifest = { manifest_version: 3, name: 'rows', version: '1', key: OFFLINE_KEY };
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ ...manifest, background: { service_worker: 'worker.js' } }),
  );
  writeFileSync(join(folder, 'worker.js'), '');
  writeFileSync(join(folder, 'page.html'), '<title>rows</title>');
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('chromium is not installed');
  unpackDatabases(archiveOf(version, 'chromium', 'passphrase'), folder);
  const browser = await launch({
    executablePath,
    pipe: true,
    userDataDir: folder,
    enableExtensions: [folder],
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
    const page = await browser.newPage();
    await page.goto(worker.url().replace('worker.js', 'page.html'));
    const rows = await page.evaluate(`(${READ})(${JSON.stringify(JOURNAL_ROWS)})`);
    const file = fileURLToPath(new URL(`../../../fixtures/profiles/${version}/rows.json`, import.meta.url));
    writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The rest are copies of these. */
const JOURNAL_ROWS = '^(?:made|other|unknown|unfinished)-';

/** Bytes as `{bytes: base64}`. */
const READ = `async (journalRows) => {
  const answer = (request) => new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = fail;
  });
  const plain = (value) => {
    if (value instanceof Uint8Array) return { bytes: btoa(String.fromCharCode(...value)) };
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
  };
  const db = await answer(indexedDB.open('order-lock'));
  const tables = {};
  for (const name of db.objectStoreNames) {
    const store = db.transaction(name).objectStore(name);
    const [keys, rows] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
    const all = keys.map((key, i) => ({ key, row: plain(rows[i]) }));
    tables[name] = name === 'journal' ? all.filter(({ key }) => new RegExp(journalRows).test(key)) : all;
  }
  return { version: db.version, tables };
}`;

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ANSWER_YES } from '../../../tooling/browser/permissions';
import { crash, createProfile } from '../../../tooling/browser/profile';
import { openExtensionPage } from '../../../tooling/browser/session';
import type { TestBrowser } from '../../../tooling/browser/start-browser';
import type { BrowserName } from '../../../tooling/find-browser.mjs';
import { serverError } from '../../../tooling/sandbox/faults';
import type { Sandbox } from '../../../tooling/sandbox/index';
import { OTHER_SHOP } from '../../../tooling/sandbox/orders';
import { EIGHTEEN, MIA, NANFENG, YUZU } from '../../../tooling/sandbox/sample-orders';
import { allowOwnHost } from './support/allow-own-host';
import { archiveOf, packDatabases, unpackDatabases, VAULTS, type VaultKind } from './support/archive';
import { dumpRows } from './support/dump-rows';
import { copyWithFixedId } from './support/fixed-id';
import {
  OTHER_ORDER,
  OWN_HOST,
  oldSettings,
  PASSPHRASE,
  RECORDS,
  startOldSandbox,
  UNFINISHED,
} from './support/old-shop';

// `npm run profiles -- FOLDER VERSION`: makes tests/fixtures/profiles/VERSION from a released build. FOLDER contains
// its chrome-mv3 and firefox-mv3. Shops, vault, pages and the records are made by that build itself. rows.json contains
// the same rows as JSON.

/** The records do not depend on what opens the vault: they are made once. */
async function makeProfiles(name: BrowserName, version: string, builds: string): Promise<void> {
  const sandbox = await startOldSandbox();
  const first = createProfile(name, sandbox);
  try {
    const test = await first.start({ builds, preferences: ANSWER_YES });
    await importOldSettings(await openExtensionPage(test, 'options.html'));
    await makeRecords(test, sandbox);
    // The browser tidies its files when it closes.
    await test.close();
    const base = join(mkdtempSync(join(tmpdir(), 'order-lock-')), 'base.tar.gz');
    packDatabases(name, first.folder, base);
    for (const vault of VAULTS)
      await finishProfile(name, vault, base, archiveOf(version, name, vault), sandbox, builds);
  } finally {
    await sandbox.close();
    first.throwAway();
  }
}

async function finishProfile(
  name: BrowserName,
  vault: VaultKind,
  base: string,
  archive: string,
  sandbox: Sandbox,
  builds: string,
): Promise<void> {
  const profile = createProfile(name, sandbox);
  try {
    unpackDatabases(base, profile.folder);
    const test = await profile.start({ builds });
    const page = await openExtensionPage(test, 'options.html');
    if (vault === 'passphrase') await ask(page, 'app/set-passphrase', { passphrase: PASSPHRASE });
    await leaveUnfinished(test, page, sandbox);
    packDatabases(name, profile.folder, archive);
    console.log(archive);
  } finally {
    profile.throwAway();
  }
}

async function importOldSettings(page: Page): Promise<void> {
  const text = JSON.stringify(oldSettings());
  // Only a question that has been asked can be confirmed.
  await say(page, 'app/import-settings', { text });
  await ask(page, 'app/import-settings', { text, confirmed: true });
}

/** A few real locks of each kind; the rest are copies of their rows, over the previous weeks. */
async function makeRecords(test: TestBrowser, sandbox: Sandbox): Promise<void> {
  const page = await allowOwnHost(test, OWN_HOST);
  const other = { tid: OTHER_ORDER.tid, subOrderIds: [OTHER_ORDER.lamp] };
  await lockAll(page, 'other', [{ ...other, sellerNick: OTHER_SHOP, buyerNick: OTHER_ORDER.buyer }]);
  const requests = [
    { tid: YUZU.tid, subOrderIds: [YUZU.bedding, YUZU.pillow] },
    { tid: EIGHTEEN.tid, subOrderIds: [...EIGHTEEN.lines] },
    { tid: NANFENG.tid, subOrderIds: [NANFENG.towel] },
    ...Object.values(MIA.refusals).map((id) => ({ tid: MIA.tid, subOrderIds: [id] })),
  ];
  for (const tid of new Set(requests.map((request) => request.tid))) await ask(page, 'app/look-up', { tid });
  const made = await lockAll(page, 'made', requests);
  sandbox.faults.next('gateway', serverError(503));
  sandbox.faults.next('gateway', serverError(503));
  const [unknown] = await lockAll(page, 'unknown', requests.slice(0, 2));
  await ask(page, 'app/mark-handled', { requestId: unknown, note: '仓库已核对' });
  await page.evaluate(`(${COPY_ROWS})(${JSON.stringify(made)}, ${RECORDS})`);
}

/** The power fails during a call. */
async function leaveUnfinished(test: TestBrowser, page: Page, sandbox: Sandbox): Promise<void> {
  await ask(page, 'app/look-up', { tid: NANFENG.tid });
  const held = sandbox.faults.hold('gateway');
  const request = { tid: NANFENG.tid, subOrderIds: [NANFENG.lamp], requestId: UNFINISHED, entry: 'popup' };
  await ask(page, 'app/lock', request);
  await held.arrived;
  await crash(test);
  held.release();
}

interface LockWanted {
  tid: string;
  subOrderIds: string[];
  sellerNick?: string;
  buyerNick?: string;
}

/** One after another; each has ended before the next is requested. @returns their request ids */
async function lockAll(page: Page, name: string, requests: LockWanted[]): Promise<string[]> {
  const all = requests.map((request, i) => ({ ...request, requestId: `${name}-${i}-lock`, entry: 'popup' }));
  await page.evaluate(`(${LOCK_ALL})(${JSON.stringify(all)})`);
  return all.map(({ requestId }) => requestId);
}

const SEND = `async (name, body) => {
  const api = globalThis.browser ?? chrome;
  const { version } = api.runtime.getManifest();
  return api.runtime.sendMessage({ kind: 'order-lock', version, name, body });
}`;

const LOCK_ALL = `async (requests) => {
  const send = ${SEND};
  const ask = async (name, body) => {
    const reply = await send(name, body);
    if (!reply.ok) throw new Error(name + ': ' + reply.problem.code);
    return reply.value;
  };
  for (const request of requests) {
    const { requestId } = request;
    let view = await ask('app/lock', request);
    while (view.calls.some(({ state }) => state !== 'done')) {
      await new Promise((done) => setTimeout(done, 5));
      view = await ask('app/watch-lock', { requestId });
    }
  }
}`;

/** Until the journal has this many rows: each row in turn, half an hour before the last copy. */
const COPY_ROWS = `async (requestIds, wanted) => {
  const database = await new Promise((done, fail) => {
    const opened = indexedDB.open('order-lock');
    opened.onsuccess = () => done(opened.result);
    opened.onerror = fail;
  });
  const work = database.transaction('journal', 'readwrite');
  const journal = work.objectStore('journal');
  const answer = (request) => new Promise((done) => { request.onsuccess = () => done(request.result); });
  const rows = await Promise.all(requestIds.map((id) => answer(journal.get(id))));
  const count = await answer(journal.count());
  for (let i = 0; i < wanted - count; i += 1) {
    const row = structuredClone(rows[i % rows.length]);
    const earlier = (i + 1) * 1_800_000;
    row.requestId = 'copy-' + String(i).padStart(4, '0');
    row.createdAt -= earlier;
    for (const call of row.calls) {
      call.sentAt -= earlier;
      call.endedAt -= earlier;
    }
    journal.put(row);
  }
  await new Promise((done, fail) => { work.oncomplete = done; work.onerror = fail; });
  database.close();
}`;

interface OldReply {
  ok: boolean;
  value?: unknown;
  problem?: { code: string };
}

/** The protocol is that of the build, not of the current sources: names and bodies are plain values. */
async function say(page: Page, name: string, body: object): Promise<OldReply> {
  const reply = await page.evaluate(`(${SEND})(${JSON.stringify(name)}, ${JSON.stringify(body)})`);
  return reply as OldReply;
}

async function ask(page: Page, name: string, body: object): Promise<unknown> {
  const reply = await say(page, name, body);
  if (!reply.ok) throw new Error(`${name}: ${reply.problem?.code}`);
  return reply.value;
}

const [folder, version] = process.argv.slice(2);
if (!folder || !version) throw new Error('usage: npm run profiles -- FOLDER VERSION');

const builds = copyWithFixedId(folder);
for (const name of ['chromium', 'firefox'] as const) await makeProfiles(name, version, builds);
await dumpRows(version);
rmSync(builds, { recursive: true });

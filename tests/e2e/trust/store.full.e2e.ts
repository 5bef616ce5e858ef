import { readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { type BackgroundClient, openBackgroundClient } from '../../../tooling/browser/background-client';
import { crash, type Profile } from '../../../tooling/browser/profile';
import type { TestBrowser } from '../../../tooling/browser/start-browser';
import type { Sandbox } from '../../../tooling/sandbox/index';
import { YUZU } from '../../../tooling/sandbox/sample-orders';
import type { Reply } from '../../../utils/messages/protocol';
import { inBothBrowsers } from '../harness/both';
import { lastingShopForEach } from './support/lasting-shop';

/** Nothing is sent without its record: whatever is wrong with the database, no request reaches the gateway. */
inBothBrowsers('the database', (name) => {
  let sandbox: Sandbox;
  let profile: Profile;
  let test: TestBrowser;
  let client: BackgroundClient;

  lastingShopForEach(name, (shop) => {
    ({ sandbox, profile, test, client } = shop);
  });

  beforeEach(async () => {
    await client.ask('app/look-up', { tid: YUZU.tid });
  });

  const lock = (requestId: string) =>
    client.say('app/lock', { tid: YUZU.tid, subOrderIds: [YUZU.bedding], requestId, entry: 'popup' });
  const problemOf = (reply: Reply<unknown> | undefined) => (reply?.ok ? 'none' : reply?.problem.code);

  it('of a newer version than ours: a clear message, no call', async () => {
    // As after a downgrade: the tables are those of a later version.
    await client.page.evaluate(`new Promise((done, fail) => {
      const asked = indexedDB.open('order-lock', 99);
      asked.onsuccess = () => done(asked.result.close());
      asked.onerror = fail;
    })`);
    expect(problemOf(await lock('newer-001'))).toBe('data-newer');
    expect(sandbox.gateway.calls).toEqual([]);
  });

  it('blocked by another connection: a clear message and no call', async () => {
    await client.page.evaluate(`new Promise((done) => {
      const asked = indexedDB.open('order-lock', 50);
      // The upgrade never ends: every other connection waits.
      asked.onupgradeneeded = () => {
        const store = asked.transaction.objectStore('meta');
        const busy = () => { store.get('x').onsuccess = busy; };
        busy();
        done();
      };
    })`);
    expect(problemOf(await lock('blocked-1'))).toBe('journal-failed');
    expect(sandbox.gateway.calls).toEqual([]);
  }, 60_000);

  it('damaged on the disk: no call, and no false statement', async () => {
    await crash(test);
    const files = databaseFiles(profile.folder);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) spoil(file);
    test = await profile.start();
    client = await openBackgroundClient(test);
    const reply = await lock('damaged-1');
    expect(['journal-failed', 'no-shop', 'shop-missing', 'no-buyer', 'shop-unclear']).toContain(
      problemOf(reply),
    );
    expect(sandbox.gateway.calls).toEqual([]);
  });
});

/** Files in which the browser keeps the databases of extensions. */
function databaseFiles(profile: string): string[] {
  return readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:chrome-extension|moz-extension)[^/\\]*[/\\]/.test(file))
    .filter((file) => /\.(?:log|ldb|sqlite|sqlite-wal)$|MANIFEST/.test(file))
    .map((file) => join(profile, file))
    .filter((file) => statSync(file).isFile());
}

function spoil(file: string): void {
  const size = statSync(file).size;
  writeFileSync(file, Buffer.alloc(size, 0x5a));
  truncateSync(file, Math.floor(size / 2));
}

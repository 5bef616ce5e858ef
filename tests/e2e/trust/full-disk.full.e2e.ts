import { beforeEach, expect, it } from 'vitest';
import type { BackgroundClient } from '../../../tooling/browser/background-client';
import type { Profile } from '../../../tooling/browser/profile';
import { pageScreen, see } from '../../../tooling/browser/screen';
import { lock, lookUp, openExtensionPage } from '../../../tooling/browser/session';
import type { TestBrowser } from '../../../tooling/browser/start-browser';
import { until } from '../../../tooling/browser/until';
import type { Sandbox } from '../../../tooling/sandbox/index';
import { YUZU } from '../../../tooling/sandbox/sample-orders';
import { lockOutcome } from '../../../utils/domain/lock';
import { inBothBrowsers } from '../harness/both';
import { fillDisk, lengthenLog, WRAPPER } from './support/disk';
import { lastingShopForEach } from './support/lasting-shop';
import { dumpStorage } from './support/traces';

const entry = 'popup';
/** A browser that cannot write reports it late, especially on a busy machine. */
const WRITE_MS = 30_000;

/** Nothing is sent without its record, and nothing sent is lost. */
inBothBrowsers('the disk is full', (name) => {
  let sandbox: Sandbox;
  let profile: Profile;
  let test: TestBrowser;
  let client: BackgroundClient;

  lastingShopForEach(
    name,
    (shop) => {
      ({ sandbox, profile, test, client } = shop);
    },
    { wrapper: WRAPPER },
  );

  beforeEach(async () => {
    await client.ask('app/look-up', { tid: YUZU.tid });
    if (name === 'chromium') await lengthenLog(client.page);
  });

  const confirm = (id: string, requestId: string) =>
    client.say('app/lock', { tid: YUZU.tid, subOrderIds: [id], requestId, entry });
  const outcomeOf = (requestId: string) =>
    until(
      `the end of ${requestId}`,
      async () => {
        // In Chromium reads fail too, until the outcome is in memory.
        const reply = await client.say('app/watch-lock', { requestId });
        return reply?.ok && lockOutcome(reply.value);
      },
      WRITE_MS,
    );

  it('a clear sentence and no call; with room again, it locks', async () => {
    const page = await openExtensionPage(test, 'popup.html');
    const popup = pageScreen(page);
    await see(popup, 'textbox', '订单号');
    await lookUp(popup, YUZU.tid);
    await see(popup, 'checkbox', YUZU.bedding);
    const makeRoom = fillDisk(profile);
    await lock(popup, [YUZU.bedding]);
    await until('the sentence', async () =>
      ((await page.evaluate('document.body.innerText')) as string).includes('本机记录写入失败，请求未发出'),
    );
    expect(await confirm(YUZU.pillow, 'full-disk-1')).toMatchObject({ problem: { code: 'journal-failed' } });
    expect(sandbox.gateway.calls).toEqual([]);

    makeRoom();
    await lock(popup, [YUZU.bedding]);
    await until('the call', () => sandbox.gateway.calls.length === 1);
    await until('the outcome', async () =>
      ((await page.evaluate('document.body.innerText')) as string).includes('已锁定 1 个子订单'),
    );
  });

  it('an answer that cannot be written is still shown, and written as soon as there is room', async () => {
    const held = sandbox.faults.hold('gateway');
    await confirm(YUZU.bedding, 'answer-1');
    await held.arrived;
    const makeRoom = fillDisk(profile);
    held.release();
    expect(await outcomeOf('answer-1')).toBe('locked');
    expect(await rowOf('answer-1')).not.toContain('"locked"');
    makeRoom();
    await until('the entry', async () => (await rowOf('answer-1')).includes('"locked"'), 60_000);
    expect(sandbox.gateway.calls).toHaveLength(1);
  }, 90_000);

  /** The current row in the database; empty while the database does not open. */
  async function rowOf(requestId: string): Promise<string> {
    const dump = await dumpStorage(client.page).catch(() => ({ databases: '{}' }));
    const tables = JSON.parse(dump.databases) as Record<string, { requestId?: string }[]>;
    return JSON.stringify(tables['order-lock/journal']?.find((row) => row.requestId === requestId)) ?? '';
  }
});

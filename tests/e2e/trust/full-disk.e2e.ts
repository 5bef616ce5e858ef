import { beforeEach, expect, it } from 'vitest';
import type { Sandbox } from '../../../sandbox/index';
import { lockOutcome } from '../../../utils/orders/lock';
import { inBothBrowsers } from '../harness/both';
import type { TestBrowser } from '../harness/browsers';
import { lock, lookUp, openExtensionPage } from '../harness/desk';
import { YUZU } from '../harness/orders';
import { pageScreen, see } from '../harness/screen';
import { until } from '../harness/until';
import { fillDisk, WRAPPER } from './support/disk';
import { lastingShopForEach } from './support/lasting-shop';
import type { Profile } from './support/profile';
import { dumpStorage } from './support/traces';
import type { Voice } from './support/voice';

const entry = 'popup';
/** A browser that cannot write takes its time to say so, most of all on a busy machine. */
const WRITE_MS = 30_000;

/** Nothing is sent without its entry, and nothing that was sent is forgotten. */
inBothBrowsers('the disk is full', (name) => {
  let sandbox: Sandbox;
  let profile: Profile;
  let test: TestBrowser;
  let voice: Voice;

  lastingShopForEach(
    name,
    (shop) => {
      ({ sandbox, profile, test, voice } = shop);
    },
    { wrapper: WRAPPER },
  );

  beforeEach(async () => {
    await voice.ask('app/look-up', { tid: YUZU.tid });
  });

  const confirm = (id: string, requestId: string) =>
    voice.say('app/lock', { tid: YUZU.tid, subOrderIds: [id], requestId, entry });
  const outcomeOf = (requestId: string) =>
    until(
      `the end of ${requestId}`,
      async () => {
        // Chromium lets nobody read either, until the outcome stands in memory.
        const reply = await voice.say('app/watch-lock', { requestId });
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
      ((await page.evaluate('document.body.innerText')) as string).includes('写不进本机记录，所以没有发送'),
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

  it('an answer that cannot be written is shown all the same, and written as soon as there is room', async () => {
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

  /** As it stands in the database now; empty while that lets nobody in. */
  async function rowOf(requestId: string): Promise<string> {
    const dump = await dumpStorage(voice.page).catch(() => ({ databases: '{}' }));
    const tables = JSON.parse(dump.databases) as Record<string, { requestId?: string }[]>;
    return JSON.stringify(tables['order-lock/journal']?.find((row) => row.requestId === requestId)) ?? '';
  }
});

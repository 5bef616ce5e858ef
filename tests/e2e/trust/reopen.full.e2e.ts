import { beforeEach, expect, it } from 'vitest';
import {
  type BackgroundClient,
  endOf,
  openBackgroundClient,
} from '../../../tooling/browser/background-client';
import { crash, type Profile } from '../../../tooling/browser/profile';
import type { TestBrowser } from '../../../tooling/browser/start-browser';
import type { Sandbox } from '../../../tooling/sandbox/index';
import { NANFENG, YUZU } from '../../../tooling/sandbox/sample-orders';
import { lockOutcome } from '../../../utils/domain/lock';
import { inBothBrowsers } from '../harness/both';
import { lastingShopForEach } from './support/lasting-shop';

const entry = 'popup';

inBothBrowsers('the browser ends and comes back on the same profile', (name) => {
  let sandbox: Sandbox;
  let profile: Profile;
  let test: TestBrowser;
  let client: BackgroundClient;

  lastingShopForEach(name, (shop) => {
    ({ sandbox, profile, test, client } = shop);
  });

  beforeEach(async () => {
    for (const { tid } of [YUZU, NANFENG]) await client.ask('app/look-up', { tid });
  });

  const calls = () => sandbox.traffic.filter(({ host }) => host === 'qimen.api.taobao.com');
  const lock = (tid: string, id: string, requestId: string) =>
    client.ask('app/lock', { tid, subOrderIds: [id], requestId, entry });
  const outcomeOf = async (requestId: string) => lockOutcome(await endOf(client, requestId));

  it.each([
    ['killed', crash],
    ['closed', (it: TestBrowser) => it.close()],
  ] as const)('%s: known outcomes stay, calls in progress are unknown, nothing is resent', async (_, end) => {
    await lock(YUZU.tid, YUZU.bedding, 'before-1');
    expect(await outcomeOf('before-1')).toBe('locked');
    const held = sandbox.faults.hold('gateway');
    await lock(NANFENG.tid, NANFENG.lamp, 'under-way-1');
    await lock(NANFENG.tid, NANFENG.towel, 'queued-1');
    await held.arrived;
    await end(test);
    held.release();

    test = await profile.start();
    client = await openBackgroundClient(test);
    const history = await client.ask('app/history', {});
    expect(Object.fromEntries(history.map((record) => [record.requestId, lockOutcome(record)]))).toEqual({
      'before-1': 'locked',
      'under-way-1': 'unknown',
      // It was queued: it was certainly never sent.
      'queued-1': 'rejected',
    });
    expect(sandbox.erp.held(NANFENG.tid)).not.toContain(NANFENG.towel);

    // The confirming page repeats its requests with the same ids: the same locks, no call.
    await lock(NANFENG.tid, NANFENG.lamp, 'under-way-1');
    await lock(NANFENG.tid, NANFENG.towel, 'queued-1');
    expect(calls()).toHaveLength(2);

    // The shop can still make calls: its secrets are restored too.
    await client.ask('app/look-up', { tid: NANFENG.tid });
    await lock(NANFENG.tid, NANFENG.towel, 'afterwards-1');
    expect(await outcomeOf('afterwards-1')).toBe('locked');
    expect(calls()).toHaveLength(3);
    await test.close();
  });
});

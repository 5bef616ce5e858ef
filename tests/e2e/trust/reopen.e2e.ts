import { beforeEach, expect, it } from 'vitest';
import type { Sandbox } from '../../../sandbox/index';
import { lockOutcome } from '../../../utils/orders/lock';
import { inBothBrowsers } from '../harness/both';
import type { TestBrowser } from '../harness/browsers';
import { NANFENG, YUZU } from '../harness/orders';
import { lastingShopForEach } from './support/lasting-shop';
import { crash, type Profile } from './support/profile';
import { endOf, openVoice, type Voice } from './support/voice';

const entry = 'popup';

inBothBrowsers('the browser ends and comes back on the same profile', (name) => {
  let sandbox: Sandbox;
  let profile: Profile;
  let test: TestBrowser;
  let voice: Voice;

  lastingShopForEach(name, (shop) => {
    ({ sandbox, profile, test, voice } = shop);
  });

  beforeEach(async () => {
    for (const { tid } of [YUZU, NANFENG]) await voice.ask('app/look-up', { tid });
  });

  const calls = () => sandbox.traffic.filter(({ host }) => host === 'qimen.api.taobao.com');
  const lock = (tid: string, id: string, requestId: string) =>
    voice.ask('app/lock', { tid, subOrderIds: [id], requestId, entry });
  const outcomeOf = async (requestId: string) => lockOutcome(await endOf(voice, requestId));

  it.each([
    ['killed', crash],
    ['closed', (it: TestBrowser) => it.close()],
  ] as const)(
    '%s: what was known stays known, what was out is unknown, nothing is sent again',
    async (_, end) => {
      await lock(YUZU.tid, YUZU.bedding, 'before-1');
      expect(await outcomeOf('before-1')).toBe('locked');
      const held = sandbox.faults.hold('gateway');
      await lock(NANFENG.tid, NANFENG.lamp, 'under-way-1');
      await lock(NANFENG.tid, NANFENG.towel, 'queued-1');
      await held.arrived;
      await end(test);
      held.release();

      test = await profile.start();
      voice = await openVoice(test);
      const history = await voice.ask('app/history', {});
      expect(Object.fromEntries(history.map((record) => [record.requestId, lockOutcome(record)]))).toEqual({
        'before-1': 'locked',
        'under-way-1': 'unknown',
        // It was waiting for its turn: it certainly never left.
        'queued-1': 'rejected',
      });
      expect(sandbox.erp.held(NANFENG.tid)).not.toContain(NANFENG.towel);

      // The page that confirmed asks again with the same ids: the same locks, no call.
      await lock(NANFENG.tid, NANFENG.lamp, 'under-way-1');
      await lock(NANFENG.tid, NANFENG.towel, 'queued-1');
      expect(calls()).toHaveLength(2);

      // And the shop can still call: its secrets have come back too.
      await voice.ask('app/look-up', { tid: NANFENG.tid });
      await lock(NANFENG.tid, NANFENG.towel, 'afterwards-1');
      expect(await outcomeOf('afterwards-1')).toBe('locked');
      expect(calls()).toHaveLength(3);
      await test.close();
    },
  );
});

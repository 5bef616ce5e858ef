import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  type BackgroundClient,
  endOf,
  openBackgroundClient,
  openShop,
} from '../../../tooling/browser/background-client';
import type { TestBrowser } from '../../../tooling/browser/start-browser';
import { until } from '../../../tooling/browser/until';
import { type Sandbox, startSandbox } from '../../../tooling/sandbox/index';
import { NANFENG, YUZU } from '../../../tooling/sandbox/sample-orders';
import { lockOutcome } from '../../../utils/domain/lock';
import { inBothBrowsers } from '../harness/both';
import { borrowBrowser } from '../harness/browser-pool';

/** Several screens at once: each client is an open page. */
inBothBrowsers('several screens at once', (name) => {
  let sandbox: Sandbox;
  let test: TestBrowser;
  let clients: [BackgroundClient, BackgroundClient, BackgroundClient];

  beforeAll(async () => {
    sandbox = await startSandbox();
    test = await borrowBrowser(name, sandbox);
    clients = [await openShop(test), await openBackgroundClient(test), await openBackgroundClient(test)];
    for (const { tid } of [YUZU, NANFENG]) await clients[0].ask('app/look-up', { tid });
  });

  afterAll(async () => {
    await test?.close();
    await sandbox?.close();
  });

  beforeEach(() => {
    sandbox.faults.clear();
    sandbox.gateway.calls.length = 0;
  });

  const lock = (client: BackgroundClient, tid: string, subOrderIds: string[], requestId: string) =>
    client.say('app/lock', { tid, subOrderIds, requestId, entry: 'popup' });
  const ended = async (requestId: string) => lockOutcome(await endOf(clients[0], requestId));

  it('overlapping sub-orders: one lock, the others learn that it is in progress', async () => {
    const held = sandbox.faults.hold('gateway');
    const replies = await Promise.all(
      clients.map((client, i) =>
        lock(client, YUZU.tid, [YUZU.bedding, YUZU.pillow].slice(i % 2), `overlap-${i}-1`),
      ),
    );
    const taken = replies.flatMap((reply) => (reply?.ok ? [reply.value.requestId] : []));
    // Requests without common lines could both be accepted; all three overlap in the pillow.
    expect(taken).toHaveLength(1);
    expect(replies.filter((reply) => !reply?.ok && reply?.problem.code === 'in-flight')).toHaveLength(2);
    held.release();
    expect(await ended(taken[0] ?? '')).toBe('locked');
    expect(sandbox.gateway.calls).toHaveLength(1);
  });

  it('the same request from all of them is one lock', async () => {
    const replies = await Promise.all(
      clients.map((client) => lock(client, NANFENG.tid, [NANFENG.lamp], 'the-same-1')),
    );
    expect(replies.map((reply) => reply?.ok && reply.value.requestId)).toEqual(Array(3).fill('the-same-1'));
    expect(await ended('the-same-1')).toBe('locked');
    expect(sandbox.gateway.calls).toHaveLength(1);
  });

  it('one queue per shop: the second is sent when the first has its answer', async () => {
    const first = sandbox.faults.hold('gateway');
    const second = sandbox.faults.hold('gateway');
    await lock(clients[0], YUZU.tid, [YUZU.bedding], 'queue-1-1');
    await lock(clients[1], NANFENG.tid, [NANFENG.towel], 'queue-2-1');
    await first.arrived;
    // The second is on disk and visible to every screen, yet not sent.
    const waiting = await clients[2].ask('app/watch-lock', { requestId: 'queue-2-1' });
    expect(waiting.calls.map(({ state }) => state)).toEqual(['queued']);
    expect(sandbox.gateway.calls).toHaveLength(1);
    first.release();
    await second.arrived;
    expect(lockOutcome(await clients[2].ask('app/watch-lock', { requestId: 'queue-1-1' }))).toBe('locked');
    second.release();
    expect(await ended('queue-2-1')).toBe('locked');
    expect(sandbox.gateway.calls).toHaveLength(2);
  });

  it('every screen shows a ban with its end during the wait', async () => {
    sandbox.gateway.rules.banSeconds = 2;
    await lock(clients[0], YUZU.tid, [YUZU.pillow], 'banned-1');
    const pausing = await until('the pause', async () => {
      const { calls } = await clients[1].ask('app/watch-lock', { requestId: 'banned-1' });
      return calls.find(({ state }) => state === 'pausing');
    });
    sandbox.gateway.rules.banSeconds = undefined;
    const turnedDownAt = sandbox.gateway.calls[0]?.request.at ?? 0;
    expect(pausing.resendAt ?? 0).toBeGreaterThanOrEqual(turnedDownAt + 2_000);
    expect(await ended('banned-1')).toBe('locked');
    expect(sandbox.gateway.calls).toHaveLength(2);
    expect(sandbox.gateway.calls[1]?.request.at).toBeGreaterThanOrEqual(turnedDownAt + 2_000);
  });

  it('an unknown outcome can be marked as handled or locked again; the history has both', async () => {
    sandbox.faults.next('gateway', { hangUp: 'after' });
    await lock(clients[0], NANFENG.tid, [NANFENG.lamp], 'unknown-1');
    expect(await ended('unknown-1')).toBe('unknown');
    await lock(clients[1], NANFENG.tid, [NANFENG.lamp], 'once-more-1');
    expect(await ended('once-more-1')).toBe('locked');
    await clients[2].ask('app/mark-handled', { requestId: 'unknown-1', note: 'ERP 里已拦截' });
    const history = await clients[0].ask('app/history', {});
    const record = history.find(({ requestId }) => requestId === 'unknown-1');
    expect(record).toMatchObject({ handled: { note: 'ERP 里已拦截' } });
    expect(record && lockOutcome(record)).toBe('unknown');
    expect(history.map(({ requestId }) => requestId)).toContain('once-more-1');
  });
});

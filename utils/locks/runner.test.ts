// @vitest-environment node
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { createDatabase } from '@/utils/store/database';
import { createLocks } from './locks';

it('runs', async () => {
  const database = createDatabase({ name: 'x' });
  const seen: string[] = [];
  const locks = createLocks({
    database,
    call: async () => ({ answer: { outcome: 'locked' }, resend: { kind: 'never' } }),
    now: () => 5,
    after: (ms, run) => {
      const id = setTimeout(run, ms);
      return () => clearTimeout(id);
    },
    random: () => 0,
    beat: () => undefined,
    onChange: (record) => seen.push(record.calls.map((c) => c.state).join()),
  });
  const record = await locks.submit({
    requestId: 'r1',
    entry: 'picker',
    sellerNick: 's',
    tid: '1',
    buyer: {},
    subOrders: [{ id: '1' }],
    callType: 'synchronous',
  });
  expect(record).toMatchObject({ calls: [{ state: 'queued' }] });
  await new Promise((r) => setTimeout(r, 200));
  expect(seen).toEqual(['queued', 'sending', 'done']);
  expect(await locks.get('r1')).toMatchObject({ calls: [{ answer: { outcome: 'locked' } }] });
});

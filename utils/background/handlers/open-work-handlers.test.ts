import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { createLocks } from '@/utils/background/locks/locks';
import { createDatabase } from '@/utils/background/storage/database';
import { createJournal } from '@/utils/background/storage/indexeddb-journal';
import type { LockRecord } from '@/utils/domain/lock';
import { answered, record, TID } from '@/utils/locks/testing/samples';
import type { PreferencePort } from '../ports';
import { createAppHandlers } from './app-handlers';
import { createOpenWorkHandlers } from './open-work-handlers';

const HOUR = 3_600_000;
/** Shortly after the sample records ended. */
const SOON = 1_700_000_100_000;

const own = (requestId: string) => ({ requestId });
const UNKNOWN = answered({ outcome: 'unknown' }, own('request-unknown'));
const PICKED = answered({ outcome: 'refused', code: '1004' }, own('request-picked'));
const ACCEPTED = answered({ outcome: 'accepted' }, own('request-accepted'));
const HELD = record(own('request-held'));
const REJECTED = answered({ outcome: 'rejected', code: '25' }, own('request-rejected'));
const ALL = [UNKNOWN, PICKED, ACCEPTED, HELD, REJECTED];

let worlds = 0;

async function setUp({ records = ALL, now = SOON, hours = 24, erpUrl = '' } = {}) {
  const database = createDatabase({ name: `open-work-${++worlds}` });
  for (const each of records) await createJournal(database).put(each);
  const told = vi.fn();
  const locks = createLocks({
    database,
    now: () => now,
    after: () => () => {},
    random: () => 0.5,
    free: async () => undefined,
    call: async () => {
      throw new Error('a mark makes no call');
    },
    beat: () => undefined,
    onChange: told,
  });
  const port = { ...locks, meaning: () => undefined };
  const preferences = { get: async () => ({ openHours: hours }) } as unknown as PreferencePort;
  const openTab = vi.fn(async () => undefined);
  const erp = { get: async () => ({ erpUrl }) };
  const handlers = createOpenWorkHandlers({
    locks: port,
    preferences,
    erp,
    browser: { openTab },
    now: () => now,
  });
  const app = createAppHandlers({ locks: port } as unknown as Parameters<typeof createAppHandlers>[0]);
  const sender = {} as Parameters<(typeof handlers)['app/open-work']>[1];
  const get = async (requestId: string) => (await locks.get(requestId)) as LockRecord;
  return { handlers, app, sender, openTab, told, get, locks: port };
}

const value = <T>(reply: { ok: true; value: T } | { ok: false; problem: unknown }): T => {
  if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
  return reply.value;
};

describe('待办', () => {
  it('lists what needs the user, most urgent first, then what has been pending for long', async () => {
    const { handlers, sender } = await setUp();
    const soon = value(await handlers['app/open-work']({}, sender));
    expect(soon.locks.map(({ requestId, reason }) => [requestId, reason])).toEqual([
      ['request-unknown', 'unknown'],
      ['request-picked', 'refused'],
      ['request-accepted', 'accepted'],
    ]);
    const later = await setUp({ now: SOON + 25 * HOUR });
    const { locks, hours } = value(await later.handlers['app/open-work']({}, sender));
    expect(hours).toBe(24);
    expect(locks.map(({ reason }) => reason)).toEqual(['unknown', 'refused', 'held']);
  });

  it('lists neither holds nor accepted locks if the agent wants no reminder', async () => {
    const { handlers, sender } = await setUp({ hours: 0, now: SOON + 25 * HOUR });
    const { locks } = value(await handlers['app/open-work']({}, sender));
    expect(locks.map(({ reason }) => reason)).toEqual(['unknown', 'refused']);
  });

  it('marks one as handled, changes its note, and undoes it', async () => {
    const { handlers, sender, get, told } = await setUp();
    const { requestId } = UNKNOWN;
    const once = value(await handlers['app/mark-handled']({ requestId, note: 'ERP 里已锁' }, sender));
    expect(once.handled).toEqual({ at: SOON, note: 'ERP 里已锁' });
    await handlers['app/mark-handled']({ requestId, note: '仓库确认' }, sender);
    expect((await get(requestId)).handled?.note).toBe('仓库确认');
    expect(value(await handlers['app/reopen']({ requestId }, sender)).handled).toBeUndefined();
    expect(told).toHaveBeenCalledTimes(3);
    expect(await handlers['app/mark-handled']({ requestId: REJECTED.requestId, note: '' }, sender)).toEqual({
      ok: false,
      problem: { code: 'internal' },
    });
  });

  it('marks many at once, returns which, and undoes exactly these', async () => {
    const { handlers, sender, get } = await setUp();
    const requestIds = [...ALL.map((each) => each.requestId), 'request-nowhere'];
    const { marked } = value(await handlers['app/mark-all-handled']({ requestIds }, sender));
    expect(marked).toEqual([ACCEPTED.requestId, HELD.requestId]);
    expect((await get(UNKNOWN.requestId)).handled).toBeUndefined();
    await handlers['app/mark-handled']({ requestId: UNKNOWN.requestId, note: '看过' }, sender);
    value(await handlers['app/reopen-all']({ requestIds: marked }, sender));
    expect((await get(HELD.requestId)).handled).toBeUndefined();
    expect((await get(UNKNOWN.requestId)).handled?.note).toBe('看过');
  });

  it('takes back all that is still there, and keeps what got a note of its own meanwhile', async () => {
    const { handlers, sender, get } = await setUp();
    const requestIds = [ACCEPTED.requestId, HELD.requestId];
    value(await handlers['app/mark-all-handled']({ requestIds }, sender));
    await handlers['app/mark-handled']({ requestId: ACCEPTED.requestId, note: 'ERP 里已锁' }, sender);
    // Forgotten in between.
    value(await handlers['app/reopen-all']({ requestIds: ['request-nowhere', ...requestIds] }, sender));
    expect((await get(HELD.requestId)).handled).toBeUndefined();
    expect((await get(ACCEPTED.requestId)).handled?.note).toBe('ERP 里已锁');
  });

  it('says that nothing could be written', async () => {
    const { handlers, sender, locks } = await setUp();
    const requestIds = [HELD.requestId];
    vi.spyOn(locks, 'mark').mockResolvedValue({ code: 'journal-failed' });
    for (const name of ['app/mark-all-handled', 'app/reopen-all'] as const)
      expect(await handlers[name]({ requestIds }, sender)).toEqual({
        ok: false,
        problem: { code: 'journal-failed' },
      });
  });

  it('notes a release, and undoes it', async () => {
    const { handlers, sender, get } = await setUp();
    const { requestId } = HELD;
    await handlers['app/mark-released']({ requestId, isReleased: true }, sender);
    expect((await get(requestId)).released).toEqual({ at: SOON });
    await handlers['app/mark-released']({ requestId, isReleased: false }, sender);
    expect((await get(requestId)).released).toBeUndefined();
  });

  it('opens the order in the ERP if its shop has an address, and nowhere else', async () => {
    const asked = { tid: TID, sellerNick: HELD.sellerNick };
    const { handlers, sender, openTab } = await setUp({ erpUrl: 'https://erp.example.com/order?no={tid}' });
    value(await handlers['app/open-erp'](asked, sender));
    expect(openTab).toHaveBeenCalledExactlyOnceWith(`https://erp.example.com/order?no=${TID}`, undefined);
    const none = await setUp();
    expect(await none.handlers['app/open-erp'](asked, sender)).toMatchObject({ ok: false });
    expect(none.openTab).not.toHaveBeenCalled();
  });
});

describe('before the records are cleared', () => {
  it('says how many stay: open questions, and nothing that is settled', async () => {
    const { handlers, app, sender } = await setUp();
    const ask = async () => value(await app['app/unfinished-locks']({}, sender));
    expect(await ask()).toEqual({ unknown: 1, underWay: 0 });
    await handlers['app/mark-handled']({ requestId: UNKNOWN.requestId, note: '' }, sender);
    expect(await ask()).toEqual({ unknown: 0, underWay: 0 });
  });

  it('counts what an earlier worker left unfinished as unknown', async () => {
    const [call] = record().calls;
    if (!call) throw new Error('no call');
    const { answer: _, endedAt: __, ...out } = call;
    const left = record({ ...own('request-left'), calls: [{ ...out, state: 'sending' }] });
    const { app, sender } = await setUp({ records: [left] });
    expect(value(await app['app/unfinished-locks']({}, sender))).toEqual({ unknown: 1, underWay: 0 });
  });
});

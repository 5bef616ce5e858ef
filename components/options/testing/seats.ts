import type { Problem } from '@/utils/domain/problem';
import type { SeatFacts } from '@/utils/messages/seat-views';
import { fakeShop, goodSeat, NOW } from './fake-options';
import { BAD_TEST, DEAD_TEST, LONG_NICK } from './samples';

/** Invented seats for tests and the gallery. */

export const NEWER: Problem = { code: 'data-newer', detail: { version: '2.4.0' } };

export const TROUBLED_SEAT: SeatFacts = goodSeat({
  policy: { state: 'read', at: NOW - 3_600_000, set: ['shops'], ignored: ['replies', 'reasons'], shops: 3 },
  shops: [
    fakeShop({ lastTest: BAD_TEST }),
    fakeShop({ sellerNick: '山雀与茶旗舰店', lastTest: DEAD_TEST }),
    fakeShop({ sellerNick: LONG_NICK }),
    fakeShop({ sellerNick: '北屿户外专营店', hasSecret: false }),
  ],
  vault: { state: 'closed', closedWhy: 'idle', idleMinutes: 30, maxMinutes: 480 },
  journal: { count: 3184, unfinished: 2, oldestUnfinished: NOW - 26 * 3_600_000 },
  unrecognised: [
    { surface: 'web-wangwang', at: NOW - 600_000 },
    { surface: 'order-list', at: NOW - 3_600_000 },
  ],
});

/** What is still known if the data are of a newer version. */
export function newerSeat(): SeatFacts {
  const { policy } = goodSeat();
  return { policy, storage: { problem: NEWER }, unrecognised: [] };
}

import { erpAddress } from '@/utils/domain/erp-address';
import type { LockRecord } from '@/utils/domain/lock';
import { MOST_OPEN, OPEN_REASONS, openReason } from '@/utils/domain/open-work';
import type { Problem } from '@/utils/domain/problem';
import {
  handled,
  handledInBulk,
  heldAgain,
  type Mark,
  released,
  reopened,
  reopenedInBulk,
} from '@/utils/locks/marks';
import type { Reply } from '@/utils/messages/protocol';
import type { Handlers } from '@/utils/messages/router';
import type { LockView, OpenWorkView } from '@/utils/messages/views';
import { isProblem } from '../orders/platform';
import { type BrowserPort, done, type ErpPort, failed, type LockPort, type PreferencePort } from '../ports';
import { lockView } from './lock-views';

interface OpenWorkParts {
  locks: LockPort;
  preferences: PreferencePort;
  erp: ErpPort;
  browser: Pick<BrowserPort, 'openTab'>;
  now(): number;
}

export type OpenWorkHandlers = Pick<
  Handlers,
  | 'app/open-work'
  | 'app/mark-handled'
  | 'app/mark-all-handled'
  | 'app/reopen-all'
  | 'app/reopen'
  | 'app/mark-released'
  | 'app/open-erp'
>;

/** 待办: what needs the user, and the user's notes on it. */
export function createOpenWorkHandlers(parts: OpenWorkParts): OpenWorkHandlers {
  const { locks } = parts;
  const told = (record: LockRecord | Problem): Reply<LockView> =>
    isProblem(record) ? failed(record) : done(lockView(record, locks.meaning));
  return {
    'app/open-work': async () => done(await openWork(parts)),
    'app/mark-handled': async ({ requestId, note }) => told(await locks.mark(requestId, handled(note))),
    async 'app/mark-all-handled'({ requestIds }) {
      const { marked, problem } = await markAll(locks, requestIds, handledInBulk);
      return problem && marked.length === 0 ? failed(problem) : done({ marked });
    },
    async 'app/reopen-all'({ requestIds }) {
      const { problem } = await markAll(locks, requestIds, reopenedInBulk);
      return problem ? failed(problem) : done(null);
    },
    'app/reopen': async ({ requestId }) => told(await locks.mark(requestId, reopened)),
    'app/mark-released': async ({ requestId, isReleased }) =>
      told(await locks.mark(requestId, isReleased ? released : heldAgain)),
    async 'app/open-erp'({ tid, sellerNick }) {
      const problem = await openErp(parts, { tid, sellerNick });
      return problem ? failed(problem) : done(null);
    },
  };
}

/** Leaves out those that the mark does not fit, or that are forgotten; `problem`: why others could not be written. */
async function markAll(
  locks: LockPort,
  requestIds: readonly string[],
  mark: Mark,
): Promise<{ marked: string[]; problem?: Problem | undefined }> {
  const marked: string[] = [];
  let problem: Problem | undefined;
  for (const requestId of requestIds) {
    const record = await locks.mark(requestId, mark);
    if (!isProblem(record)) marked.push(requestId);
    else if (record.code !== 'internal') problem ??= record;
  }
  return { marked, problem };
}

/** Opens an order at the address configured for its shop: the requesting page never gives the address. */
export async function openErp(
  { erp, browser }: Pick<OpenWorkParts, 'erp' | 'browser'>,
  { tid, sellerNick }: Pick<LockRecord, 'tid' | 'sellerNick'>,
  beside?: number,
): Promise<Problem | undefined> {
  const shop = await erp.get(sellerNick);
  const address = shop && erpAddress(shop.erpUrl, tid);
  // Offered only if there is one, so it has just been removed.
  if (!address) return { code: 'internal' };
  await browser.openTab(address, beside);
  return undefined;
}

async function openWork({ locks, preferences, now }: OpenWorkParts): Promise<OpenWorkView> {
  const { openHours: hours } = await preferences.get();
  const records = await locks.openWork(hours);
  const rule = { now: now(), hours };
  const byReason = OPEN_REASONS.flatMap((reason) =>
    records
      .filter((record) => openReason(record, rule) === reason)
      .map((record) => ({ ...lockView(record, locks.meaning), reason })),
  );
  return { hours, locks: byReason.slice(0, MOST_OPEN) };
}

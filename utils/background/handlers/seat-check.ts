import type { Shops } from '@/utils/background/shops/shops';
import type { Vault } from '@/utils/background/vault/vault';
import { problemOfStore } from '@/utils/domain/store-problem';
import type { JournalView, PolicyView, SeatFacts } from '@/utils/messages/seat-views';
import type { Locks } from '../locks/locks';
import type { Database } from '../storage/database';
import { settingsVersion } from '../storage/migrations/migrate-settings';
import type { UnrecognisedPages } from './unrecognised-pages';

interface SeatParts {
  database: Database;
  policy: { view(): Promise<PolicyView> };
  shops: Pick<Shops, 'views'>;
  vault: Pick<Vault, 'view'>;
  locks: Pick<Locks, 'size' | 'underWay' | 'openQuestions'>;
  clock: { isSure(): Promise<boolean> };
  unrecognised: Pick<UnrecognisedPages, 'list'>;
}

/** Requested mostly when something does not work: an unreadable part is left out and does not affect the others. */
export async function checkSeat(parts: SeatParts): Promise<SeatFacts> {
  const orAbsent = <T>(answer: Promise<T>): Promise<T | undefined> => answer.catch(() => undefined);
  const [policy, storage, shops, vault, journal, isClockSure, unrecognised] = await Promise.all([
    parts.policy.view(),
    storageFacts(parts.database),
    orAbsent(parts.shops.views()),
    orAbsent(parts.vault.view()),
    orAbsent(journalFacts(parts.locks)),
    orAbsent(parts.clock.isSure()),
    parts.unrecognised.list(),
  ]);
  return { policy, storage, shops, vault, journal, isClockSure, unrecognised };
}

function storageFacts(database: Database): Promise<SeatFacts['storage']> {
  return database
    .use(async (db) => ({ database: db.version, settings: await settingsVersion(db) }))
    .catch((error) => ({ problem: problemOfStore(error) ?? { code: 'internal' } }));
}

async function journalFacts(locks: SeatParts['locks']): Promise<JournalView> {
  const [{ count }, ...found] = await Promise.all([locks.size(), locks.underWay(), locks.openQuestions()]);
  const times = found.flat().map(({ createdAt }) => createdAt);
  return {
    count,
    unfinished: times.length,
    ...(times.length > 0 && { oldestUnfinished: Math.min(...times) }),
  };
}

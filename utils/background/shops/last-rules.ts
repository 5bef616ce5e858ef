import type { Database } from '@/utils/background/storage/database';
import { inOneStep } from '@/utils/background/storage/in-one-step';
import { remembered } from '@/utils/background/storage/remembered';
import type { SessionArea } from '@/utils/background/storage/session-map';
import type { PreferenceChange } from '@/utils/messages/views';
import { preferenceChange } from './preferences';

/**
 * The rules of the last policy, kept on disk: right after its start a browser has not read its policies yet, and until
 * then a lock must not be made in a way that the administrator does not allow.
 */
export interface LastRules {
  /** There is a policy, with these preferences. */
  keep(preferences: PreferenceChange): Promise<void>;
  /**
   * What applies while there is none. `hasAnswered`: the browser said so, which after a while means that the policy has
   * been removed.
   */
  whileNone(hasAnswered: boolean): Promise<PreferenceChange>;
}

interface LastRulesParts {
  database: Database;
  session: SessionArea;
  now(): number;
}

const KEY = 'last-rules';

/**
 * In session storage: epoch ms since which this browser session has had no policy. 0: it has had one, so that none
 * means that it is gone.
 */
const NO_POLICY_SINCE = 'no-policy-since';

/** Browsers have read their policies within a few seconds. */
const LONGEST_WAIT_MS = 60_000;

export function createLastRules({ database, session, now }: LastRulesParts): LastRules {
  const shape = preferenceChange();
  const kept = remembered(database, async (db) => shape.safeParse(await db.get('meta', KEY)).data ?? {});
  const write = (rules: PreferenceChange): Promise<void> =>
    database.use((db) => inOneStep(db, [{ table: 'meta', put: rules, key: KEY }]));

  const isGone = async (): Promise<boolean> => {
    const { [NO_POLICY_SINCE]: since } = await session.get([NO_POLICY_SINCE]);
    if (typeof since === 'number') return Math.abs(now() - since) >= LONGEST_WAIT_MS;
    await session.set({ [NO_POLICY_SINCE]: now() });
    return false;
  };

  return {
    async keep(preferences) {
      const rules = rulesIn(preferences);
      if (JSON.stringify(rules) !== JSON.stringify(rulesIn(await kept()))) await write(rules);
      await session.set({ [NO_POLICY_SINCE]: 0 });
    },
    async whileNone(hasAnswered) {
      const rules = rulesIn(await kept());
      if (Object.keys(rules).length === 0) return {};
      // If session storage fails, it is not known: the rules apply.
      if (!hasAnswered || !(await isGone().catch(() => false))) return rules;
      await write({});
      return {};
    },
  };
}

/** Always in the same order. */
function rulesIn(preferences: PreferenceChange): PreferenceChange {
  const { minSignMethod, passphraseRequired, passphraseMinLength } = preferences;
  return {
    ...(minSignMethod !== undefined && { minSignMethod }),
    ...(passphraseRequired !== undefined && { passphraseRequired }),
    ...(passphraseMinLength !== undefined && { passphraseMinLength }),
  };
}

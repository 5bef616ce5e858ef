import * as z from 'zod/mini';
import type { Database } from '@/utils/background/storage/database';
import type { Problem } from '@/utils/domain/problem';
import { DEFAULT_PREFERENCES } from '@/utils/messages/default-preferences';
import { preferenceFields, replyFields } from '@/utils/messages/settings-fields';
import type { ManagedPreference, PreferenceChange, Preferences } from '@/utils/messages/views';
import { PREFERENCES_KEY } from './shop-rows';
import { check } from './shop-schema';

/** What users chose for themselves: language, theme, texts. */
export interface PreferenceStore {
  /** Damaged or missing values get their defaults. Throws StoreProblem. */
  get(): Promise<Preferences>;
  /** The local choices, whatever a policy says. */
  own(): Promise<Preferences>;
  /**
   * Changes what is given, keeps the rest. Problems: `settings-invalid` · `managed-setting` {field}; nothing is changed
   * then.
   */
  set(change: PreferenceChange): Promise<Preferences | Problem>;
}

export function createPreferences(
  database: Database,
  managed: () => Promise<PreferenceChange> = async () => ({}),
): PreferenceStore {
  const read = createReader();
  const change = preferenceChange();
  const own = async (): Promise<Preferences> => {
    const row = await database.use((db) => db.get('preferences', PREFERENCES_KEY));
    return read(row);
  };
  const ruled = async (mine: Preferences): Promise<Preferences> => {
    const policy = await managed();
    const names = Object.keys(policy) as ManagedPreference[];
    return names.length === 0 ? mine : { ...mergePreferences(mine, policy), managed: names };
  };
  const set = async (wanted: PreferenceChange): Promise<Preferences | Problem> => {
    const checked = check(change, wanted);
    if (!checked.ok) return checked.problem;
    const policy = await managed();
    const locked = Object.keys(given(checked.value)).find((name) => name in policy);
    if (locked !== undefined) return { code: 'managed-setting', detail: { field: locked } };
    const next = mergePreferences(await own(), checked.value);
    await database.use((db) => db.put('preferences', next, PREFERENCES_KEY));
    return ruled(next);
  };
  // One after another: each change is made to what the one before has written.
  let turn: Promise<unknown> = Promise.resolve();
  return {
    own,
    get: async () => ruled(await own()),
    set(wanted) {
      const done = turn.then(() => set(wanted));
      turn = done.catch(() => undefined);
      return done;
    },
  };
}

export function mergePreferences(now: Preferences, change: PreferenceChange): Preferences {
  const replies = { ...now.replies, ...given(change.replies ?? {}) };
  return { ...now, ...given(change), replies };
}

function given<T extends object>(change: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as ReturnType<
    typeof given<T>
  >;
}

/** What may be changed, as settings files and screens write it. */
export function preferenceChange(): z.ZodMiniType<PreferenceChange> {
  return z.object(preferenceFields(z.object(replyFields())));
}

/** Field by field: a damaged one gets its default and does not affect the others. */
function createReader(): (row: unknown) => Preferences {
  const one = preferenceChange();
  return (row) => {
    const stored = Object.entries(typeof row === 'object' && row !== null ? row : {});
    const good = stored.map(([name, value]) => one.safeParse({ [name]: value }).data ?? {});
    return good.reduce(mergePreferences, DEFAULT_PREFERENCES);
  };
}

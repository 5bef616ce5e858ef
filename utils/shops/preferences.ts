import * as z from 'zod/mini';
import { preferenceFields } from '@/utils/messages/settings-fields';
import type { Preferences, Problem } from '@/utils/messages/views';
import type { Database } from '@/utils/store/database';
import { PREFERENCES_KEY } from './shop-rows';
import { check } from './shop-schema';

/** What people chose for themselves: language, theme, texts. */
export interface PreferenceStore {
  /** Damaged or missing values are the defaults. Throws StoreProblem. */
  get(): Promise<Preferences>;
  /** Changes what is given, keeps the rest. Problem: `settings-invalid`. */
  set(change: Partial<Preferences>): Promise<Preferences | Problem>;
}

/** Replies go to buyers: they are Chinese whatever the language of the screens. */
export const DEFAULT_PREFERENCES: Preferences = {
  language: 'zh-CN',
  theme: 'system',
  retentionDays: 90,
  replies: {
    locked: '亲，已帮您锁定「{items}」，仓库不会发出。',
    accepted: '亲，已提交锁单，仓库正在处理，我确认好马上告诉您。',
  },
  notify: false,
  readClipboard: false,
  maskNicks: false,
};

export function createPreferences(database: Database): PreferenceStore {
  const read = createReader();
  const change = preferenceChange();
  const get = async (): Promise<Preferences> => {
    const row = await database.use((db) => db.get('preferences', PREFERENCES_KEY));
    return read(row);
  };
  return {
    get,
    async set(wanted) {
      const checked = check(change, wanted);
      if (!checked.ok) return checked.problem;
      const next = mergePreferences(await get(), checked.value);
      await database.use((db) => db.put('preferences', next, PREFERENCES_KEY));
      return next;
    },
  };
}

export function mergePreferences(now: Preferences, change: Partial<Preferences>): Preferences {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return { ...now, ...given };
}

/** What may be changed, as settings files and screens say it. */
export function preferenceChange(): z.ZodMiniType<Partial<Preferences>> {
  return z.object(preferenceFields(z.object));
}

/** Field by field: one that is damaged is the default and costs no other. */
function createReader(): (row: unknown) => Preferences {
  const one = preferenceChange();
  return (row) => {
    const stored = Object.entries(typeof row === 'object' && row !== null ? row : {});
    const good = stored.map(([name, value]) => one.safeParse({ [name]: value }).data ?? {});
    return Object.assign({}, DEFAULT_PREFERENCES, ...good);
  };
}

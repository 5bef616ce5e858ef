import * as z from 'zod/mini';
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
};

export function createPreferences(database: Database): PreferenceStore {
  const stored = storedSchema();
  const change = preferenceChange();
  const get = async (): Promise<Preferences> => {
    const row = await database.use((db) => db.get('preferences', PREFERENCES_KEY));
    return stored.parse(row ?? {});
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
  return z.partial(z.object(fields()));
}

function fields() {
  const reply = z.string().check(z.maxLength(500, 'too-long'));
  return {
    language: z.enum(['zh-CN', 'en'], 'choice'),
    theme: z.enum(['system', 'light', 'dark'], 'choice'),
    retentionDays: z.int('choice').check(z.gte(1, 'choice'), z.lte(3650, 'choice')),
    replies: z.object({ locked: reply, accepted: reply }),
    notify: z.boolean(),
    readClipboard: z.boolean(),
  };
}

function storedSchema(): z.ZodMiniType<Preferences> {
  const { language, theme, retentionDays, replies, notify, readClipboard } = fields();
  const preset = DEFAULT_PREFERENCES;
  const whole = z.object({
    language: z.catch(language, preset.language),
    theme: z.catch(theme, preset.theme),
    retentionDays: z.catch(retentionDays, preset.retentionDays),
    replies: z.catch(replies, preset.replies),
    notify: z.catch(notify, preset.notify),
    readClipboard: z.catch(readClipboard, preset.readClipboard),
  });
  return z.catch(whole, preset);
}

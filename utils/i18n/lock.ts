import { en } from './lock.en';
import { zh } from './lock.zh';

export type { LockTexts } from './lock.zh';

/** Words on the life of a lock: sending, outcome, whose words, what next, what is copied. */
export const lockWords = { 'zh-CN': zh, en };

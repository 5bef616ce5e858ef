import type { CallAnswer } from '@/utils/domain/lock';
import { type Scene, TICK_BOTH } from './scene';

/** What became of a lock. */

const OUTCOMES: [string, CallAnswer | undefined][] = [
  ['locked', { outcome: 'locked' }],
  ['accepted', { outcome: 'accepted' }],
  ['refused', { outcome: 'refused', code: '1004', message: '已拣货拦截失败' }],
  ['rejected', { outcome: 'rejected', code: '25', message: 'Invalid signature' }],
  ['unknown-outcome', { outcome: 'unknown', unknownReason: 'no-answer' }],
  ['sending', undefined],
];

export const outcomeScenes: Scene[] = OUTCOMES.map(([name, answer]) => ({
  name,
  answer,
  acts: [...TICK_BOTH, { confirm: true }],
}));

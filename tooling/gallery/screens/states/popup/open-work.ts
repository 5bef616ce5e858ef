import { bedding, lamp, lockOf, NOW, SHOP, unknownLock } from '@/components/popup/testing/samples';
import type { OpenWorkView } from '@/utils/messages/views';
import { FIRST, NO_ORDER, type Scene } from './scene';

/** Earlier locks that still need someone. */

const OPEN: OpenWorkView['locks'] = (
  [
    ['refused', { outcome: 'refused', code: '1004', message: '已拣货拦截失败' }, 1],
    ['accepted', { outcome: 'accepted' }, 7],
    ['held', { outcome: 'locked' }, 2],
  ] as const
).flatMap(([reason, answer, n]) =>
  Array.from({ length: n }, (_, i) => ({
    ...lockOf(bedding, [FIRST], answer, `request-${reason}-${i}`, NOW - (i + 1) * 3_600_000),
    reason,
  })),
);

export const openWorkScenes: Scene[] = [
  {
    name: 'pending',
    view: {
      openQuestions: [unknownLock],
      underWay: [lockOf(lamp, ['4512690374419027645'], undefined, 'request-sending', NOW - 4000)],
    },
  },
  {
    name: 'open-work',
    view: { page: NO_ORDER, shops: [{ ...SHOP, hasErpUrl: true }] },
    answers: { 'app/open-work': () => ({ hours: 24, locks: OPEN }) },
    acts: ['open-work'],
  },
  {
    name: 'open-work-folded',
    view: { page: NO_ORDER },
    answers: { 'app/open-work': () => ({ hours: 24, locks: OPEN }) },
  },
  { name: 'review', view: { openQuestions: [unknownLock] }, acts: ['review'] },
];

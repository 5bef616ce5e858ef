import { bedding, lockOf, NOW, SHOP } from '@/components/popup/testing/samples';
import type { CallAnswer, LockCall } from '@/utils/domain/lock';
import type { LockView } from '@/utils/messages/views';
import { FIRST, LOCK, type Scene, SECOND } from './scene';

/** What became of a lock. */

const ended = (answer: CallAnswer | undefined) => (ids: string[]) =>
  lockOf(bedding, ids, answer, '7f3a19c2-0001');

/** 66 sub-orders in four calls, each with another outcome. */
function several(): LockView {
  const ids = Array.from({ length: 66 }, (_, i) => `4512773019${String(200000000 + i)}`);
  const answers: CallAnswer[] = [
    { outcome: 'locked' },
    { outcome: 'refused', code: '1006', message: '库存占用拦截失败' },
    { outcome: 'unknown', unknownReason: 'no-answer' },
    { outcome: 'rejected', code: '7', message: 'App Call Limited' },
  ];
  const calls: LockCall[] = answers.map((answer, i) => ({
    subOrderIds: ids.slice(i * 20, i * 20 + 20),
    state: 'done',
    attempts: 1,
    sentAt: NOW,
    endedAt: NOW + (answer.unknownReason ? 45_000 : 900),
    answer,
  }));
  return { ...lockOf(bedding, [], undefined, '7f3a19c2-0002'), subOrders: ids.map((id) => ({ id })), calls };
}

const WORDS = '<b>拦截失败</b>\u202e仓库系统提示：该订单已进入波次，无法从当前环节撤回。'.repeat(12);

export const outcomeScenes: Scene[] = [
  { name: 'sending', lock: ended(undefined), acts: LOCK },
  { name: 'locked', lock: ended({ outcome: 'locked' }), acts: LOCK },
  { name: 'accepted', lock: ended({ outcome: 'accepted' }), acts: LOCK },
  {
    name: 'refused',
    lock: ended({ outcome: 'refused', code: '1004', message: '已拣货拦截失败' }),
    acts: LOCK,
  },
  {
    name: 'refused-unknown-code',
    lock: ended({ outcome: 'refused', code: 'WMS-42', message: WORDS }),
    acts: LOCK,
  },
  {
    name: 'rejected',
    lock: ended({ outcome: 'rejected', code: '25', message: 'Invalid signature' }),
    acts: LOCK,
  },
  { name: 'not-sent', lock: ended({ outcome: 'rejected', notSentReason: 'unreachable' }), acts: LOCK },
  { name: 'unknown', lock: ended({ outcome: 'unknown', unknownReason: 'no-answer' }), acts: LOCK },
  {
    name: 'unknown-with-erp',
    order: { ...bedding, shop: { ...SHOP, hasErpUrl: true } },
    lock: ended({ outcome: 'unknown', unknownReason: 'no-answer' }),
    acts: LOCK,
  },
  {
    name: 'accepted-with-erp',
    order: { ...bedding, shop: { ...SHOP, hasErpUrl: true } },
    lock: ended({ outcome: 'accepted' }),
    acts: LOCK,
  },
  {
    name: 'unknown-partial',
    lock: ended({
      outcome: 'unknown',
      unknownReason: 'partial',
      code: '1001',
      message: '已发货拦截失败',
      failedIds: [SECOND],
      doneIds: [FIRST],
    }),
    acts: LOCK,
  },
  {
    name: 'unknown-own-code',
    lock: ended({ outcome: 'unknown', unknownReason: 'own-code', code: 'S0', message: '操作成功' }),
    acts: LOCK,
  },
  {
    name: 'unknown-note',
    lock: ended({
      outcome: 'unknown',
      unknownReason: 'platform',
      code: '15',
      subCode: 'isp.http-read-timeout',
      message: 'Remote service error',
    }),
    acts: [...LOCK, 'handle'],
  },
  {
    name: 'unknown-handled',
    lock: ended({ outcome: 'unknown', unknownReason: 'no-answer' }),
    acts: [...LOCK, 'handle', 'save'],
  },
  {
    name: 'reply-chosen',
    lock: ended({ outcome: 'refused', code: '1004', message: '已拣货拦截失败' }),
    acts: [...LOCK, { press: '2' }],
  },
  { name: 'reply-not-filled', lock: ended({ outcome: 'locked' }), acts: [...LOCK, { press: 'v' }] },
  { name: 'reply-no-chat', lock: ended({ outcome: 'locked' }), hasNoChat: true, acts: LOCK },
  {
    name: 'copied',
    lock: ended({ outcome: 'locked' }),
    acts: [...LOCK, { press: 'c' }],
  },
  { name: 'several-calls', lock: several, acts: LOCK },
];

import { describe, expect, it } from 'vitest';
import type { CallAnswer, LockCall, Outcome } from '@/utils/domain/lock';
import { lockWords } from '@/utils/i18n/lock';
import type { LockView } from '@/utils/messages/views';
import { headline } from './lock-summary';

const AT = new Date(2026, 10, 23, 14, 32, 5).getTime();

function lockOf(...answers: (CallAnswer | undefined)[]): LockView {
  const calls = answers.map((answer, i): LockCall => {
    const sent = { subOrderIds: [`${i}a`, `${i}b`], attempts: 1, sentAt: AT };
    return answer ? { ...sent, state: 'done', endedAt: AT + 800, answer } : { ...sent, state: 'sending' };
  });
  return {
    requestId: 'r',
    entry: 'picker',
    sellerNick: 'shop',
    tid: '4512773019268853117',
    buyer: {},
    subOrders: calls.flatMap(({ subOrderIds }) => subOrderIds.map((id) => ({ id }))),
    callType: 'synchronous',
    createdAt: AT,
    calls,
    meanings: {},
  };
}

const told = (...answers: (CallAnswer | undefined)[]) => headline(lockOf(...answers), AT, lockWords['zh-CN']);
const of = (outcome: Outcome): CallAnswer => ({ outcome });

it('a handled unknown outcome no longer stops the agent', () => {
  const lock = { ...lockOf(of('unknown')), handled: { at: AT, note: '' } };
  expect(headline(lock, AT, lockWords['zh-CN'])?.title).toBe('结果未知，已确认处理');
  expect(told(of('unknown'))?.title).toBe('结果未知，先别答应买家');
});

describe('the band', () => {
  it.each([
    ['locked', '已锁定 2 个子订单', 'ERP 在 14:32:05 确认，用时 0.8 秒'],
    ['accepted', '已受理，等 ERP 最终确认', 'ERP 在 14:32:05 受理了请求，还没有确认锁定'],
    ['refused', '被拒绝，没有锁住', 'ERP 在 14:32:05 拒绝了这 2 个子订单'],
    ['rejected', '未送达，没有锁住', '请求被退回，ERP 没有处理这个订单'],
    ['unknown', '结果未知，先别答应买家', '可能锁住了，也可能没有：返回内容无法识别'],
  ] as const)('%s', (outcome, title, text) => {
    expect(told(of(outcome))).toEqual({ outcome, title, text });
  });

  it('shows nothing while a call is under way', () => {
    expect(told(of('locked'), undefined)).toBeUndefined();
  });

  it('shows the worst of several calls first, and never begins with 已锁定 unless all are', () => {
    expect(told(of('locked'), of('refused'), of('unknown'), of('rejected'))).toEqual({
      outcome: 'unknown',
      title: '结果未知 2 个，另有 4 个没锁住',
      text: '8 个子订单分 4 次发送，2 个已锁定',
    });
    expect(told(of('locked'), of('rejected'), of('refused'))?.title).toBe(
      '未送达 2 个，另有 2 个被拒绝，没有锁住',
    );
    expect(told(of('locked'), of('accepted'))?.title).toBe('已受理 2 个，等 ERP 最终确认');
    expect(told(of('locked'), of('locked'))?.title).toBe('已锁定 4 个子订单');
  });

  it('names the code of an unfamiliar success, and the setting', () => {
    const text = told({ outcome: 'unknown', unknownReason: 'own-code', code: 'S0' })?.text;
    expect(text).toContain('S0');
    expect(text).toContain('成功代码');
  });

  it('says that a part failed', () => {
    expect(told({ outcome: 'unknown', unknownReason: 'partial' })?.text).toContain('只有部分成功');
  });

  it('says why a call was never sent', () => {
    expect(told({ outcome: 'rejected', notSentReason: 'unreachable' })?.text).toContain('连不上网关');
  });
});

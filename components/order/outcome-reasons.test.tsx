import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import type { CallAnswer } from '@/utils/domain/lock';
import type { LockView } from '@/utils/messages/views';
import { OutcomeReasons } from './outcome-reasons';

const A = '4512690374419027645';
const B = '4512690374420027645';

const PICKED = {
  meaning: { zh: '已拣货拦截失败', en: 'Already picked' },
  advice: { zh: '请联系仓库', en: 'Call the warehouse' },
};

function shown(answer: CallAnswer, meanings: LockView['meanings'] = {}): string {
  const box = document.createElement('div');
  const lock: LockView = {
    requestId: 'request-1',
    entry: 'picker',
    sellerNick: '店',
    tid: '4512690374418027645',
    buyer: {},
    subOrders: [{ id: A }, { id: B }],
    callType: 'synchronous',
    createdAt: 0,
    calls: [{ subOrderIds: [A, B], state: 'done', attempts: 1, answer }],
    meanings,
  };
  render(<OutcomeReasons lock={lock} answer={answer} />, box);
  return box.textContent ?? '';
}

describe('what an answer says', () => {
  it('names the sub-orders that it distinguishes', () => {
    const text = shown({ outcome: 'unknown', unknownReason: 'partial', failedIds: [B], doneIds: [A] });
    expect(text).toMatch(new RegExp(`明确失败${B}.*明确成功${A}`));
  });

  it('says the HTTP status of an answer that cannot be read', () => {
    expect(shown({ outcome: 'unknown', unknownReason: 'unreadable', httpStatus: 502 })).toContain('HTTP 502');
    const both = shown({
      outcome: 'unknown',
      unknownReason: 'contradictory',
      message: '已锁',
      httpStatus: 500,
    });
    expect(both).toMatch(/已锁.*HTTP 500/);
  });

  it('leaves the meaning out if the words say it, but never the next step', () => {
    const meanings = { '1004': PICKED };
    const said = shown({ outcome: 'refused', code: '1004', message: '已拣货，拦截失败！' }, meanings);
    expect(said).not.toContain('意思');
    expect(said).toContain('请联系仓库');
    expect(shown({ outcome: 'refused', code: '1004', message: '操作失败' }, meanings)).toContain(
      '意思已拣货拦截失败',
    );
    expect(shown({ outcome: 'refused', code: '1004' }, meanings)).toContain('意思已拣货拦截失败');
  });

  it('knows whose words they are, or does not say', () => {
    expect(shown({ outcome: 'refused', message: 'x' })).toContain('ERP 原话');
    expect(shown({ outcome: 'rejected', message: 'x' })).toContain('平台原话');
    expect(shown({ outcome: 'unknown', unknownReason: 'platform', message: 'x' })).toContain('平台原话');
    expect(shown({ outcome: 'unknown', unknownReason: 'contradictory', message: 'x' })).toContain('返回原话');
  });
});

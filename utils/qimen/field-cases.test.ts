import { describe, expect, it } from 'vitest';
import efast from '@/tests/fixtures/answers/01-efast-code-with-trailing-space.json?raw';
import failedIds from '@/tests/fixtures/answers/02-success-true-with-failedIds.json?raw';
import inner from '@/tests/fixtures/answers/03-inner-data-says-false.json?raw';
import part from '@/tests/fixtures/answers/04-part-failed-by-number.json?raw';
import flag from '@/tests/fixtures/answers/05-qimen-flag-business-code.xml?raw';
import newline from '@/tests/fixtures/answers/07-raw-newline-in-errorMsg.json?raw';
import errorMessage from '@/tests/fixtures/answers/08-errorMessage.json?raw';
import platform from '@/tests/fixtures/answers/14-flat-platform-code.json?raw';
import { asked, FIRST, judge, SECOND } from '@/tests/fixtures/qimen/judge';
import { outcomeOf } from './outcome';

describe('real cases', () => {
  it('01: a failure code beside a success, with a trailing space', () => {
    expect(judge(efast)).toEqual({
      outcome: 'unknown',
      unknownReason: 'contradictory',
      code: 'modify-address-failed',
      message: '订单不存在',
    });
  });

  it('02: a success that names what failed', () => {
    expect(judge(failedIds)).toEqual({
      outcome: 'unknown',
      unknownReason: 'partial',
      failedIds: [SECOND],
      doneIds: [FIRST],
    });
  });

  it('03: a success around a failure keeps the failure’s message', () => {
    expect(judge(inner)).toMatchObject({
      outcome: 'unknown',
      unknownReason: 'contradictory',
      code: '1001',
      message: '已发货拦截失败',
    });
  });

  it('04: partial, by number', () => {
    expect(judge(part)).toMatchObject({ outcome: 'unknown', unknownReason: 'partial', code: '513' });
  });

  it('05: a flagged failure of the ERP', () => {
    expect(judge(flag)).toEqual({ outcome: 'refused', code: 'S07', message: '单据已出库' });
  });

  it('07: a raw line break in the message', () => {
    expect(judge(newline)).toEqual({ outcome: 'refused', code: '1004', message: '第一行\n第二行' });
  });

  it('08: errorMessage', () => {
    expect(judge(errorMessage)).toEqual({ outcome: 'refused', code: 'E12', message: '订单已打包' });
  });

  it('14: a platform code without its envelope is never resent', () => {
    const result = outcomeOf({ kind: 'answered', status: 200, text: platform }, asked(), 0);
    expect(result.answer).toMatchObject({ outcome: 'rejected', code: '25' });
    expect(result.resend).toEqual({ kind: 'never' });
  });
});

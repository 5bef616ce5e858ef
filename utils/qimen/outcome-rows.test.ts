import { describe, expect, it } from 'vitest';
import rawRows from '@/tests/fixtures/qimen/top-errors.json';
import type { Outcome } from '@/utils/orders/lock';
import type { DoorAnswer } from './door';
import { outcomeOf } from './outcome';
import type { CallType } from './settings';

const NOW = Date.UTC(2026, 0, 1, 19, 4, 5);

const answered = (text: string, more: Partial<DoorAnswer> = {}): DoorAnswer => ({
  kind: 'answered',
  status: 200,
  text,
  ...more,
});
const judge = (text: string, callType: CallType = 'synchronous', more: Partial<DoorAnswer> = {}) =>
  outcomeOf(answered(text, more), callType, NOW).answer;

describe('every row of the error table', () => {
  interface Row {
    code?: number | string;
    sub_code?: string;
    outcome: Outcome;
    auto_resend: string;
  }
  const rows = rawRows as Row[];
  const made = (pattern: string) => pattern.replaceAll('*', 'xyz');
  const name = (row: Row) => `${row.code ?? '–'} ${row.sub_code ?? '–'}`;
  const RESEND: Record<string, string> = {
    never: 'never',
    'once-after-clock-correction': 'correct-clock',
    'after-the-seconds-named': 'after',
    'three-times-with-back-off': 'back-off',
  };

  it('has 108', () => expect(rows).toHaveLength(108));

  const platformRows = rows.filter((row) => typeof row.code === 'number' || row.sub_code?.startsWith('is'));
  it.each(platformRows.map((row) => [name(row), row] as const))('platform %s', (_name, row) => {
    const said = {
      code: row.code ?? 15,
      sub_code: made(row.sub_code ?? ''),
      msg: 'This ban will last for 7 more seconds',
    };
    for (const root of ['error_response', 'response']) {
      const text = JSON.stringify({ [root]: { flag: 'failure', ...said } });
      const { answer, resend } = outcomeOf(answered(text, { date: NOW + 1_200_000 }), 'synchronous', NOW);
      expect(answer.outcome).toBe(row.outcome);
      expect(resend.kind).toBe(RESEND[row.auto_resend]);
      const bare = outcomeOf(answered(JSON.stringify(said)), 'asynchronous', NOW);
      expect(bare.answer.outcome).toBe(row.outcome);
    }
  });

  const businessRows = rows.filter((row) => typeof row.code !== 'number');
  it.each(businessRows.map((row) => [name(row), row] as const))('business %s', (_name, row) => {
    const errorCode = made(row.sub_code ?? String(row.code));
    const failure = JSON.stringify({ result: { success: false, errorCode, errorMsg: '…' } });
    expect(judge(failure).outcome).toBe(row.outcome);
    expect(
      judge(`<result><success>false</success><errorCode>${errorCode}</errorCode></result>`).outcome,
    ).toBe(row.outcome);
    // A failing code beside a success: nobody can say.
    const both = JSON.stringify({ result: { success: true, errorCode, errorMsg: '' } });
    expect(judge(both)).toMatchObject({ outcome: 'unknown', unknownReason: 'contradictory' });
  });

  it('codes without a row: isv.* rejected, isp.* unknown, any other the ERP’s refusal', () => {
    const said = (errorCode: string) =>
      judge(JSON.stringify({ success: false, errorCode, errorMsg: 'x' })).outcome;
    expect(said('isv.made-up')).toBe('rejected');
    expect(said('isp.made-up')).toBe('unknown');
    expect(said('77001')).toBe('refused');
    expect(said('25')).toBe('refused');
    expect(judge('{"success":false}').outcome).toBe('refused');
    expect(
      judge('{"success":false,"errorCode":"E1","errorMsg":"Remote service error | isp.http-read-timeout"}')
        .outcome,
    ).toBe('unknown');
  });
});

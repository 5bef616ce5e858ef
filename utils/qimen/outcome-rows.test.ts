import { describe, expect, it } from 'vitest';
import { answered, asked } from '@/tests/fixtures/qimen/judge';
import rawRows from '@/tests/fixtures/qimen/top-errors.json';
import type { Outcome } from '@/utils/domain/lock';
import type { CallType } from '@/utils/domain/shop';
import { outcomeOf } from './outcome';
import type { TransportAnswer } from './transport';

const NOW = Date.UTC(2026, 0, 1, 19, 4, 5);

const judge = (text: string, callType: CallType = 'synchronous', more: Partial<TransportAnswer> = {}) =>
  outcomeOf(answered(text, more), asked(callType), NOW).answer;

describe('every row of the error table', () => {
  interface Row {
    code?: number | string;
    sub_code?: string;
    outcome: Outcome;
    auto_resend: string;
    meaning_en: string;
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

  it('has 111', () => expect(rows).toHaveLength(111));

  const platformRows = rows.filter((row) => typeof row.code === 'number' || row.sub_code?.startsWith('is'));
  it.each(platformRows.map((row) => [name(row), row] as const))('platform %s', (_name, row) => {
    const said = {
      code: row.code ?? 15,
      sub_code: made(row.sub_code ?? ''),
      msg: `${row.meaning_en.replace(/ \(.*/, '')}. This ban will last for 7 more seconds`,
    };
    const date = NOW + 1_200_000;
    const shapes = [
      { error_response: said },
      { response: { flag: 'failure', ...said } },
      { flag: 'failure', ...said },
      { success: false, ...said },
      said,
    ];
    for (const shape of shapes) {
      const { answer, resend } = outcomeOf(answered(JSON.stringify(shape), { date }), asked(), NOW);
      expect(answer.outcome).toBe(row.outcome);
      // Outside `error_response` it is never resent, whatever the code.
      const isOfPlatform = 'error_response' in shape;
      expect(resend.kind).toBe(isOfPlatform ? RESEND[row.auto_resend] : 'never');
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
    // A failure code beside a success proves nothing.
    const both = JSON.stringify({ result: { success: true, errorCode, errorMsg: '' } });
    expect(judge(both).outcome).toBe('unknown');
    expect(judge(both).unknownReason).not.toBe('own-code');
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

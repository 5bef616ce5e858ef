import { describe, expect, it } from 'vitest';
import { answered, asked } from '@/tests/fixtures/qimen/judge';
import { outcomeOf } from './outcome';

const NOW = Date.UTC(2026, 0, 1, 19, 4, 5);

describe('what may be resent', () => {
  const resend = (text: string, date?: number) => outcomeOf(answered(text, { date }), asked(), NOW).resend;
  const quota = (seconds: string) =>
    `{"error_response":{"code":7,"sub_code":"accesscontrol.limited-by-api-access-count","msg":"App Call Limited","sub_msg":"This ban will last for ${seconds} more seconds"}}`;

  it('a wrong clock, corrected by the gateway’s', () => {
    const text = '{"error_response":{"code":31,"msg":"Invalid timestamp"}}';
    expect(resend(text, NOW - 1_200_000)).toEqual({ kind: 'correct-clock', skewMs: -1_200_000 });
    expect(resend(text)).toEqual({ kind: 'never' });
  });

  it('a quota, after the seconds it names, and only if it names them', () => {
    expect(resend(quota('1'))).toEqual({ kind: 'after', ms: 1000 });
    expect(resend(quota('86400'))).toEqual({ kind: 'never' });
    expect(resend('{"error_response":{"code":7,"msg":"App Call Limited"}}')).toEqual({ kind: 'never' });
    const spent = quota('5').replace('by-api-access', 'by-app-access');
    expect(resend(spent)).toEqual({ kind: 'never' });
  });

  it.each([
    '{"response":{"flag":"failure","code":31,"message":"Invalid timestamp"}}',
    '{"flag":"failure","code":"31","message":"Invalid timestamp"}',
    '{"code":31,"msg":"Invalid timestamp"}',
    '{"success":false,"code":"31","msg":"Invalid timestamp"}',
    '{"success":false,"errorCode":"31","errorMsg":"Invalid timestamp"}',
    '{"code":10,"msg":"Service Currently Unavailable"}',
    '{"response":{"flag":"failure","code":7,"message":"This ban will last for 1 more seconds"}}',
    '{"response":{"flag":"failure","sub_code":"isp.system-busy"}}',
    '<response><flag>failure</flag><code>31</code><message>Invalid timestamp</message></response>',
    '{"data":{"error_response":{"code":31,"msg":"Invalid timestamp"}}}',
    // An ERP passes on the failure of a call of its own.
    '{"result":{"error_response":{"code":31,"msg":"Invalid timestamp"}}}',
    '{"result":"{\\"error_response\\":{\\"code\\":10,\\"msg\\":\\"Service Currently Unavailable\\"}}"}',
    '{"error_response":"{\\"code\\":10,\\"msg\\":\\"Service Currently Unavailable\\"}"}',
    '{"a_response":{"error_response":{"code":10,"msg":"Service Currently Unavailable"},"request_id":"r"}}',
    '<response><error_response><code>31</code><msg>Invalid timestamp</msg></error_response></response>',
  ])('nothing after a code outside error_response: %s', (text) => {
    expect(resend(text, NOW - 1_200_000)).toEqual({ kind: 'never' });
  });

  it('busy before routing, with back-off', () => {
    expect(resend('{"error_response":{"code":10,"msg":"Service Currently Unavailable"}}')).toEqual({
      kind: 'back-off',
    });
  });
});

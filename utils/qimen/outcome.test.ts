import { describe, expect, it } from 'vitest';
import { answered, asked } from '@/tests/fixtures/qimen/judge';
import type { Outcome, UnknownReason } from '@/utils/domain/lock';
import type { CallType } from '@/utils/domain/shop';
import { outcomeOf } from './outcome';
import type { TransportAnswer } from './transport';

const NOW = Date.UTC(2026, 0, 1, 19, 4, 5);
const TYPES: CallType[] = ['synchronous', 'asynchronous'];
const GOOD = { synchronous: 'locked', asynchronous: 'accepted' } as const;

const judge = (text: string, callType: CallType = 'synchronous', more: Partial<TransportAnswer> = {}) =>
  outcomeOf(answered(text, more), asked(callType), NOW).answer;

const q = 'qimen_taobao_qianniu_cloudkefu_order_self_intercept_response';

/** The envelopes of a business result, rows 1 to 4 and 10 to 11 of the list of shapes. */
const ENVELOPES: [string, (fields: string) => string][] = [
  ['1 result', (f) => `{"result":{${f}}}`],
  ['2 flat', (f) => `{${f}}`],
  ['3 response.result', (f) => `{"response":{"result":{${f}}}}`],
  ['3 response', (f) => `{"response":{${f}}}`],
  ['4 named response.result', (f) => `{"${q}":{"result":{${f}},"request_id":"r1"}}`],
  ['4 named response', (f) => `{"${q}":{${f},"request_id":"r1"}}`],
  ['4 any response', (f) => `{"any_response":{${f}}}`],
  ['code beside result', (f) => `{"code":200,"result":{${f}}}`],
  ['flag beside result', (f) => `{"response":{"flag":"success","result":{${f}}}}`],
];
const XML_ENVELOPES: [string, (fields: string) => string][] = [
  ['1 result', (f) => `<result>\n  ${f}\n</result>`],
  [
    '3 response.result',
    (f) => `<?xml version="1.0" encoding="utf-8" ?><response><result>${f}</result></response>`,
  ],
  ['4 named response', (f) => `<${q}><result>${f}</result><request_id>r1</request_id></${q}><!--top01-->`],
  ['11 response', (f) => `\ufeff<response>${f}</response>`],
];

describe.each(TYPES)('a %s business result', (callType) => {
  it.each(ENVELOPES)('in %s (JSON)', (_name, wrap) => {
    for (const success of ['true', '"true"']) {
      const fields = `"errorMsg":"","errorCode":"","success":${success}`;
      expect(judge(wrap(fields), callType).outcome).toBe(GOOD[callType]);
    }
    for (const success of ['false', '"false"']) {
      const answer = judge(
        wrap(`"errorMsg":"已发货拦截失败","errorCode":"1001","success":${success}`),
        callType,
      );
      expect(answer).toMatchObject({ outcome: 'refused', code: '1001', message: '已发货拦截失败' });
    }
    for (const success of ['1', '0', '"no"', '"yes"', '"True"', '"true "', 'null', '{}']) {
      expect(judge(wrap(`"success":${success}`), callType).outcome).toBe('unknown');
    }
    expect(judge(wrap('"errorMsg":"好","errorCode":"0"'), callType).outcome).toBe('unknown');
  });

  it.each(XML_ENVELOPES)('in %s (XML)', (_name, wrap) => {
    expect(judge(wrap('<success>true</success>'), callType).outcome).toBe(GOOD[callType]);
    const refusal =
      '<errorMsg>已发货 &amp; 拦截失败</errorMsg><errorCode>1001</errorCode><success>false</success>';
    expect(judge(wrap(refusal), callType)).toMatchObject({
      outcome: 'refused',
      code: '1001',
      message: '已发货 & 拦截失败',
    });
    for (const success of ['1', 'no', 'TRUE', '']) {
      expect(judge(wrap(`<success>${success}</success>`), callType).outcome).toBe('unknown');
    }
  });

  it('10: another scene’s success and failure', () => {
    const success = '{"code":"0","data":"…","msg":"成功","success":true}';
    expect(judge(success, callType).outcome).toBe(GOOD[callType]);
    const failure = '{"code":"1","msg":"失败","success":false}';
    expect(judge(failure, callType)).toMatchObject({ outcome: 'refused', code: '1', message: '失败' });
  });

  it('11: the ERP refused the gateway’s sign', () => {
    const text =
      '<response><success>false</success><errorCode>sign-check-failure</errorCode><errorMsg>Illegal request</errorMsg></response>';
    expect(judge(text, callType)).toMatchObject({ outcome: 'rejected', code: 'sign-check-failure' });
  });
});

describe.each(TYPES)('a failure of platform or gateway, %s', (callType) => {
  it.each<[string, string, Outcome, string | undefined]>([
    [
      '5 response flag',
      '{"response":{"flag":"failure","code":25,"message":"Invalid signature","request_id":"15qzd9btbeym5"}}',
      'rejected',
      '25',
    ],
    [
      '5 with sub_code',
      '{"response":{"flag":"failure","code":15,"sub_code":"isp.system-busy"}}',
      'rejected',
      '15',
    ],
    [
      '6 without root',
      '{"flag":"failure","code":"client.protocol.invalid-argument","message":"…"}',
      'rejected',
      'client.protocol.invalid-argument',
    ],
    ['6 ERP’s own word', '{"flag":"failure","code":"no-such-line","message":"…"}', 'refused', 'no-such-line'],
    ['6 ERP’s number', '{"flag":"failure","code":"1001","message":"已发货"}', 'refused', '1001'],
    ['6 platform number', '{"flag":"failure","code":"25","message":"Invalid signature"}', 'rejected', '25'],
    ['6 generic refusal', '{"flag":"failure","sub_code":"sign-check-failure"}', 'rejected', undefined],
    [
      '7 error_response',
      '{"error_response":{"code":29,"msg":"Invalid app Key","sub_code":"isv.appkey-not-exists"}}',
      'rejected',
      '29',
    ],
    [
      '7 XML',
      '<error_response><code>50</code><msg>Remote service error</msg><sub_code>isv.invalid-parameter</sub_code><sub_msg>非法参数</sub_msg></error_response>',
      'rejected',
      '50',
    ],
    ['7 without any code', '{"error_response":{"msg":"?"}}', 'unknown', undefined],
    ['8 bare', '{"code":27,"msg":"Invalid session","sub_code":"invalid-sessionkey"}', 'rejected', '27'],
    ['8 bare, fine but no result', '{"code":0,"msg":"ok"}', 'unknown', undefined],
    [
      '9 sub-code in the message',
      '{"response":{"flag":"failure","code":"TOP15","message":"Remote service error | isp.http-read-timeout"}}',
      'unknown',
      '15',
    ],
    [
      '9 XML',
      '<response><flag>failure</flag><code>TOP15</code><message>Remote service error | isp.http-connection-refuse</message></response>',
      'rejected',
      '15',
    ],
    ['a code of the platform without a row', '{"error_response":{"code":9999,"msg":"?"}}', 'unknown', '9999'],
  ])('%s', (_name, text, outcome, code) => {
    expect(judge(text, callType)).toMatchObject({ outcome, ...(code && { code }) });
  });
});

describe('answers that prove nothing', () => {
  const nested = (levels: number) => `${'{"result":'.repeat(levels)}{"success":true}${'}'.repeat(levels)}`;
  it.each<[string, string, UnknownReason]>([
    ['empty', '', 'unreadable'],
    ['white space', ' \n', 'unreadable'],
    ['HTML', '<!DOCTYPE html><html><body>success: true</body></html>', 'unreadable'],
    ['HTML without doctype', '<html><body><success>true</success></body></html>', 'unreadable'],
    ['cut JSON', '{"result":{"success":true', 'unreadable'],
    ['cut XML', '<result><success>true</success>', 'unreadable'],
    ['text', 'ok', 'unreadable'],
    ['true', 'true', 'unreadable'],
    ['array', '[{"success":true}]', 'unreadable'],
    ['JSON with a tail', '{"success":true}{"success":false}', 'unreadable'],
    ['unknown root', '{"data":{"success":true}}', 'unreadable'],
    ['deep nesting', nested(40), 'unreadable'],
    ['very deep nesting', `${'['.repeat(200_000)}`, 'unreadable'],
    ['very deep XML', '<result>'.repeat(50_000), 'unreadable'],
    ['entities', '<!DOCTYPE r [<!ENTITY a "true">]><result><success>&a;</success></result>', 'unreadable'],
    ['a document type', '<!DOCTYPE r><result><success>true</success></result>', 'unreadable'],
    ['unknown entity', '<result><success>&lol;</success></result>', 'unreadable'],
    ['single quotes', "{'success':true}", 'unreadable'],
    ['repeated name', '{"success":false,"success":true}', 'contradictory'],
    ['repeated name, escaped', '{"success":false,"\\u0073uccess":true}', 'contradictory'],
    ['repeated element', '<result><success>true</success><success>true</success></result>', 'contradictory'],
    ['two results', '{"result":{"success":true},"response":{"success":false}}', 'contradictory'],
    ['result list', '{"result":[{"success":true}]}', 'unreadable'],
    ['error beside success', '{"error_response":{"code":15},"success":true}', 'contradictory'],
    ['error beside result', '{"result":{"success":true},"error_response":{"code":15}}', 'contradictory'],
    ['empty error beside success', '{"success":true,"error_response":{}}', 'contradictory'],
    ['error text beside success', '{"success":true,"error_response":"boom"}', 'contradictory'],
    ['success with a failure flag', '{"flag":"failure","success":true}', 'contradictory'],
    ['success with a sub-code', '{"success":true,"sub_code":"isp.system-busy"}', 'contradictory'],
    ['outer and inner', '{"success":true,"result":{"success":false,"errorCode":"1001"}}', 'contradictory'],
    ['platform number beside success', '{"success":true,"code":25}', 'contradictory'],
  ])('%s', (_name, text, reason) => {
    for (const callType of TYPES) {
      expect(judge(text, callType)).toMatchObject({ outcome: 'unknown', unknownReason: reason });
    }
  });

  it('__proto__ is a name like any other', () => {
    expect(judge('{"__proto__":{"success":true}}').outcome).toBe('unknown');
    expect(judge('{"result":{"__proto__":{"success":true}}}').outcome).toBe('unknown');
    expect(judge('{"success":true,"constructor":{}}').outcome).toBe('locked');
  });

  it.each([301, 403, 404, 408, 500, 502, 504])('HTTP %i without anything to read', (status) => {
    for (const text of ['', '<html></html>', '{"success":true}', '{"result":{"success":"true"}}']) {
      expect(judge(text, 'synchronous', { status })).toMatchObject({
        outcome: 'unknown',
        httpStatus: status,
      });
    }
  });

  it.each([206, 300, 404, 500])('a success with HTTP %i does not count', (status) => {
    expect(judge('{"result":{"success":true}}', 'synchronous', { status })).toMatchObject({
      outcome: 'unknown',
      unknownReason: 'contradictory',
      httpStatus: status,
    });
  });

  it('a failure that can be read counts as what it says, whatever the status', () => {
    const text = '{"error_response":{"code":25,"msg":"Invalid signature"}}';
    expect(judge(text, 'synchronous', { status: 403 }).outcome).toBe('rejected');
    const refusal = '{"success":false,"errorCode":"1004","errorMsg":"已拣货"}';
    expect(judge(refusal, 'synchronous', { status: 500 }).outcome).toBe('refused');
  });
});

describe('calls without an answer', () => {
  it('not sent is rejected, lost is unknown; neither is resent', () => {
    const notSent = outcomeOf({ kind: 'not-sent', reason: 'no-access' }, asked(), NOW);
    expect(notSent).toEqual({
      answer: { outcome: 'rejected', notSentReason: 'no-access' },
      resend: { kind: 'never' },
    });
    for (const reason of ['no-answer', 'connection-lost', 'unreadable', 'interrupted'] as const) {
      const lost = outcomeOf({ kind: 'lost', reason }, asked(), NOW);
      expect(lost.answer).toMatchObject({ outcome: 'unknown', unknownReason: reason });
      expect(lost.resend.kind).toBe('never');
    }
  });
});

it('keeps the platform’s message and request id', () => {
  const text =
    '{"error_response":{"code":41,"msg":"Invalid Arguments","sub_code":"isv.invalid-parameter:tid","sub_msg":"tid","request_id":"abc"}}';
  expect(judge(text)).toEqual({
    outcome: 'rejected',
    code: '41',
    subCode: 'isv.invalid-parameter:tid',
    message: 'Invalid Arguments | tid',
    platformRequestId: 'abc',
  });
  expect(judge(`{"success":false,"errorMsg":"${'长'.repeat(9000)}"}`).message).toHaveLength(4001);
});

describe('the HTTP status of an answer that cannot be read', () => {
  it.each([200, 403, 404, 500, 502, 504])('%i', (status) => {
    for (const text of ['', '<html></html>', 'upstream error', '{"x":1}']) {
      expect(judge(text, 'synchronous', { status })).toMatchObject({
        outcome: 'unknown',
        unknownReason: 'unreadable',
        httpStatus: status,
      });
    }
    const lost = outcomeOf({ kind: 'lost', reason: 'unreadable', status }, asked(), NOW);
    expect(lost.answer.httpStatus).toBe(status);
  });

  it('of a broken connection is kept only if it is not 2xx', () => {
    const lost = (status: number) =>
      outcomeOf({ kind: 'lost', reason: 'connection-lost', status }, asked(), NOW).answer.httpStatus;
    expect(lost(502)).toBe(502);
    expect(lost(200)).toBeUndefined();
  });
});

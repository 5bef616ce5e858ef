import { describe, expect, it } from 'vitest';
import { judge } from '@/tests/fixtures/qimen/judge';

/** Several levels of one answer: an envelope with a code, and rulings that are equal or differ. */

const REFUSED = '"success":false,"errorCode":"1001","errorMsg":"已发货"';

describe('an envelope with a success code', () => {
  const ENVELOPES: [string, (result: string) => string][] = [
    ['errorCode', (result) => `{"errorCode":"0","errorMsg":"","result":{${result}}}`],
    ['sub_code', (result) => `{"sub_code":"0","sub_msg":"","result":{${result}}}`],
    ['resultCode', (result) => `{"resultCode":200,"resultMsg":"ok","result":{${result}}}`],
    ['response', (result) => `{"response":{"errorCode":"success","result":{${result}}}}`],
  ];
  it.each(ENVELOPES)('%s', (_, wrap) => {
    expect(judge(wrap('"success":true')).outcome).toBe('locked');
    expect(judge(wrap('"success":true,"errorCode":"1001"')).outcome).toBe('unknown');
    expect(judge(wrap(REFUSED))).toMatchObject({ outcome: 'refused', code: '1001', message: '已发货' });
  });

  it('a code of the shop is one', () => {
    const text = (result: string) => `{"errorCode":"S0","result":{${result}}}`;
    const successCodes = ['S0'];
    expect(judge(text('"success":true')).unknownReason).toBe('own-code');
    expect(judge(text('"success":true'), 'synchronous', { successCodes }).outcome).toBe('locked');
    expect(judge(text(REFUSED), 'synchronous', { successCodes }).outcome).toBe('refused');
  });

  it('a sub-code of success points to no failure of its own', () => {
    const failure = (code: string, msg: string) =>
      JSON.stringify({ success: false, code, msg, sub_code: '0' });
    expect(judge(failure('1001', '已发货'))).toMatchObject({ outcome: 'refused', code: '1001' });
    expect(judge(failure('25', 'Invalid signature'))).toMatchObject({ outcome: 'rejected', code: '25' });
  });
});

describe('a result that is a list', () => {
  it('says nothing if it is empty', () => {
    expect(judge('{"success":true,"code":200,"message":"ok","result":[]}').outcome).toBe('locked');
    expect(judge(`{${REFUSED},"result":[]}`)).toMatchObject({ outcome: 'refused', code: '1001' });
    expect(judge('{"code":"0","result":[]}').outcome).toBe('unknown');
  });

  it('is one of lines', () => {
    expect(judge('{"success":true,"result":[{"status":"成功"}]}').outcome).toBe('locked');
    expect(judge('{"success":true,"result":[{"status":"失败"}]}').outcome).toBe('unknown');
  });
});

describe('an answer, or its result, as a text of its own is no ruling', () => {
  const WRAPS: [string, (text: string) => string][] = [
    ['the whole', (text) => JSON.stringify(text)],
    ['result', (result) => JSON.stringify({ result })],
    ['response', (response) => JSON.stringify({ response })],
    ['named response', (result) => JSON.stringify({ a_response: { result, request_id: 'r' } })],
  ];
  it.each(WRAPS)('%s', (_, wrap) => {
    expect(judge(wrap('{"success":true}')).outcome).toBe('unknown');
    expect(judge(wrap('{"success":true,"errorCode":"1001"}')).outcome).toBe('unknown');
    expect(judge(wrap('{"success":true,"success":false}')).outcome).toBe('unknown');
    expect(judge(wrap(`{${REFUSED}}`)).outcome).toBe('unknown');
  });
});

describe('two rulings', () => {
  it.each([
    '{"success":true,"code":"0","msg":"成功","result":{"success":true,"errorCode":""}}',
    '{"response":{"success":"true","result":{"success":true}}}',
    '<response><success>true</success><result><success>true</success></result></response>',
  ])('of success agree: %s', (text) => {
    expect(judge(text).outcome).toBe('locked');
    expect(judge(text.replace('true', 'false')).unknownReason).toBe('contradictory');
  });

  it.each([
    `{"success":false,"code":"1001","msg":"x","result":{${REFUSED}}}`,
    `{"success":false,"msg":"x","result":{${REFUSED}}}`,
    `{${REFUSED},"result":{"success":false}}`,
    `{"response":{"flag":"failure","result":{${REFUSED}}}}`,
    `{"response":{"flag":"failure","message":"x","result":{${REFUSED}}}}`,
  ])('of failure agree on one code: %s', (text) => {
    expect(judge(text)).toMatchObject({ outcome: 'refused', code: '1001' });
  });

  it.each([
    `{"success":false,"code":"E9","msg":"x","result":{${REFUSED}}}`,
    `{"errorCode":"isp.http-read-timeout","result":{"success":false}}`,
    `{"error_response":{"code":15},"result":{${REFUSED}}}`,
    `{"success":true,"result":{${REFUSED}}}`,
  ])('that differ are 结果未知: %s', (text) => {
    expect(judge(text)).toMatchObject({ outcome: 'unknown', unknownReason: 'contradictory' });
  });
});

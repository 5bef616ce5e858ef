import { describe, expect, it } from 'vitest';
import failingAnswers from '@/tests/fixtures/answers/answers-of-failure.txt?raw';
import fineAnswers from '@/tests/fixtures/answers/answers-of-success.txt?raw';
import failingFields from '@/tests/fixtures/answers/fields-of-failure.txt?raw';
import fineFields from '@/tests/fixtures/answers/fields-of-success.txt?raw';
import failingMessages from '@/tests/fixtures/answers/messages-of-failure.txt?raw';
import fineMessages from '@/tests/fixtures/answers/messages-of-success.txt?raw';
import { judge } from '@/tests/fixtures/qimen/judge';

/** Long lists, one a line: what honest ERPs send beside a success, and what makes a success doubtful. */

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
const outcome = (text: string) => judge(text).outcome;

describe('messages', () => {
  it.each(lines(failingMessages))('%s: 结果未知', (msg) => {
    expect(outcome(JSON.stringify({ success: true, msg }))).toBe('unknown');
    expect(outcome(JSON.stringify({ code: '0', message: msg, result: { success: true } }))).toBe('unknown');
  });
  it.each(lines(fineMessages))('%s: 已锁定', (msg) => {
    expect(outcome(JSON.stringify({ success: true, msg }))).toBe('locked');
    expect(outcome(JSON.stringify({ code: '0', message: msg, result: { success: true } }))).toBe('locked');
  });
});

describe('messages of an asynchronous call', () => {
  it.each(['', '已受理', '受理成功', '请求已受理', '订单受理成功', '加入队列成功', 'accepted', '操作成功'])(
    '%s: 已受理',
    (msg) => {
      expect(judge(JSON.stringify({ success: true, msg }), 'asynchronous').outcome).toBe('accepted');
    },
  );
  it.each(['受理失败', '已受理，打包完成', '未受理', '受理成功，但已发货'])('%s: 结果未知', (msg) => {
    expect(judge(JSON.stringify({ success: true, msg }), 'asynchronous').outcome).toBe('unknown');
  });
});

describe('fields', () => {
  it.each(lines(failingFields))('%s: 结果未知', (field) => {
    expect(outcome(`{"success":true,${field}}`)).toBe('unknown');
    expect(outcome(`{"code":"0","result":{"success":true,${field}}}`)).toBe('unknown');
  });
  it.each(lines(fineFields))('%s: 已锁定', (field) => {
    expect(outcome(`{"success":true,${field}}`)).toBe('locked');
    expect(outcome(`{"result":{"success":true,${field}}}`)).toBe('locked');
  });
});

describe('whole answers', () => {
  it.each(lines(failingAnswers))('%s: 结果未知', (text) => expect(outcome(text)).toBe('unknown'));
  it.each(lines(fineAnswers))('%s: 已锁定', (text) => expect(outcome(text)).toBe('locked'));
});

describe('documents', () => {
  it.each([
    '{"success":true,"success\\u0000":false}',
    '{"success":true,"suc\\u200bcess":false}',
    '{"success":true,"ｓｕｃｃｅｓｓ":false}',
    '{"success":true,"是否成功":"否"}',
    '{"success":true,"状态码":500}',
    '{"success":true,"代码":"1001"}',
    '{"success":true,"消息":"已发货"}',
    '{"success":true,"结果":"未通过"}',
    '{"success":true,"msg":"锁\\u200b定失\\u200b败"}',
    '{"success":true,"msg":"锁定失　败"}',
    '{"success":true,"msg":"ＦＡＩＬ"}',
    '{"success":true,"msg":"&#22833;&#36133;"}',
    '{"success":true,"msg":"\\\\u5931\\\\u8d25"}',
    '<response><success>true</success><fault>x</fault></response>',
    '<response><success>true</success><data>JTdCJTIyc3VjY2VzcyUyMiUzQWZhbHNlJTdE</data></response>',
    'callback({"success":true})',
    '<string>{"success":true}</string>',
  ])('%s: 结果未知', (text) => expect(outcome(text)).toBe('unknown'));

  it.each([
    '\ufeff{"success":true}',
    '\r\n{"success":true}\r\n',
    '{"success":true,"isSuccess":true,"ok":true}',
  ])('%j: 已锁定', (text) => expect(outcome(text)).toBe('locked'));

  it('HTTP 202 is no lock, but an acceptance; without content and several outcomes are neither', () => {
    const text = '{"success":true}';
    expect(judge(text, 'synchronous', { status: 202 })).toMatchObject({
      outcome: 'unknown',
      httpStatus: 202,
    });
    expect(judge(text, 'asynchronous', { status: 202 }).outcome).toBe('accepted');
    for (const status of [204, 205, 207, 208, 226, 299])
      expect(judge(text, 'asynchronous', { status }).outcome).toBe('unknown');
    for (const status of [201, 203]) expect(judge(text, 'synchronous', { status }).outcome).toBe('locked');
  });
});

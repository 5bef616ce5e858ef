import { describe, expect, it } from 'vitest';
import { FIRST, judge, SECOND, TID } from '@/tests/fixtures/qimen/judge';

/** 已锁定 is decided by allow-list: nothing in the whole answer may contradict it. */

const GOOD = { synchronous: 'locked', asynchronous: 'accepted' } as const;
const bothTypes = (text: string) =>
  (['synchronous', 'asynchronous'] as const).map((callType) => judge(text, callType).outcome);

/** Plain successes of well-behaved ERPs, in all known shapes and with their extra fields. */
const PLAIN: string[] = [
  '{"result":{"errorMsg":"","errorCode":"","success":true}}',
  '{"result":{"errorMsg":null,"errorCode":null,"success":true}}',
  '{"success":true}',
  '{"success":"true","errorCode":"","errorMsg":""}',
  '{"response":{"result":{"success":true,"errorCode":"0","errorMsg":"成功"}}}',
  '{"response":{"flag":"success","success":true,"code":"0","message":""}}',
  '{"response":{"flag":"success","success":true,"code":0,"message":"操作成功","request_id":"1"}}',
  '{"qimen_taobao_qianniu_cloudkefu_order_self_intercept_response":{"result":{"success":"true"},"request_id":"r"}}',
  '{"a_response":{"success":true,"sub_code":"","sub_msg":""}}',
  '{"code":"0","data":"…","msg":"成功","success":true}',
  '{"code":0,"data":"…","msg":"成功","success":true}',
  '{"code":"200","data":null,"msg":"OK","success":true}',
  '{"code":200,"result":{"success":true}}',
  '{"code":" SUCCESS ","success":true}',
  '{"code":"Ok","success":true}',
  '{"code":"0000","errorCode":"00","subCode":"000","success":true}',
  '{"code":"succeed","success":true}',
  `{"success":true,"successIds":["${FIRST}","${SECOND}"],"failedIds":[],"trace_id":"3553483395407017"}`,
  `{"success":true,"data":{"successIds":[${FIRST},${SECOND}],"failedIds":null,"failCount":0,"successCount":2}}`,
  `{"success":true,"successIds":["${TID}"]}`,
  '{"success":true,"failedIds":"[]","errors":{},"errorList":"","failList":[null],"failed":false,"failedCount":"0"}',
  '{"success":true,"failMsg":"无","errorMsg":"ok","exception":null}',
  `{"success":true,"data":[{"oid":"${FIRST}","success":true,"code":"0"},{"oid":"${SECOND}","success":"true","code":0,"status":1}]}`,
  '{"success":true,"data":"{\\"success\\":true,\\"failedIds\\":[],\\"errorCode\\":\\"\\"}"}',
  '{"success":true,"msg":"共2条，成功2条，失败0条"}',
  '{"success":true,"message":"2 done, 0 failed"}',
  '{"success":true,"msg":"锁定成功，仓库不能发货"}',
  '{"success":true,"status":200,"data":{"orderStatus":"WAIT_SELLER_SEND_GOODS","lockNo":"LK202611300000012345"}}',
  '<result><errorMsg></errorMsg><errorCode/><success>true</success></result>',
  '<?xml version="1.0" encoding="utf-8"?><response><success>true</success><failedIds/></response>',
  '<response><flag>success</flag><result><success>true</success><errorCode>0</errorCode></result></response>',
  '<response><success><![CDATA[true]]></success><errorCode xsi:nil="true" xmlns:xsi="x"/></response>',
  `<response><success>true</success><lines list="true"><line oid="${FIRST}" code="0"/><line oid="${SECOND}" code="0"/></lines></response>`,
];

describe('a plain success', () => {
  it.each(PLAIN)('%s', (text) => expect(bothTypes(text)).toEqual([GOOD.synchronous, GOOD.asynchronous]));
});

const line = (id: string, more: string) => `{"subOrderId":"${id}",${more}}`;

/** Fields beside or below `success: true`. */
const DOUBTS: string[] = [
  '"errorCode":"1001"',
  '"errorCode":1001',
  '"errorCode":"1001 "',
  '"errorCode":"500"',
  '"errorCode":"-1"',
  '"errorCode":-1',
  '"errorCode":"FAIL"',
  '"errorCode":"513"',
  '"errorCode":"00000"',
  '"errorCode":"0.0"',
  '"errorCode":"1"',
  '"errorCode":"true"',
  '"errorCode":["0","1001"]',
  '"errorCode":{"value":"1001"}',
  '"error_code":"E1"',
  '"ErrorCode":"E1"',
  '"errcode":40001',
  '"err_no":7',
  '"code":"S99"',
  '"Code":"S99"',
  '"sub_code":"isv.x"',
  '"subCode":"x"',
  '"ret_code":"9"',
  '"returnCode":"9"',
  '"resultCode":"9"',
  '"status_code":"500"',
  '"biz_code":"9"',
  '"flag":"failure"',
  '"flag":"Fail"',
  '"flag":"0"',
  '"status":"failed"',
  '"status":"processing"',
  '"data":{"status":0}',
  '"state":"FAIL"',
  '"Success":false',
  '"SUCCESS":"false"',
  '"isSuccess":false',
  '"is_success":"false"',
  '"data":{"success":false}',
  '"data":{"success":"no"}',
  '"data":{"Success":"False"}',
  '"data":[{"success":false}]',
  '"data":[[{"success":false}]]',
  '"data":{"a":{"b":{"c":{"d":{"success":false}}}}}',
  '"anything":{"errorCode":"1001"}',
  '"data":{"code":"9"}',
  '"data":"{\\"success\\":false}"',
  '"data":"{\\"list\\":[{\\"code\\":9}]}"',
  '"data":"\\"{\\\\\\"success\\\\\\":false}\\""',
  '"data":"<r><success>false</success></r>"',
  '"data":"success=false&code=1"',
  '"ext":"{success:false}"',
  '"data":"部分子订单失败"',
  '"msg":"部分子订单锁定失败"',
  '"message":"part-sub-order-failed"',
  '"errorMsg":"订单不存在"',
  '"errorMessage":"already shipped"',
  '"msg":"锁定失败"',
  '"msg":"共12条，成功2条，失败10条"',
  '"desc":"order not found"',
  '"reason":"已发货"',
  '"error":"boom"',
  '"error":{"code":1}',
  '"error":true',
  '"errors":["x"]',
  '"errorList":[{"id":1}]',
  '"error_list":[{"id":1}]',
  '"exception":"NPE"',
  '"failCount":1',
  '"fail_num":"1"',
  '"failed":true',
  '"failed":["x"]',
  '"hasError":true',
  '"partial":true',
  '"partFailed":true',
  '"successCount":1',
  '"success_count":0',
  '"rejected":["x"]',
  '"失败列表":["x"]',
  `"failedIds":["${FIRST}"]`,
  `"failedIds":["${FIRST}","${SECOND}"]`,
  `"FAILEDIDS":["${FIRST}"]`,
  `"failed_ids":"${FIRST}"`,
  `"failIds":"[\\"${FIRST}\\"]"`,
  `"failedSubOrderIds":[${FIRST}]`,
  `"fail_list":{"id":"${FIRST}"}`,
  '"failedIds":["1"]',
  `"successIds":["${FIRST}"]`,
  `"successIds":"${FIRST}"`,
  `"success_sub_order_ids":["4512690374429027645"]`,
  `"lockedIds":["${FIRST}"]`,
  `"subOrderResults":[${line(FIRST, '"success":true')},${line(SECOND, '"success":false')}]`,
  `"subOrderResults":[${line(FIRST, '"code":"0"')},${line(SECOND, '"code":"1001"')}]`,
  `"subOrderResults":[${line(FIRST, '"flag":"success"')},${line(SECOND, '"flag":"failure"')}]`,
  `"subOrderResults":[${line(FIRST, '"status":"1"')},${line(SECOND, '"status":"0"')}]`,
  `"subOrderResults":[${line(FIRST, '"result":"success"')},${line(SECOND, '"result":"error"')}]`,
  `"subOrderResults":[${line(FIRST, '"success":true')}]`,
  `"details":{"${FIRST}":"0","${SECOND}":"1001"}`,
  `"details":{"${FIRST}":true,"${SECOND}":false}`,
  `"details":{"${SECOND}":{"success":false}}`,
  '"error_response":{}',
  '"error_response":{"code":15}',
  '"error_response":"boom"',
  '"result":{"success":false}',
  '"result":"failure"',
  '"success":false',
  '"success":true',
  '"data":{"success":true,"success":false}',
  '"data":{"a":1,"a":2}',
];

describe('success: true with a contradicting field is 结果未知', () => {
  const ENVELOPES: [string, (fields: string) => string][] = [
    ['flat', (fields) => `{${fields}}`],
    ['result', (fields) => `{"result":{${fields}}}`],
    ['response.result', (fields) => `{"response":{"result":{${fields}}}}`],
  ];
  it.each(DOUBTS)('%s', (doubt) => {
    for (const [, wrap] of ENVELOPES) {
      expect(bothTypes(wrap(`"success":true,${doubt}`))).toEqual(['unknown', 'unknown']);
      expect(bothTypes(wrap(`${doubt},"success":"true"`))).toEqual(['unknown', 'unknown']);
    }
  });

  it.each(DOUBTS.filter((doubt) => !/"(?:result|success)"/.test(doubt)))('around the result: %s', (doubt) => {
    expect(bothTypes(`{${doubt},"result":{"success":true}}`)).toEqual(['unknown', 'unknown']);
    expect(bothTypes(`{"result":{"success":true},${doubt}}`)).toEqual(['unknown', 'unknown']);
  });

  it.each([
    '<errorCode>1001</errorCode>',
    '<errorCode> 1001 </errorCode>',
    '<ErrorCode>E1</ErrorCode>',
    '<e:errorCode xmlns:e="x">E1</e:errorCode>',
    '<flag>failure</flag>',
    '<data><success>false</success></data>',
    '<data>{"success":false}</data>',
    '<data><![CDATA[<r><success>false</success></r>]]></data>',
    '<failedIds><string>1</string></failedIds>',
    `<failedIds>${FIRST}</failedIds>`,
    `<successIds><id>${FIRST}</id></successIds>`,
    '<lines><line success="false"/></lines>',
    `<lines><line oid="${FIRST}" code="0"/><line oid="${SECOND}" code="9"/></lines>`,
    '<lines><line><success>true</success></line><line><success>false</success></line></lines>',
    '<msg code="9">x</msg>',
    '<status>fail</status>',
    '<data>失败<id>1</id></data>',
    '<errorCode>0</errorCode><errorCode>1001</errorCode>',
  ])('XML %s', (doubt) => {
    for (const root of ['result', 'response']) {
      expect(bothTypes(`<${root}><success>true</success>${doubt}</${root}>`)).toEqual(['unknown', 'unknown']);
      expect(bothTypes(`<${root}>${doubt}<success>true</success></${root}>`)).toEqual(['unknown', 'unknown']);
    }
  });

  it.each(['True', 'TRUE', ' true', 'true\u0001', '1', 'yes', 'ok', '真'])(
    '%j is not literally true',
    (success) => {
      expect(bothTypes(JSON.stringify({ result: { success } }))).toEqual(['unknown', 'unknown']);
    },
  );

  it.each(['Success', 'SUCCESS', 'isSuccess', '@success'])('%s: true is not a success', (name) => {
    expect(bothTypes(JSON.stringify({ result: { [name]: true } }))).toEqual(['unknown', 'unknown']);
  });
});

describe('成功代码 of the shop', () => {
  const S0 = '{"success":true,"code":"S0","msg":"成功"}';

  it('without it, the outcome is unknown and names the code', () => {
    expect(judge(S0)).toEqual({
      outcome: 'unknown',
      unknownReason: 'own-code',
      code: 'S0',
      message: '成功',
    });
  });

  it.each([['S0'], ['s0'], [' S0 '], ['x', 'S0']])('with %j it is a success', (...successCodes) => {
    expect(judge(S0, 'synchronous', { successCodes }).outcome).toBe('locked');
    expect(judge(S0.replace('"S0"', '" s0 "'), 'asynchronous', { successCodes }).outcome).toBe('accepted');
  });

  it('covers no other code, and nothing else', () => {
    const successCodes = ['S0', '10000'];
    expect(judge('{"success":true,"code":"S01"}', 'synchronous', { successCodes }).outcome).toBe('unknown');
    expect(judge('{"success":true,"code":10000}', 'synchronous', { successCodes }).outcome).toBe('locked');
    expect(judge('{"success":false,"code":"S0"}', 'synchronous', { successCodes }).outcome).toBe('refused');
    expect(judge('{"code":"S0"}', 'synchronous', { successCodes }).outcome).toBe('unknown');
    const nested = '{"success":true,"code":"S0","data":{"success":false}}';
    expect(judge(nested, 'synchronous', { successCodes })).toMatchObject({ unknownReason: 'contradictory' });
    expect(judge(S0, 'synchronous', { successCodes, status: 500 }).outcome).toBe('unknown');
  });

  it('never turns a known failure code into a success', () => {
    for (const code of ['1001', '513', 'part-sub-order-failed', 'isv.x', 'FAIL']) {
      const text = JSON.stringify({ success: true, code });
      expect(judge(text, 'synchronous', { successCodes: [code] })).toMatchObject({ outcome: 'unknown' });
      expect(judge(text).unknownReason).not.toBe('own-code');
    }
  });

  it('is not suggested if more than a code contradicts the success', () => {
    expect(judge('{"success":true,"code":"S0","msg":"锁定失败"}').unknownReason).toBe('contradictory');
    expect(judge('{"success":true,"code":"25"}').unknownReason).toBe('contradictory');
    expect(judge('{"success":true,"code":"25","msg":"成功"}').unknownReason).toBe('own-code');
  });
});

describe('a success with a word of trouble in a failure field', () => {
  it.each(['errorMsg', 'error', 'failReason'])('%s', (field) => {
    expect(judge(`{"success":true,"${field}":"拦截成功，订单已转异常"}`, 'synchronous').outcome).toBe(
      'unknown',
    );
  });
});

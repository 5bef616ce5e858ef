import { describe, expect, it } from 'vitest';
import { FIRST, judge, SECOND, TID } from '@/tests/fixtures/qimen/judge';

/** Fields in no list: their values can contradict a success, and harmless ones do not. */

const outcomes = (text: string) =>
  (['synchronous', 'asynchronous'] as const).map((callType) => judge(text, callType).outcome);
const inAll = (fields: string) => [
  `{"success":true,${fields}}`,
  `{"code":"0","result":{"success":true,${fields}}}`,
];
const lines = (first: string, second: string) =>
  `"data":[{"oid":"${FIRST}",${first}},{"oid":"${SECOND}",${second}}]`;

describe('a success beside a contradicting field is 结果未知', () => {
  const ONE = `["${FIRST}"]`;
  it.each([
    ...['unlockIds', 'ng', 'badIds', 'lostIds', 'ignoreIds', 'skip_list', 'unprocessed', 'unhandledIds'],
    ...[
      'remainIds',
      'shippedIds',
      'notHeld',
      'excluded',
      'unmatched',
      'unknownIds',
      'cannotLock',
      'forbidden',
    ],
    ...[
      'timeoutIds',
      'pendingIds',
      'conflictIds',
      'unIntercept',
      'noInterceptIds',
      'okIds',
      'frozenIds',
      'pausedIds',
    ],
    ...['subOrderIds', 'anything', 'successOrder'],
  ])('%s names one of two', (name) => {
    for (const text of inAll(`"${name}":${ONE}`)) expect(outcomes(text)).toEqual(['unknown', 'unknown']);
    for (const text of inAll(`"data":[{"${name}":"${FIRST}"}]`))
      expect(outcomes(text)).toEqual(['unknown', 'unknown']);
  });

  it.each([
    ...[
      'unlockIds',
      'ngList',
      'badIds',
      'ignoreIds',
      'skipIds',
      'unhandledIds',
      'shippedIds',
      'notHeld',
      'excluded',
    ],
    ...['失敗', '未鎖定'],
  ])('%s names both', (name) => {
    for (const text of inAll(`"${name}":["${FIRST}","${SECOND}"]`))
      expect(outcomes(text)).toEqual(['unknown', 'unknown']);
  });

  it.each([
    ...[
      'locked',
      'isLocked',
      'intercepted',
      'held',
      'lockResult',
      'lockFlag',
      'interceptSuccess',
      'allSuccess',
    ],
    ...[
      'bizSuccess',
      'success_all',
      'done',
      'completed',
      'accepted',
      'processed',
      'found',
      'exists',
      'canIntercept',
    ],
    ...['interceptable', 'valid', 'passed', 'effective', 'sucess', 'succes', 'lockStatus', '成功'],
  ])('%s: false', (name) => {
    for (const no of ['false', '"false"', '"N"']) {
      for (const text of inAll(`"${name}":${no}`)) expect(outcomes(text)).toEqual(['unknown', 'unknown']);
      for (const text of inAll(lines(`"${name}":true`, `"${name}":${no}`)))
        expect(outcomes(text)).toEqual(['unknown', 'unknown']);
    }
  });

  it.each([
    '"lockNum":1',
    '"lockedNum":1',
    '"heldCount":1',
    '"affectedRows":0',
    '"updateCount":0',
    '"processedCount":1',
    '"成功数":1',
    '"lockStatus":0',
    '"httpCode":500',
    '"http_status":404',
    '"ret":-1',
    '"rc":5',
    '"busiCode":"x"',
    '"erpCode":"E12"',
    '"wmsCode":"FAIL"',
    '"codeList":["0","9"]',
    '"codeMsg":"失败"',
    '"结果":"失败"',
    '"remark":"锁定失败"',
    '"note":"lock failed"',
    '"warnings":["已发货"]',
    '"statusText":"失败"',
    '"displayMessage":"失败"',
    '"stack":"java.lang.Exception"',
    '"orderStatus":"NOT_FOUND"',
    '"data":"success=0"',
    '"data":"F"',
    '"items":["ok","fail"]',
    '"tid":"4512690374418027646"',
    '"data":{"tid":"1234567890123456789"}',
    lines('"ret":0', '"ret":-1'),
    lines('"ret":"ok"', '"ret":"ng"'),
    lines('"retCode":"0"', '"retCode":"7"'),
    lines('"remark":""', '"remark":"已发货，锁定失败"'),
    lines('"isLocked":1', '"isLocked":0'),
  ])('%s', (fields) => {
    for (const text of inAll(fields)) expect(outcomes(text)).toEqual(['unknown', 'unknown']);
  });

  it.each([
    ...[
      '仅锁定1条',
      '成功1条，共2条',
      '共2条，成功1条',
      '成功：1/2',
      '1/2',
      '拦截成功0条',
      '0条成功',
      '成功数：0',
    ],
    ...[
      '未处理',
      '未成功',
      '不成功',
      '没有找到订单',
      '查无此单',
      '订单未同步',
      '请稍后再试',
      '系统繁忙',
      '操作频繁',
    ],
    ...[
      '权限不足',
      '未授权',
      '已打包',
      '已打印',
      '已揽收',
      '无需拦截',
      '跳过',
      '状态不正确',
      '鎖定失敗',
      '參數錯誤',
    ],
    ...[
      'no such order',
      'nothing to do',
      'ignored',
      'unsupported',
      'unauthorized',
      'busy',
      'timed out',
      '结果未知',
    ],
    ...['成功1条，失败1条', '1条成功，1条失败', 'success 1, fail 1'],
  ])('msg %s', (msg) => {
    for (const text of inAll(`"msg":"${msg}"`)) expect(outcomes(text)).toEqual(['unknown', 'unknown']);
  });

  it.each(['处理中', '已提交，排队中', 'processing', 'request submitted'])('%s is not 已锁定', (msg) => {
    for (const text of inAll(`"msg":"${msg}"`)) expect(outcomes(text)).toEqual(['unknown', 'accepted']);
  });

  it('XML attributes, and HTTP 207', () => {
    expect(judge('<response><success>true</success><failed count="1"/></response>').outcome).toBe('unknown');
    expect(judge('<response><success>true</success><line locked="false"/></response>').outcome).toBe(
      'unknown',
    );
    expect(judge('{"success":true}', 'synchronous', { status: 207 })).toMatchObject({ httpStatus: 207 });
  });
});

describe('a genuine success', () => {
  it.each([
    '"timestamp":1764500000000,"cost":12,"version":"2.0","traceId":"0a1b2c"',
    `"tid":"${TID}","subOrderIds":"${FIRST},${SECOND}"`,
    `"tid":4512690374418027500`,
    '"lockNum":"LK2026","lockNo":202611301000000001,"lockTime":"2026-11-30 10:00:00","lockId":7',
    '"data":{"orderNo":"XS1","status":"HOLD","lockStatus":1,"isLocked":true}',
    '"hasMore":false,"retry":false,"async":false,"duplicate":false,"processing":false,"lockedBefore":false',
    '"remaining":99,"timeout":30,"pending":0,"unlockTime":""',
    '"orderCode":"X1","skuCode":"S1","warehouseCode":"W1","erpOrderCode":"XS01"',
    '"httpStatus":200,"httpCode":200,"statusCode":200,"ret":0,"total":2,"lockedNum":2',
    '"failCount":0,"errorList":[],"errors":null,"failedIds":""',
    '"errMsg":"no error"',
    '"errorMsg":"无"',
    '"message":"拦截成功，订单已转异常"',
    '"message":"锁定成功，订单转入异常订单"',
    '"message":"已锁定，无异常"',
    '"message":"锁定成功，等待仓库处理"',
    '"msg":"成功处理2条"',
    '"msg":"2/2"',
    '"msg":"11/30 锁定"',
    '"remark":"客服锁单","warnings":[]',
    lines('"title":"防失败模具 error","sellerMemo":"不要错误","num":1', '"title":"x","num":2'),
    lines('"locked":true,"code":"0"', '"locked":true,"code":"0"'),
  ])('%s', (fields) => {
    for (const text of inAll(fields)) expect(outcomes(text)).toEqual(['locked', 'accepted']);
  });
});

describe('a refusal', () => {
  it.each([
    '"statusCode":200',
    '"resultCode":"0"',
    '"retCode":0',
    '"retCode":"x"',
    '"httpCode":200',
    '"code":"OK"',
  ])('is recognised by the code of its error, also after %s', (first) => {
    expect(judge(`{"success":false,${first},"errorCode":"1004"}`)).toMatchObject({
      outcome: 'refused',
      code: '1004',
    });
    expect(judge(`{"success":false,${first},"errorCode":"1009"}`).outcome).toBe('unknown');
    expect(judge(`{"success":false,${first},"errorCode":"isv.x"}`).outcome).toBe('rejected');
  });

  it.each([
    '"errorId":"20261130100000000"',
    '"errorTraceId":"20261130100000000"',
    '"failTime":1764500000000000',
    '"errorDetail":{"orderId":"202611301000000001","reason":"x"}',
    '"errorData":["202611301000000001"]',
    '"errorMsg":"物流单 123456789012345 已出库"',
    `"errorMsg":"子订单 ${TID} 已拣货"`,
    '"remark":"已发货","locked":false,"isLocked":0',
  ])('is complete if a long number is not a sub-order: %s', (more) => {
    expect(judge(`{"success":false,"errorCode":"1004",${more}}`)).toMatchObject({
      outcome: 'refused',
      code: '1004',
    });
  });

  it.each([
    '1条成功，1条失败',
    '成功1条，失败1条',
    '共2条，成功1条',
    'success 1, fail 1',
    '一条成功一条失败',
  ])('does not count if a part was done: %s', (msg) => {
    expect(judge(JSON.stringify({ success: false, errorCode: 'E', errorMsg: msg }))).toMatchObject({
      outcome: 'unknown',
      unknownReason: 'partial',
    });
  });
});

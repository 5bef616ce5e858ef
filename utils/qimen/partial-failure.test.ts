import { describe, expect, it } from 'vitest';
import { FIRST, judge, SECOND, TID } from '@/tests/fixtures/qimen/judge';

const no = '"success":false';
const line = (id: string, more: string) => `{"oid":"${id}",${more}}`;

/** Many notations of one outcome, with the ids that the answer names. */
const PARTIAL: [text: string, failed?: string[], done?: string[]][] = [
  [`{${no},"errorCode":513}`],
  [`{${no},"errorCode":" 513 "}`],
  [`{${no},"errorCode":"５１３"}`],
  [`{${no},"errorCode":513.0}`],
  [`{${no},"code":"513"}`],
  [`{${no},"sub_code":"513"}`],
  [`{${no},"errorCode":"part-sub-order-failed"}`],
  [`{${no},"errorCode":"Part-Sub-Order-Failed"}`],
  [`{${no},"errorMsg":"part-sub-order-failed"}`],
  [`{${no},"errorCode":"1001","errorMsg":"part-sub-order-failed"}`],
  [`{${no},"errorCode":"E9","errorMsg":"部分子订单锁定失败"}`],
  [`{${no},"msg":"部分成功"}`],
  [`{${no},"msg":"部分子订单已锁定"}`],
  ['{"success":true,"code":"513"}'],
  ['{"success":true,"msg":"部分子订单失败"}'],
  ['{"response":{"flag":"failure","code":"513","message":"x"}}'],
  ['{"response":{"flag":"failure","code":50,"sub_code":"part-sub-order-failed"}}'],
  ['{"error_response":{"code":50,"msg":"Remote service error","sub_code":"513"}}'],
  ['{"error_response":{"code":50,"msg":"Remote service error","sub_code":"part-sub-order-failed"}}'],
  ['{"error_response":{"code":15,"msg":"Remote service error","sub_msg":"part-sub-order-failed"}}'],
  ['<result><success>false</success><errorCode>513</errorCode></result>'],
  [`{${no},"failedIds":["${FIRST}"]}`, [FIRST]],
  [`{"success":true,"failedIds":["${FIRST}"]}`, [FIRST]],
  [`{${no},"errorCode":"1001","failed_ids":"${SECOND}"}`, [SECOND]],
  [`{${no},"FAILEDIDS":[${SECOND}]}`, [SECOND]],
  [`{${no},"failedIds":["7"]}`],
  [`{${no},"failedIds":[4512690374420027600]}`],
  [`{${no},"successIds":["${FIRST}"],"failedIds":["${SECOND}"]}`, [SECOND], [FIRST]],
  [`{${no},"data":{"successIds":["${FIRST}"]}}`],
  [`{"result":{"success":true},"failedSubOrderIds":"${FIRST}"}`, [FIRST]],
  [
    `{${no},"subOrderResults":[${line(FIRST, '"success":true')},${line(SECOND, '"success":false')}]}`,
    [SECOND],
    [FIRST],
  ],
  [
    `{"success":true,"lines":[${line(FIRST, '"code":"0"')},${line(SECOND, '"code":"1001"')}]}`,
    [SECOND],
    [FIRST],
  ],
  [`{${no},"errors":[{"subOrderId":"${SECOND}","errorMsg":"已发货"}]}`, [SECOND]],
  [`{${no},"details":{"${FIRST}":"0","${SECOND}":"1001"}}`, [FIRST, SECOND]],
  [`{${no},"details":{"${FIRST}":"success","${SECOND}":"1001"}}`, [SECOND], [FIRST]],
  [`{${no},"data":"{\\"failedIds\\":[\\"${SECOND}\\"]}"}`, [SECOND]],
  [`{${no},"successCount":1,"failCount":1}`],
  [`<result><success>false</success><failedIds><id>${SECOND}</id></failedIds></result>`, [SECOND]],
  [
    `<result><success>false</success><line oid="${FIRST}" code="0"/><line oid="${SECOND}" code="9"/></result>`,
    [SECOND],
    [FIRST],
  ],
];

/** The same in words only. */
const IN_WORDS: [words: string, failed?: string[], done?: string[]][] = [
  [`${FIRST}锁定成功，${SECOND}已发货`, [SECOND], [FIRST]],
  [`子订单${FIRST}，子订单${SECOND}已发货`, [FIRST, SECOND]],
  [`子订单${SECOND}已发货，拦截失败`, [SECOND]],
  [`子订单${SECOND}已发货，其余已锁定`, [SECOND]],
  ['1个已锁定，1个已发货'],
  ['其余子订单锁定成功'],
];

describe('a partial failure in words is 结果未知', () => {
  it.each(IN_WORDS)('%s', (words, failedIds, doneIds) => {
    for (const name of ['errorMsg', 'msg', 'errorDesc']) {
      const answer = judge(JSON.stringify({ success: false, [name]: words }));
      const isWhole = failedIds?.length === 2;
      expect(answer.outcome).toBe(isWhole ? 'refused' : 'unknown');
      if (!isWhole) expect(answer.unknownReason).toBe('partial');
      expect(answer.failedIds).toEqual(failedIds);
      expect(answer.doneIds).toEqual(doneIds);
    }
  });

  it('sub-orders named one by one are all of them', () => {
    const message = `子订单${FIRST}，子订单${SECOND}锁定成功`;
    expect(judge(JSON.stringify({ success: true, message })).outcome).toBe('locked');
  });
});

describe('a failure whose own words say otherwise is 结果未知', () => {
  it.each([
    ...[
      '锁定成功',
      '拦截成功',
      '操作成功',
      'success',
      'OK',
      '锁定处理中',
      '拦截中',
      '请求已受理',
      '结果未知',
    ],
    ...['仓库响应超时', '调用WMS超时', '处理超时，拦截失败', '超时', 'Read timed out', '504 Gateway Timeout'],
    'java.net.SocketTimeoutException: Read timed out',
  ])('%s', (words) => {
    expect(judge(JSON.stringify({ success: false, errorMsg: words })).outcome).toBe('unknown');
    expect(judge(JSON.stringify({ success: false, code: '0', msg: words })).outcome).toBe('unknown');
    expect(judge(`<response><flag>failure</flag><message>${words}</message></response>`).outcome).toBe(
      'unknown',
    );
  });

  it.each([
    ...[
      '仓库正在处理，无法拦截',
      '拦截时间已超时',
      '已超时限，不能锁定',
      '订单已锁定',
      '超时未付款，交易关闭',
    ],
    ...['配货中', '订单处理中，不允许拦截', '未找到订单', '登录超时'],
  ])('%s: 被拒绝', (words) => {
    expect(judge(JSON.stringify({ success: false, errorMsg: words })).outcome).toBe('refused');
    expect(judge(JSON.stringify({ success: false, errorCode: 'E1', msg: words })).outcome).toBe('refused');
  });

  it('a lock as a field beside a failure', () => {
    expect(judge('{"success":false,"errorMsg":"x","data":{"locked":true}}').outcome).toBe('unknown');
    expect(judge('{"success":false,"errorMsg":"x","data":{"locked":false}}').outcome).toBe('refused');
  });

  it('a failing code beside a framework’s default text is a refusal', () => {
    expect(judge('{"success":false,"errorCode":"1001","msg":"success"}').outcome).toBe('refused');
  });
});

describe('a partial failure is 结果未知', () => {
  it.each(PARTIAL)('%s', (text, failedIds, doneIds) => {
    for (const callType of ['synchronous', 'asynchronous'] as const) {
      const answer = judge(text, callType);
      expect(answer).toMatchObject({ outcome: 'unknown', unknownReason: 'partial' });
      expect(answer.failedIds).toEqual(failedIds);
      if (doneIds) expect(answer.doneIds).toEqual(doneIds);
    }
  });
});

describe('a whole failure stays a refusal', () => {
  it.each([
    `{${no},"errorCode":"1001","errorMsg":"已发货拦截失败"}`,
    `{${no},"errorCode":"1001","failedIds":["${FIRST}","${SECOND}"],"successIds":[]}`,
    `{${no},"errorCode":"1001","failedIds":[],"successCount":0}`,
    `{${no},"errorCode":"1001","failCount":2}`,
    `{${no},"errorCode":"1001","tid":"${TID}","data":null}`,
    `{${no},"errorCode":"1001","errors":["订单已发货"]}`,
    `{${no},"errorCode":"1008","errorMsg":"部分发货的订单不支持拦截"}`,
    `{${no},"errorCode":"1008","errorMsg":"不支持部分拦截"}`,
    `{${no},"lines":[${line(FIRST, '"code":"1001"')},${line(SECOND, '"code":"1001"')}],"errorCode":"1001"}`,
    `{"response":{"flag":"success","result":{${no},"errorCode":"1001"}}}`,
    `{"code":200,"msg":"ok","result":{${no},"errorCode":"1001"}}`,
  ])('%s', (text) => expect(judge(text).outcome).toBe('refused'));

  it('unless something in it says that a part succeeded', () => {
    expect(judge(`{${no},"errorCode":"1001","data":{"success":true}}`)).toMatchObject({
      outcome: 'unknown',
      code: '1001',
    });
  });
});

describe('long numbers in an error response are no sub-orders', () => {
  const error = (more: string) =>
    judge(`{"error_response":{"code":7,"msg":"App Call Limited",${more}}}`, 'synchronous').outcome;

  it.each([
    '"request_id":"153067890123456789"',
    '"sub_msg":"This ban will last for 99999999999999999999 more seconds"',
    '"sub_msg":"trace 4512690374420027600 at node 7"',
  ])('%s', (more) => expect(error(more)).toBe('rejected'));

  it('but a requested one is', () => {
    expect(error(`"sub_msg":"${SECOND} was not found"`)).toBe('unknown');
  });
});

describe('failures are read as written', () => {
  it.each<[string, object]>([
    ['{"response":{"flag":"failure","code":"S07","message":"单据已出库"}}', refused('S07', '单据已出库')],
    ['{"response":{"flag":"failure","code":7001}}', refused('7001')],
    ['{"flag":"failure","code":"1001","message":"已发货"}', refused('1001', '已发货')],
    ['{"response":{"flag":"failure","message":"已发货"}}', { outcome: 'refused', message: '已发货' }],
    ['{"response":{"flag":"failure","code":25,"message":"订单已打包"}}', refused('25', '订单已打包')],
    ['{"response":{"flag":"failure","code":25}}', { outcome: 'rejected', code: '25' }],
    ['{"response":{"flag":"failure","sub_code":"1004","sub_message":"已拣货"}}', refused('1004', '已拣货')],
    [
      '{"response":{"flag":"failure","code":50,"message":"Remote service error","sub_code":"S07"}}',
      { outcome: 'refused', code: 'S07' },
    ],
    [
      '{"error_response":{"code":50,"msg":"Remote service error","sub_code":"1004","sub_msg":"已拣货"}}',
      { outcome: 'refused', code: '50', subCode: '1004' },
    ],
    [
      '{"error_response":{"code":50,"msg":"Remote service error","sub_code":"modify-address-forbid"}}',
      { outcome: 'refused', subCode: 'modify-address-forbid' },
    ],
    ['{"success":false,"sub_code":"1004","sub_msg":"已拣货"}', refused('1004', '已拣货')],
    ['{"success":false,"errorCode":"511"}', refused('511')],
    ['{"success":false,"errorCode":512}', refused('512')],
    ['{"success":false,"errorCode":" 1004 "}', refused('1004')],
    ['{"success":false,"errorCode":"MODIFY-ADDRESS-FORBID"}', refused('MODIFY-ADDRESS-FORBID')],
    ['{"success":false,"errorCode":"E","errorMessage":"words"}', refused('E', 'words')],
    ['{"success":false,"errorCode":"E","error_msg":"words"}', refused('E', 'words')],
    ['{"success":false,"errorCode":"E","error_message":"words"}', refused('E', 'words')],
    ['{"success":false,"errorCode":"E","msg":"words"}', refused('E', 'words')],
    ['{"success":false,"errorCode":"E","message":"words"}', refused('E', 'words')],
    ['{"success":false,"errorCode":"E","errMsg":"words"}', refused('E', 'words')],
    ['{"success":false,"errorCode":"E","desc":"words"}', refused('E', 'words')],
    ['{"Success":false,"ErrorCode":"E","ErrorMsg":"words"}', refused('E', 'words')],
    ['{"success":false,"errCode":"E","errMsg":"words"}', refused('E', 'words')],
    ['{"success":false,"code":"E","msg":"a\tb\u0001c"}', refused('E', 'a\tb\u0001c')],
    ['<r><success>false</success></r>', { outcome: 'unknown' }],
    [
      '<result><success>false</success><errorMessage>a\u0001b</errorMessage></result>',
      { outcome: 'refused', message: 'a\ufffdb' },
    ],
  ])('%s', (text, expected) => expect(judge(text)).toMatchObject(expected));

  it.each<[string, string]>([
    ['25', 'Invalid signature'],
    ['25', '服务方法的签名无效'],
    ['25', '无效签名'],
    ['27', 'Invalid Session'],
    ['29', 'Invalid App Key'],
    ['11', 'Insufficient isv permissions'],
    ['31', '非法的时间戳参数'],
    ['40', 'Missing required arguments:tid'],
    ['7', 'App Call Limited'],
  ])('a platform code at top level, %s %s: rejected', (code, words) => {
    for (const msg of ['msg', 'message', 'errorMsg']) {
      for (const more of [{}, { success: false }]) {
        expect(judge(JSON.stringify({ code, [msg]: words, ...more }))).toMatchObject({
          outcome: 'rejected',
          code,
          message: words,
        });
      }
    }
  });

  it('is the ERP’s if the words differ, or beside a code field of the ERP', () => {
    expect(judge('{"success":false,"code":"25","msg":"订单已打包"}')).toMatchObject(
      refused('25', '订单已打包'),
    );
    for (const [code, msg] of [
      ['3', '面单上传失败'],
      ['9', 'WMS http 500'],
      ['10', '仓库服务不可用'],
      ['24', 'signed by receiver'],
    ] as const)
      expect(judge(JSON.stringify({ success: false, code, msg }))).toMatchObject(refused(code, msg));
    expect(judge('{"success":false,"code":"25"}')).toMatchObject(refused('25'));
    expect(judge('{"success":false,"code":"25","msg":"Invalid signature","errorCode":"E7"}')).toMatchObject(
      refused('E7'),
    );
    expect(judge('{"code":"25","msg":"订单已打包"}')).toMatchObject({ outcome: 'unknown', code: '25' });
  });

  it('a known platform code wins over an unknown isv sub-code, unless it only points to the sub-code', () => {
    const said = (code: number, sub_code: string) =>
      judge(JSON.stringify({ error_response: { code, msg: 'x', sub_code } })).outcome;
    expect(said(530, 'isv.made-up')).toBe('rejected');
    expect(said(15, 'isv.made-up')).toBe('rejected');
    expect(said(7, 'isp.made-up')).toBe('unknown');
    expect(said(99, 'isv.made-up')).toBe('rejected');
  });
});

function refused(code: string, message?: string) {
  return { outcome: 'refused', code, ...(message !== undefined && { message }) };
}

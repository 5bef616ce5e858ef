import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asked } from '@/tests/fixtures/qimen/judge';
import type { CallType } from '@/utils/domain/shop';
import { outcomeOf } from '@/utils/qimen/outcome';
import { readTrade } from '@/utils/trade/trade-answer';
import { doubtfulSuccess, plainSuccess } from './failing-signs';
import { damaged, PATIENCE, runs } from './scale';

/** Answers of the gateway and of the trade API, whole and damaged. */

const ANSWERS: [string, ...string[]] = [
  '{"result":{"success":true,"errorCode":"","errorMsg":""},"request_id":"15qzd9btb0001"}',
  '{"qimen_taobao_qianniu_cloudkefu_order_self_intercept_response":{"result":{"success":"true"}}}',
  '{"response":{"flag":"success","success":true,"code":"0","message":""}}',
  '{"result":{"success":false,"errorCode":"1004","errorMsg":"已拣货拦截失败"}}',
  '{"error_response":{"code":15,"msg":"Remote service error","sub_code":"isp.http-read-timeout","sub_msg":"超时","request_id":"x"}}',
  '{"error_response":{"code":7,"msg":"App Call Limited","sub_msg":"This ban will last for 3 more seconds"},"result":{"success":true}}',
  '<?xml version="1.0" encoding="utf-8"?><response><result><success>true</success></result></response>',
  '<result><success>false</success><errorCode>1001</errorCode><errorMsg>已发货拦截失败</errorMsg></result>',
  '<error_response><code>25</code><msg>Invalid signature</msg><sub_code>isv.x</sub_code></error_response>',
  '<!DOCTYPE a [<!ENTITY b "true">]><result><success>&b;</success></result>',
  '<!doctype html><title>网络认证</title><h1>请先登录</h1>',
];
const OUTCOMES = ['locked', 'accepted', 'refused', 'rejected', 'unknown'];
const SAYS_SUCCESS = /(?:success|\\u)[\s\S]*(?:true|\\u|&#)/;

it(
  'an answer is judged without a crash, and locked never claims more than it says',
  () => {
    fc.assert(
      fc.property(
        damaged(ANSWERS),
        fc.constantFrom(200, 200, 200, 204, 302, 404, 503),
        fc.boolean(),
        (text, status, sync) => {
          const callType = sync ? 'synchronous' : 'asynchronous';
          const { answer, resend } = outcomeOf({ kind: 'answered', status, text }, asked(callType), 0);
          expect(OUTCOMES).toContain(answer.outcome);
          if (answer.outcome === 'locked' || answer.outcome === 'accepted') {
            expect(status).toBeLessThan(300);
            expect(text).toMatch(SAYS_SUCCESS);
            expect(answer.outcome).toBe(sync ? 'locked' : 'accepted');
          }
          // Only what was certainly not carried out is resent automatically.
          if (resend.kind !== 'never') expect(answer.outcome).toBe('rejected');
        },
      ),
      runs(2_500),
    );
  },
  PATIENCE,
);

it(
  'damage never turns a failure into a success',
  () => {
    const failures: [string, ...string[]] = [
      '{"result":{"success":false,"errorCode":"1004"}}',
      '{"error_response":{"code":25,"msg":"Invalid signature"}}',
      '<result><success>false</success></result>',
    ];
    const noTruth = damaged(failures).filter((text) => !text.includes('true'));
    fc.assert(
      fc.property(noTruth, (text) => {
        const { answer } = outcomeOf({ kind: 'answered', status: 200, text }, asked(), 0);
        expect(answer.outcome).not.toBe('locked');
      }),
      runs(1_500),
    );
  },
  PATIENCE,
);

it(
  'a success with a sign of failure anywhere in the answer does not count',
  () => {
    const judge = (text: string, callType: CallType) =>
      outcomeOf({ kind: 'answered', status: 200, text }, asked(callType), 0);
    const callTypes = fc.constantFrom<CallType>('synchronous', 'asynchronous');
    fc.assert(
      fc.property(plainSuccess, callTypes, (text, callType) => {
        expect(judge(text, callType).answer.outcome).toBe(callType === 'synchronous' ? 'locked' : 'accepted');
      }),
      runs(300),
    );
    fc.assert(
      fc.property(doubtfulSuccess, callTypes, (text, callType) => {
        const { answer, resend } = judge(text, callType);
        expect(['locked', 'accepted']).not.toContain(answer.outcome);
        expect(resend.kind).toBe('never');
      }),
      runs(2_500),
    );
  },
  PATIENCE,
);

const TID = '4512773019268853117';
const TRADES: [string, ...string[]] = [
  `{"trade_fullinfo_get_response":{"trade":{"tid":${TID},"tid_str":"${TID}","buyer_nick":"柚**水","buyer_open_uid":"AAH","status":"WAIT_SELLER_SEND_GOODS","orders":{"order":[{"oid":4512773019269853117,"oid_str":"4512773019269853117","title":"四件套","num":1,"price":"399.00","status":"WAIT_SELLER_SEND_GOODS","refund_status":"NO_REFUND"}]}}}}`,
  `{"error_response":{"code":27,"msg":"Invalid session","sub_code":"invalid-sessionkey"}}`,
];

it(
  'a looked-up order has exact ids of its own, or is rejected',
  () => {
    fc.assert(
      fc.property(damaged(TRADES), (text) => {
        const reading = readTrade(text, TID);
        if (reading.kind !== 'order') return;
        expect(reading.order.tid).toBe(TID);
        for (const { id } of reading.order.subOrders ?? []) {
          expect(id).toMatch(/^\d{15,20}$/);
          expect(text).toContain(id);
        }
      }),
      runs(1_500),
    );
  },
  PATIENCE,
);

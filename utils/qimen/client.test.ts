import { describe, expect, it } from 'vitest';
import { fakeDoor } from '@/tests/fixtures/qimen/doors';
import { createQimenClient, type InterceptCall } from './client';
import { DEFAULT_GATEWAY_URL } from './settings';

const NOW = Date.UTC(2026, 0, 1, 19, 4, 5);
const call: InterceptCall = {
  settings: {
    gatewayUrl: DEFAULT_GATEWAY_URL,
    signMethod: 'md5',
    format: 'json',
    callType: 'synchronous',
    placement: 'query',
    nestedNames: 'subOrderIds',
    sendSession: true,
    extraParams: {},
  },
  credentials: { appKey: '1', appSecret: 's', targetAppKey: '2' },
  sellerNick: '店',
  buyerNick: '客',
  tid: '4512773019269853117',
  subOrderIds: ['4512773019270853117'],
};

describe('the Qimen client', () => {
  it('makes one request and tells what the answer says', async () => {
    const { door, sent } = fakeDoor('{"result":{"success":true}}');
    const client = createQimenClient({ door, now: () => NOW, skew: () => 0 });
    expect(await client.intercept(call)).toEqual({
      answer: { outcome: 'locked' },
      resend: { kind: 'never' },
    });
    expect(sent).toHaveLength(1);
  });

  it('writes the time by the gateway’s clock', async () => {
    const { door, fields } = fakeDoor('{}');
    await createQimenClient({ door, now: () => NOW, skew: () => -1_200_000 }).intercept(call);
    expect(fields().timestamp).toBe('2026-01-02 02:44:05');
  });

  it('measures the clock against this machine’s', async () => {
    const text = '{"response":{"flag":"failure","code":31,"message":"Invalid timestamp"}}';
    const { door } = fakeDoor({ kind: 'answered', status: 200, text, date: NOW + 1_200_000 });
    const { resend } = await createQimenClient({ door, now: () => NOW, skew: () => 0 }).intercept(call);
    expect(resend).toEqual({ kind: 'correct-clock', skewMs: 1_200_000 });
  });

  it('an address that is none is not called', async () => {
    const { door, sent } = fakeDoor();
    const client = createQimenClient({ door, now: () => NOW, skew: () => 0 });
    const broken = { ...call, settings: { ...call.settings, gatewayUrl: 'qimen' } };
    const { answer } = await client.intercept(broken);
    expect(answer).toEqual({ outcome: 'rejected', notSentReason: 'unreachable' });
    expect(sent).toHaveLength(0);
  });
});

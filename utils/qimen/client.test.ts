import { describe, expect, it } from 'vitest';
import { CALL_SETTINGS } from '@/tests/fixtures/qimen/call-settings';
import { fakeTransport } from '@/tests/fixtures/qimen/transports';
import { createQimenClient, type InterceptCall } from './client';

const NOW = Date.UTC(2026, 0, 1, 19, 4, 5);
const call: InterceptCall = {
  settings: { ...CALL_SETTINGS, signMethod: 'md5' },
  credentials: { appKey: '1', appSecret: 's', targetAppKey: '2' },
  sellerNick: '店',
  buyerNick: '客',
  tid: '4512773019269853117',
  subOrderIds: ['4512773019270853117'],
};

describe('the Qimen client', () => {
  it('makes one request and returns what the answer says', async () => {
    const { transport, sent } = fakeTransport('{"result":{"success":true}}');
    const client = createQimenClient({ transport, now: () => NOW, skew: () => 0 });
    expect(await client.intercept(call)).toEqual({
      answer: { outcome: 'locked' },
      resend: { kind: 'never' },
    });
    expect(sent).toHaveLength(1);
  });

  it('sends the time of the gateway’s clock', async () => {
    const { transport, fields } = fakeTransport('{}');
    await createQimenClient({ transport, now: () => NOW, skew: () => -1_200_000 }).intercept(call);
    expect(fields().timestamp).toBe('2026-01-02 02:44:05');
  });

  it('measures the difference to this machine’s clock', async () => {
    const text = '{"error_response":{"code":31,"msg":"Invalid timestamp"}}';
    const { transport } = fakeTransport({ kind: 'answered', status: 200, text, date: NOW + 1_200_000 });
    const { resend } = await createQimenClient({ transport, now: () => NOW, skew: () => 0 }).intercept(call);
    expect(resend).toEqual({ kind: 'correct-clock', skewMs: 1_200_000 });
  });

  it('does not call an invalid address', async () => {
    const { transport, sent } = fakeTransport();
    const client = createQimenClient({ transport, now: () => NOW, skew: () => 0 });
    const broken = { ...call, settings: { ...call.settings, gatewayUrl: 'qimen' } };
    const { answer } = await client.intercept(broken);
    expect(answer).toEqual({ outcome: 'rejected', notSentReason: 'unreachable' });
    expect(sent).toHaveLength(0);
  });
});

import { describe, expect, it } from 'vitest';
import type { LockRecord } from '@/utils/domain/lock';
import type { ProblemCode } from '@/utils/domain/problem';
import type { Shop } from '../shops/shop';
import { createGateways, type GatewayParts } from './gateways';

const NICK = '云栖里家居旗舰店';

/** A shop whose credentials are withheld between the press and the call. */
function gatewaysWith(shop: Partial<Shop> | undefined, code: ProblemCode) {
  const fetched: unknown[] = [];
  const parts = {
    browser: { declarativeNetRequest: {}, permissions: { contains: async () => true } },
    fetch: async (url: unknown) => {
      fetched.push(url);
      throw new Error('nothing may be sent');
    },
    isChromium: true,
    now: () => 0,
    shops: {
      list: async () => [],
      get: async () => shop,
      credentials: async () => ({ code }),
      ready: async () => ({ code }),
    },
  } as unknown as GatewayParts;
  return { gateways: createGateways(parts), fetched };
}

const record = { sellerNick: NICK, tid: '1', buyer: { nick: 'a' } } as LockRecord;
const call = { subOrderIds: ['1'], state: 'queued' as const, attempts: 0 };
const sending = { signal: new AbortController().signal, skewMs: 0, onDisk: Promise.resolve() };

describe('a lock whose keys may no longer be used', () => {
  it.each([
    ['vault-closed', 'vault-closed'],
    ['sign-method-weak', 'against-rule'],
    ['passphrase-required', 'against-rule'],
  ] as const)('is not sent, and says why: %s', async (code, why) => {
    const { gateways, fetched } = gatewaysWith({ sellerNick: NICK }, code);
    const result = await gateways.lock(record, call, sending as never);
    expect(result.answer).toEqual({ outcome: 'rejected', notSentReason: why });
    expect(result.resend).toEqual({ kind: 'never' });
    expect(fetched).toEqual([]);
    expect(await gateways.ready(NICK)).toEqual({ code });
  });

  it('of a deleted shop says so', async () => {
    const { gateways } = gatewaysWith(undefined, 'shop-missing');
    const result = await gateways.lock(record, call, sending as never);
    expect(result.answer).toMatchObject({ notSentReason: 'shop-gone' });
  });
});

import type { Problem } from '@/utils/messages/views';
import type { Order } from '@/utils/orders/order';
import { type PlatformFailure, readAnswer } from '@/utils/qimen/answer';
import type { ClientParts } from '@/utils/qimen/client';
import { subCodeInMessage } from '@/utils/qimen/errors';
import { problemOf, unreachable } from '@/utils/qimen/problem';
import { type TopSettings, topCall } from '@/utils/qimen/top-call';
import { readTrade } from './trade-answer';

/** Looks one order up with the shop's session: `taobao.trade.fullinfo.get`. */

export type LookUp = { ok: true; order: Order } | { ok: false; problem: Problem };

export interface TradeClient {
  /**
   * Never throws. The order is the one asked for; `subOrders` is absent where the answer holds none whose id is exact.
   */
  readOrder(settings: TopSettings, tid: string, signal?: AbortSignal): Promise<LookUp>;
}

const FIELDS = [
  'tid',
  'tid_str',
  'status',
  'seller_nick',
  'buyer_nick',
  'buyer_open_uid',
  'created',
  'payment',
  'consign_time',
  'orders',
].join(',');

export function createTradeClient({ door, now, skew }: ClientParts): TradeClient {
  return {
    async readOrder(settings, tid, signal) {
      if (!settings.credentials.session) return { ok: false, problem: { code: 'no-session' } };
      const params = { fields: FIELDS, tid };
      const call = { method: 'taobao.trade.fullinfo.get', params, withSession: true, at: now() + skew() };
      const result = await topCall(door, settings, call, signal);
      if (result.kind !== 'answered') return { ok: false, problem: problemOf(result, settings.topUrl) };
      const reading = readTrade(result.text, tid);
      if (reading.kind === 'order') return { ok: true, order: reading.order };
      if (reading.kind === 'other') return { ok: false, problem: { code: 'order-not-found' } };
      return { ok: false, problem: refusalOf(result.text, settings.topUrl) };
    },
  };
}

/** Codes by which the platform says that there is no such order. */
const NOT_FOUND = /^isv\..*(?:trade|order|tid).*-not-exist/;

function refusalOf(text: string, topUrl: string): Problem {
  const reading = readAnswer(text);
  if (reading.kind !== 'read') return unreachable(topUrl);
  return problemOfRefusal(reading.answer.platform ?? {});
}

function problemOfRefusal(failure: PlatformFailure): Problem {
  const subCode = failure.subCode ?? subCodeInMessage(failure.message);
  if (failure.code === '562' || NOT_FOUND.test(subCode ?? '')) return { code: 'order-not-found' };
  if (failure.code === '26') return { code: 'no-session' };
  const words = failure.subMessage ?? failure.message ?? '';
  return { code: 'lookup-refused', detail: { words, code: subCode ?? failure.code ?? '' } };
}

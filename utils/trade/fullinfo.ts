import type { Order } from '@/utils/domain/order';
import type { Problem } from '@/utils/domain/problem';
import { readAnswer } from '@/utils/qimen/answer';
import type { ClientParts } from '@/utils/qimen/client';
import { subCodeInMessage } from '@/utils/qimen/errors';
import { problemOf, unreadable } from '@/utils/qimen/problem';
import { type TopSettings, topCall } from '@/utils/qimen/top-call';
import type { TransportAnswer } from '@/utils/qimen/transport';
import { readTrade } from './trade-answer';

/** Looks one order up with the shop's session: `taobao.trade.fullinfo.get`. */

export type LookUp = { ok: true; order: Order } | { ok: false; problem: Problem };

interface TradeClient {
  /**
   * Never throws. The order is always the requested one; `subOrders` is absent unless every line has an exact id.
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

export function createTradeClient({ transport, now, skew }: ClientParts): TradeClient {
  return {
    async readOrder(settings, tid, signal) {
      if (!settings.credentials.session) return { ok: false, problem: { code: 'no-session' } };
      const params = { fields: FIELDS, tid };
      const call = { method: 'taobao.trade.fullinfo.get', params, withSession: true, at: now() + skew() };
      const result = await topCall(transport, settings, call, signal);
      if (result.kind !== 'answered') return { ok: false, problem: problemOf(result, settings.topUrl) };
      const reading = readTrade(result.text, tid);
      if (reading.kind === 'order') return { ok: true, order: reading.order };
      if (reading.kind === 'other') return { ok: false, problem: { code: 'order-not-found' } };
      return { ok: false, problem: refusalOf(result, settings.topUrl) };
    },
  };
}

/** Codes with which the platform says that there is no such order. */
const NOT_FOUND = /^isv\..*(?:trade|order|tid).*-not-exist/;

function refusalOf(result: TransportAnswer, topUrl: string): Problem {
  const verdict = readAnswer(result.text)?.verdict;
  if (verdict === undefined || typeof verdict === 'string') return unreadable(result, topUrl);
  const { code, message, subMessage } = verdict;
  const subCode = verdict.subCode ?? subCodeInMessage(message);
  if (code === '562' || NOT_FOUND.test(subCode ?? '')) return { code: 'order-not-found' };
  if (code === '26') return { code: 'no-session' };
  const words = subMessage ?? message ?? '';
  return { code: 'lookup-refused', detail: { words, code: subCode ?? code ?? '' } };
}

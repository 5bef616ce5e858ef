import type { ConnectionTest } from '@/utils/messages/views';
import { readAnswer } from './answer';
import type { ClientParts } from './client';
import type { DoorResult } from './door';
import { interceptBusinessParams, interceptSystemParams } from './params';
import { hostOf, problemOf } from './problem';
import { readTree } from './read-tree';
import { signedRequest } from './request';
import type { CallSettings, Credentials } from './settings';
import { fromGmt8Text } from './timestamp';
import { type TopSettings, topCall } from './top-call';
import { isTreeObject, type TreeObject } from './tree';

/** 测试连接: two calls that cannot lock anything. */

type TimeTest = Pick<ConnectionTest, 'network' | 'keyAndSign' | 'clock'>;
type LockGatewayTest = ConnectionTest['lockGateway'];

/** Certainly not the shop's. */
const WRONG_SECRET = 'wrong on purpose';
/** An order that does not exist, for a call that is signed wrongly on purpose. */
const NO_ORDER = { tid: '100000000000000000', subOrderIds: ['100000000000000000'] };

export interface ConnectionTester {
  /** `taobao.time.get`: is the gateway there, are key and sign right, how far off is the clock. */
  time(settings: TopSettings): Promise<TimeTest>;
  /** An intercept call with a wrong sign: what the gateway answers says whether it takes calls from this browser. */
  probe(call: {
    settings: CallSettings;
    credentials: Credentials;
    sellerNick: string;
  }): Promise<LockGatewayTest>;
}

/** Nothing here throws. Differences of clocks are told in ms: the gateway's minus this machine's. */
export function createConnectionTester({ door, now, skew }: ClientParts): ConnectionTester {
  return {
    async time(settings) {
      const startedAt = now();
      const call = { method: 'taobao.time.get', params: {}, withSession: false, at: startedAt + skew() };
      const result = await topCall(door, settings, call);
      return timeTest(result, settings.topUrl, startedAt, now());
    },

    async probe({ settings, credentials, sellerNick }) {
      const request = await signedRequest({
        url: settings.gatewayUrl,
        placement: settings.placement,
        signMethod: settings.signMethod,
        appSecret: WRONG_SECRET,
        system: interceptSystemParams({ ...settings, sendSession: false }, credentials, now() + skew()),
        business: interceptBusinessParams(settings, {
          ...NO_ORDER,
          sellerNick,
          buyerNick: 'connection-test',
        }),
      }).catch(() => undefined);
      const host = hostOf(settings.gatewayUrl);
      return request ? { host, ...verdictOf(await door.request(request)) } : { host, state: 'failed' };
    },
  };
}

function timeTest(result: DoorResult, topUrl: string, startedAt: number, endedAt: number): TimeTest {
  const host = hostOf(topUrl);
  if (result.kind !== 'answered') {
    const problem = problemOf(result, topUrl);
    return {
      network: { state: 'failed', host, problem },
      keyAndSign: { state: 'untested' },
      clock: { state: 'untested' },
    };
  }
  const time = timeIn(result.text);
  return {
    network: { state: 'ok', host, ms: endedAt - startedAt },
    keyAndSign: time === undefined ? { state: 'failed', ...wordsOf(result.text) } : { state: 'ok' },
    clock: clockOf(result.date ?? time, endedAt),
  };
}

/** The platform refuses calls that are more than ten minutes off. */
const MAX_SKEW_MS = 10 * 60_000;

function clockOf(gatewayTime: number | undefined, receivedAt: number): ConnectionTest['clock'] {
  if (gatewayTime === undefined) return { state: 'untested' };
  const skewMs = gatewayTime - receivedAt;
  return { state: Math.abs(skewMs) < MAX_SKEW_MS ? 'ok' : 'failed', skewMs };
}

/** `{"time_get_response":{"time":"2026-01-02 03:04:05"}}`, or without its root. */
function timeIn(text: string): number | undefined {
  try {
    const root = readTree(text);
    const inner: TreeObject = isTreeObject(root.time_get_response) ? root.time_get_response : root;
    return typeof inner.time === 'string' ? fromGmt8Text(inner.time) : undefined;
  } catch {
    return undefined;
  }
}

function verdictOf(result: DoorResult): Omit<LockGatewayTest, 'host'> {
  if (result.kind === 'not-sent') return { state: 'failed' };
  if (result.kind === 'lost')
    return { state: 'failed', verdict: result.reason === 'unreadable' ? 'not-a-gateway' : 'silent' };
  const reading = readAnswer(result.text);
  if (reading.kind !== 'read') return { state: 'failed', verdict: 'not-a-gateway' };
  const words = wordsOf(result.text);
  const verdict = VERDICTS.find(([pattern]) => pattern.test(`${words.code} ${words.subCode ?? ''}`))?.[1];
  const { code, words: said } = words;
  return {
    state: verdict === 'takes-calls' ? 'ok' : 'failed',
    verdict: verdict ?? 'other',
    code,
    words: said,
  };
}

/** By code and sub-code. A gateway that finds the sign wrong has taken the call. */
const VERDICTS: [RegExp, NonNullable<LockGatewayTest['verdict']>][] = [
  [/ip-?whitelist/, 'ip-limited'],
  [/^25 |sign-check-failure/, 'takes-calls'],
  [/^29 /, 'unknown-key'],
  [/^11 /, 'no-grant'],
];

function wordsOf(text: string): { code?: string; subCode?: string; words?: string } {
  const reading = readAnswer(text);
  if (reading.kind !== 'read') return {};
  const { business, platform } = reading.answer;
  if (business) return { code: business.errorCode, words: business.errorMsg };
  return {
    code: platform?.code ?? platform?.subCode,
    subCode: platform?.subCode,
    words: platform?.subMessage ?? platform?.message,
  };
}

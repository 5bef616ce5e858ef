import type { ConnectionTest } from '@/utils/domain/connection-test';
import { readAnswer } from './answer';
import type { ClientParts } from './client';
import { interceptBusinessParams, interceptSystemParams } from './params';
import { hostOf, problemOf } from './problem';
import { readTree } from './read-tree';
import { signedRequest } from './request';
import type { CallSettings, Credentials } from './settings';
import { fromGmt8Text } from './timestamp';
import { type TopSettings, topCall } from './top-call';
import type { TransportResult } from './transport';
import { isTreeObject, type TreeObject } from './tree';

/** 测试连接: two calls that cannot lock anything. */

type TimeTest = Pick<ConnectionTest, 'network' | 'keyAndSign' | 'clock'>;
type LockGatewayTest = ConnectionTest['lockGateway'];

/** Certainly not the shop's secret. */
const WRONG_SECRET = 'wrong on purpose';
/** An order that does not exist, for a call with a deliberately wrong sign. */
const NO_ORDER = { tid: '100000000000000000', subOrderIds: ['100000000000000000'] };

export interface ConnectionTester {
  /** `taobao.time.get`: whether the gateway is reachable, key and sign are right, and how far off the clock is. */
  time(settings: TopSettings): Promise<TimeTest>;
  /** An intercept call with a wrong sign: the answer shows whether the gateway takes calls from this browser. */
  probe(call: {
    settings: CallSettings;
    credentials: Credentials;
    sellerNick: string;
  }): Promise<LockGatewayTest>;
}

interface TesterParts extends ClientParts {
  /** Firefox: its HTTPS-Only Mode turns http into https without reporting it. */
  mayUpgrade: boolean;
}

/** Never throws. Clock differences are in ms: the gateway's clock minus this machine's. */
export function createConnectionTester({ transport, now, skew, mayUpgrade }: TesterParts): ConnectionTester {
  const isUpgraded = (result: TransportResult, address: string): boolean =>
    mayUpgrade &&
    result.kind === 'lost' &&
    result.reason === 'connection-lost' &&
    result.status === undefined &&
    isRemoteHttp(new URL(address));

  return {
    async time(settings) {
      const startedAt = now();
      const call = { method: 'taobao.time.get', params: {}, withSession: false, at: startedAt + skew() };
      const result = await topCall(transport, settings, call);
      const test = timeTest(result, settings.topUrl, startedAt, now());
      if (isUpgraded(result, settings.topUrl)) test.network.isUpgraded = true;
      return test;
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
      if (!request) return { host, state: 'failed' };
      const result = await transport.request(request);
      if (isUpgraded(result, settings.gatewayUrl)) return { host, state: 'failed', verdict: 'https-only' };
      return { host, ...verdictOf(result, settings.gatewayUrl) };
    },
  };
}

/** Whether HTTPS-Only Mode applies: Firefox exempts this computer and local addresses. */
function isRemoteHttp({ protocol, hostname }: URL): boolean {
  const isLocal = /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2[0-9]|3[01])\.|\[)/.test(hostname);
  return protocol === 'http:' && !isLocal;
}

function timeTest(result: TransportResult, topUrl: string, startedAt: number, endedAt: number): TimeTest {
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
    keyAndSign: time === undefined ? { state: 'failed', ...keyProblem(result.text) } : { state: 'ok' },
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

function verdictOf(result: TransportResult, gatewayUrl: string): Omit<LockGatewayTest, 'host'> {
  if (result.kind === 'not-sent') return { state: 'failed', problem: problemOf(result, gatewayUrl) };
  if (result.kind === 'lost')
    return { state: 'failed', verdict: result.reason === 'unreadable' ? 'not-a-gateway' : 'silent' };
  const said = wordsOf(result.text);
  if (said === 'unreadable') return { state: 'failed', verdict: 'not-a-gateway' };
  const { success, code, subCode = '', words } = said;
  if (success) return { state: 'failed', verdict: 'takes-unsigned', code, words };
  const found = VERDICTS.find(([pattern]) => pattern.test(`${code} ${subCode}`))?.[1];
  const verdict = found ?? (SIGN_WORDS.test(words ?? '') ? 'takes-calls' : 'other');
  return { state: verdict === 'takes-calls' ? 'ok' : 'failed', verdict, code, words };
}

/** Matched against code and sub-code. A gateway that rejects the sign has taken the call. */
const VERDICTS: [RegExp, NonNullable<LockGatewayTest['verdict']>][] = [
  [/ip-?whitelist/, 'ip-limited'],
  [/^25 |sign-check-failure/, 'takes-calls'],
  [/^29 /, 'unknown-key'],
  [/^11 /, 'no-grant'],
];

/** An ERP that mentions the sign in its message has checked it. */
const SIGN_WORDS = /签名|验签|\bsign(?:ature)?\b/i;

interface Said {
  success: boolean;
  code?: string | undefined;
  subCode?: string | undefined;
  words?: string | undefined;
}

function wordsOf(text: string): Said | 'unreadable' {
  const verdict = readAnswer(text)?.verdict;
  if (verdict === undefined || typeof verdict === 'string') return 'unreadable';
  const { code, subCode, message, subMessage } = verdict;
  return { success: verdict.success === true, code: code ?? subCode, subCode, words: subMessage ?? message };
}

function keyProblem(text: string): Pick<TimeTest['keyAndSign'], 'code' | 'words'> {
  const said = wordsOf(text);
  return said === 'unreadable' ? { code: said } : { code: said.code, words: said.words };
}

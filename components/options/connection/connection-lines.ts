import type { ConnectionTest } from '@/utils/domain/connection-test';
import type { OptionsTexts } from '@/utils/i18n/options';

/** The platform's or gateway's message, as received: untrusted. */
export interface ForeignWords {
  /** Who sent it. */
  by: string;
  words?: string;
  code?: string;
}

/** One of the four answers of a connection test, ready to be shown. */
export interface ConnectionLine {
  id: 'network' | 'keyAndSign' | 'clock' | 'lockGateway';
  title: string;
  state: 'ok' | 'failed' | 'untested';
  /** At the right: a figure, or the state in a word. */
  aside: string;
  /** What it means and what to do. */
  text: string;
  quote?: ForeignWords;
  /** It can be tested once the vault is open. */
  needsVault?: true;
  /** The browser withholds this host: the match pattern to ask for. */
  withheldOrigin?: string;
}

type Texts = OptionsTexts['connection'];

/** The answers in order of dependence: without network nothing else is known. */
export function connectionLines(test: ConnectionTest, t: Texts): ConnectionLine[] {
  return [networkLine(test, t), keyLine(test, t), clockLine(test, t), gatewayLine(test, t)];
}

/** The first answer that failed; undefined: all four are fine. */
export function firstFailure(test: ConnectionTest, t: Texts): ConnectionLine | undefined {
  return connectionLines(test, t).find((line) => line.state !== 'ok');
}

function networkLine({ network }: ConnectionTest, t: Texts): ConnectionLine {
  const base = { id: 'network' as const, title: t.network, state: network.state };
  if (network.state === 'ok') {
    const aside = network.ms === undefined ? t.passed : t.milliseconds(String(Math.round(network.ms)));
    return { ...base, aside, text: t.networkOk };
  }
  if (network.problem?.code === 'no-access') return { ...base, aside: t.failed, ...withheld(network, t) };
  const text = network.isUpgraded ? t.httpsOnly(network.host) : t.networkFailed(network.host);
  return { ...base, aside: t.failed, text };
}

function withheld(
  { host, problem }: Pick<ConnectionTest['network'], 'host' | 'problem'>,
  t: Texts,
): Pick<ConnectionLine, 'text' | 'withheldOrigin'> {
  const origin = problem?.detail?.origin;
  return { text: t.networkNoAccess(host), ...(origin && { withheldOrigin: origin }) };
}

function keyLine({ keyAndSign: { state, code, words } }: ConnectionTest, t: Texts): ConnectionLine {
  const base = { id: 'keyAndSign' as const, title: t.keyAndSign, state, aside: stateWord(state, t) };
  if (state === 'ok') return { ...base, text: t.keyOk };
  if (code === 'vault-closed') return { ...base, text: t.keyVault, needsVault: true };
  if (state === 'untested') return { ...base, text: t.keyUntested };
  return { ...base, text: keyAdvice(code, t), ...quoteOf(t.words, code, words) };
}

function keyAdvice(code: string | undefined, t: Texts): string {
  if (code === '25') return t.keyWrongSign;
  if (code === '29') return t.keyUnknown;
  if (code === 'unreadable') return t.keyUnreadable;
  return code === '31' ? t.keyClock : t.keyOther;
}

function clockLine({ clock: { state, skewMs } }: ConnectionTest, t: Texts): ConnectionLine {
  const base = { id: 'clock' as const, title: t.clock, state };
  if (state === 'untested' || skewMs === undefined)
    return { ...base, aside: stateWord(state, t), text: t.clockUntested };
  if (state === 'failed') {
    const minutes = String(Math.round(Math.abs(skewMs) / 60_000));
    return { ...base, aside: t.minutes(minutes), text: t.clockFailed(minutes) };
  }
  const seconds = (Math.abs(skewMs) / 1000).toFixed(1);
  if (seconds === '0.0') return { ...base, aside: t.passed, text: t.clockSame };
  const words = skewMs > 0 ? t.fast(seconds) : t.slow(seconds);
  return { ...base, aside: words, text: t.clockOk(words) };
}

function gatewayLine({ lockGateway }: ConnectionTest, t: Texts): ConnectionLine {
  const { state, verdict, code, words } = lockGateway;
  const base = { id: 'lockGateway' as const, title: t.lockGateway, state, aside: stateWord(state, t) };
  if (lockGateway.problem?.code === 'no-access') return { ...base, ...withheld(lockGateway, t) };
  if (state === 'untested' || verdict === undefined) return { ...base, text: t.gatewayUntested };
  const text = verdict === 'https-only' ? t.httpsOnly(lockGateway.host) : t[verdict];
  return { ...base, text, ...(state === 'ok' ? {} : quoteOf(t.wordsGateway, code, words)) };
}

function stateWord(state: ConnectionLine['state'], t: Texts): string {
  if (state === 'untested') return t.untested;
  return state === 'ok' ? t.passed : t.failed;
}

/** Our own codes, such as `vault-closed`, do not come from them. */
function quoteOf(by: string, code = '', words = ''): { quote?: ForeignWords } {
  const quote = { ...(words.trim() && { words: words.trim() }), ...(/\d|\./.test(code) && { code }) };
  return Object.keys(quote).length === 0 ? {} : { quote: { by, ...quote } };
}

import type { OptionsTexts } from '@/utils/i18n/options';
import type { ConnectionTest } from '@/utils/messages/views';

/** What platform or gateway said, as received: untrusted. */
export interface ForeignWords {
  /** Who said it. */
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
  /** The browser withholds this host. */
  withheldHost?: string;
}

type Texts = OptionsTexts['connection'];

/** The answers in the order of their dependence: without network nothing else is known. */
export function connectionLines(test: ConnectionTest, t: Texts): ConnectionLine[] {
  return [networkLine(test, t), keyLine(test, t), clockLine(test, t), gatewayLine(test, t)];
}

/** The first answer that failed; undefined: all four are well. */
export function firstFailure(test: ConnectionTest, t: Texts): ConnectionLine | undefined {
  return connectionLines(test, t).find((line) => line.state !== 'ok');
}

function networkLine({ network }: ConnectionTest, t: Texts): ConnectionLine {
  const base = { id: 'network' as const, title: t.network, state: network.state };
  if (network.state === 'ok') {
    const aside = network.ms === undefined ? t.passed : t.milliseconds(String(Math.round(network.ms)));
    return { ...base, aside, text: t.networkOk };
  }
  if (network.problem?.code !== 'no-access')
    return { ...base, aside: t.failed, text: t.networkFailed(network.host) };
  return { ...base, aside: t.failed, text: t.networkNoAccess(network.host), withheldHost: network.host };
}

function keyLine({ keyAndSign: { state, code, words } }: ConnectionTest, t: Texts): ConnectionLine {
  const base = { id: 'keyAndSign' as const, title: t.keyAndSign, state, aside: stateWord(state, t) };
  if (state === 'ok') return { ...base, text: t.keyOk };
  if (state === 'untested') return { ...base, text: code === 'vault-closed' ? t.keyVault : t.keyUntested };
  return { ...base, text: keyAdvice(code, t), ...quoteOf(t.words, code, words) };
}

function keyAdvice(code: string | undefined, t: Texts): string {
  if (code === 'vault-closed') return t.keyVault;
  if (code === '25') return t.keyWrongSign;
  if (code === '29') return t.keyUnknown;
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
  if (state === 'untested' || verdict === undefined) return { ...base, text: t.gatewayUntested };
  return { ...base, text: t[verdict], ...(state === 'ok' ? {} : quoteOf(t.wordsGateway, code, words)) };
}

function stateWord(state: ConnectionLine['state'], t: Texts): string {
  if (state === 'untested') return t.untested;
  return state === 'ok' ? t.passed : t.failed;
}

/** Codes of our own, such as `vault-closed`, are none of theirs. */
function quoteOf(by: string, code = '', words = ''): { quote?: ForeignWords } {
  const quote = { ...(words.trim() && { words: words.trim() }), ...(/\d|\./.test(code) && { code }) };
  return Object.keys(quote).length === 0 ? {} : { quote: { by, ...quote } };
}

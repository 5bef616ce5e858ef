import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Placement, SignMethod } from '@/utils/domain/shop';
import { type InterceptCall, interceptRequest } from './client';

/** The sign of nasty values, checked by an independent signer that sees only the bytes on the wire. */

const SECRET = '0123456789abcdef0123456789abcdef';
const AT = Date.UTC(2026, 0, 1, 19, 4, 5);
type Set = Partial<Pick<InterceptCall, 'sellerNick' | 'buyerNick' | 'tid' | 'buyerOpenUid'>> & {
  secret?: string;
  session?: string;
  extra?: Record<string, string>;
  query?: string;
};

const SETS: [what: string, set: Set][] = [
  ['emoji', { buyerNick: '😀👨‍👩‍👧🇨🇳' }],
  ['plus signs', { buyerNick: 'a+b ++', extra: { k: '+' } }],
  ['ampersands and equals', { buyerNick: 'a&b=c&&=', extra: { k: '&sign=x&app_key=1' } }],
  ['percent signs', { buyerNick: '100%', extra: { k: '%E4%BD%A0%zz%' } }],
  ['a line break', { buyerNick: 'a\nb' }],
  ['all line breaks', { buyerNick: 'a\r\nb\rc\n', extra: { k: '\r\nx' } }],
  ['tabs', { buyerNick: '\ta\tb\t' }],
  ['blanks around', { buyerNick: '  a  ', sellerNick: ' 店 ' }],
  ['full-width', { buyerNick: 'Ａｂｃ１２３，。　～' }],
  ['a full-width space at the end', { buyerNick: 'a\u3000' }],
  ['no-break spaces only', { extra: { k: '\u00a0\u00a0', m: '\ufeff', n: '\u2007' } }],
  ['control characters', { buyerNick: '\u0001\u0002\u001b[31m\u007f\u0085' }],
  ['zero-width characters', { buyerNick: 'a\u200b\u200d\ufeffb\u2060' }],
  ['directions', { buyerNick: '\u202eabc\u202c\u2066x\u2069' }],
  ['combining marks', { buyerNick: 'e\u0301\u0323 \u1112\u1161\u11ab' }],
  ['a lone surrogate', { buyerNick: 'a\ud800b\udc00' }],
  ['beyond the basic plane', { buyerNick: '𠮷𝒳\u{10ffff}' }],
  ['quotes and backslashes', { buyerNick: '"\'\\`/\\/', extra: { k: '{"a":"\\u0041"}' } }],
  ['markup', { buyerNick: '<b>&amp;</b><!--' }],
  ['characters that forms do not encode', { buyerNick: "*-._~!'()" }],
  ['a leading at sign', { buyerNick: '@a', extra: { k: '@/etc/passwd' } }],
  ['empty values', { buyerOpenUid: '', extra: { k: '', m: 'x' } }],
  ['blank values', { buyerOpenUid: ' \t', extra: { k: '\u3000', m: '\n' } }],
  ['zero and false', { buyerNick: '0', buyerOpenUid: 'false', extra: { k: 'null' } }],
  ['very long', { buyerNick: '长'.repeat(50_000), extra: { k: '+'.repeat(500) } }],
  [
    'names that sort by bytes',
    { extra: { Z: '1', a: '2', A: '3', a_b: '4', aB: '5', a1: '6', 'a-b': '7', 'a.b': '8' } },
  ],
  ['names like ours', { extra: { apps: '1', app_keys: '2', signs: '3', Sign: '4', V: '5', bizOrders: '6' } }],
  ['parameters in the URL', { query: '?customer_id=a+b%26c%2B&x=%E4%BD%A0&empty=&sign=old' }],
  ['a name twice in the URL', { query: '?k=1&k=2', extra: { k: '3' } }],
  ['a secret of symbols', { secret: '+&%=?#"\\~', session: 's+/=&%' }],
  ['ids of twenty digits', { tid: '99999999999999999999', buyerNick: '~x~1~' }],
  ['ZWJ, NFC and NFD of one name', { buyerNick: 'Å\u212bA\u030a' }],
];

const METHODS: SignMethod[] = ['md5', 'hmac', 'hmac-sha256'];
const PLACEMENTS: Placement[] = ['query', 'body'];

it('there are more than 30', () => expect(SETS.length).toBeGreaterThan(30));

describe.each(METHODS)('by %s', (signMethod) => {
  it.each(SETS)('%s', async (_what, set) => {
    for (const placement of PLACEMENTS) {
      const { sign, sent } = await onTheWire(signMethod, placement, set);
      expect(sign).toBe(signOf(signMethod, set.secret ?? SECRET, sent));
      expect(
        Object.values(sent).filter((value) => value.trim() === '' && !/[\u00a0\u2007\ufeff]/.test(value)),
      ).toEqual([]);
    }
  });
});

it('values arrive as they were, byte for byte', async () => {
  for (const [, set] of SETS) {
    const { sent } = await onTheWire('md5', 'body', set);
    // Lone surrogates cannot be sent.
    if (set.buyerNick) expect(sent.buyerNick).toBe(set.buyerNick.toWellFormed());
    for (const [name, value] of Object.entries(set.extra ?? {})) {
      if (name in sent) expect(sent[name]).toBe(value);
    }
  }
});

async function onTheWire(signMethod: SignMethod, placement: Placement, set: Set) {
  const { url, body } = await interceptRequest(
    {
      sellerNick: set.sellerNick ?? '店',
      buyerNick: set.buyerNick ?? '翔_ouyang',
      tid: set.tid ?? '30753531820144197',
      subOrderIds: ['30753531820144191', '30753531820144192'],
      buyerOpenUid: set.buyerOpenUid,
      settings: {
        gatewayUrl: `https://qimen.api.taobao.com/router/qm${set.query ?? ''}`,
        signMethod,
        format: 'json',
        callType: 'synchronous',
        placement,
        nestedNames: 'subOrderIds',
        sendSession: set.session !== undefined,
        extraParams: set.extra ?? {},
        successCodes: [],
      },
      credentials: {
        appKey: '12345678',
        appSecret: set.secret ?? SECRET,
        targetAppKey: '21000001',
        ...(set.session !== undefined && { session: set.session }),
      },
    },
    AT,
  );
  const pairs = [...pairsIn(url.split('?')[1] ?? ''), ...pairsIn(body)];
  const names = pairs.map(([name]) => name);
  expect(new Set(names).size, 'a name twice on the wire').toBe(names.length);
  const { sign, ...sent } = Object.fromEntries(pairs);
  return { sign, sent };
}

/** Decoded by hand from bytes, without the code under test. */
function pairsIn(form: string): [string, string][] {
  if (form === '') return [];
  return form.split('&').map((pair) => {
    const at = pair.indexOf('=');
    return [decoded(pair.slice(0, at)), decoded(pair.slice(at + 1))];
  });
}

function decoded(text: string): string {
  return decodeURIComponent(text.replaceAll('+', '%20'));
}

function signOf(method: SignMethod, secret: string, params: Record<string, string>): string {
  const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
  const text = Object.keys(params)
    .sort(byBytes)
    .map((name) => name + params[name])
    .join('');
  const hash =
    method === 'md5'
      ? createHash('md5').update(secret + text + secret, 'utf8')
      : createHmac(method === 'hmac' ? 'md5' : 'sha256', secret).update(text, 'utf8');
  return hash.digest('hex').toUpperCase();
}

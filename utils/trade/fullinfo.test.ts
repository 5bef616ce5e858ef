import { describe, expect, it } from 'vitest';
import tabInTitle from '@/tests/fixtures/answers/21-tab-in-title.json?raw';
import { fakeTransport } from '@/tests/fixtures/qimen/transports';
import { DEFAULT_TOP_URL } from '@/utils/domain/shop';
import { SIGNERS } from '@/utils/qimen/sign/registry';
import { signedText } from '@/utils/qimen/sign/text';
import type { TransportResult } from '@/utils/qimen/transport';
import { createTradeClient } from './fullinfo';
import { readTrade } from './trade-answer';

const TID = '4512773019269853117';
const LINES = ['4512773019270853117', '4512773019271853117'];
const NOW = Date.UTC(2026, 0, 1, 19, 4, 5);

const line = (oid: string, more = '') => `{"oid":${oid},"title":"T","num":1${more}}`;
const trade = (lines: string, more = `"tid":${TID}`) => `{${more},"orders":{"order":[${lines}]}}`;
const wrapped = (inner: string) => `{"trade_fullinfo_get_response":{"trade":${inner},"request_id":"r"}}`;

function setUp(result: TransportResult | string, session: string | undefined = 's1') {
  const fake = fakeTransport(result);
  const client = createTradeClient({ transport: fake.transport, now: () => NOW, skew: () => 0 });
  const settings = {
    topUrl: DEFAULT_TOP_URL,
    signMethod: 'hmac-sha256' as const,
    credentials: { appKey: '1', appSecret: 's', session },
  };
  return { ...fake, read: () => client.readOrder(settings, TID) };
}

async function idsOf(text: string): Promise<string[] | undefined> {
  const result = await setUp(text).read();
  return result.ok ? result.order.subOrders?.map(({ id }) => id) : undefined;
}

async function problemOf(result: TransportResult | string) {
  const answer = await setUp(result).read();
  return answer.ok ? undefined : answer.problem;
}

describe('the call', () => {
  it('sends everything in the body: a session is never part of an address', async () => {
    const { read, sent, fields } = setUp(wrapped(trade(line(LINES[0] ?? ''))));
    await read();
    expect(sent[0]?.url).toBe(DEFAULT_TOP_URL);
    const { sign, ...rest } = fields();
    expect(sign).toBe(await SIGNERS['hmac-sha256']('s', signedText(rest)));
    expect(rest).toMatchObject({
      method: 'taobao.trade.fullinfo.get',
      tid: TID,
      session: 's1',
      format: 'json',
      v: '2.0',
    });
    expect(rest.fields?.split(',')).toEqual(
      expect.arrayContaining(['tid', 'tid_str', 'orders', 'buyer_open_uid']),
    );
  });

  it('is not made without a session', async () => {
    const { read, sent } = setUp('', '');
    expect(await read()).toEqual({ ok: false, problem: { code: 'no-session' } });
    expect(sent).toHaveLength(0);
  });
});

describe('a full answer', () => {
  it('becomes an order', async () => {
    const text =
      wrapped(`{"tid":${TID},"tid_str":"${TID}","status":"SELLER_CONSIGNED_PART","seller_nick":"云栖里",
      "buyer_nick":"t**7","buyer_open_uid":"AAH1","created":"2026-01-01 10:00:00","payment":"418.5",
      "consign_time":"2026-01-02 01:00:00",
      "orders":{"order":[
        {"oid":${LINES[0]},"oid_str":"${LINES[0]}","title":"硅胶<b>壳</b>","pic_path":"http://img.alicdn.com/a.jpg",
         "price":"399.00","num":2,"payment":418.5,"sku_properties_name":"颜色:黑色","status":"WAIT_SELLER_SEND_GOODS",
         "refund_status":"NO_REFUND","made_up":{"x":[1]}},
        {"oid":${LINES[1]},"oid_str":"${LINES[1]}","title":null,"pic_path":"javascript:alert(1)","price":"x","num":"2.5",
         "status":"SOMETHING_NEW","refund_status":"SUCCESS","invoice_no":"SF1","logistics_company":"顺丰速运"}]},
      "service_orders":{"service_order":[{"oid":4512773019279853117}]}}`);
    const result = await setUp(text).read();
    expect(result).toEqual({
      ok: true,
      order: {
        tid: TID,
        sellerNick: '云栖里',
        buyer: { maskedNick: 't**7', openUid: 'AAH1' },
        status: 'SELLER_CONSIGNED_PART',
        createdAt: '2026-01-01 10:00:00',
        payment: '418.50',
        subOrders: [
          {
            id: LINES[0],
            title: '硅胶<b>壳</b>',
            sku: '颜色:黑色',
            quantity: 2,
            price: '399.00',
            payment: '418.50',
            picUrl: 'https://img.alicdn.com/a.jpg',
            status: 'WAIT_SELLER_SEND_GOODS',
            refund: 'NO_REFUND',
          },
          {
            id: LINES[1],
            statusUnread: true,
            refund: 'SUCCESS',
            shippedAt: '2026-01-02 01:00:00',
            carrier: '顺丰速运',
          },
        ],
      },
    });
  });

  it('a nick that is not masked is the buyer’s nick', async () => {
    const result = await setUp(wrapped(`{"tid":${TID},"buyer_nick":"翔_ouyang"}`)).read();
    expect(result).toMatchObject({ ok: true, order: { buyer: { nick: '翔_ouyang' } } });
  });
});

/** A real case. */
it('a ciphertext nick is not a nick, and the open uid is kept', () => {
  const cipher = '~kX3aZ0pQv8Yb2Wc4Ld6Me8==~1~';
  const answer = (fields: string) => wrapped(`{"tid":${TID},"buyer_nick":"${cipher}"${fields}}`);
  const buyerOf = (text: string) => {
    const reading = readTrade(text, TID);
    return reading.kind === 'order' ? reading.order.buyer : undefined;
  };
  expect(buyerOf(answer(''))).toEqual({ maskedNick: cipher, openUid: undefined });
  expect(buyerOf(answer(',"buyer_open_uid":"AAH1"'))).toEqual({ maskedNick: cipher, openUid: 'AAH1' });
});

describe('ids', () => {
  const lines = LINES.map((id) => line(id)).join(',');

  it.each([
    ['wrapped', wrapped(trade(lines))],
    ['without root', `{"trade":${trade(lines)}}`],
    ['simplified', `{"tid":"${TID}","orders":[${lines}]}`],
    ['simplified with root', `{"trade":{"tid_str":"${TID}","orders":[${lines}]}}`],
    [
      'XML',
      `<?xml version="1.0"?><trade_fullinfo_get_response><trade><tid>${TID}</tid><orders list="true">${LINES.map((id) => `<order><oid>${id}</oid></order>`).join('')}</orders></trade></trade_fullinfo_get_response>`,
    ],
  ])('are exact, %s', async (_name, text) => {
    expect(await idsOf(text)).toEqual(LINES);
  });

  it('one line may come without a list', async () => {
    expect(await idsOf(wrapped(`{"tid":${TID},"orders":{"order":${line(LINES[0] ?? '')}}}`))).toEqual([
      LINES[0],
    ]);
    const xml = `<trade_fullinfo_get_response><trade><tid>${TID}</tid><orders><order><oid>${LINES[0]}</oid></order></orders></trade></trade_fullinfo_get_response>`;
    expect(await idsOf(xml)).toEqual([LINES[0]]);
  });

  it('a text id wins over a rounded number', async () => {
    const rounded = Number(LINES[0]).toString();
    const text = wrapped(
      trade(line(rounded, `,"oid_str":"${LINES[0]}"`), `"tid":${Number(TID)},"tid_str":"${TID}"`),
    );
    expect(await idsOf(text)).toEqual([LINES[0]]);
  });

  it.each([
    ['a rounded one', wrapped(trade(line(Number(LINES[0]).toString())))],
    ['an exponent', wrapped(trade(line('4.512773019270853e+18')))],
    ['a fraction', wrapped(trade(line(`${LINES[0]}.0`)))],
    [
      'an exact-looking one beside a rounded tid',
      wrapped(trade(line(LINES[0] ?? ''), `"tid":${Number(TID)},"tid_str":"${TID}"`)),
    ],
    ['one bad among good ones', wrapped(trade(`${lines},${line('12')}`))],
    ['the same line twice', wrapped(trade(`${line(LINES[0] ?? '')},${line(LINES[0] ?? '')}`))],
    ['no lines', wrapped(trade(''))],
  ])('%s leaves the sub-orders unknown', async (_name, text) => {
    const result = await setUp(text).read();
    expect(result.ok && result.order.tid).toBe(TID);
    expect(await idsOf(text)).toBeUndefined();
  });

  it('takes numbers of 17 digits, half of which a float happens to hold', async () => {
    const fake = fakeTransport('{"tid":30753531820144197,"orders":[{"oid":30753531820144190}]}');
    const client = createTradeClient({ transport: fake.transport, now: () => NOW, skew: () => 0 });
    const credentials = { appKey: '1', appSecret: 's', session: 's1' };
    const result = await client.readOrder(
      { topUrl: DEFAULT_TOP_URL, signMethod: 'md5', credentials },
      '30753531820144197',
    );
    expect(result).toMatchObject({ ok: true, order: { subOrders: [{ id: '30753531820144190' }] } });
  });
});

describe('problems', () => {
  const error = (fields: object) => JSON.stringify({ error_response: fields });

  it('an order other than the requested one, or a rounded tid, is rejected', async () => {
    expect(await problemOf(wrapped(trade(line(LINES[0] ?? ''), '"tid":"4512773019269853118"')))).toEqual({
      code: 'order-not-found',
    });
    expect(await problemOf(wrapped(trade(line(LINES[0] ?? ''), `"tid":${Number(TID)}`)))).toEqual({
      code: 'order-not-found',
    });
    expect(await problemOf('{"trade_fullinfo_get_response":{"request_id":"r"}}')).toEqual({
      code: 'order-not-found',
    });
  });

  it('passes on the platform’s message', async () => {
    expect(
      await problemOf(
        error({
          code: 15,
          msg: 'Remote service error',
          sub_code: 'isv.trade-not-exist',
          sub_msg: '交易不存在',
        }),
      ),
    ).toEqual({ code: 'order-not-found' });
    expect(await problemOf(error({ code: 26, msg: 'Missing Session' }))).toEqual({ code: 'no-session' });
    expect(
      await problemOf(error({ code: 27, msg: 'Invalid session', sub_code: 'invalid-sessionkey' })),
    ).toEqual({
      code: 'lookup-refused',
      detail: { words: 'Invalid session', code: 'invalid-sessionkey' },
    });
    expect(await problemOf(error({ code: 11 }))).toEqual({
      code: 'lookup-refused',
      detail: { words: '', code: '11' },
    });
  });

  it('tells calls that never reached a gateway apart', async () => {
    const detail = { host: 'eco.taobao.com' };
    expect(await problemOf({ kind: 'lost', reason: 'connection-lost' })).toEqual({
      code: 'unreachable',
      detail,
    });
    expect(await problemOf({ kind: 'not-sent', reason: 'no-access' })).toEqual({
      code: 'no-access',
      detail: { ...detail, origin: 'https://eco.taobao.com/*' },
    });
  });

  it.each<[string, TransportResult | string, object]>([
    ['HTML', '<html><body>log in</body></html>', {}],
    ['nothing', '', {}],
    ['cut', '{"trade":', {}],
    ['two trades', `{"trade":${trade('')},"trade":${trade('')}}`, {}],
    ['HTTP 502', { kind: 'answered', status: 502, text: '<html></html>' }, { status: '502' }],
    ['no UTF-8', { kind: 'lost', reason: 'unreadable', status: 200 }, {}],
  ])('an unreadable answer is not a missing connection: %s', async (_name, result, more) => {
    const detail = { host: 'eco.taobao.com', ...more };
    expect(await problemOf(result)).toEqual({ code: 'answer-unreadable', detail });
  });

  it('keeps the message of a refusal in another shape', async () => {
    expect(await problemOf('{"success":false,"errorCode":"E1","errorMessage":"无权查询"}')).toEqual({
      code: 'lookup-refused',
      detail: { words: '无权查询', code: 'E1' },
    });
    expect(await problemOf('{"code":25,"msg":"Invalid signature"}')).toMatchObject({
      detail: { code: '25' },
    });
  });
});

describe('raw control characters in a title', () => {
  it('a real case: a tab', async () => {
    const client = createTradeClient({
      transport: fakeTransport(tabInTitle).transport,
      now: () => NOW,
      skew: () => 0,
    });
    const credentials = { appKey: '1', appSecret: 's', session: 's1' };
    const tid = '4519000000000020001';
    const result = await client.readOrder({ topUrl: DEFAULT_TOP_URL, signMethod: 'md5', credentials }, tid);
    expect(result).toMatchObject({
      ok: true,
      order: { tid, subOrders: [{ id: tid, title: '夏季\t新款', price: '9.90' }] },
    });
  });

  it.each(['\t', '\n', '\r\n', '\u0000', '\u0001', '\u001f', '\u007f', '\u2028'])(
    '%j does not lose the order, in JSON or XML',
    async (mark) => {
      const [id = ''] = LINES;
      const json = wrapped(trade(`{"oid":${id},"title":"夏季${mark}新款","num":1}`));
      expect(await idsOf(json)).toEqual([id]);
      const xml = `<trade><tid>${TID}</tid><orders><order><oid>${id}</oid><title>夏季${mark}新款</title></order></orders></trade>`;
      expect(await idsOf(`<trade_fullinfo_get_response>${xml}</trade_fullinfo_get_response>`)).toEqual([id]);
    },
  );
});

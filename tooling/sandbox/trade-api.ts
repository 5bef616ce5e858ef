import { type Check, checkSystemParameters, type Parameters, readParameters } from './checks';
import { type Answer, json, type SandboxRequest, xml } from './http';
import { payment, type SandboxOrder, type SandboxSubOrder } from './orders';
import { errorAnswer, type PlatformError, toXml } from './platform-answers';
import { beijingTime } from './provider-leg';
import type { SandboxApp } from './shop';

interface TradeCall {
  request: SandboxRequest;
  parameters: Parameters;
  checks: Check[];
  error?: PlatformError;
}

/** What a test may change while the API runs. */
interface TradeRules {
  /** Whether ids also come as text (`tid_str`, `oid_str`), or as JSON numbers only. */
  idTexts: boolean;
  /** Ids as strings instead of numbers, as in newer answers. */
  idStrings: boolean;
  /** Omit roots and list wrappers, whether requested or not. */
  simplify: boolean;
  /** `t**7` instead of the nick. */
  maskNick: boolean;
  openUid: boolean;
  /** Whether the app may call the order look-up. */
  permitted: boolean;
}

interface TradeParts {
  apps: Readonly<Record<string, SandboxApp>>;
  orders: readonly SandboxOrder[];
  now: () => number;
}

/** The trade gateway: `taobao.trade.fullinfo.get` and `taobao.time.get`. */
export class TradeApi {
  readonly calls: TradeCall[] = [];
  readonly rules: TradeRules = {
    idTexts: true,
    idStrings: false,
    simplify: false,
    maskNick: false,
    openUid: true,
    permitted: true,
  };

  constructor(private readonly parts: TradeParts) {}

  handle = (request: SandboxRequest): Answer => {
    const parameters = readParameters(request);
    const call: TradeCall = { request, parameters, checks: [] };
    this.calls.push(call);
    const requestId = `16r2k8tra${this.calls.length.toString(36).padStart(4, '0')}`;
    const asJson = parameters.all.get('format') === 'json';
    const system = checkSystemParameters(parameters, { apps: this.parts.apps, now: this.parts.now() });
    call.checks = system.checks;
    const outcome = system.error ? { error: system.error } : this.answer(parameters, requestId);
    if ('value' in outcome) return asJson ? json(jsonText(outcome.value)) : xml(xmlText(outcome.value));
    call.error = outcome.error;
    return errorAnswer(outcome.error, asJson, 'error_response', requestId);
  };

  private answer(parameters: Parameters, requestId: string): Outcome {
    switch (parameters.all.get('method')) {
      case 'taobao.time.get':
        return {
          value: { time_get_response: { time: beijingTime(this.parts.now()), request_id: requestId } },
        };
      case 'taobao.trade.fullinfo.get':
        return this.fullInfo(parameters, requestId);
      default:
        return { error: { code: 22, msg: 'Invalid Method' } };
    }
  }

  private fullInfo({ all }: Parameters, requestId: string): Outcome {
    const app = this.parts.apps[all.get('app_key') ?? ''];
    const session = all.get('session');
    if (!session) return { error: { code: 26, msg: 'Missing session' } };
    if (session !== app?.session) return { error: FOREIGN_SESSION };
    if (!this.rules.permitted) return { error: NO_PACKAGE };
    const tid = all.get('tid') ?? '';
    const fields = (all.get('fields') ?? '').split(',').filter((field) => field !== '');
    if (fields.length === 0 || tid === '') return { error: { code: 40, msg: 'Missing required arguments' } };
    const order = this.parts.orders.find((each) => each.tid === tid && each.sellerNick === app.sellerNick);
    if (!order) return { error: NO_SUCH_TRADE };
    const simplify = this.rules.simplify || all.get('simplify') === 'true';
    const answer = { trade: pick(this.tradeOf(order, simplify), fields), request_id: requestId };
    return { value: simplify ? answer : { trade_fullinfo_get_response: answer } };
  }

  private tradeOf(order: SandboxOrder, simplify: boolean): Record<string, unknown> {
    const lines = order.subOrders.map((line) => this.orderOf(line));
    return {
      ...this.ids('tid', order.tid),
      status: order.status,
      title: order.sellerNick,
      seller_nick: order.sellerNick,
      buyer_nick: this.rules.maskNick ? masked(order.buyerNick) : order.buyerNick,
      ...(this.rules.openUid ? { buyer_open_uid: order.openUid } : {}),
      payment: payment(order.subOrders),
      created: order.created,
      ...(order.payTime ? { pay_time: order.payTime } : {}),
      orders: simplify ? lines : { order: lines },
    };
  }

  private orderOf(line: SandboxSubOrder): Record<string, unknown> {
    return {
      ...this.ids('oid', line.oid),
      title: line.title,
      pic_path: `https://img.alicdn.com/bao/uploaded/${line.picture}.png`,
      sku_properties_name: line.sku,
      num: line.num,
      price: line.price,
      payment: payment([line]),
      status: line.status,
      refund_status: line.refundStatus,
      outer_iid: line.outerId,
      ...(line.consignTime ? { consign_time: line.consignTime } : {}),
      ...(line.carrier ? { logistics_company: line.carrier, invoice_no: line.invoiceNo } : {}),
    };
  }

  private ids(name: 'tid' | 'oid', id: string): Record<string, unknown> {
    return {
      [name]: this.rules.idStrings ? id : `${NUMBER_MARK}${id}`,
      ...(this.rules.idTexts ? { [`${name}_str`]: id } : {}),
    };
  }
}

type Outcome = { value: object } | { error: PlatformError };

const FOREIGN_SESSION: PlatformError = {
  code: 27,
  msg: 'Invalid session',
  subCode: 'invalid-sessionkey',
  subMsg: '授权过期或无效',
};
const NO_PACKAGE: PlatformError = {
  code: 11,
  msg: 'Insufficient isv permissions',
  subCode: 'isv.permission-api-package-empty',
  subMsg: '应用没有订单查询的权限包',
};
const NO_SUCH_TRADE: PlatformError = {
  code: 15,
  msg: 'Remote service error',
  subCode: 'isv.trade-not-exist',
  subMsg: '交易订单不存在',
};

/** Only what `fields` names is returned. */
function pick(trade: Record<string, unknown>, fields: string[]): Record<string, unknown> {
  const wanted = new Set(fields.map((field) => field.split('.')[0]));
  return Object.fromEntries(Object.entries(trade).filter(([name]) => wanted.has(name)));
}

export function masked(nick: string): string {
  return `${nick.slice(0, 1)}**${nick.slice(-1)}`;
}

/** Marks an id that must be written as a number; no real text begins with it. */
const NUMBER_MARK = '\u0000number:';

/** JSON text is written by hand, since JavaScript numbers would round the ids. */
function jsonText(value: object): string {
  return JSON.stringify(value).replace(/"\\u0000number:(\d+)"/g, '$1');
}

function xmlText(value: object): string {
  return toXml(value).replaceAll(NUMBER_MARK, '');
}

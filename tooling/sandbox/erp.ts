import type { SandboxOrder, SandboxSubOrder, Stage } from './orders';
import { type ProviderCall, providerSign } from './provider-sign';

/** The ERP's answer: the API page's own fields, wrapped in `result`. */
export interface ErpAnswer {
  success: boolean;
  errorCode?: string;
  errorMsg?: string;
}

/** One call as the ERP read it. */
interface ErpCall {
  tid: string;
  subOrderIds: string[];
  sellerNick: string;
  buyerNick: string;
  buyerOpenUid?: string;
  callType: string;
  signOk: boolean;
  answer: ErpAnswer;
}

interface ErpBody {
  bizOrder?: { tid?: string; subOrderIds?: string };
  sellerNick?: string;
  buyerNick?: string;
  buyer_open_uid?: string;
  callType?: string;
}

/** Business codes of interception (1001–1008), by the line's stage in the warehouse. */
const TOO_LATE: Record<Exclude<Stage, 'waiting'>, ErpAnswer> = {
  shipped: { success: false, errorCode: '1001', errorMsg: '已发货拦截失败' },
  outbound: { success: false, errorCode: '1002', errorMsg: '已出库拦截失败' },
  allocated: { success: false, errorCode: '1003', errorMsg: '已配货拦截失败' },
  picked: { success: false, errorCode: '1004', errorMsg: '已拣货拦截失败' },
  'in-transit': { success: false, errorCode: '1005', errorMsg: '在途中拦截失败' },
  'stock-reserved': { success: false, errorCode: '1006', errorMsg: '库存占用拦截失败' },
  broken: { success: false, errorCode: '1008', errorMsg: '未定义异常失败' },
};
const NOT_DOWNLOADED: ErpAnswer = { success: false, errorCode: '1007', errorMsg: '未获取订单拦截失败' };
const CLOSED: ErpAnswer = { success: false, errorCode: '1008', errorMsg: '订单已关闭，无法拦截' };
const BAD_SIGN: ErpAnswer = {
  success: false,
  errorCode: 'sign-check-failure',
  errorMsg: 'Illegal request',
};

/** The merchant's ERP: it verifies the caller and really holds lines. */
export class Erp {
  /** Every call in order. */
  readonly calls: ErpCall[] = [];
  private readonly holds = new Map<string, Set<string>>();

  constructor(
    private readonly orders: readonly SandboxOrder[],
    private readonly secret: string,
  ) {}

  /** Sub-orders of this tid that are held back from shipping, in the order's sequence. */
  held(tid: string): string[] {
    const held = this.holds.get(tid) ?? new Set();
    return this.find(tid)?.subOrders.flatMap(({ oid }) => (held.has(oid) ? [oid] : [])) ?? [];
  }

  /** All holds, by tid. */
  heldEverywhere(): Record<string, string[]> {
    return Object.fromEntries([...this.holds.keys()].map((tid) => [tid, this.held(tid)]));
  }

  receive(call: ProviderCall): ErpAnswer {
    const sign = new URLSearchParams(call.query).get('sign');
    const signOk = sign === providerSign(call, this.secret);
    const body: ErpBody = JSON.parse(call.body);
    const subOrderIds = (body.bizOrder?.subOrderIds ?? '').split(',');
    const tid = body.bizOrder?.tid ?? '';
    const answer = signOk ? this.intercept(tid, subOrderIds, body.sellerNick ?? '') : BAD_SIGN;
    this.calls.push({
      tid,
      subOrderIds,
      sellerNick: body.sellerNick ?? '',
      buyerNick: body.buyerNick ?? '',
      ...(body.buyer_open_uid === undefined ? {} : { buyerOpenUid: body.buyer_open_uid }),
      callType: body.callType ?? '',
      signOk,
      answer,
    });
    return answer;
  }

  /** All or nothing: the interface has one result per call. */
  private intercept(tid: string, subOrderIds: string[], sellerNick: string): ErpAnswer {
    const order = this.find(tid);
    if (!order || order.missingInErp || order.sellerNick !== sellerNick) return NOT_DOWNLOADED;
    for (const id of subOrderIds) {
      const refusal = refusalOf(order.subOrders.find(({ oid }) => oid === id));
      if (refusal) return refusal;
    }
    const held = this.holds.get(tid) ?? new Set();
    for (const id of subOrderIds) held.add(id);
    this.holds.set(tid, held);
    return { success: true };
  }

  private find(tid: string): SandboxOrder | undefined {
    return this.orders.find((order) => order.tid === tid);
  }
}

function refusalOf(line: SandboxSubOrder | undefined): ErpAnswer | undefined {
  if (!line) return NOT_DOWNLOADED;
  if (line.stage !== 'waiting') return TOO_LATE[line.stage];
  if (line.status.startsWith('TRADE_CLOSED') || line.refundStatus === 'SUCCESS') return CLOSED;
  return undefined;
}

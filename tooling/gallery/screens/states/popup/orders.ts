import { bare, bedding, lamp, marked, mentioned, SHOP, single } from '@/components/popup/testing/samples';
import type { OrderView } from '@/utils/messages/views';
import { LONG_NAMED, LONG_SKU } from '../long-order';
import { NO_ORDER, pageOf, type Scene, TICK_BOTH } from './scene';

/** Orders that need a second look: not readable, not certainly the right one, marked, long. */

/** One digit away from an order of the page. */
const NEAR = '4512773019266853117';
const [MENTIONED = ''] = (mentioned.subOrders ?? []).map(({ id }) => id);

const LONG: OrderView = {
  ...LONG_NAMED,
  subOrders: (bedding.subOrders ?? []).map((line) => ({
    ...line,
    title: `${line.title} 加厚加大双面可用四季通用礼盒装买一送一`,
    sku: LONG_SKU,
  })),
};

const MASKED: OrderView = { ...bedding, buyer: { maskedNick: '柚**3' } };

const SHIPPED: OrderView = {
  ...bedding,
  status: 'WAIT_BUYER_CONFIRM_GOODS',
  subOrders: (bedding.subOrders ?? []).map((line) => ({
    ...line,
    blocked: 'shipped',
    status: 'WAIT_BUYER_CONFIRM_GOODS',
  })),
};

export const orderScenes: Scene[] = [
  { name: 'unreadable', view: { page: pageOf(bare) } },
  {
    name: 'lookup-refused',
    orders: [
      {
        tid: lamp.tid,
        sellerNick: SHOP.sellerNick,
        shop: SHOP,
        buyer: lamp.buyer,
        canLookUp: true,
        problem: { code: 'lookup-refused', detail: { words: 'Invalid session', code: '27' } },
      },
    ],
    acts: [{ type: lamp.tid }, { press: 'Enter' }],
  },
  {
    name: 'masked-nick',
    view: { page: pageOf(MASKED) },
    acts: TICK_BOTH,
  },
  { name: 'number-near', view: { page: pageOf(bedding) }, acts: [{ type: NEAR }, { press: 'Enter' }] },
  { name: 'number-rounded', acts: [{ type: '4512773019268850000' }, { press: 'Enter' }] },
  {
    name: 'owner-unknown',
    view: { page: pageOf(mentioned) },
    acts: [{ tick: MENTIONED }],
  },
  { name: 'marked', view: { page: pageOf(marked) } },
  { name: 'nothing-lockable', view: { page: pageOf(SHIPPED) } },
  {
    name: 'several-on-page',
    view: { page: { ...NO_ORDER, orders: [bedding, lamp, single], activeTid: bedding.tid } },
  },
  { name: 'long', view: { page: pageOf(LONG) }, acts: TICK_BOTH },
];

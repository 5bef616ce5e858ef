import { expect, it } from 'vitest';
import { addressOf } from './addresses';

it.each([
  ['https://market.m.taobao.com/app/im/chat/index.html?&uid=cntaobaox&gid=&type=web#/', 'web-wangwang'],
  [
    'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im/index.html?touid=cnalichnx',
    'web-wangwang',
  ],
  ['https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im_core/index.html', 'web-wangwang'],
  ['https://market.m.taobao.com/app/qn/im-history-search/index.html#/', 'chat-records'],
  ['https://myseller.taobao.com/home.htm/trade-platform/tp/sold?spm=a', 'order-list'],
  ['https://qn.taobao.com/home.htm/trade-platform/tp/order', 'order-list'],
  ['https://qn.taobao.com/home.htm/trade-platform/tp/detail?bizOrderId=1', 'order-detail'],
  ['https://trade.taobao.com/trade/itemlist/list_sold_items.htm', 'order-list-older'],
  ['https://trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=1', 'order-detail-older'],
  ['https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=1', 'order-detail-older'],
  ['https://tradearchive.taobao.com/trade/detail/trade_item_detail.htm?bizOrderId=1', 'order-detail-older'],
  ['https://myseller.taobao.com/home.htm/app-customer-service/reception', 'reception'],
  ['https://erp.example.com/orders', 'generic'],
  ['https://myseller.taobao.com/home.htm/qn-order/unshipped', 'generic'],
  ['https://myseller.taobao.com/home.htm/QnworkbenchHome/', undefined],
  ['https://myseller.taobao.com/home.htm/app-customer-service/toolpage/Message', undefined],
  ['https://qn.taobao.com/home.htm/trade-platform/tp/export-list', undefined],
  ['https://market.m.taobao.com/app/other/', undefined],
])('%s is read by %s', (url, id) => {
  expect(addressOf(new URL(url))?.id).toBe(id);
});

import { describe, expect, it } from 'vitest';
import { TRADE_STATUSES } from './order';
import { refundStatus, tradeStatus, wholeRefundStatus, wholeTradeStatus } from './statuses';

describe('trade statuses', () => {
  it.each(TRADE_STATUSES)('the trade API’s own code %s', (code) => {
    expect(tradeStatus(code)).toBe(code);
  });

  it.each([
    ['CREATE_CLOSED_OF_TAOBAO', 'TRADE_CLOSED_BY_TAOBAO'],
    ['TRADE_CANCEL', 'TRADE_CLOSED'],
    ['TRADE_REFUSE', 'TRADE_CLOSED'],
    ['TRADE_REFUSE_DEALING', 'PAY_PENDING'],
    ['WAIT_SYS_CONFIRM_PAY', 'PAY_PENDING'],
    ['WAIT_SYS_PAY_SELLER', 'TRADE_FINISHED'],
    // The labels of the trade API's documentation.
    ['等待买家付款', 'WAIT_BUYER_PAY'],
    ['卖家部分发货', 'SELLER_CONSIGNED_PART'],
    ['等待卖家发货（买家已付款）', 'WAIT_SELLER_SEND_GOODS'],
    ['等待买家确认收货（卖家已发货）', 'WAIT_BUYER_CONFIRM_GOODS'],
    ['买家已签收（货到付款专用）', 'TRADE_BUYER_SIGNED'],
    ['交易成功', 'TRADE_FINISHED'],
    ['付款以后用户退款成功，交易自动关闭', 'TRADE_CLOSED'],
    ['国际信用卡支付付款确认中', 'PAY_PENDING'],
    // Words of the panel and of pages.
    ...['待付款', '未付款', '待买家付款'].map((word) => [word, 'WAIT_BUYER_PAY']),
    ...['待发货', '未发货', '已付款', '买家已付款', '已支付，待发货', '等待商家发货'].map((word) => [
      word,
      'WAIT_SELLER_SEND_GOODS',
    ]),
    ...['已发货', '待收货', '卖家已发货', '运输中'].map((word) => [word, 'WAIT_BUYER_CONFIRM_GOODS']),
    ...['已完成', '交易完成', '买家已确认收货'].map((word) => [word, 'TRADE_FINISHED']),
    ...['订单关闭', '交易关闭', '已关闭', '已取消', '订单取消'].map((word) => [word, 'TRADE_CLOSED']),
    // Traditional characters.
    ['賣家已發貨', 'WAIT_BUYER_CONFIRM_GOODS'],
    ['運輸中', 'WAIT_BUYER_CONFIRM_GOODS'],
    ['買家已簽收', 'TRADE_BUYER_SIGNED'],
    ['等待賣家發貨（買家已付款）', 'WAIT_SELLER_SEND_GOODS'],
    ['訂單已取消，交易關閉', 'TRADE_CLOSED'],
    ['已確認收貨', 'TRADE_FINISHED'],
    ['買家已付款，交易關閉', 'TRADE_CLOSED'],
    // The most final status wins.
    ['买家已付款，交易关闭', 'TRADE_CLOSED'],
    ['已发货;交易成功', 'TRADE_FINISHED'],
  ])('%s', (words, status) => {
    expect(tradeStatus(words)).toBe(status);
  });

  it.each([
    '',
    'SOMETHING_NEW',
    '退款已关闭',
    '退款已完成',
    '退款成功',
    '售后已关闭',
    '退款关闭',
    '平台处理中',
    'constructor',
    '__proto__',
  ])('unknown: %s', (words) => {
    expect(tradeStatus(words)).toBeUndefined();
  });
});

it.each([
  ['退款成功', 'SUCCESS'],
  ['退款已完成', 'SUCCESS'],
  ['退款已关闭', 'CLOSED'],
  ['撤销退款', 'CLOSED'],
  ['请卖家处理', 'WAIT_SELLER_AGREE'],
  ['退款待处理;请商家处理', 'WAIT_SELLER_AGREE'],
  ['退款中', 'WAIT_SELLER_AGREE'],
  ['待买家退货', 'WAIT_BUYER_RETURN_GOODS'],
  ['退款處理中', 'WAIT_SELLER_AGREE'],
  ['請賣家處理', 'WAIT_SELLER_AGREE'],
  ['撤銷退款', 'CLOSED'],
  ['已发货', undefined],
])('refund: %s', (words, status) => {
  expect(refundStatus(words)).toBe(status);
});

describe('a text that is nothing but a status', () => {
  it.each(['买家已付款', '当前订单状态：卖家部分发货', '等待买家确认收货（卖家已发货）', ' 已支付，待发货 '])(
    '%s',
    (text) => {
      expect(wholeTradeStatus(text)).toBe(tradeStatus(text));
      expect(tradeStatus(text)).toBeDefined();
    },
  );

  it.each(['待发货补差价', '已发货礼盒', '买家', '', '未付款勿拍', '24小时内待发货', '退款成功'])(
    '%s is not a status',
    (text) => {
      expect(wholeTradeStatus(text)).toBeUndefined();
    },
  );

  it('works for refunds too', () => {
    expect(wholeRefundStatus('退款成功')).toBe('SUCCESS');
    expect(wholeRefundStatus('退款成功率')).toBeUndefined();
  });
});

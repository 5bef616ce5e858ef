import { describe, expect, it } from 'vitest';
import { findOrderIds, parseOrderId } from './ids';
import { canBeSameBuyer, isMaskedNick } from './nicks';

const TID = '4512773019268853117';
const OLD = '30753531820144197';

describe('digits hidden by any sign leave no part of a number', () => {
  const SIGNS = [
    ...['×', '××', '×××', 'xxx', '✕✕', '╳╳', '❌❌', '⭕⭕', '＊＊', '∗∗', '✱✱', '⁎⁎', '٭٭', '\\*\\*'],
    ...['●●', '■■■', '□□□', '○○○', '◯◯', '◇◇', '▪▪', '████', '▇▇', '★★★', '☆☆', '※※', '￭￭'],
    ...[
      '⋯',
      '##',
      '？？',
      '～～',
      '。。',
      '··',
      '・・',
      '--',
      '——',
      '&hellip;',
      '&bull;&bull;',
      '&#42;&#42;',
    ],
    ...['【隐藏】', '[隐藏]', '(省略)', '保密', '某某'],
  ];
  it.each(SIGNS)('%s', (sign) => {
    for (const text of [TID.slice(0, 16) + sign, OLD.slice(0, 15) + sign, sign + TID.slice(3)]) {
      expect(findOrderIds(`订单号：${text} 先别发`).ids, text).toEqual([]);
      expect(parseOrderId(text).ok, text).toBe(false);
    }
  });

  it.each(['×××', '■■', '○○', '※', '***'])('with a blank before: %s', (sign) => {
    expect(findOrderIds(`${TID.slice(0, 15)} ${sign}`).ids).toEqual([]);
  });

  it.each([`①${OLD}`, `📦${OLD}`, `★${OLD}`, `${OLD}？`, `${OLD}。`, `#${OLD}`])('but %s is whole', (text) =>
    expect(findOrderIds(text).ids).toEqual([OLD]),
  );

  it('beside a number of current length they are decoration', () => {
    for (const sign of SIGNS.filter((one) => !/[*x✱∗⁎٭●＊保某]/.test(one)))
      expect(findOrderIds(`${TID}${sign}`).ids, sign).toEqual([TID]);
  });
});

describe('masked nicks', () => {
  it.each([
    ...['t××7', 't×7', 't✕✕7', '小xx子', '小XX子', '王xx', '小Ｘｘ子', 't○○7', '小□□', 't■■7', 't★★7'],
    ...['t··7', 't・・7', 't##7', 't??7', '小？？子', 't⋯7', 't‥7', 't※7', 't＊＊7', '小\u200bxx子'],
  ])('%s', (nick) => expect(isMaskedNick(nick)).toBe(true));

  it.each([
    ...['xx小公主xx', 'xxl大码', 'max', 'xxx', 'lily_xx', 'txx7', 'X战警', '宝贝xx', '★小雨★', '·夏·'],
    ...['二〇〇八', 'o_o', '-_-', 't--7', '#1', 'what?', '○'],
  ])('%s is a nick', (nick) => expect(isMaskedNick(nick)).toBe(false));

  it('rule out other buyers', () => {
    expect(canBeSameBuyer('t××7', 'tb1234567')).toBe(true);
    expect(canBeSameBuyer('t××7', 'tb1234568')).toBe(false);
    expect(canBeSameBuyer('小xx子', '小柚的子')).toBe(true);
    expect(canBeSameBuyer('小xx子', '大柚的子')).toBe(false);
  });
});

describe('long numbers of other kinds, by their label', () => {
  const NUMBER = '407319804404762740';
  it.each([
    ...[
      '发票号码：',
      '批次号：',
      '串号：',
      'IMEI：',
      'SKU ',
      'SN：',
      '序列号：',
      '卡密：',
      '券码：',
      '核销码：',
      '提货码：',
    ],
    ...[
      '优惠券编号：',
      '商品ID：',
      '商品编号：',
      '宝贝id：',
      '条形码：',
      '会员号：',
      '店铺ID：',
      '用户ID：',
      '工单号：',
    ],
    ...['投诉编号：', '换货单号：', '补发单号：', '出库单号：', '拣货单号：', '供应商订单号：'],
    ...['代发订单号：', '系统单号：', 'ERP单号：', '聚水潭单号：', '付款单号：', '商户订单号：'],
    ...[
      '银联单号：',
      '转账单号：',
      '打款单号：',
      '支付宝账号：',
      '税号：',
      '纳税人识别号：',
      '统一社会信用代码：',
    ],
    ...[
      '许可证号：',
      '车架号：',
      '保单号：',
      '顺丰单号：',
      '圆通：',
      '韵达：',
      '邮政：',
      'EMS：',
      '快递：',
      '取件码：',
    ],
    ...[
      'LP单号：',
      '揽收单号：',
      '退回单号：',
      '寄回来的单号 ',
      '时间戳：',
      'request_id: ',
      'refundId=',
      'mailNo=',
    ],
    ...[
      'tracking number: ',
      'waybill ',
      'skuId=',
      '闲鱼订单号：',
      '飞猪订单号：',
      '盒马订单号：',
      '国美订单号：',
    ],
  ])('%s', (label) => {
    expect(findOrderIds(`${label}${NUMBER}`)).toMatchObject({ ids: [], skipped: [18] });
    expect(findOrderIds(`${label}${NUMBER} 订单号：${TID}`).ids).toEqual([TID]);
  });

  it.each([
    '单号：',
    '原始单号：',
    '店铺单号：',
    '麻烦发顺丰 ',
    '预售订单号：',
    '赠品订单号：',
    '补差价订单：',
    '亲，系统里的 ',
    'bizOrderId=',
    'id=',
  ])('but not %s', (before) => expect(findOrderIds(`${before}${TID}`).ids).toEqual([TID]));
});

import { OTHER_SHOP, type SandboxOrder, type SandboxSubOrder, SHOP } from './orders';

const WAITING = 'WAIT_SELLER_SEND_GOODS';

type Line = Partial<SandboxSubOrder> & Pick<SandboxSubOrder, 'oid' | 'title' | 'price'>;

function line(given: Line): SandboxSubOrder {
  return {
    sku: '默认款',
    num: 1,
    picture: 'bedding',
    status: WAITING,
    refundStatus: 'NO_REFUND',
    stage: 'waiting',
    outerId: `YQL-${given.oid.slice(-11, -6)}`,
    ...given,
  };
}

interface Person {
  buyerNick: string;
  buyerUid: string;
  openUid: string;
}

const YUZU: Person = {
  buyerNick: '柚子汽水_2023',
  buyerUid: '2218165851731',
  openUid: 'AAHk5d-EAAeGwJedwSYuzu01',
};
const NANFENG: Person = {
  buyerNick: '南风知我意88',
  buyerUid: '2204427024576',
  openUid: 'AAHk5d-EAAeGwJedwSNanF88',
};
const ABAI: Person = {
  buyerNick: 't_阿白今天早睡',
  buyerUid: '2210391910842',
  openUid: 'AAHk5d-EAAeGwJedwSABai09',
};
const MIA: Person = {
  buyerNick: 'mia_在路上',
  buyerUid: '2201163635209',
  openUid: 'AAHk5d-EAAeGwJedwSMia095',
};
const DEER: Person = {
  buyerNick: '小鹿乱撞12138',
  buyerUid: '2206612382140',
  openUid: 'AAHk5d-EAAeGwJedwSDeer38',
};
const SAMPLE: Person = {
  buyerNick: '翔_ouyang',
  buyerUid: '1109149741',
  openUid: 'AAHk5d-EAAeGwJedwSOuY197',
};

const shipped = {
  status: 'WAIT_BUYER_CONFIRM_GOODS',
  stage: 'shipped',
  consignTime: '2026-11-23 09:12:36',
  carrier: '中通快递',
  invoiceNo: '78120044519023',
} as const;

/** A fresh copy of all orders of the demo shops: invented, and always the same. */
export function demoOrders(): SandboxOrder[] {
  return [
    {
      ...YUZU,
      tid: '4512773019268853117',
      sellerNick: SHOP,
      status: 'SELLER_CONSIGNED_PART',
      created: '2026-11-22 21:40:03',
      payTime: '2026-11-22 21:40:21',
      subOrders: [
        line({
          oid: '4512773019269853117',
          title: '60支长绒棉四件套 贡缎床单被套 简约纯色床上用品',
          sku: '颜色分类:雾霾蓝;适用床尺寸:1.8 m 床（被套 220×240 cm）',
          price: '399.00',
        }),
        line({
          oid: '4512773019270853117',
          title: '天然乳胶护颈枕 波浪按摩枕芯',
          sku: '颜色分类:成人款;规格:60×40×10/12 cm',
          price: '129.00',
          num: 2,
          picture: 'pillow',
        }),
        line({
          oid: '4512773019271853117',
          title: '手工柴烧马克杯 粗陶咖啡杯 带盖带勺礼盒',
          sku: '颜色分类:松烟绿;容量:380 ml',
          price: '69.00',
          picture: 'mug',
          ...shipped,
        }),
      ],
    },
    {
      ...YUZU,
      tid: '4498120366150853117',
      sellerNick: SHOP,
      status: 'TRADE_FINISHED',
      created: '2026-10-02 10:05:47',
      payTime: '2026-10-02 10:06:02',
      subOrders: [
        line({
          oid: '4498120366150853117',
          title: '亚麻窗帘 遮光卧室成品',
          price: '258.00',
          picture: 'curtain',
          ...shipped,
          status: 'TRADE_FINISHED',
        }),
      ],
    },
    {
      ...YUZU,
      tid: '4476630982214853117',
      sellerNick: SHOP,
      status: 'TRADE_CLOSED',
      created: '2026-09-11 23:18:10',
      payTime: '2026-09-11 23:18:40',
      subOrders: [
        line({
          oid: '4476630982214853117',
          title: '羊毛圆形地毯 客厅茶几',
          price: '320.00',
          picture: 'rug',
          status: 'TRADE_CLOSED',
          refundStatus: 'SUCCESS',
        }),
      ],
    },
    {
      ...NANFENG,
      tid: '4512690374418027645',
      sellerNick: SHOP,
      status: WAITING,
      created: '2026-11-22 20:15:58',
      payTime: '2026-11-22 20:16:11',
      subOrders: [
        line({
          oid: '4512690374419027645',
          title: '黄铜落地灯 客厅卧室阅读灯',
          sku: '颜色分类:复古黄铜;光源:三色调光',
          price: '468.00',
          picture: 'lamp',
        }),
        line({
          oid: '4512690374420027645',
          title: '新疆长绒棉浴巾三条装',
          sku: '颜色分类:烟紫渐变;尺寸:70×140 cm',
          price: '119.00',
          picture: 'towel',
        }),
        line({
          oid: '4512690374421027645',
          title: '龟背竹盆栽 含红陶盆',
          sku: '规格:中号;高度:45–55 cm',
          price: '88.00',
          num: 2,
          picture: 'plant',
          refundStatus: 'WAIT_SELLER_AGREE',
        }),
      ],
    },
    {
      ...ABAI,
      tid: '4511986620573914208',
      sellerNick: SHOP,
      status: WAITING,
      created: '2026-11-21 11:02:33',
      payTime: '2026-11-21 11:03:00',
      subOrders: [
        line({
          oid: '4511986620573914208',
          title: '记忆棉腰靠 办公室护腰',
          price: '129.00',
          picture: 'pillow',
        }),
      ],
    },
    {
      ...MIA,
      tid: '4511342298106630952',
      sellerNick: SHOP,
      status: WAITING,
      created: '2026-11-20 08:44:19',
      payTime: '2026-11-20 08:44:50',
      subOrders: [
        line({ oid: '4511342298107630952', title: '实木边几', price: '199.00', stage: 'shipped' }),
        line({ oid: '4511342298108630952', title: '陶瓷花瓶', price: '59.00', stage: 'outbound' }),
        line({ oid: '4511342298109630952', title: '棉麻抱枕套', price: '29.00', stage: 'allocated' }),
        line({ oid: '4511342298110630952', title: '香薰蜡烛', price: '39.00', stage: 'picked' }),
        line({ oid: '4511342298111630952', title: '藤编收纳筐', price: '49.00', stage: 'in-transit' }),
        line({ oid: '4511342298112630952', title: '玻璃储物罐', price: '35.00', stage: 'stock-reserved' }),
        line({ oid: '4511342298113630952', title: '手冲咖啡壶', price: '169.00', stage: 'broken' }),
      ],
    },
    {
      ...MIA,
      tid: '4511342298990630952',
      sellerNick: SHOP,
      status: WAITING,
      created: '2026-11-23 14:02:05',
      payTime: '2026-11-23 14:02:30',
      missingInErp: true,
      subOrders: [line({ oid: '4511342298990630952', title: '竹编吊灯', price: '289.00', picture: 'lamp' })],
    },
    {
      ...DEER,
      tid: '4510220187345384021',
      sellerNick: SHOP,
      status: 'WAIT_BUYER_PAY',
      created: '2026-11-23 13:40:00',
      subOrders: [
        line({ oid: '4510220187345384021', title: '懒人沙发', price: '399.00', status: 'WAIT_BUYER_PAY' }),
      ],
    },
    {
      // The API page's own sample ids: 17 digits, all the same as JavaScript numbers.
      ...SAMPLE,
      tid: '30753531820144197',
      sellerNick: SHOP,
      status: WAITING,
      created: '2017-08-11 10:00:00',
      payTime: '2017-08-11 10:01:00',
      subOrders: [
        line({ oid: '30753531820144191', title: '旧订单 床笠', price: '59.00' }),
        line({ oid: '30753531820144192', title: '旧订单 枕套', price: '19.00' }),
        line({ oid: '30753531820144193', title: '旧订单 被芯', price: '219.00' }),
      ],
    },
    {
      ...DEER,
      tid: '354812077301384021',
      sellerNick: SHOP,
      status: WAITING,
      created: '2019-11-11 00:20:00',
      payTime: '2019-11-11 00:21:00',
      subOrders: [
        line({ oid: '354812077302384021', title: '双十一 蚕丝被', price: '899.00' }),
        line({ oid: '354812077303384021', title: '双十一 四件套', price: '299.00' }),
      ],
    },
    manyLines(),
    {
      ...DEER,
      tid: '4513006652110384021',
      sellerNick: OTHER_SHOP,
      status: WAITING,
      created: '2026-11-23 09:00:00',
      payTime: '2026-11-23 09:00:30',
      subOrders: [
        line({ oid: '4513006652111384021', title: '三人帐篷', price: '599.00' }),
        line({ oid: '4513006652112384021', title: '露营灯', price: '89.00', picture: 'lamp' }),
      ],
    },
  ];
}

/** 66 lines: more than one call may carry. */
function manyLines(): SandboxOrder {
  const oids = Array.from({ length: 66 }, (_, i) => `45125500310${String(i + 10).padStart(2, '0')}914208`);
  return {
    ...ABAI,
    tid: '4512550031009914208',
    sellerNick: SHOP,
    status: WAITING,
    created: '2026-11-19 19:30:00',
    payTime: '2026-11-19 19:30:12',
    subOrders: oids.map((oid, i) => line({ oid, title: `酒店布草 第 ${i + 1} 件`, price: '15.00' })),
  };
}

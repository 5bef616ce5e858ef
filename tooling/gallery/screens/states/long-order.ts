import { LONG_NICK } from '@/components/options/testing/samples';
import { bedding, SHOP } from '@/components/popup/testing/samples';
import type { OrderView } from '@/utils/messages/views';

/** The longest texts that appear in practice. */

export const LONG_BUYER = { nick: '一个名字特别特别长的买家昵称_2026年双十一回头客_vip会员' };

/** Of a buyer and a shop with long names; its lines are ordinary. */
export const LONG_NAMED: OrderView = {
  ...bedding,
  buyer: LONG_BUYER,
  shop: { ...SHOP, sellerNick: LONG_NICK },
};

export const LONG_SKU = '颜色分类：雾霾蓝升级款带收纳袋；适用床尺寸：1.8 m（6 英尺）床（被套 220×240 cm）';

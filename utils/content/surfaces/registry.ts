import { chatRecords } from './chat-records';
import { batchConsign, consignCainiao, consignOlder } from './consign';
import type { SurfaceReader } from './contract';
import { generic } from './generic';
import { consignOrder, orderDetail, orderDetailOlder } from './order-detail';
import { orderList, orderListOlder } from './order-list';
import { reception } from './reception';
import { refunds } from './refunds';
import { webWangwang } from './web-wangwang';

/** Every built-in surface, by its id in addresses.ts. */
export const readers: Record<string, SurfaceReader> = {
  'web-wangwang': webWangwang,
  'order-list': orderList,
  'order-list-older': orderListOlder,
  'order-detail': orderDetail,
  'order-detail-older': orderDetailOlder,
  'batch-consign': batchConsign,
  'consign-order': consignOrder,
  'consign-older': consignOlder,
  'consign-cainiao': consignCainiao,
  refunds,
  'chat-records': chatRecords,
  reception,
  generic,
};

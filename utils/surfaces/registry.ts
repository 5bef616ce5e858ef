import { chatRecords } from './chat-records';
import type { OrderPages, SurfaceReader } from './contract';
import { customReader } from './custom';
import { generic } from './generic';
import { orderDetail, orderDetailOlder } from './order-detail';
import { orderList, orderListOlder } from './order-list';
import { readPageData } from './page-data/shapes';
import { reception } from './reception';

/** Every surface but the chat, by its id in addresses.ts; they travel in a part of their own (order-pages). */
const readers: Record<string, SurfaceReader> = {
  'order-list': orderList,
  'order-list-older': orderListOlder,
  'order-detail': orderDetail,
  'order-detail-older': orderDetailOlder,
  'chat-records': chatRecords,
  reception,
  generic,
};

export const orderPages: OrderPages = { readers, readPageData, customReader };

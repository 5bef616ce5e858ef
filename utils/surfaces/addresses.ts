import type { SurfaceAddress } from './contract';

/**
 * Where each surface stands: all that the detector itself knows of pages other than the chat. The first that fits
 * counts; what fits none is read by labels, on pages that somebody allowed.
 */
const WORKBENCH = /^(?:myseller|qn)\.taobao\.com$/;
const OLDER = /^trade(?:archive)?\.(?:taobao|tmall)\.com$/;

export const ADDRESSES: SurfaceAddress[] = [
  {
    id: 'web-wangwang',
    host: /^market\.m\.taobao\.com$/,
    path: /^\/app\/im\//,
    pageData: 'network',
    settles: true,
  },
  { id: 'web-wangwang', host: /^air\.1688\.com$/, path: /\/def_cbu_web_im/, settles: true },
  { id: 'chat-records', host: /^market\.m\.taobao\.com$/, path: /^\/app\/qn\// },
  { id: 'order-list', host: WORKBENCH, path: /\/trade-platform\/tp\/(?:sold|order)\b/, pageData: 'network' },
  { id: 'order-detail', host: WORKBENCH, path: /\/trade-platform\/tp\/detail\b/, pageData: 'react' },
  { id: 'reception', host: WORKBENCH, path: /\/app-customer-service\/(?!toolpage\/)/, pageData: 'network' },
  { id: 'generic', host: WORKBENCH, path: /\/qn-order\// },
  /** Embedded data are of the first page only: the next ones come as `asyncSold.htm`. */
  { id: 'order-list-older', host: OLDER, path: /\/list_sold_items\.htm$/, pageData: 'network' },
  {
    id: 'order-detail-older',
    host: OLDER,
    path: /\/(?:trade_order_detail|orderDetail|trade_item_detail)\.htm$/,
  },
  /** Other pages of the platform hold no order. */
  { id: 'none', host: /(?:^|\.)(?:taobao|tmall)\.com$/, path: /^/ },
  { id: 'generic', host: /^/, path: /^/ },
];

export function addressOf({ hostname, pathname }: URL): SurfaceAddress | undefined {
  const found = ADDRESSES.find(({ host, path }) => host.test(hostname) && path.test(pathname));
  return found?.id === 'none' ? undefined : found;
}

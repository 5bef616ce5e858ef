import type { SurfaceAddress } from './contract';

/**
 * Which surface reads which address. The first match counts; the last line reads any other allowed page by its labels.
 */
const WORKBENCH = /^(?:myseller|qn)\.taobao\.com$/;
const OTHER_PLATFORM =
  /(?:^|\.)(?:(?:1688|jinritemai|douyin|kwaixiaodian|kuaishou|pinduoduo|yangkeduo|jd|xiaohongshu|youzan|weidian)\.com|weixin\.qq\.com)$/;
const WULIU = /^wuliu\.taobao\.com$/;
const OLDER = /^trade(?:archive)?\.(?:taobao|tmall)\.com$/;

export const ADDRESSES: SurfaceAddress[] = [
  { id: 'web-wangwang', host: /^market\.m\.taobao\.com$/, path: /^\/app\/im\//, pageData: 'network' },
  { id: 'web-wangwang', host: /^air\.1688\.com$/, path: /\/def_cbu_web_im/ },
  { id: 'chat-records', host: /^market\.m\.taobao\.com$/, path: /^\/app\/qn\// },
  { id: 'order-list', host: WORKBENCH, path: /\/trade-platform\/tp\/(?:sold|order)\b/, pageData: 'network' },
  { id: 'order-detail', host: WORKBENCH, path: /\/trade-platform\/tp\/detail\b/, pageData: 'react' },
  { id: 'reception', host: WORKBENCH, path: /\/app-customer-service\/(?!toolpage\/)/, pageData: 'network' },
  { id: 'batch-consign', host: WORKBENCH, path: /\/batch-consign\b/ },
  { id: 'consign-order', host: WORKBENCH, path: /\/consign-order\b/ },
  { id: 'refunds', host: WORKBENCH, path: /\/trade-platform\/refund-list\b(?!\/export)/ },
  { id: 'generic', host: WORKBENCH, path: /\/(?:qn-order|merchant-invoice)\// },
  /** Embedded data covers the first page only: the next ones are loaded as `asyncSold.htm`. */
  {
    id: 'order-list-older',
    host: OLDER,
    path: /\/(?:list_sold_items|listSoldItems)\.htm$/,
    pageData: 'network',
  },
  {
    id: 'order-detail-older',
    host: OLDER,
    path: /\/(?:trade_order_detail|orderDetail|trade_item_detail)\.htm$/,
  },
  /** From here on hosts that the manifest does not name. The older shipping pages: */
  { id: 'consign-order', host: WULIU, path: /\/user\/(?:consign|order_detail\w*)\.htm$/ },
  { id: 'consign-older', host: WULIU, path: /\/user\/(?:order_list|[a-z_]*consign)\w*\.htm$/ },
  { id: 'consign-cainiao', host: /^fahuo\.cainiao\.com$/, path: /\/consigns\/order\// },
  { id: 'refunds', host: /^refund2\.(?:taobao|tmall)\.com$/, path: /\/dispute\// },
  /** A supplier's orders: the name in a head is the distributor's, so numbers only. */
  { id: 'generic', host: /^gongxiao\.tmall\.com$/, path: /\/supplier\/order\// },
  /** Other pages of the platform contain no order. */
  { id: 'none', host: /(?:^|\.)(?:taobao|tmall|cainiao)\.com$/, path: /^/ },
  /** Other platforms' own pages: their 订单号 are not ours. */
  { id: 'none', host: OTHER_PLATFORM, path: /^/ },
  { id: 'generic', host: /^/, path: /^/ },
];

export function addressOf({ hostname, pathname }: URL): SurfaceAddress | undefined {
  const found = ADDRESSES.find(({ host, path }) => host.test(hostname) && path.test(pathname));
  return found?.id === 'none' ? undefined : found;
}

/** Addresses of the pages on which agents see orders (docs/adding-a-surface.md; facts of 2026-11). */
export const PAGE_HOSTS = [
  'https://myseller.taobao.com/*',
  'https://qn.taobao.com/*',
  'https://trade.taobao.com/*',
  'https://trade.tmall.com/*',
  'https://tradearchive.taobao.com/*',
  'https://market.m.taobao.com/app/im/*',
  'https://market.m.taobao.com/app/qn/*',
];

/** Further known pages: read once the user has allowed the host (在此网站启用). */
export const OPTIONAL_PAGE_HOSTS = [
  'https://wuliu.taobao.com/*',
  'https://fahuo.cainiao.com/*',
  'https://refund2.taobao.com/*',
  'https://refund2.tmall.com/*',
  'https://gongxiao.tmall.com/*',
  'https://air.1688.com/*',
];

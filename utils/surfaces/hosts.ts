/** Addresses of the pages where agents meet orders (docs/adding-a-surface.md; facts of 2026-11). */
export const PAGE_HOSTS = [
  'https://myseller.taobao.com/*',
  'https://qn.taobao.com/*',
  'https://trade.taobao.com/*',
  'https://trade.tmall.com/*',
  'https://tradearchive.taobao.com/*',
  'https://market.m.taobao.com/app/im/*',
  'https://market.m.taobao.com/app/qn/*',
];

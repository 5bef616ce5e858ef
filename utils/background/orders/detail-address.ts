/** The current order detail page of the seller workbench (docs/surfaces.md). */
export function detailAddress(tid: string): string {
  return `https://myseller.taobao.com/home.htm/trade-platform/tp/detail?bizOrderId=${tid}`;
}

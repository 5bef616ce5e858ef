/** The present order detail page of the seller workbench (qianniu-surfaces section 1.1). */
export function detailAddress(tid: string): string {
  return `https://myseller.taobao.com/home.htm/trade-platform/tp/detail?bizOrderId=${tid}`;
}

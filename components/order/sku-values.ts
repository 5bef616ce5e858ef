/** A property's name at the start of a part: 颜色分类：雾霾蓝. One with digits is a value of its own, as in 1:2. */
const NAME = /^[^\d:：]{1,12}[:：]\s*/;
/** Some pages separate them only by a space; there a name is Chinese words. */
const SPACED = /\s+(?=\p{Script=Han}{2,8}[:：])/u;
const PARTED = /\s*[;；\n]\s*/;

/** What tells two variants apart: 颜色分类：雾霾蓝；尺码：1.8 m 床 is 雾霾蓝；1.8 m 床. */
export function skuValues(sku: string): string {
  const values = sku
    .split(PARTED)
    .flatMap((part) => part.split(SPACED))
    .map((part) => part.replace(NAME, '').trim())
    .filter(Boolean);
  return values.join('；') || sku;
}

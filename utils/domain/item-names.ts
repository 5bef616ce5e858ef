import { visible } from './number-text';

/** Short item names, as a buyer would say them, from the long titles of shops. */

interface Item {
  title?: string | undefined;
  quantity?: number | undefined;
}

/** Names listed in full; further items are only counted. */
const MOST_NAMES = 3;
/** Longest name, in characters. */
const LONGEST = 16;
/** A first word shorter than this is rarely a name by itself: a brand, a size. */
const SHORT = 4;

/** Marketing words that do not name the item. Longer ones first. */
const MARKETING = new RegExp(
  [
    '(?:20)?\\d{2}(?:年)?(?=新款|春|夏|秋|冬)',
    '双(?:十一|十二|11|12)(?:狂欢节?|大促|预售|特惠|价)?',
    '(?<!\\d)(?:618|1111|1212)(?:大促|狂欢节?|价)?(?!\\d)',
    '年货节|开学季|女王节|七夕|情人节|国庆|春节|新年',
    '聚划算|百亿补贴|天猫超市|淘宝|天猫|官方(?:正品|旗舰店?|自营|直营)?|旗舰店|专柜|专卖',
    '正品(?:保证)?|保证正品|假一[赔罚]十|全国联保|顺丰|包邮|现货(?:速发)?|速发|当天发|次日达|(?:送)?运费险',
    '限时(?:特价|抢购|优惠|折扣)?|限量|特价|特惠|秒杀|抢购|清仓|促销|直降|满减|折扣|优惠|券后|到手价',
    '预售|定金|新品(?:上市)?|新款|爆款|热卖|热销|畅销|网红|明星同款|同款|抖音|小红书|推荐|必备|神器|好物|高端|升级(?:版|款)?',
    '买[一二三四五123456789]送[一二三四五123456789]|第[二2]件\\S{0,3}折|\\d+(?:\\.\\d+)?折',
  ].join('|'),
  'g',
);

/** Link and button labels that are read as the title where a page gives none. */
const NO_NAME =
  /^(?:(?:查看|商品|宝贝|订单|交易)?(?:详情|快照|图片|链接|名称|标题)|商品|宝贝|图片|点击查看|查看|更多|赠品|默认|其他|无|暂无|[\d.,]+)$/;

const BRACKETS = /[【[（(「『《<〔［]([^【[（(「『《<〔［】\])）」』》>〕］]*)[】\])）」』》>〕］]/g;
const BREAKS = /[\s|｜/／,，;；:：、!！~～·•★☆◆●]+/;

/** "【双十一】60支长绒棉四件套 贡缎床单 …" → "60支长绒棉四件套"; undefined if the title names nothing. */
export function itemName(title: string | undefined): string | undefined {
  const text = visible(title ?? '').replace(/\p{Extended_Pictographic}/gu, ' ');
  const inBrackets = [...text.matchAll(BRACKETS)].map(([, inner = '']) => inner);
  return nameIn(text.replace(BRACKETS, ' ')) ?? nameIn(inBrackets.join(' '));
}

function nameIn(text: string): string | undefined {
  const words = text
    .split(BREAKS)
    .map((word) => trimmed(word.replace(MARKETING, '')))
    .filter((word) => word !== '');
  const first = words.findIndex((word) => !NO_NAME.test(word));
  if (first < 0) return undefined;
  let name = words[first] ?? '';
  for (const word of words.slice(first + 1)) {
    if (!isUnfinished(name, word) || [...name].length + 1 + [...word].length > LONGEST) break;
    name += ` ${word}`;
  }
  return cut(withoutRepeats(name));
}

/** "iPhone" before "15", "林氏" before "布艺沙发": what follows belongs to the name. */
function isUnfinished(name: string, next: string): boolean {
  return (/[\da-z]$/i.test(name) && /^[\da-z]/i.test(next)) || [...name].length < SHORT;
}

function trimmed(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%℃]+$/gu, '');
}

/** "四件套四件套" → "四件套". */
function withoutRepeats(name: string): string {
  return name.replace(/(\p{Script=Han}{2,})\1+/gu, '$1');
}

function cut(name: string): string {
  return [...name].slice(0, LONGEST).join('').trim();
}

/** "四件套、护颈枕"; for many items "四件套、护颈枕、马克杯等 66 件"; an item without a usable name is only counted. */
export function itemNames(items: readonly Item[]): string {
  const names = items.map(({ title }) => itemName(title));
  const told = [...new Set(names.filter((name) => name !== undefined))];
  const n = pieces(items);
  if (told.length === 0) return `${n} 件商品`;
  const isAll = told.length === items.length && told.length <= MOST_NAMES;
  const list = told.slice(0, MOST_NAMES).join('、');
  return isAll ? list : `${list}等 ${n} 件`;
}

/** Number of pieces; a line of unknown quantity counts as one. */
export function pieces(items: readonly Item[]): number {
  return items.reduce((sum, { quantity = 1 }) => sum + Math.max(1, quantity), 0);
}

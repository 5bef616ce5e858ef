import { deniesFailure, isStillOpen, plainWords, saysFailure, withoutHolds } from './answer-words';

/**
 * Which messages may stand beside a success. An allow-list: failures have too many words to list them. A message must
 * say that the order is held, that something succeeded, or nothing; and must not take it back or speak of another deed.
 */

const FINE = anyOf(
  '成功|完成|完毕|正常|无误|没问题|锁定状态|已\\S{0,4}[锁鎖]|已[拦攔]截',
  '已(?:暂停|挂起|受理|冻结|截单|停止|处理|打标)|冻结成功|停发|反审|(?:停止|取消)发货|(?:发货|出库|配货)单已取消',
  '异常标记|(?:转|标记?|设为|置为)\\D{0,3}异常',
  '\\b(?:ok|okay|success\\w*|succeed\\w*|done|finished|completed?|processed|accepted|passed|true|y|yes|fine)\\b',
  '\\b(?:locked|held|on hold|intercepted|suspended|frozen|blocked|paused)\\b',
  '^1$',
);
/** Takes back what the rest says. */
const TAKEN_BACK = anyOf(
  '[不未没無无拒驳误缺错败却但仅只非]|超[时限出过時過]|重试|稍[后候]|\\?$',
  "\\b(?:not?|never|none|but|however|only|except|without|nok|ko)\\b|n['’]t\\b",
  '\\b(?:unlock\\w*|unable|unknown|undefined|missing|required|disabled|conflict\\w*|cancel\\w*|rollback|rolled back|released?)\\b',
);
/** Contains such a character or word, but takes nothing back. */
const HARMLESS =
  /不(?:想|需)?要|不喜欢|不影响|不变|没问题|无误|非常|无线|[拍买选写填]错|缺货|no (?:problem|issue)s?/gi;
/** Something other than the hold succeeded. */
const ANOTHER_DEED = anyOf(
  '(?<![止停不]|暂缓|取消|拦截)(?:发货|出库|签收|退款|交易|打单|揽收|放行|(?<!反)审核)(?:操作)?已?(?:成功|完成)',
  '(?:解[锁冻挂]|释放|解除\\S{0,2}|取消(?:锁定|拦截|挂起|暂停|冻结)|反锁定?)(?:操作)?已?(?:成功|完成)',
  '订单已?完成|成功率|假成功|success rate',
  '\\b(?:ship\\w*|deliver\\w*|refund\\w*|release\\w*|trade|order(?: is| has been)?) (?:success|complet|finish|done)',
);
/** Something other than the order is locked, by somebody else. */
const ANOTHER_LOCK = anyOf(
  '(?:资源|[账帐]号|账户|店铺|用户|接口|服务|授权|请求|数据库|记录|库存|IP|防火墙)[^\\s\\p{P}]{0,2}已?(?:锁|拦截|暂停|停止|冻结)',
  '\\b(?:request|access|account|user|api|connection|row|table|ip)(?: is| was| has been)? (?:blocked|locked|suspended|intercepted)',
  '(?:locked|blocked) by',
);
/** 拦截：否; ok=false; status=500. */
const PAIRED_WITH_NO =
  /[锁拦]\S{0,3}[:=]\s*(?:0|否|false)|\b(?:ok|status)\s?[:=]\s?(?:0|no|false|[45][0-9]{2})\b/i;
/** Nothing but the deed: 客服锁单; 11/30 锁定. */
const BARE_DEED =
  /^(?=.*\p{L})(?:[\p{P}\p{S}\p{N}\s]|锁定|锁单|拦截|拦单|截单|挂起|客服|千牛|系统|人工|自动|重复|[子该此共个条都]|全部|订单|操作|不发货|\bhold\b|\block\b)+$/iu;
/** All of all: 2/2. */
const ALL_OF_ALL = /^[^\p{L}\p{N}]*([0-9]+)\s?\/\s?\1[^\p{L}\p{N}]*$/u;
const NOTHING = /^(?:[^\p{L}\p{N}]*|null|undefined)$/iu;

export function isFineMessage(text: string): boolean {
  const plain = plainWords(text).trim();
  if (NOTHING.test(plain) || deniesFailure(text)) return true;
  const rest = withoutHolds(text).replace(HARMLESS, '');
  const isDoubtful =
    saysFailure(text) ||
    TAKEN_BACK.test(rest) ||
    [ANOTHER_DEED, ANOTHER_LOCK, PAIRED_WITH_NO].some((pattern) => pattern.test(plain));
  return !isDoubtful && (isStillOpen(text) || [FINE, BARE_DEED, ALL_OF_ALL].some((one) => one.test(plain)));
}

function anyOf(...patterns: string[]): RegExp {
  return new RegExp(patterns.join('|'), 'iu');
}

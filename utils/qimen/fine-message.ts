import { deniesFailure, isStillOpen, plainWords, saysFailure, withOneHold } from './answer-words';

/**
 * Which messages may stand beside a success. An allow-list: failures have too many words to list them. A message must
 * say that the order is held, that the hold or nothing in particular succeeded (`DEED`), or nothing; and must not take
 * it back or speak of another deed.
 */

const FINE = anyOf(
  '成功|完成|完毕|正常|无误|没问题|锁定状态|已(?:通知)?(?:客服|仓库|系统|千牛|[a-z]+)?(?:人工|自动)?[全部都均是为您成功上加设处于]{0,4}[锁鎖]|已[拦攔]截',
  '已(?:暂停|挂起|冻结|截单|停止|处理|打标)|冻结成功|停发|反审|(?:停止|取消|禁止|暂缓)发货|(?:发货|出库|配货)单已取消',
  '异常标记|(?:转|标记?|设为|置为)\\D{0,3}异常',
  '\\b(?:ok|okay|success\\w*|succeed\\w*|done|finished|completed?|processed|passed|true|y|yes|fine)\\b',
  '\\b(?:locked|held|on hold|intercepted|suspended|frozen|blocked|paused)\\b',
  '^1$',
);
/** Takes back what the rest says. */
const TAKEN_BACK = anyOf(
  '[不未没無无拒驳误缺错败却但仅只非]|超[时限出过時過]|重试|稍[后候]|[?吗]$',
  "\\b(?:not?|never|none|but|however|only|except|without|nok|ko)\\b|n['’]t\\b",
  '\\b(?:unlock\\w*|unable|unknown|undefined|missing|required|disabled|conflict\\w*|cancel\\w*|rollback|rolled back|released?)\\b',
);
/** Contains such a character or word, but takes nothing back. */
const HARMLESS =
  /不(?:想|需)?要|不喜欢|不影响|不变|没问题|无误|非常|无线|[拍买选写填]错|缺货|no (?:problem|issue)s?/gi;
/** What may be said to have succeeded: the hold, what goes with it, or nothing in particular. */
const DEED =
  '(?:[锁鎖][定单單库]|锁库存|[加上]锁|[拦攔]截|[拦截撤]单|挂起|暂停|冻结|停发|取消|标记|标|备注|转\\S{0,3}异常[单件]?|异常|[反退弃]审核?|' +
  '操作|[处處]理|[执執]行|调用|请求|返回|[响回]应|业务|接口|服务|接收|受理|队列|提交|同步|更新|修改|保存|设置|通知|全部|一切|[都均])';
/** 锁定成功, 成功锁定, 2条成功; not 打包完成, 成功发货, 订单正常. */
const SUCCEEDED = /(?<before>\p{sc=Han}{0,12}?)已?(?:成功|完成|完毕|正常)(?=(?<after>\p{sc=Han}{0,12}))/gu;
const ENDS_WITH_DEED = new RegExp(
  `(?:^[条个笔单项件行](?:子?订单)?|${DEED}(?:子?订单|单据|商品|库存|(?<=拦截)(?:发货|出库)单?)?)$`,
  'u',
);
const STARTS_WITH_DEED = new RegExp(`^${DEED}`, 'u');
/** Something other than the hold succeeded, or the hold is no longer or not really one. */
const ANOTHER_DEED = anyOf(
  '(?:发货|出库|退款|审核)操作|(?:解[锁除冻挂]|释放|反锁|取消(?:锁定|拦截|挂起|暂停|冻结))\\S{0,4}(?:成功|完成)',
  '(?:[锁鎖][定单]|拦截|挂起|冻结)(?:功能)?已?(?:取消|撤[销回]|停[止用]|关闭|失效)|(?:停止|暂停|撤[销回])(?:[锁鎖拦攔]|挂起)',
  '预[锁鎖拦攔]|模拟|成功率|假成功|success rate',
  '\\b(?:ship\\w*|deliver\\w*|refund\\w*|release\\w*|trade|order(?: is| has been)?) (?:success|complet|finish|done|ok\\b)',
);
/** Something other than the order is locked, by somebody else. */
const ANOTHER_LOCK = anyOf(
  '(?:系统|任务)已?(?:停止|暂停)',
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
  const rest = withOneHold(text).replace(HARMLESS, '');
  const isDoubtful =
    saysFailure(text) ||
    TAKEN_BACK.test(rest) ||
    isOfAnotherDeed(rest) ||
    [ANOTHER_DEED, ANOTHER_LOCK, PAIRED_WITH_NO].some((pattern) => pattern.test(plain));
  return !isDoubtful && (isStillOpen(text) || [FINE, BARE_DEED, ALL_OF_ALL].some((one) => one.test(plain)));
}

function isOfAnotherDeed(text: string): boolean {
  return [...text.matchAll(SUCCEEDED)].some(({ groups: { before = '', after = '' } = {} }) => {
    const isBare = before === '' && after === '';
    return !isBare && !ENDS_WITH_DEED.test(before) && !STARTS_WITH_DEED.test(after);
  });
}

function anyOf(...patterns: string[]): RegExp {
  return new RegExp(patterns.join('|'), 'iu');
}

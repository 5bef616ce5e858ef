import { plainText } from '@/utils/domain/ids';

/** What the free text of an answer says. It can turn a success into an unknown outcome, never the reverse. */

const NO_FAILURE =
  /失败\D{0,3}0(?!\d)|(?<!\d)0\s*(?:条|个|笔|单|项)?\s*失败|[无没]有?(?:失败|错误|异常)|\b(?:no|without|0|zero)\s+(?:fail(?:ure|ed)?|error)s?\b|\b(?:fail(?:ure|ed)?|error)s?\s*[:=]?\s*0(?!\d)|(?:转入?|转为|转成|标记?为?|设为|置为|进入)\D{0,3}异常(?:订单|单|件)?|异常(?=标记)/gi;
const FAILURE =
  /失败|失敗|错误|錯誤|异常|異常|不存在|未找到|[查询找]不到|没有?找到|沒有?找到|查无|查無|拒绝|拒絕|部分|未锁|未鎖|未能|未拦截|未攔截|没有?锁|没有?拦截|[未不没]成功|没有成功|未处理|未同步|未授权|未知|不正确|不对|不符|不足|超时|超時|无效|無效|非法|繁忙|频繁|稍[后候]再?试|重试|忽略|跳过|(?:无需|无法|不能|不可|不允许)(?:拦截|锁)|无需处理|驳回|[不未]通过|有误|缺少|缺失|不能为空|无权|没有?权限|(?:锁|拦|截)(?:定|截|单)?不(?:了|到|住|上)|无[此该]|没有[该这此]|未(?:开[启通]|配置|绑定|对接|下载|抓取|生效|查)|限流|熔断|降级|维护中|中断|断开|死锁|空指针|崩溃|过期|作废|(?:解锁|释放|解除锁定|取消(?:锁定|拦截|挂起|暂停))成功|已(?:解锁|释放)|占用|fail|error|exception|refus|reject|denied|invalid|illegal|unable|cannot|partial|\bpart[-_]|time[d -]?out|unsuccess|not[ _-]?(?:found|exist|lock|held|allowed|success|support|handled|processed)|\bno such|nothing|ignored|\bskip|unsupported|unauthori|forbidden|\bbusy\b|try again|timed out|null ?pointer|\bng\b|declined|abort|unavailable|expired|\bwrong\b|bad request|mismatch|\bORA-[0-9]|SQLSTATE|deadlock|traceback|\bfault\b|\bno (?:data|record|permission)|\bcan['’]?t\b|\b(?:can|could) not\b(?! (?:be )?(?:ship|sen[dt]|deliver))|too late/i;
/** The order has left, or is gone: not even a success beside it says that it is held. */
const TOO_LATE =
  /(?<!未|(?:发货|出库|配货|拣货)单)已(?:完成)?(?:发货|出库|发出|揽收|签收|装车|交接|取件|(?:取消|关闭)(?!自动发货|发货|出库|打单|配货|推送)|妥投)|已在途|在途中|运输中|配送中|交易关闭|already (?:been )?(?:shipped|sent|dispatched|delivered|closed|cancell?ed)/i;
/** The same as a text of its own, which would be a remark in a longer one: SHIPPED, TRADE_CLOSED, 发货中. */
const GONE =
  /^(?:(?:order|trade|item|already|has|been|was|is)[ _-]?)*(?:shipped|dispatched|delivered|in[ _-]?transit|unlock(?:ed)?|released)\W?$|^(?:order|trade)[ _-](?:closed\w*|cancell?ed|finished)$|^(?:子?订单|商品)?(?:已(?:全部|完成)?(?:发货|出库|发出|揽收|签收|妥投)|(?:发货|出库|运输|配送)中|已?在途中?|订单已(?:关闭|取消)|交易(?:关闭|成功|完成))。?$/i;
/** Obstacles; beside a success only what they forbid tells (`HELD`), and 已打印 is a state before shipping. */
const OBSTACLE = /无法|不能|不可|不允许|不支持/;
const IN_THE_WAY = /已拣货|已配货|已打包|已打印/;
/** What is said of a held order: 锁定成功，不能发货; 请勿重复提交. */
const HELD =
  /(?:不会|不能|不可以?|不再|不予|不得|不准|不允许|不要|不|无法|禁止|已?停止|已?取消|已?关闭|中止|终止|暂停|暂缓|请?勿|请?别|防止|避免)(?:再|继续|被|自动|进行|安排|立即)*(?:发货|发出|出库|打单|打印|配货|拣货|出货|下发|揽收)|未(?:发货|出库|发出|打单|打印|配货|拣货|付款|审核)|(?:勿|不要|别|无需|不用|不必)(?:再|重复|其他|人工|额外)\S{0,4}|(?:will|can|do|must|may|should)\s?not\s(?:be\s)?(?:ship|sen[dt]|deliver|dispatch)\w*|\bnot (?:yet )?(?:shipped|sent|dispatched|delivered)/gi;
const SUCCESS =
  /成功|完成|完毕|正常|已锁|已拦截|已暂停|已挂起|已受理|\b(?:ok|success|succeed|succeeded|successful|successfully|done|locked)\b/i;
const PARTIAL =
  /(?<!不支持|不允许|不能|不可|无法)部分(?!发货|退款|付款|支付)[^，。；,;]{0,8}(?:失败|未|成功|锁|拦截)|(?:其余|其[他它]|剩余|另)[^，。；,;]{0,8}(?:成功|已[锁鎖拦攔])|\bpart(?:ial)?(?:ly)?[-_ ](?:sub[-_ ]?orders?[-_ ])?(?:fail|succ|lock)/i;
/** `success=false`, `"success": "false"` in a text that is not JSON. */
const WRITTEN_OUT =
  /success\W{1,5}(?:false|fail)|success["']?\s*[=:]\s*["']?(?:0(?!\s*(?:err|fail)|[0-9])|no?\b)|\berr(?:or)?_?code["']?\s*[=:]\s*["']?[1-9]|^code\s*[=:]\s*(?!0|200)|["']code[^\w,]+(?!0|200|ok|succ|null)\w/i;
/** 成功0条, 0条成功, 0 succeeded. */
const NONE_DONE =
  /(?:成功|锁定|拦截)(?:数量?|条数|个数)?[:：]?\s?0(?![0-9.])|(?<![0-9.])0\s?(?:条|个|笔|单|项|件|行)?成功|\b(?:0|zero|no)\s+(?:succ|lines? locked|locked|done)|\b(?:done|locked|held)\W{0,2}0\b|(?<![0-9./-])0\s?(?:of|\/)\s?[1-9]|(?:处理|影响|更新|修改|匹配|共)了?(?:行数|条数|记录数?)?\W{0,2}0(?![0-9.]|\s?ms)|(?:succ\w{0,8}[ _]?(?:count|num)|(?:affected|updated|matched)[ _]?(?:count|num|rows)?)\W{1,3}0(?![0-9.])|(?<![0-9.])0 rows/i;
/** 成功1条，失败1条; 1条成功，1条失败; 1 ok, 1 failed. */
const SOME_FAILED =
  /(?:成功|succ\w{0,8})\D{0,3}[1-9][0-9]{0,2}(?![0-9])\D{1,8}(?:失败|fail\w{0,4})\D{0,3}[1-9][0-9]{0,2}(?![0-9])|(?:失败|fail\w{0,4})\D{0,3}[1-9][0-9]{0,2}(?![0-9])\D{1,8}(?:成功|succ\w{0,8})\D{0,3}[1-9][0-9]{0,2}(?![0-9])|(?<![0-9])[一两1-9][0-9]{0,2}\s?[条个笔单项件行]成功\D{0,3}[一两1-9][0-9]{0,2}\s?[条个笔单项件行]失败|(?:仅|只)(?:有|成功|锁|拦截)\D{0,6}[一两0-9]|一[条个笔单项件行]成功\D{0,3}一[条个笔单项件行]失败/i;
/** 共2条，成功1条; 成功1条，共2条; 1/2. */
const COUNTS = [
  /共\D{0,3}(?<all>[0-9]{1,3})(?![0-9])\D{1,8}成功\D{0,3}(?<done>[0-9]{1,3})(?![0-9])/,
  /成功\D{0,5}(?<done>[0-9]{1,3})(?![0-9])\D{1,8}共\D{0,3}(?<all>[0-9]{1,3})(?![0-9])/,
  /(?<![0-9])(?<done>[0-9]{1,2})\s+of\s+(?<all>[0-9]{1,2})(?![0-9])/i,
  /^\D*(?<![0-9/.-])(?<done>[0-9])\s?\/\s?(?<all>1?[0-9]|20)(?![0-9/.-])\D*$/,
];
/** 成功1条; 已锁定1个子订单; 1条锁定成功; locked 1 line. Not 1个订单: the lines of one order. */
const LINES_DONE = [
  /(?:成功|[锁鎖]定|[拦攔]截|locked|succ\w{0,8})\D{0,3}([0-9]{1,3})\s?(?:[条笔项行]|[个件](?!订单)|lines?\b)/i,
  /(?<![0-9])([0-9]{1,3})\s?(?:[条笔项行](?:子?订单)?|[个件](?:子订单)?|lines? )(?:已|[均都]|全部)*(?:成功|[锁鎖]定|[拦攔]截|locked)/i,
];
/** The final result is still to come. */
const OPEN =
  /(?:处理|锁定|拦截|冻结|执行|受理)中(?![心转])|進行中|进行中|排队中|已接收|已收到|\breceived\b|等待处理|待处理|已(?:受理|提交)|(?:受理|提交|申请)成功|加入队列|发起|will be (?:processed|handled|locked|held)|\b(?:request )?accepted\b|processing|pending|queued|in progress|submitted/i;

/** A failure that leaves open what became of the call, unless the text says that it cannot be done. */
const UNDECIDED =
  /(?<!登录|会话|付款|支付|已)超时(?![间限未])|time[d -]?\s?out|bad gateway|(?:结果|状态)(?:未知|不明|不确定)|(?:^|正在|[锁拦].|请求)(?:处理|执行)?中(?![断止])|(?:请求|拦截|^)已(?:受理|提交)/i;

/** The text without disguise: escapes decoded, compatibility forms and invisible characters replaced, 已经 as 已. */
export function plainWords(text: string): string {
  const decoded = text.replace(
    /\\+u([0-9a-f]{4})|&#x([0-9a-f]{1,5});|&#([0-9]{1,6});/gi,
    (_, escaped?: string, hex?: string, decimal?: string) =>
      String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(escaped ?? hex ?? '', 16)),
  );
  return plainText(decoded.replaceAll('&quot;', '"'))
    .replace(/(?<=\p{sc=Han})\s+(?=\p{sc=Han})/gu, '')
    .replace(/已[经經被]/g, '已');
}

/** The text with all words for a held order (`HELD`) replaced by one. */
export function withOneHold(text: string): string {
  return undenied(text).replace(HELD, '停发');
}

/** Without the words that deny failures. */
function undenied(text: string): string {
  return plainWords(text).replace(NO_FAILURE, '');
}

export function saysFailure(text: string): boolean {
  const all = undenied(text);
  if (NONE_DONE.test(all)) return true;
  const isSuccess = SUCCESS.test(all);
  const rest = isSuccess ? all.replace(HELD, '') : all;
  if (namesFailure(rest) || TOO_LATE.test(rest) || OBSTACLE.test(rest)) return true;
  return IN_THE_WAY.test(rest) && !isSuccess;
}

export function saysSuccess(text: string): boolean {
  return SUCCESS.test(plainWords(text)) && !saysFailure(text);
}

export function saysPartial(text: string): boolean {
  const rest = undenied(text);
  return PARTIAL.test(rest) || SOME_FAILED.test(rest) || countsFewer(rest);
}

function countsFewer(text: string): boolean {
  return COUNTS.some((pattern) => {
    const { done, all } = pattern.exec(text)?.groups ?? {};
    return Number(done) > 0 && Number(done) < Number(all);
  });
}

/** How many lines a message says are done; undefined if it does not say. */
export function linesDone(text: string): number | undefined {
  const rest = undenied(text);
  const done = LINES_DONE.map((pattern) => pattern.exec(rest)?.[1]).find((count) => count !== undefined);
  return done === undefined ? undefined : Number(done);
}

/** Whether a field of unknown meaning names a failure; words that also describe a held order do not count. */
export function namesFailure(text: string): boolean {
  const rest = undenied(text);
  return FAILURE.test(rest) || WRITTEN_OUT.test(rest) || GONE.test(rest.trim());
}

/** Whether the text only denies failures: "no error". */
export function deniesFailure(text: string): boolean {
  const rest = undenied(text);
  return rest !== plainWords(text) && !/[\p{L}\p{N}]/u.test(rest);
}

/** Whether the text says that the ERP has yet to decide. */
export function isStillOpen(text: string): boolean {
  return OPEN.test(plainWords(text));
}

/** Whether a failure's text does not say that the call was turned down: 仓库响应超时, 拦截中. */
export function isUndecided(text: string): boolean {
  const plain = plainWords(text);
  return UNDECIDED.test(plain) && !OBSTACLE.test(plain) && !TOO_LATE.test(plain);
}

/** Whether the text contains a field such as `success=false`, without being JSON. */
export function writesFailureOut(text: string): boolean {
  return WRITTEN_OUT.test(plainWords(text));
}

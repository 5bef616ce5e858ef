import { visible } from '@/utils/domain/ids';

/** What the fields of an answer mean, by name: the only such table, used by everything that reads answers. */

export type FieldRole =
  /** Anything but literally true means that something failed. */
  | 'success'
  /** `0`, `ok`, …, or one of the shop's own success codes. */
  | 'code'
  /** A code of a layer around the answer: it must be a success code, and is never quoted as the failure of the call. */
  | 'other-code'
  | 'flag'
  | 'status'
  /** States that something was done with the sub-orders: it must not be a denial. */
  | 'claim'
  /** A yes says that it is too late for a hold, or that the call has to be repeated. */
  | 'contrary'
  /** A yes says that the ERP has yet to decide. */
  | 'open'
  /** Free text for people. */
  | 'words'
  /** Further free text that is never quoted: a remark, a warning. */
  | 'side-words'
  /** Data of the order itself: a product may be called "Error". */
  | 'echo'
  /** Free text that is present only if something failed. */
  | 'error-words'
  /** Lists, counts or flags of what failed: must be empty. */
  | 'failure'
  /** Ids that succeeded: all of the call must be there. */
  | 'done'
  | 'done-count'
  /** How many rows, orders or lines there were: none is a failure. */
  | 'count'
  /** A code of a kind that may also be an identifier: it must not look like a failure. */
  | 'maybe-code'
  /** Contains the actual answer; plain text is read like `words`. */
  | 'content';

const LAYER = '(?:sub|biz|business|inner|result|ret|return|resp|response|api)*';
const ERROR = '(?:error|err|fail|failed|failure|exception|fault)';
const TEXT = '(?:msg|message|info|desc|description|reason|text|detail|tip|hint|words)s?';
const SYSTEM =
  '(?:http|busi|erp|wms|oms|sys|system|service|server|gateway|top|qimen|process|operate|operation|answer|outer|final|main|deal|handle|exec|invoke|call|reply|interface|upstream|remote|backend|proxy|taobao|tmall)';
const LIST =
  '(?:sub)?(?:order|line|item|trade|detail)?(?:ids?|oids?|list|orders?|lines?|items?|trades?|details?)';
const COUNT = '(?:count|cnt|num|number|total|size|qty|quantity)';
const HELD = '(?:lock|intercept|held|hold|hang|frozen|freez|paus|suspend|block|stop)';
const DONE = `(?:${HELD}|succ|done|pass|finish|complet|ok)`;

/** Matched against `plainName`; the first match counts. */
const ROLES: [FieldRole, RegExp][] = [
  ['success', /^(?:is|b)?(?:success+|succ?|succeed|succeeded|successed|successful|ok)[0-9]?$/],
  ['flag', new RegExp(`^${LAYER}(?:success)?flag$|^ack$`)],
  [
    'code',
    new RegExp(
      `^${LAYER}(?:${ERROR}|status|state|res|rsp|rtn|msg|message|reason)?codes?$|^err(?:or)?(?:no|num|number)s?$|^code(?:value|[0-9])$|^(?:[错錯]误|返回|[结結]果|[状狀][态態]|[响響][应應])?(?:代?[码碼])$`,
    ),
  ],
  [
    'other-code',
    new RegExp(`^${SYSTEM}${LAYER}(?:code|status|statuscode)$|^(?:ret|rc|retval|code(?:list)?)$`),
  ],
  ['error-words', new RegExp(`^${LAYER}${ERROR}(?:${TEXT})?$`)],
  [
    'words',
    new RegExp(`^${LAYER}${TEXT}$|^(?:返回|[错錯]误|[结結]果|提示)?(?:消息|信息|提示|描述|[说說]明|原因)$`),
  ],
  [
    'failure',
    /fail|^err|errs?$|error|exception|(?<!de)fault|reject|refus|denied|invalid|illegal|unsucc|notsucc|partial|skipped|ignored|notfound|notexist|missing|unlocked|notlocked|失败|失敗|错误|錯誤|异常|異常|拒绝|拒絕|未锁定|未鎖定|未成功/,
  ],
  // What was left undone.
  [
    'failure',
    new RegExp(
      `^(?:un|not?|non|cannot|cant)(?:${DONE}|process|handl|match)[a-z]*$|` +
        `^(?:ng|bad|lost|abnormal|conflict(?:ed)?|forbidden|excluded?|ignored?|skip(?:ped)?)(?:${LIST})?$|` +
        `^(?:shipped|sent|closed|remain(?:ing|ed)?|pending|time(?:d)?out|cancel(?:l?ed)?)(?:${LIST})$`,
    ),
  ],
  [
    'done-count',
    new RegExp(
      `^(?:${DONE}|process(?!ing)|handl)[a-z]*${COUNT}$|^(?:成功|[锁鎖]定|[拦攔]截)(?:数|条数|数量|笔数|件数)$`,
    ),
  ],
  [
    'done',
    new RegExp(`^${DONE}[a-z]*(?:ids|list|orders|lines|items)$|^succ[a-z]*(?:order|line|item|id)$|^成功`),
  ],
  [
    'status',
    new RegExp(
      `^(?:result|${HELD}|process|handle|deal|biz|line|item)?(?:status|state)$|^[a-z]*results?$|^(?:outcome|verdict|decision|conclusion)$|^(?:[锁鎖]定|[拦攔]截|[处處]理|[执執]行)?(?:[结結]果|[状狀][态態])$`,
    ),
  ],
  [
    'claim',
    new RegExp(
      `^(?:is|has|was|can|all|sub|biz)*(?:${DONE}|suc+es|accept|handl|process|effect|match|found|exist|valid|allow|agree|support|approv|authori[sz])` +
        '(?:e|s|ful|d|ed|ped|ept|ion|up|able|ible|ive|ess|essful|essfully|eed|eeded)?(?:flag|result|status|state|success|ok|all)?$|' +
        // Of an order, `finished` says that it has left.
        `^(?:sub|order|trade|line|item|wms|erp|oms|warehouse)+(?:is)?(?:${HELD}|suc+es|found|exist)(?:ed|s|ion)?$|` +
        `^(?:affected|updated?)(?:rows?|${COUNT})?$|^(?:是否)?已?(?:成功|[锁鎖]定?|[拦攔]截)(?:成功)?$`,
    ),
  ],
  [
    'contrary',
    /^(?:is|has|was|all|order|trade|line|item)*(?:ship|shipped|consign|consigned|delivered|dispatched|outbound|closed|released)$|^(?:need|should|must)?retry$/,
  ],
  ['open', /^(?:is)?(?:async|asynchronous|pending|processing|queued|waiting)$/],
  [
    'count',
    new RegExp(
      '^(?:total|rows?|count|num)$|' +
        `^(?:total|order|trade|line|suborder|row|record|effect(?:ed|ive)?|affect|result|data|list)(?:rows?|${COUNT})$`,
    ),
  ],
  [
    'echo',
    /title|goods|sku|product|nick|buyer|seller|receiver|addr|shop|owner|operator|^(?:store|warehouse)(?:code|id|no|name|type)?$|(?<!status|state)name$|url$|path$/,
  ],
  ['side-words', /(?:msg|message|remark|warn(?:ing)?s?|notice|prompt|tips?|cause)$/],
  [
    'maybe-code',
    /(?<!area|city|province|country|zip|post|postal|bar|express|logistics|company|carrier|delivery|cp)codes?$/,
  ],
  [
    'content',
    /^(?:data|response|body|content|payload|value|model|module|obj|object|entity|(?:result|return|ret)(?:data|value|obj|object))s?$/,
  ],
];

/** `e:Sub_Order-Ids` → `suborderids`: prefix, letter case, separators and what is invisible do not distinguish fields. */
export function plainName(name: string): string {
  return visible(name.normalize('NFKC'))
    .replace(/^.*:/, '')
    .replace(/[\s_.-]|\p{Cc}/gu, '')
    .toLowerCase();
}

/** The role of a field by its name; undefined if no list knows it. */
export function roleOf(name: string): FieldRole | undefined {
  const plain = plainName(name);
  return ROLES.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** Whether a level of this name can wrap a business result. */
export function isEnvelope(name: string): boolean {
  return name === 'result' || name === 'response' || name.endsWith('_response');
}

/** What further names mean, matched against `plainName`. */
const KINDS = {
  /** Sub-orders. Elsewhere long numbers are waybills, request ids, times. */
  lines: /(?:order|line|item|oid|list|fail|failed|fails|errors)s?$/,
  ids: /ids$/,
  count: /(?:count|cnt|num|number|total|size|qty|quantity|failed)$/,
  /** The message about the call, unlike a description or a reason. */
  message: /(?:msg|message|消息)s?$/,
  /** The same at or around the result; of a line it describes the goods. */
  description: /(?:desc|description|info|描述|信息|提示|[说說]明)s?$/,
  error: /err|exception|fault/,
  /** The order's number; an `orderId` may be the ERP's own. */
  tid: /^(?:main|source|outer|platform|taobao|tb)?tids?$/,
  /** True beside a failure, it contradicts it. */
  locked: /^(?:is|has|was|all)*(?:lock(?:ed)?|intercept(?:ed)?|held|hold|frozen|suspended)(?:success)?$/,
  /** A `0` here is no code, even around the result. */
  state: /^lockstatus$|results?$/,
} satisfies Record<string, RegExp>;

export function isNamed(kind: keyof typeof KINDS, name: string): boolean {
  return KINDS[kind].test(plainName(name));
}

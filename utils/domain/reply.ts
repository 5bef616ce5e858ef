import { itemNames, pieces } from './item-names';
import { callOf, type LockRecord, lockOutcome, type Outcome } from './lock';

/** Replies to the buyer and how their templates are filled in. Always Chinese, whatever the language of the screens. */

/** Templates for each outcome, the default first; an empty list offers no reply. */
export type Replies = Record<Outcome, string[]>;

/** One per digit: a digit chooses a reply. */
export const MOST_REPLIES = 9;
export const LONGEST_REPLY = 500;

/** They promise only what is true: that shipping is paused for now, or that the request is being followed up. */
export const DEFAULT_REPLIES: Replies = {
  locked: [
    '亲，「{items}」已经帮您暂停发货了，请放心。',
    '亲，尾号 {tail} 的订单已暂停发货，您看接下来怎么处理？',
  ],
  accepted: ['亲，已经为「{items}」提交了暂停发货，仓库正在处理，我确认好马上告诉您。'],
  refused: [
    '亲，「{items}」没能在系统里直接暂停发货，我马上联系仓库拦截，有结果第一时间告诉您。',
    '亲，仓库已拣货，我马上联系拦截，有结果第一时间告诉您。',
  ],
  rejected: ['亲，暂停发货的申请还没有提交成功，我正在处理，请稍等。'],
  unknown: ['亲，我正在和仓库核实「{items}」是否已经暂停发货，请稍等，马上回复您。'],
};

/** The default replies of the first version, which had one text for each of two outcomes. */
const FIRST_DEFAULTS: Partial<Record<Outcome, string>> = {
  locked: '亲，已帮您锁定「{items}」，仓库不会发出。',
  accepted: '亲，已提交锁单，仓库正在处理，我确认好马上告诉您。',
};

/** Migrates the single text of the first version: an unchanged default becomes the current defaults. */
export function fromOneText(outcome: Outcome, text: string): string[] {
  if (text === FIRST_DEFAULTS[outcome]) return DEFAULT_REPLIES[outcome];
  return text.trim() === '' ? [] : [text];
}

/** Variables of a template, written in braces. */
export const REPLY_VARIABLES = ['items', 'count', 'tail', 'reason'] as const;
type ReplyVariable = (typeof REPLY_VARIABLES)[number];
export type ReplyValues = Record<ReplyVariable, string>;

const TAIL = 4;

/** The filled-in replies for a lock's outcome; none while it is in progress or once an unknown outcome is handled. */
export function repliesFor(lock: LockRecord, replies: Replies): string[] {
  const outcome = lockOutcome(lock);
  if (!outcome || lock.handled) return [];
  const values = valuesOf(lock, outcome);
  return replies[outcome].map((template) => fillReply(template, values)).filter((text) => text !== '');
}

/** Fills in a template, on one line: a line break may send in a chat. An unknown name in braces stays as it is. */
export function fillReply(template: string, values: ReplyValues): string {
  const filled = template.replace(/\{(\w+)\}/g, (written, name: string) =>
    Object.hasOwn(values, name) ? values[name as ReplyVariable] : written,
  );
  return oneLine(filled);
}

/** Replaces every control character and line break by a space. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

/** The values for the lines with this outcome: the others are not mentioned. */
function valuesOf(lock: LockRecord, outcome: Outcome): ReplyValues {
  const lines = lock.subOrders.filter(({ id }) => callOf(lock, id)?.answer?.outcome === outcome);
  return {
    items: itemNames(lines),
    count: String(pieces(lines)),
    tail: lock.tid.slice(-TAIL),
    reason: lock.reason ?? '',
  };
}

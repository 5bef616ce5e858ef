import { OUTCOMES, type Outcome } from '@/utils/domain/lock';
import { plural } from './language';

/** Words on several locks after one press: 逐个锁定, and several pasted orders. Part of the words on locks. */

type Counts = Readonly<Record<Outcome, number>>;

/** "被拒绝 1 · 已锁定 3": the worst first. */
function counted(words: Readonly<Record<Outcome, string>>, n: Counts): string {
  return OUTCOMES.filter((outcome) => n[outcome] > 0)
    .map((outcome) => `${words[outcome]} ${n[outcome]}`)
    .join(' · ');
}

const ZH: Record<Outcome, string> = {
  locked: '已锁定',
  accepted: '已受理',
  refused: '被拒绝',
  rejected: '未送达',
  unknown: '结果未知',
};
const EN: Record<Outcome, string> = {
  locked: 'Locked',
  accepted: 'Accepted',
  refused: 'Refused',
  rejected: 'Not delivered',
  unknown: 'Outcome unknown',
};

export const zh = {
  counts: (n: Counts) => counted(ZH, n),
  button: '逐个锁定',
  afterRefusal: (p: { n: number }) =>
    `这 ${p.n} 个子订单是一起被拒绝的，可能只有一个锁不住。逐个锁定每个发一次请求，各有各的结果。`,
  afterUnknown: (p: { n: number; left: number }) =>
    `ERP 里没有全部锁住：${p.n} 个各发一次${p.left ? `，已明确成功的 ${p.left} 个除外` : ''}`,
  threeWays: '回到这里，三选一：',
  summary: (p: { all: number; unsent: number }) =>
    `${p.all} 个子订单逐个锁定${p.unsent ? `，其中 ${p.unsent} 个未发出` : ''}`,
  results: '逐个结果',
  waiting: '等待发送',
  now: (p: { n: number; all: number }) => `正在锁定第 ${p.n} 个，共 ${p.all} 个，等待 ERP 返回结果`,
  whileSending: (p: { s: number }) => `每个最长等 ${p.s} 秒。离开或关闭窗口后，未发出的不会再发送。`,
  stop: '停止',
  stopping: '已停止，等这一个返回结果',
  rest: (p: { n: number }) => `锁定未发出的 ${p.n} 个`,
  restNote: '未发出的不会自己补发。',
  oneOf: (p: { others: number }) =>
    `这是逐个锁定中的一个，另外 ${p.others} 个各有各的结果，未发出的会在子订单列表里标出。`,
  broken: (p: { n: number }) => `上次逐个锁定没有做完：${p.n} 个未发出，需要时请勾选锁定。`,
  orders: (p: { n: number }) => `共 ${p.n} 个订单，各有各的结果`,
};

export type EachLineTexts = typeof zh;

export const en: EachLineTexts = {
  counts: (n) => counted(EN, n),
  button: 'Lock one by one',
  afterRefusal: (p) =>
    `These ${p.n} sub-orders were refused together; it may be because of one. One by one, each goes in a call and has an outcome of its own.`,
  afterUnknown: (p) =>
    `Not all locked in the ERP: ${plural(p.n, 'call')}, one for each${p.left ? `, without the ${p.left} named as done` : ''}`,
  threeWays: 'Come back and take one of three steps:',
  summary: (p) =>
    `${plural(p.all, 'sub-order')} one by one${p.unsent ? `, ${p.unsent} of them not sent` : ''}`,
  results: 'One by one',
  waiting: 'Waiting to be sent',
  now: (p) => `Locking ${p.n} of ${p.all}, waiting for the ERP`,
  whileSending: (p) =>
    `Each waits ${p.s} s at most. Once you leave or close, what has not been sent stays unsent.`,
  stop: 'Stop',
  stopping: 'Stopped; waiting for the outcome of this one',
  rest: (p) => `Lock the ${p.n} not sent`,
  restNote: 'What was not sent is never sent by itself.',
  oneOf: (p) =>
    `One of a lock one by one. The other ${p.others} have outcomes of their own; those not sent are marked in the list.`,
  broken: (p) => `The last lock one by one stopped: ${p.n} not sent. Tick them to lock them.`,
  orders: (p) => `${plural(p.n, 'order')}, each with an outcome of its own`,
};

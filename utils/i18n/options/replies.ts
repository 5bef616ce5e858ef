import type { Outcome } from '@/utils/domain/lock';

/** 话术模板: what is said to the buyer after each outcome, and why a lock is made. */

const zh = {
  title: '话术',
  intro: '锁定后按 V 填入聊天框，或一键复制。每种结果可以写几条，锁定后按数字选。改完自动保存。',
  variables: '{items} 商品名，{count} 件数，{tail} 订单尾号 4 位，{reason} 锁单原因。换行会变成空格。',
  when: {
    locked: '已锁定时',
    accepted: '已受理时',
    refused: '被拒绝时',
    rejected: '未送达时',
    unknown: '结果未知时',
  } as Record<Outcome, string>,
  nth: (p: { name: string; n: number }) => (p.n === 1 ? p.name : `${p.name} ${p.n}`),
  help: {
    locked: 'ERP 已经锁住，可以说已暂停发货。',
    accepted: 'ERP 只是收下了请求，先别说已经停住。',
    refused: 'ERP 没有锁住：说要去拦截，别说已经停住。',
    rejected: '请求没有送到 ERP：什么都没有锁住。',
    unknown: '可能锁住了，也可能没有：只说正在核实。',
  } as Record<Outcome, string>,
  preview: '预览',
  previewItems: '四件套、护颈枕',
  previewReason: '改地址',
  reset: '恢复默认',
  add: '再加一条',
  remove: (p: { name: string }) => `删除${p.name}`,
  empty: '没有话术，这种结果不显示话术。',

  reasons: '锁单原因',
  reasonsHelp:
    '锁定前可以选一个，按 Shift 和数字；记在锁单记录里，不会发给 ERP。每行一个，最多 9 个，每个最多 20 字。',
  operator: '操作人',
  operatorHelp: '记在锁单记录里。页面上有子账号时记子账号，没有时记这里填的。',
  operatorPlaceholder: '例：小禾',
};

const en: typeof zh = {
  title: 'Replies',
  intro:
    'After a lock V puts the reply into the chat input, or it is copied. Each outcome may have several; a digit chooses one. Changes are saved as you type.',
  variables:
    '{items} item names, {count} pieces, {tail} last 4 digits of the order, {reason} why it was locked. Line breaks become spaces.',
  when: {
    locked: 'When locked',
    accepted: 'When accepted',
    refused: 'When refused',
    rejected: 'When not delivered',
    unknown: 'When unknown',
  },
  nth: (p) => (p.n === 1 ? p.name : `${p.name} ${p.n}`),
  help: {
    locked: 'The ERP holds it: say that shipping is stopped for now.',
    accepted: 'The ERP only took the request: do not say that it is stopped.',
    refused: 'The ERP did not lock it: say that you will intercept it, not that it is stopped.',
    rejected: 'The request did not reach the ERP: nothing is locked.',
    unknown: 'It may or may not be locked: only say that you are checking.',
  },
  preview: 'Preview',
  previewItems: '四件套、护颈枕',
  previewReason: '改地址',
  reset: 'Restore default',
  add: 'Add another',
  remove: (p) => `Remove ${p.name}`,
  empty: 'No reply is offered after this outcome.',

  reasons: 'Reasons for a lock',
  reasonsHelp:
    'One may be chosen before locking, with Shift and a digit; it is kept in the history and never sent to the ERP. One per line, 9 at most, of 20 characters at most.',
  operator: 'Operator',
  operatorHelp: 'Kept with each lock where the page does not tell the sub-account.',
  operatorPlaceholder: 'e.g. 小禾',
};

export const replies = { 'zh-CN': zh, en };

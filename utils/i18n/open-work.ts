import type { OpenReason } from '@/utils/domain/open-work';

/** 待办 in popup and history: why a lock waits for a person, and marking many at once. */

const zh = {
  title: '待办',
  reason: {
    unknown: () => '结果未知',
    refused: () => '被拒绝，要联系仓库',
    accepted: () => '已受理，等最终结果',
    held: (p) => `锁定超过 ${p.hours} 小时`,
  } as Record<OpenReason, (p: { hours: number }) => string>,
  short: { unknown: '结果未知', refused: '联系仓库', accepted: '已受理', held: '锁定已久' } as Record<
    OpenReason,
    string
  >,
  heading: (p: { words: string; n: number }) => `${p.words} ${p.n}`,
  count: (p: { word: string; n: number }) => `${p.word} ${p.n}`,
  show: '打开待办',
  released: '已解除',
  markAll: (p: { n: number }) => `${p.n} 笔全部标为已处理…`,
  markAllSure: (p: { n: number }) => `把这 ${p.n} 笔标为已处理？只改本机记录，不会向 ERP 发任何内容。`,
  markAllYes: (p: { n: number }) => `标为已处理 ${p.n} 笔`,
  marked: (p: { n: number }) => `已标为已处理 ${p.n} 笔`,
  undo: '撤销',
  more: (p: { n: number }) => `还有 ${p.n} 笔，在锁单记录里`,
};

const en: typeof zh = {
  title: 'Open',
  reason: {
    unknown: () => 'Outcome unknown',
    refused: () => 'Refused, call the warehouse',
    accepted: () => 'Accepted, final word pending',
    held: (p) => `Locked for over ${p.hours} h`,
  },
  short: { unknown: 'unknown', refused: 'call warehouse', accepted: 'accepted', held: 'locked long' },
  heading: (p) => `${p.words} ${p.n}`,
  count: (p) => `${p.n} ${p.word}`,
  show: 'Show what is open',
  released: 'Released',
  markAll: (p) => (p.n === 1 ? 'Mark it handled…' : `Mark all ${p.n} handled…`),
  markAllSure: (p) =>
    `Mark ${p.n === 1 ? 'this one' : `these ${p.n}`} handled? Only the records here change; nothing goes to the ERP.`,
  markAllYes: (p) => `Mark ${p.n} handled`,
  marked: (p) => `${p.n} marked handled`,
  undo: 'Undo',
  more: (p) => `${p.n} more in the lock history`,
};

export const openWork = { 'zh-CN': zh, en };

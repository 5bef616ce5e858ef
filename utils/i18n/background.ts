import type { Language } from '@/utils/messages/views';

/** Words of the toolbar button, the context menu and notifications. */

interface BackgroundTexts {
  menuLock: string;
  title: string;
  titleOpen: (p: { unknown: number; refused: number }) => string;
  titleSending: (p: { n: number }) => string;
  titleNewer: string;
  notify: Record<'locked' | 'accepted' | 'refused' | 'rejected' | 'unknown', string>;
  /** `tail`: the last three groups of the tid. No nick: notifications stay in the system's own history. */
  notifyBody: (p: { n: number; tail: string }) => string;
}

const zh: BackgroundTexts = {
  menuLock: '锁单：%s',
  title: '锁单助手',
  titleOpen: ({ unknown, refused }) =>
    `锁单助手：${[unknown > 0 && `${unknown} 笔结果未知`, refused > 0 && `${refused} 笔被拒绝、要联系仓库`].filter(Boolean).join('，')}，请处理`,
  titleSending: ({ n }) => `锁单助手：正在发送 ${n} 笔`,
  titleNewer: '锁单助手：数据由更新的版本写入，请升级，现在不能锁单',
  notify: {
    locked: '已锁定',
    accepted: '已受理，等 ERP 最终确认',
    refused: '被拒绝，没有锁住',
    rejected: '未送达，没有锁住',
    unknown: '结果未知，先别答应买家',
  },
  notifyBody: ({ n, tail }) => `${n} 个子订单，订单尾号 ${tail}`,
};

const en: BackgroundTexts = {
  menuLock: 'Lock order: %s',
  title: 'Order Lock',
  titleOpen: ({ unknown, refused }) =>
    `Order Lock: ${[unknown > 0 && `${unknown} with unknown outcome`, refused > 0 && `${refused} refused, call the warehouse`].filter(Boolean).join(', ')}`,
  titleSending: ({ n }) => `Order Lock: sending ${n}`,
  titleNewer: 'Order Lock: the data is from a newer version, update first, nothing can be locked',
  notify: {
    locked: 'Locked',
    accepted: 'Accepted, waiting for the ERP',
    refused: 'Refused, not locked',
    rejected: 'Not delivered, not locked',
    unknown: 'Outcome unknown, do not reply yet',
  },
  notifyBody: ({ n, tail }) => `${n} ${n === 1 ? 'sub-order' : 'sub-orders'}, order ends in ${tail}`,
};

export const backgroundTexts: Record<Language, BackgroundTexts> = { 'zh-CN': zh, en };

import type { LauncherState } from '@/utils/messages/views';

/** Words of the launcher, the small button 锁单 by an order number. In zh-CN its name begins 锁单 (contract). */

type State = LauncherState['state'];

export interface LauncherWords {
  lock: string;
  /** Behind 锁单, for the eye; empty: nothing to say. */
  state(state: State, locked: number, size?: number): string;
  /** The same in one word, where there is less room or others stand below. */
  short(state: State, locked: number, size?: number): string;
  /** Closed or finished: nothing of it can be locked. */
  over: string;
  orders(count: number): string;
  openQuestions(count: number): string;
  /** The extension was updated under an open page. */
  outdated: string;
  /** The picker did not open. */
  failed: string;
}

const zh: LauncherWords = {
  lock: '锁单',
  state: (state, locked, size) =>
    ({
      idle: '',
      sending: '发送中',
      locked: size ? `已锁定 ${locked} / ${size}` : `已锁定 ${locked}`,
      accepted: locked ? `已受理 ${locked}` : '已受理',
      refused: '没有锁住',
      rejected: '没有锁住',
      unknown: '结果未知',
    })[state],
  short: (state, locked, size) =>
    ({
      idle: '锁单',
      sending: '发送中',
      locked: size ? `${locked}/${size}` : `${locked}`,
      accepted: '已受理',
      refused: '没有锁住',
      rejected: '没有锁住',
      unknown: '结果未知',
    })[state],
  over: '订单已结束',
  orders: (count) => `${count} 个订单`,
  openQuestions: (count) => `${count} 个结果未知`,
  outdated: '扩展刚更新，请刷新页面',
  failed: '没有打开，请再点一次',
};

const en: LauncherWords = {
  lock: 'Lock',
  state: (state, locked, size) =>
    ({
      idle: '',
      sending: 'Sending',
      locked: size ? `Locked ${locked} / ${size}` : `Locked ${locked}`,
      accepted: locked ? `Accepted ${locked}` : 'Accepted',
      refused: 'Not locked',
      rejected: 'Not locked',
      unknown: 'Outcome unknown',
    })[state],
  short: (state, locked, size) =>
    ({
      idle: 'Lock',
      sending: 'Sending',
      locked: size ? `${locked}/${size}` : `${locked}`,
      accepted: 'Accepted',
      refused: 'Not locked',
      rejected: 'Not locked',
      unknown: 'Unknown',
    })[state],
  over: 'order is over',
  orders: (count) => (count === 1 ? '1 order' : `${count} orders`),
  openQuestions: (count) => (count === 1 ? '1 unknown outcome' : `${count} unknown outcomes`),
  outdated: 'Extension updated, reload the page',
  failed: 'Did not open, try again',
};

export const launcherWords = { 'zh-CN': zh, en };

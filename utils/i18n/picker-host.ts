/** What stands in the page where the picker cannot. */

interface PickerHostWords {
  /** The page lets no frame of ours in, or does not leave it alone. */
  blocked: string;
  /** The extension ended under an open picker. */
  ended: string;
  /** The same while a lock was out. */
  endedInMidCall: string;
  inPopup: string;
  close: string;
}

const zh: PickerHostWords = {
  blocked: '这个网页不让锁单面板打开。请求未发出，可以改用弹窗锁定。',
  ended: '扩展刚更新或停用，请刷新页面。',
  endedInMidCall: '结果未知：扩展刚更新或停用，请刷新页面。已发出的，结果在锁单记录里。',
  inPopup: '在弹窗里继续',
  close: '关闭',
};

const en: PickerHostWords = {
  blocked: 'This page does not let the lock panel open. Nothing was sent; you can lock in the popup.',
  ended: 'Extension updated or turned off, reload the page.',
  endedInMidCall:
    'Outcome unknown: extension updated or turned off, reload the page. The outcome of what was sent is in the lock history.',
  inPopup: 'Continue in the popup',
  close: 'Close',
};

export const pickerHostWords = { 'zh-CN': zh, en };

import { en } from './common.en';
import { zh } from './common.zh';

export type { CommonTexts } from './common.zh';

/** Words shared by picker, popup, options and history: outcomes, entries, order rows, reasons, buttons. */
export const common = { 'zh-CN': zh, en };

import { en } from './popup.en';
import { zh } from './popup.zh';

/** Words of the popup and the side panel. Rows, outcomes and problems are in common.ts. */
export const popup = { 'zh-CN': zh, en };

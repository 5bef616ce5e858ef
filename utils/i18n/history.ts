import { en } from './history.en';
import { zh } from './history.zh';

/** Words of the history page. Outcomes, entries and buttons shared with other screens are in common.ts. */
export const history = { 'zh-CN': zh, en };

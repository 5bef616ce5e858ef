import { en } from './problems.en';
import { zh } from './problems.zh';

/** A sentence for every way in which something can fail to happen. */
export const problemWords = { 'zh-CN': zh, en };

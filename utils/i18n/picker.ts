import { en } from './picker.en';
import { zh } from './picker.zh';

export type { PickerTexts } from './picker.zh';

/** Words of the picker. Rows, outcomes and problems are in common.ts, lock.ts and problems.ts. */
export const picker = { 'zh-CN': zh, en };

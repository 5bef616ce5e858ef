import { AGENT_MESSAGES } from './agent';
import { DETECTOR_MESSAGES } from './detector';
import { OPEN_WORK_MESSAGES } from './open-work';
import { PICKER_MESSAGES } from './picker';
import { SETTINGS_MESSAGES } from './settings';

/**
 * The contract of all messages: who may send each, what it carries, and its answer. Router and client are typed by it.
 * It carries schemas, so only the background imports it; all others take its types from protocol.ts.
 */
export const CONTRACT = {
  ...DETECTOR_MESSAGES,
  ...PICKER_MESSAGES,
  ...AGENT_MESSAGES,
  ...OPEN_WORK_MESSAGES,
  ...SETTINGS_MESSAGES,
};

import type { Language } from '@/utils/messages/views';
import { connection } from './options/connection';
import { fieldProblems } from './options/field-problems';
import { frame } from './options/frame';
import { general } from './options/general';
import { permissions } from './options/permissions';
import { records } from './options/records';
import { security } from './options/security';
import { shops } from './options/shops';
import { surfaces } from './options/surfaces';
import { transfer } from './options/transfer';

/** All texts of the options page; one file for each part of the screen. */
const textsOf = (language: Language) => ({
  frame: frame[language],
  shops: shops[language],
  fieldProblems: fieldProblems[language],
  connection: connection[language],
  transfer: transfer[language],
  general: general[language],
  permissions: permissions[language],
  records: records[language],
  security: security[language],
  surfaces: surfaces[language],
});

export const options = { 'zh-CN': textsOf('zh-CN'), en: textsOf('en') };

export type OptionsTexts = (typeof options)['zh-CN'];

import type { Language } from '@/utils/messages/views';
import { about } from './options/about';
import { connection } from './options/connection';
import { fieldProblems } from './options/field-problems';
import { frame } from './options/frame';
import { general } from './options/general';
import { permissions } from './options/permissions';
import { records } from './options/records';
import { replies } from './options/replies';
import { rules } from './options/rules';
import { seat } from './options/seat';
import { seats } from './options/seats';
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
  about: about[language],
  general: general[language],
  permissions: permissions[language],
  records: records[language],
  replies: replies[language],
  rules: rules[language],
  seats: seats[language],
  seat: seat[language],
  security: security[language],
  surfaces: surfaces[language],
});

export const options = { 'zh-CN': textsOf('zh-CN'), en: textsOf('en') };

export type OptionsTexts = (typeof options)['zh-CN'];

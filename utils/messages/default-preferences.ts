import { DEFAULT_REASONS } from '@/utils/domain/reason';
import { DEFAULT_REPLIES } from '@/utils/domain/reply';
import { SHORTEST_PASSPHRASE } from './passphrase';
import type { Preferences } from './views';

/** The defaults of the preferences. */
export const DEFAULT_PREFERENCES: Preferences = {
  language: 'zh-CN',
  theme: 'system',
  retentionDays: 90,
  replies: DEFAULT_REPLIES,
  reasons: [...DEFAULT_REASONS],
  operator: '',
  notify: false,
  readClipboard: false,
  maskNicks: false,
  openHours: 24,
  launcher: true,
  fillChat: true,
  sidePanel: true,
  minSignMethod: 'md5',
  passphraseRequired: false,
  passphraseMinLength: SHORTEST_PASSPHRASE,
};

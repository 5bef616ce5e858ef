import { NEWER } from '@/components/options/testing/seats';
import { lamp, unknownLock } from '@/components/popup/testing/samples';
import { Fails } from '@/components/screen/testing/fake-screen';
import { DEFAULT_PREFERENCES } from '@/utils/messages/default-preferences';
import { NO_ORDER, type Scene, TICK_BOTH } from './scene';

/** The popup as it opens, before a number is typed. */

export const openingScenes: Scene[] = [
  { name: 'page', view: { openQuestions: [unknownLock] }, acts: TICK_BOTH },
  { name: 'opening', answers: { 'app/popup': () => new Promise(() => {}) } },
  { name: 'no-answer', answers: { 'app/popup': () => new Fails({ code: 'no-answer' }) } },
  { name: 'newer-data', answers: { 'app/popup': () => new Fails(NEWER) } },
  { name: 'nothing', view: { page: NO_ORDER, recent: [], lockedToday: 0 } },
  {
    name: 'site-to-allow',
    view: { page: { ...NO_ORDER, host: 'erp.example.com', canAllow: 'https://erp.example.com/*' } },
  },
  { name: 'clipboard', view: clipboardView(), screen: { readClipboard: async () => `单号 ${lamp.tid}` } },
];

function clipboardView() {
  return { preferences: { ...DEFAULT_PREFERENCES, readClipboard: true } };
}

import { fakeShop, NOW } from '@/components/options/testing/fake-options';
import { type Answers, Fails } from '@/components/screen/testing/fake-screen';
import type { VaultView } from '@/utils/messages/views';
import { type Scene, withShops, withVault } from './scene';

/** 安全: vault, permissions, records. */

const ownShop = fakeShop({ gatewayUrl: 'https://erp.yunqili.example/qm' });
const open: VaultView = { state: 'open', idleMinutes: 30, maxMinutes: 480 };

/** A journal that is empty once it was cleared. */
function emptying(): Answers {
  let count = 3184;
  return {
    'app/unfinished-locks': () => ({ unknown: 0, underWay: 0 }),
    'app/history-size': () => ({ count, ...(count > 0 && { oldest: NOW - 89 * 86_400_000 }) }),
    'app/clear-history': () => {
      const gone = count;
      count = 0;
      return { gone };
    },
  };
}

export const securityScenes: Scene[] = [
  {
    name: 'security-passphrase',
    section: 'security',
    play: ({ click }, t) => click(t.security.setPassphrase),
  },
  {
    name: 'security-wrong-passphrase',
    section: 'security',
    answers: {
      ...withVault({ ...open, state: 'closed', closedWhy: 'by-hand' }),
      'app/open-vault': () => new Fails({ code: 'wrong-passphrase', detail: { seconds: '8' } }),
    },
    play: async ({ type, click }, t) => {
      await type(t.security.passphrase, 'wrong');
      await click(t.security.open);
    },
  },
  {
    name: 'security-reset',
    section: 'security',
    answers: withVault(open),
    play: ({ click }, t) => click(t.security.reset),
  },
  { name: 'security-device-key', section: 'security' },
  { name: 'security-open', section: 'security', answers: withVault(open) },
  {
    name: 'security-closed',
    section: 'security',
    answers: withVault({ ...open, state: 'closed', closedWhy: 'idle' }),
  },
  {
    name: 'security-change-passphrase',
    section: 'security',
    answers: withVault(open),
    play: ({ click }, t) => click(t.security.changePassphrase),
  },
  {
    name: 'security-clear',
    section: 'security',
    answers: {
      'app/unfinished-locks': () => ({ unknown: 1, underWay: 1 }),
    },
    play: ({ click }, t) => click(t.records.clearButton),
  },
  {
    name: 'security-cleared',
    section: 'security',
    answers: emptying,
    play: async ({ click, confirm }, t) => {
      await click(t.records.clearButton);
      await confirm();
    },
  },
  {
    name: 'security-own-host',
    section: 'security',
    answers: { ...withVault(open), ...withShops([ownShop]) },
  },
  {
    name: 'security-revoke',
    section: 'security',
    answers: withShops([ownShop]),
    play: ({ click }, t) => click(t.permissions.revoke),
  },
  {
    name: 'security-denied',
    section: 'security',
    screen: {
      permissions: { contains: async () => false, request: async () => false, remove: async () => true },
    },
    play: ({ flip }, t) => flip(t.permissions.site1688),
  },
];

import type { MessageIn, MessageName, MessageOut, Reply } from '@/utils/messages/protocol';
import type { ConnectionTest, Preferences, ShopView, VaultView } from '@/utils/messages/views';
import type { OptionsEnv, Shortcut } from '../env';
import { QIMEN_URL, TRADE_URL } from '../shops/shop-draft';

/** A world without a browser, for tests and the gallery. */

export type FakeAnswers = { [N in MessageName]?: (body: MessageIn<N>) => Reply<MessageOut<N>> };

export interface FakeEnv extends OptionsEnv {
  /** Every message sent, in order. */
  sent: { name: MessageName; body: unknown }[];
  copied: string[];
  files: { name: string; text: string }[];
}

/** 2026-11-23 14:05 in GMT+8. */
export const NOW = Date.UTC(2026, 10, 23, 6, 5);

export const PREFERENCES: Preferences = {
  language: 'zh-CN',
  theme: 'system',
  retentionDays: 90,
  replies: {
    locked: '亲，已帮您锁定「{items}」，仓库不会发出。',
    accepted: '亲，已提交锁单，仓库正在处理，我确认好马上告诉您。',
  },
  notify: false,
  readClipboard: false,
  maskNicks: false,
};

export const VAULT: VaultView = { state: 'no-passphrase', idleMinutes: 0, maxMinutes: 0 };

export const GOOD_TEST: ConnectionTest = {
  at: NOW - 60_000,
  network: { state: 'ok', host: 'eco.taobao.com', ms: 86 },
  keyAndSign: { state: 'ok' },
  clock: { state: 'ok', skewMs: 1200 },
  lockGateway: { state: 'ok', verdict: 'takes-calls', host: 'qimen.api.taobao.com' },
};

export function fakeShop(change: Partial<ShopView> = {}): ShopView {
  return {
    sellerNick: '云栖里家居旗舰店',
    appKey: '23456789',
    targetAppKey: '34567890',
    gatewayUrl: QIMEN_URL,
    topUrl: TRADE_URL,
    signMethod: 'hmac-sha256',
    format: 'json',
    callType: 'synchronous',
    placement: 'query',
    nestedNames: 'subOrderIds',
    sendSession: false,
    extraParams: {},
    color: 0,
    isDefault: true,
    isManaged: false,
    hasSecret: true,
    hasSession: true,
    ...change,
  };
}

/** Nobody has allowed it yet. */
const OPTIONAL_PAGE = 'https://air.1688.com/*';

const SHORTCUTS: Shortcut[] = [
  { name: '_execute_action', keys: 'Alt+Shift+L', isDefault: true },
  { name: 'open-picker', keys: 'Alt+L', isDefault: true },
];

export function fakeEnv(answers: FakeAnswers = {}, change: Partial<OptionsEnv> = {}): FakeEnv {
  const sent: FakeEnv['sent'] = [];
  const copied: string[] = [];
  const files: FakeEnv['files'] = [];
  const all: FakeAnswers = { ...quiet(), ...answers };
  return {
    sent,
    copied,
    files,
    async send<N extends MessageName>(name: N, body: MessageIn<N>): Promise<Reply<MessageOut<N>>> {
      sent.push({ name, body });
      const answer = all[name] as ((body: MessageIn<N>) => Reply<MessageOut<N>>) | undefined;
      return answer ? answer(body) : { ok: false, problem: { code: 'no-answer' } };
    },
    onNews: () => () => {},
    permissions: {
      contains: async ({ origins }) => !origins?.includes(OPTIONAL_PAGE),
      request: async () => true,
      remove: async () => true,
    },
    shortcuts: { list: async () => SHORTCUTS, openSettings: () => {} },
    tabs: async () => [],
    trySurface: async () => ({ ok: false, problem: { code: 'no-answer' } }),
    language: 'zh-CN',
    drafts: memoryStorage(),
    now: () => NOW,
    saveFile: (name, text) => void files.push({ name, text }),
    copy: async (text) => void copied.push(text),
    openHistory: () => {},
    version: '1.0.0',
    browserName: 'Chrome 156',
    ...change,
  };
}

function quiet(): FakeAnswers {
  let preferences = PREFERENCES;
  return {
    'app/shops': () => ({ ok: true, value: [] }),
    'app/preferences': () => ({ ok: true, value: preferences }),
    'app/set-preferences': (body) => {
      preferences = { ...preferences, ...body.preferences };
      return { ok: true, value: preferences };
    },
    'app/vault': () => ({ ok: true, value: VAULT }),
    'app/history': () => ({ ok: true, value: [] }),
    'app/history-size': () => ({ ok: true, value: { count: 3184, oldest: NOW - 89 * 86_400_000 } }),
    'app/custom-surfaces': () => ({ ok: true, value: [] }),
    'app/diagnostics': () => ({ ok: true, value: { text: 'version 1.0.0\n' } }),
  };
}

function memoryStorage(): OptionsEnv['drafts'] {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

import { type Answers, type FakeScreen, fakeScreen } from '@/components/screen/testing/fake-screen';
import type { Shortcut } from '@/components/setup/setup-port';
import type { ConnectionTest } from '@/utils/domain/connection-test';
import { SHOP_DEFAULTS } from '@/utils/domain/shop';
import { DEFAULT_PREFERENCES } from '@/utils/messages/default-preferences';
import type { SeatFacts } from '@/utils/messages/seat-views';
import type { Preferences, ShopView, VaultView } from '@/utils/messages/views';
import type { OptionsScreen } from '../options-screen';

/** An options page without a browser, for tests and the gallery. */

export type FakeOptions = FakeScreen & OptionsScreen & { files: { name: string; text: string }[] };

/** 2026-11-23 14:05 in GMT+8. */
export const NOW = Date.UTC(2026, 10, 23, 6, 5);

const VAULT: VaultView = { state: 'no-passphrase', idleMinutes: 0, maxMinutes: 0 };

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
    ...structuredClone(SHOP_DEFAULTS),
    successCodes: [],
    isDefault: true,
    isManaged: false,
    hasSecret: true,
    hasSession: true,
    ...change,
  };
}

/** Not allowed yet. */
const OPTIONAL_PAGE = 'https://air.1688.com/*';

const PAGE_HOSTS_SAMPLE = ['https://myseller.taobao.com/*', 'https://eco.taobao.com/*'];

const SHORTCUTS: Shortcut[] = [
  { name: '_execute_action', keys: 'Alt+Shift+L', isDefault: true },
  { name: 'open-picker', keys: 'Alt+L', isDefault: true },
];

export function fakeOptions(answers: Answers = {}, change: Partial<OptionsScreen> = {}): FakeOptions {
  const files: FakeOptions['files'] = [];
  return {
    ...fakeScreen({ ...quiet(), ...answers }),
    files,
    permissions: {
      contains: async ({ origins }) => !origins?.includes(OPTIONAL_PAGE),
      request: async () => true,
      remove: async () => true,
    },
    isPinned: async () => true,
    isFirefox: false,
    onAddress: () => () => {},
    shortcuts: { list: async () => SHORTCUTS, openSettings: () => {} },
    tabs: async () => [],
    trySurface: async () => ({ ok: false, problem: { code: 'no-answer' } }),
    language: 'zh-CN',
    drafts: memoryStorage(),
    now: () => NOW,
    saveFile: (name, content) => void files.push({ name, text: textOf(content) }),
    print: () => {},
    chromiumId: 'abcdefghijklmnopabcdefghijklmnop',
    version: '1.0.0',
    hosts: PAGE_HOSTS_SAMPLE,
    browserName: 'Chrome 156',
    ...change,
  };
}

function quiet(): Answers {
  let preferences = DEFAULT_PREFERENCES;
  return {
    'app/shops': () => [],
    'app/unreadable-shops': () => [],
    'app/preferences': () => preferences,
    'app/set-preferences': (body) => {
      preferences = { ...preferences, ...(body.preferences as Partial<Preferences>) };
      return preferences;
    },
    'app/vault': () => VAULT,
    'app/history': () => [],
    'app/history-size': () => ({ count: 3184, oldest: NOW - 89 * 86_400_000 }),
    'app/custom-surfaces': () => [],
    'app/seat-check': () => goodSeat(),
    'app/diagnostics': () => ({ text: 'version 1.0.0\n' }),
  };
}

/** A registry file is UTF-16. */
function textOf(content: string | Uint8Array<ArrayBuffer>): string {
  return typeof content === 'string' ? content : new TextDecoder('utf-16le').decode(content);
}

/** A seat without problems. */
export function goodSeat(change: Partial<SeatFacts> = {}): SeatFacts {
  return {
    policy: { state: 'read', at: NOW - 3_600_000, set: ['shops', 'reasons'], ignored: [], shops: 2 },
    storage: { database: 2, settings: 2 },
    shops: [fakeShop({ lastTest: GOOD_TEST })],
    vault: VAULT,
    journal: { count: 3184, unfinished: 0 },
    isClockSure: true,
    unrecognised: [],
    ...change,
  };
}

function memoryStorage(): OptionsScreen['drafts'] {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

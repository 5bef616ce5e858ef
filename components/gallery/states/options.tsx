import type { ComponentChild } from 'preact';
import type { OptionsEnv } from '@/components/options/env';
import { OptionsPage } from '@/components/options/options-page';
import {
  type FakeAnswers,
  fakeEnv,
  fakeShop,
  GOOD_TEST,
  NOW,
  PREFERENCES,
} from '@/components/options/testing/fake-env';
import type {
  ConnectionTest,
  CustomSurface,
  Language,
  ShopView,
  SurfaceTrial,
  Theme,
  VaultView,
} from '@/utils/messages/views';

/** Every state of the options page, as the gallery draws it. */

export interface OptionsState {
  name: string;
  render(language: Language, theme: Theme): ComponentChild;
}

interface Scene {
  name: string;
  section?: string;
  answers?: FakeAnswers;
  env?: Partial<OptionsEnv>;
  /** Unsaved form of a shop, as it stands in the drafts. */
  drafts?: string;
}

const BAD_TEST: ConnectionTest = {
  ...GOOD_TEST,
  keyAndSign: { state: 'failed', code: '25', words: 'Invalid signature' },
  clock: { state: 'failed', skewMs: 20 * 60_000 },
};

const DEAD_TEST: ConnectionTest = {
  at: NOW - 5 * 3_600_000,
  network: { state: 'failed', host: 'eco.taobao.com', problem: { code: 'unreachable' } },
  keyAndSign: { state: 'untested' },
  clock: { state: 'untested' },
  lockGateway: {
    state: 'failed',
    verdict: 'no-grant',
    host: 'qimen.api.taobao.com',
    code: '11',
    words: 'Insufficient ISV permissions',
  },
};

const SHOPS: ShopView[] = [
  fakeShop({ lastTest: GOOD_TEST }),
  fakeShop({
    sellerNick: '山雀与茶旗舰店',
    isDefault: false,
    color: 1,
    lastTest: { ...GOOD_TEST, at: NOW - 5 * 3_600_000 },
  }),
  fakeShop({ sellerNick: '北屿户外专营店', isDefault: false, color: 2, isManaged: true }),
];

const LONG_NICK = '全球精选生活家居用品超级大卖场官方旗舰店海外专营分店二号仓';

const SURFACES: CustomSurface[] = [
  {
    name: '自家 ERP 订单页',
    urlPattern: 'https://erp.yunqili.example/orders/*',
    selectors: { tid: '.order-no', subOrders: '.sub-order [data-oid]', buyer: '.buyer-nick' },
  },
];

const TRIAL: SurfaceTrial = {
  urlFits: true,
  selectors: {
    tid: { elements: 1, sample: '4512773019268853117' },
    subOrders: { elements: 2, sample: '4512773019269853117' },
    buyer: { elements: 0 },
  },
  orders: [{ tid: '4512773019268853117', subOrderIds: ['4512773019269853117', '4512773019270853117'] }],
};

const withShops = (shops: ShopView[]): FakeAnswers => ({ 'app/shops': () => ({ ok: true, value: shops }) });
const withVault = (vault: VaultView): FakeAnswers => ({ 'app/vault': () => ({ ok: true, value: vault }) });
const open: VaultView = { state: 'open', idleMinutes: 30, maxMinutes: 480 };

const SCENES: Scene[] = [
  { name: 'first-run' },
  { name: 'loading', env: { send: () => new Promise(() => {}) } },
  { name: 'no-answer', answers: { 'app/shops': () => ({ ok: false, problem: { code: 'no-answer' } }) } },
  { name: 'shops', answers: withShops(SHOPS) },
  {
    name: 'shops-test-failed',
    answers: withShops([fakeShop({ lastTest: BAD_TEST }), ...SHOPS.slice(1)]),
  },
  {
    name: 'shops-dead-line',
    answers: withShops([fakeShop({ lastTest: DEAD_TEST, hasSession: false })]),
  },
  {
    name: 'shops-host-changed',
    answers: withShops(SHOPS),
    drafts: JSON.stringify({
      云栖里家居旗舰店: {
        ...draft(),
        gatewayUrl: 'http://erp.yunqili.example:8080/lock',
        appKey: '2345678O',
        extraParams: [['customerId', '']],
      },
    }),
  },
  {
    name: 'shops-long',
    answers: withShops([
      fakeShop({
        sellerNick: LONG_NICK,
        gatewayUrl: `https://${'very-long-host-name-'.repeat(4)}.erp.example.com/router/qm/with/a/long/path`,
        lastTest: {
          ...BAD_TEST,
          keyAndSign: { state: 'failed', code: '50', words: 'Remote service error '.repeat(12) },
        },
      }),
      ...SHOPS,
    ]),
  },
  {
    name: 'shops-managed',
    answers: withShops([fakeShop({ isManaged: true, hasSecret: false, hasSession: false })]),
  },
  {
    name: 'shops-access-withheld',
    answers: withShops([fakeShop()]),
    env: {
      permissions: { contains: async () => false, request: async () => false, remove: async () => true },
    },
  },
  { name: 'general', section: 'general' },
  { name: 'shortcuts', section: 'shortcuts' },
  {
    name: 'shortcuts-firefox',
    section: 'shortcuts',
    env: {
      shortcuts: {
        list: async () => [
          { name: '_execute_action', keys: 'Alt+Shift+L' },
          { name: 'open-picker', keys: '' },
        ],
        change: async () => {},
        reset: async () => {},
        openSettings: () => {},
      },
    },
  },
  { name: 'replies', section: 'replies' },
  { name: 'security-device-key', section: 'security' },
  { name: 'security-open', section: 'security', answers: withVault(open) },
  {
    name: 'security-closed',
    section: 'security',
    answers: withVault({ ...open, state: 'closed', closedWhy: 'idle' }),
  },
  { name: 'surfaces-empty', section: 'surfaces' },
  {
    name: 'surfaces',
    section: 'surfaces',
    answers: {
      'app/custom-surfaces': () => ({ ok: true, value: SURFACES }),
      'app/try-custom-surface': () => ({ ok: true, value: TRIAL }),
    },
    env: {
      tabs: async () => [
        { id: 1, title: '订单管理 - 云栖里 ERP', url: 'https://erp.yunqili.example/orders/1' },
      ],
    },
  },
  {
    name: 'diagnostics',
    section: 'diagnostics',
    answers: {
      'app/diagnostics': () => ({
        ok: true,
        value: {
          text: 'version 1.0.0\nbrowser Chrome 156\nshops 3\nlocks today 42\nlast codes 1001 25 25\n',
        },
      }),
    },
  },
  { name: 'about', section: 'about' },
];

export const optionsStates: OptionsState[] = SCENES.map(
  ({ name, section = 'shops', answers, env, drafts }) => ({
    name: `options-${name}`,
    render: (language, theme) => {
      const world = fakeEnv(
        {
          ...answers,
          'app/preferences': () => ({ ok: true, value: { ...PREFERENCES, language, theme } }),
        },
        env,
      );
      if (drafts) world.drafts.setItem('order-lock.shop-drafts', drafts);
      return <OptionsPage env={world} initialSection={section} />;
    },
  }),
);

function draft() {
  const { isManaged, hasSecret, hasSession, lastTest, ...form } = fakeShop();
  return form;
}

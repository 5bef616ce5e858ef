import type { ComponentChild } from 'preact';
import type { OptionsEnv } from '@/components/options/env';
import { OptionsPage } from '@/components/options/options-page';
import {
  type FakeAnswers,
  fakeEnv,
  fakeShop,
  GOOD_TEST,
  PREFERENCES,
} from '@/components/options/testing/fake-env';
import { type Hands, handsOn } from '@/components/options/testing/hands';
import {
  BAD_TEST,
  DEAD_TEST,
  IMPORTS,
  LONG_NICK,
  SHOPS,
  SURFACES,
  TRIAL,
  UNKNOWN,
} from '@/components/options/testing/samples';
import { type OptionsTexts, options } from '@/utils/i18n/options';
import type { Language, ShopView, Theme, VaultView } from '@/utils/messages/views';

/** Every state of the options page, as the gallery draws it. */

export interface OptionsState {
  name: string;
  render(language: Language, theme: Theme): ComponentChild;
  /** Brings the rendered screen into its state, by the keys and clicks of a person. */
  play?: (root: ParentNode, language: Language) => Promise<void>;
}

interface Scene {
  name: string;
  section?: string;
  answers?: FakeAnswers;
  env?: Partial<OptionsEnv>;
  /** Unsaved form of a shop, as it stands in the drafts. */
  drafts?: string;
  play?: (hands: Hands, t: OptionsTexts) => Promise<void>;
}

async function firstShop({ type, click }: Hands, t: OptionsTexts): Promise<void> {
  await type('sellerNick', '云栖里家居旗舰店');
  await type('appKey', '23456789');
  await type('appSecret', 'secret');
  await type('targetAppKey', '34567890');
  await click(t.frame.save);
}

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
  {
    name: 'shops-saved',
    answers: {
      ...withShops([fakeShop()]),
      'app/save-shop': () => ({ ok: true, value: [fakeShop({ targetAppKey: '99' })] }),
    },
    play: async ({ type, click }, t) => {
      await type('targetAppKey', '99');
      await click(t.frame.save);
    },
  },
  {
    name: 'shops-wrong-fields',
    answers: withShops(SHOPS),
    play: async ({ type, click }, t) => {
      await type('sellerNick', '云栖里家居旗舰店:小禾');
      await type('appKey', '2345678O');
      await type('gatewayUrl', 'erp.yunqili.example');
      await click(t.frame.save);
    },
  },
  {
    name: 'shops-host-question',
    answers: {
      ...withShops([fakeShop()]),
      'app/save-shop': () => ({
        ok: false,
        problem: { code: 'needs-confirmation', detail: { host: 'erp.yunqili.example', what: 'host' } },
      }),
    },
    play: async ({ type, click }, t) => {
      await type('gatewayUrl', 'https://erp.yunqili.example/lock');
      await type('appSecret', 'secret');
      await click(t.frame.save);
    },
  },
  {
    name: 'shops-remove',
    answers: withShops(SHOPS),
    play: ({ click }, t) => click(t.shops.removeShop),
  },
  {
    name: 'shops-export',
    answers: withShops(SHOPS),
    play: async ({ click, choose }, t) => {
      await click(t.transfer.export);
      await choose(t.transfer.exportSealed);
    },
  },
  ...IMPORTS.map(
    ([name, answer]): Scene => ({
      name: `import-${name}`,
      answers: { ...withShops(SHOPS), 'app/import-settings': () => answer },
      play: ({ drop }) => drop(),
    }),
  ),
  {
    name: 'first-run-test',
    answers: { ...withShops([]), 'app/save-shop': () => ({ ok: true, value: [fakeShop()] }) },
    play: firstShop,
  },
  {
    name: 'first-run-tested',
    answers: {
      ...withShops([]),
      'app/save-shop': () => ({ ok: true, value: [fakeShop({ lastTest: GOOD_TEST })] }),
    },
    play: firstShop,
  },
  {
    name: 'first-run-try',
    answers: {
      ...withShops([]),
      'app/save-shop': () => ({ ok: true, value: [fakeShop({ lastTest: GOOD_TEST })] }),
    },
    play: async (hands, t) => {
      await firstShop(hands, t);
      await hands.click(t.transfer.next);
      await hands.click(t.transfer.demoLock(1));
    },
  },
  {
    name: 'first-run-wrong',
    play: async ({ type, click }, t) => {
      await type('targetAppKey', '3456789O');
      await click(t.frame.save);
    },
  },
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
      'app/open-vault': () => ({
        ok: false,
        problem: { code: 'wrong-passphrase', detail: { seconds: '8' } },
      }),
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
    },
    env: {
      tabs: async () => [
        { id: 1, title: '订单管理 - 云栖里 ERP', url: 'https://erp.yunqili.example/orders/1' },
      ],
      trySurface: async () => ({ ok: true, value: TRIAL }),
    },
    play: ({ click }, t) => click(t.surfaces.run),
  },
  { name: 'surfaces-new', section: 'surfaces', play: ({ click }, t) => click(t.surfaces.add) },
  {
    name: 'open-questions',
    section: 'about',
    answers: { 'app/history': () => ({ ok: true, value: [UNKNOWN] }) },
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
  ({ name, section = 'shops', answers, env, drafts, play }) => ({
    name,
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
    ...(play && { play: (root, language) => play(handsOn(root), options[language]) }),
  }),
);

function draft() {
  const { isManaged, hasSecret, hasSession, lastTest, ...form } = fakeShop();
  return form;
}

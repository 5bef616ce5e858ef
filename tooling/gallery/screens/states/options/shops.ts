import { fakeShop } from '@/components/options/testing/fake-options';
import {
  BAD_TEST,
  CHANGES,
  DEAD_TEST,
  IMPORTS,
  LONG_NICK,
  SHOPS,
  UNREADABLE,
} from '@/components/options/testing/samples';
import { Fails } from '@/components/screen/testing/fake-screen';
import { type Scene, withShops, withVault } from './scene';

/** The second one was imported without its secrets. */
const LACKING = SHOPS.map((shop, place) =>
  place === 1 ? { ...shop, hasSecret: false, hasSession: false } : shop,
);

/** 店铺: list, form, test, dialogs, settings files. */

export const shopScenes: Scene[] = [
  { name: 'loading', screen: { send: () => new Promise(() => {}) } },
  { name: 'no-answer', answers: { 'app/shops': () => new Fails({ code: 'no-answer' }) } },
  { name: 'shops', answers: withShops(SHOPS) },
  {
    name: 'shops-test-failed',
    answers: withShops([fakeShop({ lastTest: BAD_TEST }), ...SHOPS.slice(1)]),
  },
  {
    name: 'shops-test-outdated',
    answers: withShops([fakeShop({ lastTest: 'outdated' }), ...SHOPS.slice(1)]),
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
      ...SHOPS.map((shop) => ({ ...shop, isDefault: false })),
    ]),
  },
  {
    name: 'shops-managed',
    answers: withShops([fakeShop({ isManaged: true, hasSecret: false, hasSession: false })]),
  },
  {
    name: 'shops-managed-firefox',
    answers: withShops([
      fakeShop({ isManaged: true, hasSecret: false, hasSession: false, isPolicySecretIgnored: true }),
    ]),
  },
  {
    name: 'shops-rule',
    answers: withShops([fakeShop({ signMethod: 'md5' })]),
    preferences: { minSignMethod: 'hmac-sha256' },
  },
  {
    name: 'shops-access-withheld',
    answers: withShops([fakeShop()]),
    screen: {
      permissions: { contains: async () => false, request: async () => false, remove: async () => true },
    },
  },
  {
    name: 'shops-saved',
    answers: {
      ...withShops([fakeShop()]),
      'app/save-shop': () => [fakeShop({ targetAppKey: '99' })],
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
      'app/save-shop': () =>
        new Fails({ code: 'needs-confirmation', detail: { host: 'erp.yunqili.example', what: 'host' } }),
    },
    play: async ({ type, click }, t) => {
      await type('gatewayUrl', 'https://erp.yunqili.example/lock');
      await type('appSecret', 'secret');
      await click(t.frame.save);
    },
  },
  {
    name: 'shops-success-codes',
    answers: withShops([fakeShop({ successCodes: ['S0001', 'DONE', '受理成功'] })]),
    play: ({ click }, t) => click(t.shops.advanced),
  },
  {
    name: 'shops-unreadable',
    answers: { ...withShops(SHOPS), 'app/unreadable-shops': () => UNREADABLE },
  },
  {
    name: 'shops-mend',
    answers: { ...withShops(SHOPS), 'app/unreadable-shops': () => UNREADABLE },
    play: ({ click }, t) => click(t.shops.mend),
  },
  {
    name: 'import-preview',
    answers: {
      ...withShops(SHOPS),
      'app/import-settings': () => ({ changes: CHANGES, digest: 'd' }),
    },
    play: ({ drop }) => drop(),
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
  {
    name: 'shops-export-passphrase',
    answers: {
      ...withShops(SHOPS),
      ...withVault({ state: 'open', idleMinutes: 30, maxMinutes: 480 }),
      'app/export-settings': () => new Fails({ code: 'wrong-passphrase', detail: { seconds: '2' } }),
    },
    play: async ({ click, choose, type }, t) => {
      await click(t.transfer.export);
      await choose(t.transfer.exportSealed);
      await type(t.security.ofVault, 'not this one');
      await type(t.security.ofFile, 'a long one');
      await type(t.security.repeat, 'a long one');
      await click(t.transfer.exportGo);
    },
  },
  ...IMPORTS.map(
    ([name, answer]): Scene => ({
      name: `import-${name}`,
      answers: {
        ...withShops(name === 'needs-secret' ? LACKING : SHOPS),
        'app/import-settings': () => answer,
      },
      play: ({ drop }) => drop(),
    }),
  ),
];

function draft() {
  const { isManaged, hasSecret, hasSession, lastTest, ...form } = fakeShop();
  return form;
}

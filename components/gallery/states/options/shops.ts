import { fakeShop } from '@/components/options/testing/fake-env';
import { BAD_TEST, DEAD_TEST, IMPORTS, LONG_NICK, SHOPS } from '@/components/options/testing/samples';
import { type Scene, withShops } from './scene';

/** The second one came without its secrets. */
const LACKING = SHOPS.map((shop, place) =>
  place === 1 ? { ...shop, hasSecret: false, hasSession: false } : shop,
);

/** 店铺: list, form, test, dialogs, settings files. */

export const shopScenes: Scene[] = [
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
      ...SHOPS.map((shop) => ({ ...shop, isDefault: false })),
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

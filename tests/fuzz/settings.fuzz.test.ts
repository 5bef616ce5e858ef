import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isProblem, parseSettings } from '@/utils/background/shops/settings-shape';
import { createShopWorld, importSeen } from '@/utils/background/shops/testing/shop-world';
import { damaged, PATIENCE, runs } from './scale';

/** Settings files, whole and damaged: applied completely, or rejected without any change. */

const shop = {
  sellerNick: '云栖里家居旗舰店',
  appKey: '23456789',
  appSecret: 'secret-a',
  targetAppKey: '34567890',
  session: 'session-a',
  gatewayUrl: 'https://qimen.api.taobao.com/router/qm',
  topUrl: 'https://eco.taobao.com/router/rest',
  signMethod: 'md5',
  format: 'xml',
  callType: 'asynchronous',
  extraParams: { customerId: 'c1' },
};
const FILES: [string, ...string[]] = [
  JSON.stringify({ version: 1, shops: [shop] }),
  JSON.stringify({
    version: 1,
    shops: [shop, { ...shop, sellerNick: '山雀与茶' }],
    preferences: { language: 'en' },
  }),
  JSON.stringify({
    version: 1,
    secrets: 'none',
    shops: [{ ...shop, appSecret: undefined, session: undefined }],
  }),
  JSON.stringify({ version: 2, shops: [] }),
  JSON.stringify({
    version: 1,
    shops: [],
    customSurfaces: [{ name: '自家', urlPattern: 'https://cs.example.com/*', selectors: { tid: '.tid' } }],
  }),
];

it(
  'a file is read, or rejected with a named problem',
  () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 5, arbitrary: damaged(FILES) }, fc.json()), (text) => {
        const file = parseSettings(text);
        if (isProblem(file)) {
          expect(file.code).toMatch(/^settings-(unreadable|newer|invalid)$/);
          return;
        }
        for (const { shop: read } of file.shops) {
          expect(new URL(read.gatewayUrl).protocol).toMatch(/^https?:$/);
          expect(read.sellerNick.trim()).not.toBe('');
        }
      }),
      runs(1_500),
    );
  },
  PATIENCE,
);

it(
  'a rejected file changes nothing',
  async () => {
    const { files, shops } = createShopWorld();
    await files.importText(FILES[0], {});
    const before = async () =>
      JSON.stringify([await shops.views(), await shops.credentials(shop.sellerNick)]);
    let known = await before();
    await fc.assert(
      fc.asyncProperty(damaged(FILES), async (text) => {
        const report = await importSeen(files, text, {});
        const now = await before();
        if (isProblem(report)) expect(now).toBe(known);
        known = now;
      }),
      runs(120),
    );
  },
  PATIENCE,
);

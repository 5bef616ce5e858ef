import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { DEFAULT_GATEWAY_URL, DEFAULT_TOP_URL } from '@/utils/domain/shop';
import { createShopWorld, dump, form, importSeen, NICK } from './testing/shop-world';

const OTHER = '山雀与茶';
const smallest = { sellerNick: NICK, appKey: '23456789', appSecret: 'MARKER', targetAppKey: '34567890' };
const file = (...shops: unknown[]) => JSON.stringify({ version: 1, shops });

describe('importing', () => {
  it('takes the smallest file into an empty extension without a question; the rest is the default', async () => {
    const { files, shops } = createShopWorld();
    expect(await importSeen(files, file(smallest), {})).toEqual({ imported: 1, needSecret: [] });
    expect(await shops.list()).toEqual([
      {
        ...form({ isDefault: true, gatewayUrl: DEFAULT_GATEWAY_URL, topUrl: DEFAULT_TOP_URL }),
        isManaged: false,
      },
    ]);
    expect(await shops.credentials(NICK)).toEqual({
      appKey: '23456789',
      targetAppKey: '34567890',
      appSecret: 'MARKER',
    });
  });

  it('takes every field, preferences and custom surfaces, with a byte order mark and unknown fields', async () => {
    const { files, shops, preferences, customSurfaces, database } = createShopWorld();
    const whole = form({
      gatewayUrl: 'https://a1.api.taobao.com/router/qm',
      signMethod: 'md5',
      format: 'xml',
      callType: 'asynchronous',
      placement: 'body',
      nestedNames: 'sub_order_ids',
      sendSession: true,
      extraParams: { customerId: 'c1' },
      successCodes: ['S0', '10000'],
      color: 3,
      isDefault: true,
    });
    const surface = {
      name: '自建 ERP',
      urlPattern: 'https://erp.example.com/*',
      selectors: { tid: '.tid', subOrders: '.line' },
    };
    const text = JSON.stringify({
      version: 1,
      note: 'for us',
      shops: [
        smallest && { ...smallest, sellerNick: OTHER },
        { ...whole, appSecret: 'MARKER', session: 'sess', x: 1 },
      ],
      preferences: { language: 'en', retentionDays: 30 },
      customSurfaces: [surface],
    });
    expect(await importSeen(files, `\ufeff${text}`, {})).toEqual({ imported: 2, needSecret: [] });
    expect(await shops.get(NICK)).toEqual({ ...whole, isManaged: false });
    expect(await shops.credentials(NICK)).toMatchObject({ session: 'sess' });
    expect(await preferences.get()).toMatchObject({ language: 'en', retentionDays: 30, theme: 'system' });
    expect(await customSurfaces.list()).toEqual([surface]);
    expect(await dump(database)).not.toContain('MARKER');
  });

  it('replaces shops of the same name and keeps the others, secrets and colours too', async () => {
    const { files, shops } = createShopWorld();
    await importSeen(files, file({ ...smallest, session: 'sess' }, { ...smallest, sellerNick: OTHER }), {});
    expect((await shops.list()).map((shop) => shop.color)).toEqual([0, 1]);
    const { appSecret, ...rest } = smallest;
    expect(await importSeen(files, file({ ...rest, sellerNick: `${NICK}:客服`, format: 'xml' }), {})).toEqual(
      {
        imported: 1,
        needSecret: [],
      },
    );
    expect(await shops.list()).toMatchObject([
      { sellerNick: NICK, format: 'xml' },
      { sellerNick: OTHER, color: 1 },
    ]);
    expect(await shops.credentials(NICK)).toMatchObject({ appSecret, session: 'sess' });
  });

  it('asks about hosts outside the platform, separately for each and for plain http', async () => {
    const { files, shops } = createShopWorld();
    const text = file({ ...smallest, gatewayUrl: 'http://erp.example.com/qm' });
    const ask = (what: string) => ({ code: 'needs-confirmation', detail: { host: 'erp.example.com', what } });
    expect(await importSeen(files, text, {})).toEqual(ask('host'));
    expect(await importSeen(files, text, { confirmed: true })).toEqual(ask('http'));
    expect(await shops.list()).toEqual([]);
    expect(await importSeen(files, text, { confirmed: true })).toEqual({ imported: 1, needSecret: [] });
  });

  it('asks about a changed host, and carries no old secret over to it', async () => {
    const { files, shops } = createShopWorld();
    await importSeen(files, file({ ...smallest, session: 'sess' }), {});
    const { appSecret, ...rest } = smallest;
    const moved = { ...rest, gatewayUrl: 'https://other.api.taobao.com/router/qm' };
    expect(await importSeen(files, file(moved), {})).toEqual({
      code: 'needs-confirmation',
      detail: { host: 'other.api.taobao.com', what: 'host' },
    });
    expect(await importSeen(files, file(moved), { confirmed: true })).toEqual({
      imported: 1,
      needSecret: [NICK],
    });
    expect(await shops.credentials(NICK)).toMatchObject({ code: 'secret-needed' });
    await importSeen(files, file({ ...moved, appSecret }), {});
    expect(await shops.credentials(NICK)).not.toHaveProperty('session');
  });

  it('needs the vault open', async () => {
    const { files, vault, shops } = createShopWorld();
    await vault.setPassphrase('pass word');
    await vault.close();
    expect(await importSeen(files, file(smallest), {})).toEqual({ code: 'vault-closed' });
    expect(await shops.list()).toEqual([]);
  });

  it('leaves managed shops alone', async () => {
    const { files } = createShopWorld({ version: 1, shops: [smallest] });
    expect(await importSeen(files, file(smallest), {})).toEqual({ code: 'managed-shop' });
  });
});

describe('exporting', () => {
  async function withShops() {
    const world = createShopWorld();
    await importSeen(
      world.files,
      file({ ...smallest, session: 'MARKER-2' }, { ...smallest, sellerNick: OTHER }),
      {},
    );
    return world;
  }

  it('has no secrets unless asked, and the file can be imported', async () => {
    const { files } = await withShops();
    const text = await files.exportText();
    expect(text).not.toContain('MARKER');
    expect(JSON.parse(String(text))).toMatchObject({
      version: 1,
      secrets: 'none',
      shops: [{ sellerNick: NICK }, {}],
    });
    const elsewhere = createShopWorld();
    expect(await importSeen(elsewhere.files, String(text), {})).toEqual({
      imported: 2,
      needSecret: [NICK, OTHER],
    });
    expect(await elsewhere.shops.views()).toMatchObject([{ hasSecret: false }, { hasSecret: false }]);
  });

  it('carries the secrets encrypted with a passphrase of its own', async () => {
    const { files } = await withShops();
    const text = String(await files.exportText({ passphrase: 'file-pass' }));
    expect(text).not.toContain('MARKER');
    const elsewhere = createShopWorld();
    expect(await importSeen(elsewhere.files, text, {})).toMatchObject({ code: 'wrong-passphrase' });
    expect(await importSeen(elsewhere.files, text, { passphrase: 'no' })).toMatchObject({
      code: 'wrong-passphrase',
    });
    expect(await elsewhere.shops.list()).toEqual([]);
    expect(await importSeen(elsewhere.files, text, { passphrase: 'file-pass' })).toEqual({
      imported: 2,
      needSecret: [],
    });
    expect(await elsewhere.shops.credentials(NICK)).toMatchObject({
      appSecret: 'MARKER',
      session: 'MARKER-2',
    });
  });

  it('needs the passphrase of the vault for secrets only', async () => {
    const { files, vault } = await withShops();
    await vault.setPassphrase('pass word');
    await vault.close();
    expect(await files.exportText({ passphrase: 'file-pass' })).toMatchObject({ code: 'wrong-passphrase' });
    expect(typeof (await files.exportText())).toBe('string');
  });

  it('is unchanged after a round trip', async () => {
    const { files } = await withShops();
    const text = String(await files.exportText());
    const elsewhere = createShopWorld();
    await importSeen(elsewhere.files, text, {});
    expect(await elsewhere.files.exportText()).toBe(text);
  });
});

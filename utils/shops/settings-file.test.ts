// @vitest-environment node
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_GATEWAY_URL, DEFAULT_TOP_URL } from '@/utils/qimen/settings';
import { createShopWorld, dump, form, NICK } from './testing/shop-world';

const OTHER = '山雀与茶';
const smallest = { sellerNick: NICK, appKey: '23456789', appSecret: 'MARKER', targetAppKey: '34567890' };
const file = (...shops: unknown[]) => JSON.stringify({ version: 1, shops });
const invalid = (field: string, why: string) => ({ code: 'settings-invalid', detail: { field, why } });

describe('importing', () => {
  it('takes the smallest file into an empty extension without a question; the rest is the default', async () => {
    const { files, shops } = createShopWorld();
    expect(await files.importText(file(smallest), {})).toEqual({ imported: 1, needSecret: [] });
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
    expect(await files.importText(`\ufeff${text}`, {})).toEqual({ imported: 2, needSecret: [] });
    expect(await shops.get(NICK)).toEqual({ ...whole, isManaged: false });
    expect(await shops.credentials(NICK)).toMatchObject({ session: 'sess' });
    expect(await preferences.get()).toMatchObject({ language: 'en', retentionDays: 30, theme: 'system' });
    expect(await customSurfaces.list()).toEqual([surface]);
    expect(await dump(database)).not.toContain('MARKER');
  });

  it('replaces shops of the same name and keeps the others, secrets and colours too', async () => {
    const { files, shops } = createShopWorld();
    await files.importText(file({ ...smallest, session: 'sess' }, { ...smallest, sellerNick: OTHER }), {});
    expect((await shops.list()).map((shop) => shop.color)).toEqual([0, 1]);
    const { appSecret, ...rest } = smallest;
    expect(await files.importText(file({ ...rest, sellerNick: `${NICK}:客服`, format: 'xml' }), {})).toEqual({
      imported: 1,
      needSecret: [],
    });
    expect(await shops.list()).toMatchObject([
      { sellerNick: NICK, format: 'xml' },
      { sellerNick: OTHER, color: 1 },
    ]);
    expect(await shops.credentials(NICK)).toMatchObject({ appSecret, session: 'sess' });
  });

  it('asks about hosts outside the platform, each and plain http on its own', async () => {
    const { files, shops } = createShopWorld();
    const text = file({ ...smallest, gatewayUrl: 'http://erp.example.com/qm' });
    const ask = (what: string) => ({ code: 'needs-confirmation', detail: { host: 'erp.example.com', what } });
    expect(await files.importText(text, {})).toEqual(ask('host'));
    expect(await files.importText(text, { confirmed: true })).toEqual(ask('http'));
    expect(await shops.list()).toEqual([]);
    expect(await files.importText(text, { confirmed: true })).toEqual({ imported: 1, needSecret: [] });
  });

  it('asks about a changed host, and takes over no old secret to it', async () => {
    const { files, shops } = createShopWorld();
    await files.importText(file({ ...smallest, session: 'sess' }), {});
    const { appSecret, ...rest } = smallest;
    const moved = { ...rest, gatewayUrl: 'https://other.api.taobao.com/router/qm' };
    expect(await files.importText(file(moved), {})).toEqual({
      code: 'needs-confirmation',
      detail: { host: 'other.api.taobao.com', what: 'host' },
    });
    expect(await files.importText(file(moved), { confirmed: true })).toEqual({
      imported: 1,
      needSecret: [NICK],
    });
    expect(await shops.credentials(NICK)).toMatchObject({ code: 'secret-needed' });
    await files.importText(file({ ...moved, appSecret }), {});
    expect(await shops.credentials(NICK)).not.toHaveProperty('session');
  });

  it('needs the vault open', async () => {
    const { files, vault, shops } = createShopWorld();
    await vault.setPassphrase('pass');
    await vault.close();
    expect(await files.importText(file(smallest), {})).toEqual({ code: 'vault-closed' });
    expect(await shops.list()).toEqual([]);
  });

  it('leaves managed shops alone', async () => {
    const { files } = createShopWorld({ version: 1, shops: [smallest] });
    expect(await files.importText(file(smallest), {})).toEqual({ code: 'managed-shop' });
  });
});

describe('a file that is no good', () => {
  it.each<[string, string, unknown]>([
    ['nothing', '', { code: 'settings-unreadable' }],
    ['cut off', file(smallest).slice(0, 40), { code: 'settings-unreadable' }],
    ['a list', '[]', { code: 'settings-unreadable' }],
    ['a page', '<html>', { code: 'settings-unreadable' }],
    ['of a newer version', '{"version":2,"anything":true}', { code: 'settings-newer' }],
    ['without version', '{"shops":[]}', invalid('version', 'choice')],
    ['of no version', '{"version":"1","shops":[]}', invalid('version', 'choice')],
    ['without shops', '{"version":1}', invalid('shops', 'required')],
    ['shops not a list', '{"version":1,"shops":{}}', invalid('shops', 'type')],
    ['a shop that is none', file(smallest, 7), invalid('shops[1]', 'type')],
    [
      'without name',
      file({ ...smallest, sellerNick: undefined }),
      invalid('shops[0].sellerNick', 'required'),
    ],
    ['without secret', file({ ...smallest, appSecret: '' }), invalid('shops[0].appSecret', 'required')],
    [
      'without target',
      file({ ...smallest, targetAppKey: null }),
      invalid('shops[0].targetAppKey', 'required'),
    ],
    ['key with letters', file(smallest, { ...smallest, appKey: 'x1' }), invalid('shops[1].appKey', 'digits')],
    ['key as number', file({ ...smallest, appKey: 23456789 }), invalid('shops[0].appKey', 'type')],
    ['unknown method', file({ ...smallest, signMethod: 'rsa' }), invalid('shops[0].signMethod', 'choice')],
    ['bad address', file({ ...smallest, topUrl: 'x' }), invalid('shops[0].topUrl', 'url')],
    [
      'the same shop twice',
      file(smallest, { ...smallest, sellerNick: `${NICK}：a` }),
      invalid('shops[1].sellerNick', 'twice'),
    ],
    [
      'bad preference',
      '{"version":1,"shops":[],"preferences":{"theme":"pink"}}',
      invalid('preferences.theme', 'choice'),
    ],
  ])('%s: says why and changes nothing', async (_, text, problem) => {
    const { files, shops, database } = createShopWorld();
    await shops.save({ shop: form({ sellerNick: OTHER }), appSecret: 'old' });
    const before = await dump(database);
    expect(await files.importText(text, {})).toMatchObject(problem as object);
    expect(await dump(database)).toBe(before);
  });

  it('is never quoted: a broken file may hold secrets', async () => {
    const { files } = createShopWorld();
    const problem = await files.importText('{"appSecret": "MARKER" "session"', {});
    expect(JSON.stringify(problem)).not.toContain('MARKER');
  });

  it('never throws, whatever it is', async () => {
    const { files } = createShopWorld();
    const shop = fc.record(
      {
        sellerNick: fc.anything(),
        appKey: fc.anything(),
        appSecret: fc.anything(),
        gatewayUrl: fc.anything(),
      },
      { requiredKeys: [] },
    );
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.record({ version: fc.constant(1), shops: fc.array(shop) }).map((value) => JSON.stringify(value)),
    );
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        const report = await files.importText(value, {});
        expect('code' in report || report.imported >= 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('exporting', () => {
  async function withShops() {
    const world = createShopWorld();
    await world.files.importText(
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
    expect(await elsewhere.files.importText(String(text), {})).toEqual({
      imported: 2,
      needSecret: [NICK, OTHER],
    });
    expect(await elsewhere.shops.views()).toMatchObject([{ hasSecret: false }, { hasSecret: false }]);
  });

  it('carries the secrets encrypted with a passphrase of its own', async () => {
    const { files } = await withShops();
    const text = String(await files.exportText('file-pass'));
    expect(text).not.toContain('MARKER');
    const elsewhere = createShopWorld();
    expect(await elsewhere.files.importText(text, {})).toMatchObject({ code: 'wrong-passphrase' });
    expect(await elsewhere.files.importText(text, { passphrase: 'no' })).toMatchObject({
      code: 'wrong-passphrase',
    });
    expect(await elsewhere.shops.list()).toEqual([]);
    expect(await elsewhere.files.importText(text, { passphrase: 'file-pass' })).toEqual({
      imported: 2,
      needSecret: [],
    });
    expect(await elsewhere.shops.credentials(NICK)).toMatchObject({
      appSecret: 'MARKER',
      session: 'MARKER-2',
    });
  });

  it('needs the vault open for secrets only', async () => {
    const { files, vault } = await withShops();
    await vault.setPassphrase('pass');
    await vault.close();
    expect(await files.exportText('file-pass')).toEqual({ code: 'vault-closed' });
    expect(typeof (await files.exportText())).toBe('string');
  });

  it('is the same again after a round trip', async () => {
    const { files } = await withShops();
    const text = String(await files.exportText());
    const elsewhere = createShopWorld();
    await elsewhere.files.importText(text, {});
    expect(await elsewhere.files.exportText()).toBe(text);
  });
});

import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createShopWorld, form, NICK, type ShopForm } from './testing/shop-world';

const OTHER = '山雀与茶';
const SECRETS = { appSecret: 's3cret', session: 'sess' };
const invalid = (field: string, why: string) => ({ code: 'settings-invalid', detail: { field, why } });

async function withShop(change: Partial<ShopForm> = {}) {
  const world = createShopWorld();
  expect(await world.shops.save({ shop: form(change), ...SECRETS })).toBeUndefined();
  return world;
}

describe('saving a shop', () => {
  it('keeps its secrets and gives them back for a call', async () => {
    const { shops } = await withShop();
    const { appKey, targetAppKey } = form();
    expect(await shops.credentials(NICK)).toEqual({ appKey, targetAppKey, ...SECRETS });
    expect(await shops.ready(NICK)).toMatchObject({ sellerNick: NICK });
  });

  it('shows everything but the secrets', async () => {
    const { shops } = await withShop({ extraParams: { customerId: 'c1' }, sendSession: true });
    const [view] = await shops.views();
    expect(view).toEqual({
      ...form({ extraParams: { customerId: 'c1' }, sendSession: true, isDefault: true }),
      isManaged: false,
      hasSecret: true,
      hasSession: true,
    });
    expect(await shops.badges()).toEqual([
      { sellerNick: NICK, color: 0, hasSession: true, configured: true },
    ]);
  });

  it('keeps secrets that are not given, replaces those that are, removes a session with null', async () => {
    const { shops } = await withShop();
    await shops.save({ wasNick: NICK, shop: form({ callType: 'asynchronous' }) });
    expect(await shops.credentials(NICK)).toMatchObject(SECRETS);
    await shops.save({ wasNick: NICK, shop: form(), appSecret: 'new' });
    expect(await shops.credentials(NICK)).toMatchObject({ appSecret: 'new', session: 'sess' });
    await shops.save({ wasNick: NICK, shop: form(), session: null });
    expect(await shops.credentials(NICK)).not.toHaveProperty('session');
    await shops.save({ wasNick: NICK, shop: form(), appSecret: '', session: '' });
    expect(await shops.credentials(NICK)).toMatchObject({ appSecret: 'new' });
  });

  it('carries the secrets over to another name and another app key', async () => {
    const { shops } = await withShop();
    expect(
      await shops.save({ wasNick: NICK, shop: form({ sellerNick: OTHER, appKey: '1' }) }),
    ).toBeUndefined();
    expect(await shops.credentials(OTHER)).toEqual({ appKey: '1', targetAppKey: '34567890', ...SECRETS });
    expect(await shops.credentials(NICK)).toEqual({
      code: 'shop-missing',
      detail: { shop: NICK, configured: OTHER },
    });
  });

  it('saves only non-secret settings while the vault is closed', async () => {
    const { shops, vault } = await withShop();
    await vault.setPassphrase('pass word');
    await vault.close();
    expect(await shops.save({ wasNick: NICK, shop: form({ color: 3 }) })).toBeUndefined();
    expect(await shops.save({ wasNick: NICK, shop: form(), appSecret: 'new' })).toEqual({
      code: 'vault-closed',
    });
    await vault.open('pass word');
    expect(await shops.credentials(NICK)).toMatchObject(SECRETS);
    expect(await shops.get(NICK)).toMatchObject({ color: 3 });
  });

  it('takes a sub-account for its shop, and trims', async () => {
    const { shops } = createShopWorld();
    await shops.save({
      shop: form({ sellerNick: ` ${NICK}：客服小周 `, appKey: ' 12 ' }),
      appSecret: ' s3cret ',
    });
    expect(await shops.list()).toMatchObject([{ sellerNick: NICK, appKey: '12' }]);
    expect(await shops.credentials(NICK)).toMatchObject({ appSecret: 's3cret' });
  });

  it.each<[Partial<ShopForm>, string, string]>([
    [{ sellerNick: '  ' }, 'sellerNick', 'required'],
    [{ sellerNick: '：客服' }, 'sellerNick', 'required'],
    [{ appKey: '' }, 'appKey', 'required'],
    [{ appKey: '12a' }, 'appKey', 'digits'],
    [{ targetAppKey: '１２' }, 'targetAppKey', 'digits'],
    [{ appKey: '1'.repeat(21) }, 'appKey', 'too-long'],
    [{ gatewayUrl: 'qimen.api.taobao.com/router/qm' }, 'gatewayUrl', 'url'],
    [{ gatewayUrl: 'ftp://qimen.api.taobao.com/' }, 'gatewayUrl', 'url'],
    [{ topUrl: 'https://user:pass@eco.taobao.com/' }, 'topUrl', 'url'],
    [{ topUrl: 'javascript:alert(1)' }, 'topUrl', 'url'],
    [{ signMethod: 'sha1' as never }, 'signMethod', 'choice'],
    [{ color: 5 }, 'color', 'choice'],
    [{ extraParams: { sign: 'x' } }, 'extraParams.sign', 'name'],
    [{ extraParams: { 'a b': 'x' } }, 'extraParams.a b', 'name'],
    [{ extraParams: { customerId: '' } }, 'extraParams.customerId', 'required'],
  ])('refuses %j', async (change, field, why) => {
    const { shops } = createShopWorld();
    expect(await shops.save({ shop: form(change), ...SECRETS })).toEqual(invalid(field, why));
    expect(await shops.list()).toEqual([]);
  });

  it('refuses a missing or invalid secret', async () => {
    const { shops } = createShopWorld();
    expect(await shops.save({ shop: form() })).toEqual(invalid('appSecret', 'required'));
    expect(await shops.save({ shop: form(), appSecret: '密钥' })).toEqual(invalid('appSecret', 'ascii'));
    expect(await shops.save({ shop: form(), appSecret: 's', session: 'a b' })).toEqual(
      invalid('session', 'ascii'),
    );
  });

  it('refuses a second shop of the same name, and a deleted one', async () => {
    const { shops } = await withShop();
    const again = form({ sellerNick: `${NICK}:客服` });
    expect(await shops.save({ shop: again, ...SECRETS })).toEqual(invalid('sellerNick', 'twice'));
    expect(await shops.save({ wasNick: OTHER, shop: form(), ...SECRETS })).toMatchObject({
      code: 'shop-missing',
    });
  });
});

describe('hosts', () => {
  const erp = 'https://erp.example.com/qimen';
  const ask = (host: string, what: string) => ({ code: 'needs-confirmation', detail: { host, what } });

  it.each([
    'https://qimen.api.taobao.com/router/qm',
    'https://a1b2.api.taobao.com/router/qmtest',
    'https://qimen.api.tbsandbox.com/router/qm',
  ])('accepts the platform without a question: %s', async (gatewayUrl) => {
    await withShop({ gatewayUrl });
  });

  it.each(['https://evil-taobao.com/', 'https://taobao.com.evil.example/', 'https://tаobao.com/'])(
    'asks about a host that only looks like it: %s',
    async (gatewayUrl) => {
      const { shops } = createShopWorld();
      const { host } = new URL(gatewayUrl);
      expect(await shops.save({ shop: form({ gatewayUrl }), ...SECRETS })).toEqual(ask(host, 'host'));
      expect(await shops.list()).toEqual([]);
    },
  );

  it('asks once about another host, and separately about plain http', async () => {
    const { shops } = createShopWorld();
    const input = { shop: form({ gatewayUrl: 'http://erp.example.com:8080/qimen' }), ...SECRETS };
    const host = 'erp.example.com:8080';
    expect(await shops.save(input)).toEqual(ask(host, 'host'));
    expect(await shops.save({ ...input, confirmed: true })).toEqual(ask(host, 'http'));
    expect(await shops.save({ ...input, confirmed: true })).toBeUndefined();
    expect(await shops.save({ wasNick: NICK, shop: { ...input.shop, color: 2 } })).toBeUndefined();
  });

  it('takes a confirmation only for the host that was asked about', async () => {
    const { shops } = createShopWorld();
    expect(await shops.save({ shop: form({ gatewayUrl: erp }), ...SECRETS, confirmed: true })).toEqual(
      ask('erp.example.com', 'host'),
    );
    const other = form({ gatewayUrl: 'https://evil.example/' });
    expect(await shops.save({ shop: other, ...SECRETS, confirmed: true })).toEqual(
      ask('evil.example', 'host'),
    );
  });

  it('asks for the secret again when a host changes, and does not carry the session over', async () => {
    const { shops } = await withShop();
    const moved = form({ gatewayUrl: 'https://other.api.taobao.com/router/qm' });
    expect(await shops.save({ wasNick: NICK, shop: moved })).toEqual({
      code: 'secret-needed',
      detail: { host: 'other.api.taobao.com' },
    });
    expect(
      await shops.save({ wasNick: NICK, shop: form({ topUrl: 'https://gw.api.taobao.com/router/rest' }) }),
    ).toEqual({ code: 'secret-needed', detail: { host: 'gw.api.taobao.com' } });
    expect(await shops.credentials(NICK)).toMatchObject(SECRETS);
    expect(await shops.save({ wasNick: NICK, shop: moved, appSecret: 'new' })).toBeUndefined();
    expect(await shops.credentials(NICK)).toEqual({
      appKey: '23456789',
      targetAppKey: '34567890',
      appSecret: 'new',
    });
  });

  it('keeps the secrets when only the path changes', async () => {
    const { shops } = await withShop();
    const moved = form({ gatewayUrl: 'https://qimen.api.taobao.com/router/qmtest' });
    expect(await shops.save({ wasNick: NICK, shop: moved })).toBeUndefined();
    expect(await shops.credentials(NICK)).toMatchObject(SECRETS);
  });
});

describe('the list', () => {
  it('has one default, keeps its order and forgets a shop with its secrets', async () => {
    const { shops, database } = await withShop();
    await shops.save({ shop: form({ sellerNick: OTHER, isDefault: true }), appSecret: 'other' });
    await shops.save({ shop: form({ sellerNick: '小站' }), appSecret: 'third' });
    expect(await shops.defaultShop()).toBe(OTHER);
    await shops.order(['小站', NICK]);
    expect((await shops.list()).map((shop) => shop.sellerNick)).toEqual(['小站', NICK, OTHER]);
    expect(await shops.remove(OTHER)).toBeUndefined();
    expect((await shops.list()).map((shop) => [shop.sellerNick, shop.isDefault])).toEqual([
      ['小站', true],
      [NICK, false],
    ]);
    expect(await database.use((db) => db.getAllKeys('secrets'))).toEqual([NICK, '小站'].sort());
  });

  it('leaves out a damaged row and keeps the rest', async () => {
    const { shops, database } = await withShop();
    await database.use((db) => db.put('shops', { sellerNick: 'x', appKey: {} }, 'x'));
    expect((await shops.list()).map((shop) => shop.sellerNick)).toEqual([NICK]);
  });
});

describe('managed shops', () => {
  const policy = {
    version: 1,
    shops: [
      { sellerNick: NICK, appKey: '23456789', targetAppKey: '34567890', appSecret: 'ruled', session: '' },
    ],
  };

  it('are read-only, with the secrets of the policy if it may carry them', async () => {
    const { shops } = createShopWorld(policy);
    expect(await shops.views()).toMatchObject([
      { sellerNick: NICK, isManaged: true, hasSecret: true, isDefault: true },
    ]);
    expect(await shops.credentials(NICK)).toMatchObject({ appSecret: 'ruled' });
    expect(await shops.save({ wasNick: NICK, shop: form(), appSecret: 'mine' })).toEqual({
      code: 'managed-shop',
    });
    expect(await shops.save({ shop: form(), appSecret: 'mine' })).toEqual({ code: 'managed-shop' });
    expect(await shops.remove(NICK)).toEqual({ code: 'managed-shop' });
  });

  it('are the default only where no other shop is saved', async () => {
    const [shop] = policy.shops;
    const { shops } = createShopWorld({ ...policy, shops: [{ ...shop, isDefault: true }] });
    expect(await shops.defaultShop()).toBe(NICK);
    await shops.save({ shop: form({ sellerNick: OTHER }), appSecret: 'mine' });
    expect(await shops.defaultShop()).toBe(OTHER);
  });

  it('get their secrets in options if the policy may not carry them', async () => {
    const { shops } = createShopWorld(policy, false);
    expect(await shops.credentials(NICK)).toMatchObject({ code: 'secret-needed' });
    expect(await shops.save({ wasNick: NICK, shop: form({ color: 4 }) })).toEqual({ code: 'managed-shop' });
    expect(await shops.save({ wasNick: NICK, shop: form({ color: 4 }), appSecret: 'mine' })).toBeUndefined();
    expect(await shops.credentials(NICK)).toMatchObject({ appSecret: 'mine' });
    expect(await shops.get(NICK)).toMatchObject({ color: 0, isManaged: true });
  });

  it('lose secrets that were entered for another host', async () => {
    const first = structuredClone(policy);
    const { shops } = createShopWorld(first, false);
    await shops.save({ wasNick: NICK, shop: form(), appSecret: 'mine' });
    Object.assign(first.shops[0] ?? {}, { gatewayUrl: 'https://evil.example/qm' });
    expect(await shops.credentials(NICK)).toEqual({
      code: 'secret-needed',
      detail: { host: 'evil.example' },
    });
  });

  it.each([[undefined], [{}], [{ version: 2, shops: [] }], [{ version: 1, shops: [{ appKey: 'x' }] }]])(
    'do not exist without a readable policy: %j',
    async (broken) => {
      expect(await createShopWorld(broken).shops.list()).toEqual([]);
    },
  );
});

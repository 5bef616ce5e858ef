import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createShopWorld, dump, importSeen, NICK } from './testing/shop-world';

const OTHER = '山雀与茶';
const smallest = { sellerNick: NICK, appKey: '23456789', appSecret: 'MARKER', targetAppKey: '34567890' };

describe('what an import changes', () => {
  const text = (shop: object, more: object = {}) =>
    JSON.stringify({ version: 1, shops: [{ ...smallest, ...shop }], ...more });

  /** With one shop, a custom surface and its own replies. */
  async function inUse() {
    const world = createShopWorld();
    await importSeen(world.files, text({ session: 'sess' }), {});
    await world.preferences.set({ replies: { locked: ['old'], accepted: ['old too'] } });
    await world.customSurfaces.save([
      { name: 'ERP', urlPattern: 'https://a.example/*', selectors: { tid: '.a' } },
    ]);
    return world;
  }
  const changesOf = async ({ files }: Awaited<ReturnType<typeof inUse>>, file: string) => {
    const preview = await files.importText(file, {});
    if (!('changes' in preview)) throw new Error(`no preview: ${JSON.stringify(preview)}`);
    return preview.changes;
  };

  it.each<[string, object, object]>([
    ['the receiver', { targetAppKey: '99' }, { field: 'targetAppKey', before: '34567890', after: '99' }],
    [
      'the kind of call',
      { callType: 'asynchronous' },
      { field: 'callType', before: 'synchronous', after: 'asynchronous' },
    ],
    [
      'the session going along',
      { sendSession: true },
      { field: 'sendSession', before: 'false', after: 'true' },
    ],
    [
      'a further parameter',
      { extraParams: { customerId: 'x' } },
      { field: 'extraParams.customerId', after: 'x' },
    ],
    ['codes of success', { successCodes: ['S0', 'S1'] }, { field: 'successCodes', after: 'S0 S1' }],
    ['the secret', { appSecret: 'another' }, { field: 'appSecret', before: 'saved', after: 'new' }],
    ['the session', { session: 'another' }, { field: 'session', before: 'saved', after: 'new' }],
    [
      'the gateway',
      { gatewayUrl: 'https://x.api.taobao.com/router/qm', session: 'sess' },
      {
        field: 'gatewayUrl',
        before: 'https://qimen.api.taobao.com/router/qm',
        after: 'https://x.api.taobao.com/router/qm',
      },
    ],
  ])('names %s, and applies nothing yet', async (_, change, field) => {
    const world = await inUse();
    const before = await dump(world.database);
    expect(await changesOf(world, text({ session: 'sess', ...change }))).toEqual([
      { about: 'shop', name: NICK, kind: 'changed', fields: [field] },
    ]);
    expect(await dump(world.database)).toBe(before);
  });

  it('names a session that is not carried over to another host', async () => {
    const moved = text({ gatewayUrl: 'https://x.api.taobao.com/router/qm' });
    const [change] = await changesOf(await inUse(), moved);
    expect(change?.fields).toContainEqual({ field: 'session', before: 'saved', after: undefined });
  });

  it('names replies, other preferences and custom surfaces: new, changed and removed', async () => {
    const surfaces = [
      { name: 'ERP 2', urlPattern: 'https://b.example/*', selectors: { tid: '.b', buyer: '.c' } },
    ];
    const preferences = { replies: { locked: 'new', accepted: 'old too' }, retentionDays: 1 };
    const file = text({ session: 'sess' }, { preferences, customSurfaces: surfaces });
    expect(await changesOf(await inUse(), file)).toEqual([
      {
        about: 'preferences',
        name: '',
        kind: 'changed',
        fields: [
          { field: 'retentionDays', before: '90', after: '1' },
          { field: 'replies.locked', before: 'old', after: 'new' },
        ],
      },
      {
        about: 'surface',
        name: 'ERP 2',
        kind: 'new',
        fields: [
          { field: 'name', after: 'ERP 2' },
          { field: 'urlPattern', after: 'https://b.example/*' },
          { field: 'selectors.tid', after: '.b' },
          { field: 'selectors.buyer', after: '.c' },
        ],
      },
      { about: 'surface', name: 'ERP', kind: 'gone', fields: [] },
    ]);
  });

  it('names every field of a new shop, and the default that moves', async () => {
    const changes = await changesOf(await inUse(), text({ sellerNick: OTHER, isDefault: true }));
    const [old, added] = changes;
    expect(old).toMatchObject({
      name: NICK,
      fields: [{ field: 'isDefault', before: 'true', after: 'false' }],
    });
    expect(added).toMatchObject({ about: 'shop', name: OTHER, kind: 'new' });
    expect(added?.fields.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['appKey', 'targetAppKey', 'gatewayUrl', 'callType', 'appSecret']),
    );
  });

  it('never shows a secret', async () => {
    const changes = await changesOf(
      await inUse(),
      text({ sellerNick: OTHER, appSecret: 'MARKER-9', session: 'MARKER-8' }),
    );
    expect(JSON.stringify(changes)).not.toContain('MARKER');
  });

  it('is applied only as previewed: with the same file and over the same settings', async () => {
    const { files, shops, preferences } = await inUse();
    const wanted = text({ session: 'sess', targetAppKey: '99' }, { preferences: { theme: 'dark' } });
    const preview = await files.importText(wanted, {});
    if (!('digest' in preview)) throw new Error('no preview');
    const other = text({ session: 'sess', targetAppKey: '98' }, { preferences: { theme: 'dark' } });
    expect(await files.importText(other, { seen: preview.digest })).toHaveProperty('changes');
    await preferences.set({ theme: 'light' });
    expect(await files.importText(wanted, { seen: preview.digest })).toHaveProperty('changes');
    expect(await shops.get(NICK)).toMatchObject({ targetAppKey: '34567890' });
    await preferences.set({ theme: 'system' });
    expect(await files.importText(wanted, { seen: preview.digest })).toEqual({ imported: 1, needSecret: [] });
    expect(await shops.get(NICK)).toMatchObject({ targetAppKey: '99' });
  });

  it('is not asked about if it changes nothing', async () => {
    const { files } = await inUse();
    expect(await files.importText(text({ session: 'sess' }), {})).toEqual({ imported: 1, needSecret: [] });
  });

  it('is also asked about at first if a host is not the platform’s or something is already set', async () => {
    const own = text({ gatewayUrl: 'https://erp.example.com/qm' });
    expect(await createShopWorld().files.importText(own, {})).toHaveProperty('changes');
    const plain = text({ gatewayUrl: 'http://qimen.api.taobao.com/router/qm' });
    expect(await createShopWorld().files.importText(plain, {})).toHaveProperty('changes');
    const withSurface = createShopWorld();
    await withSurface.customSurfaces.save([
      { name: 'ERP', urlPattern: 'https://a.example/*', selectors: { tid: '.a' } },
    ]);
    expect(await withSurface.files.importText(text({}), {})).toHaveProperty('changes');
    const withBroken = createShopWorld();
    await withBroken.database.use((db) => db.put('shops', 'rubbish', OTHER));
    expect(await withBroken.files.importText(text({}), {})).toHaveProperty('changes');
  });
});

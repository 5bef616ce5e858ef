import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { createShopWorld } from './testing/shop-world';

const surface = { name: '自建 ERP', urlPattern: 'https://erp.example.com/*', selectors: { tid: '.tid' } };

it('keeps the list in its order', async () => {
  const { customSurfaces, start } = createShopWorld();
  expect(await customSurfaces.list()).toEqual([]);
  const both = [{ ...surface, name: 'B' }, surface];
  expect(await customSurfaces.save(both)).toEqual(both);
  expect(await start().customSurfaces.list()).toEqual(both);
});

it('names the surface and the field that is wrong, and changes nothing', async () => {
  const { customSurfaces } = createShopWorld();
  await customSurfaces.save([surface]);
  expect(await customSurfaces.save([surface, { ...surface, name: 'B', selectors: { tid: ' ' } }])).toEqual({
    code: 'settings-invalid',
    detail: { field: '[1].selectors.tid', why: 'required' },
  });
  expect(await customSurfaces.save([surface, surface])).toMatchObject({
    detail: { field: '[1].name', why: 'twice' },
  });
  expect(await customSurfaces.list()).toEqual([surface]);
});

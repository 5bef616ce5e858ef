import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { createDatabase } from '@/utils/background/storage/database';
import { createPickerOffsets } from './picker-offsets';

let opened = 0;
const fresh = () => createDatabase({ name: `offsets-${++opened}` });

it('keeps one for each surface, across restarts of the worker', async () => {
  const database = fresh();
  const offsets = createPickerOffsets(database);
  expect(await offsets.of('web-wangwang')).toBeUndefined();
  await Promise.all([
    offsets.keep('web-wangwang', { x: -120, y: 8 }),
    offsets.keep('order-list', { x: 5, y: 0 }),
    offsets.keep('web-wangwang', { x: -90, y: 4 }),
  ]);
  const again = createPickerOffsets(database);
  expect(await again.of('web-wangwang')).toEqual({ x: -90, y: 4 });
  expect(await again.of('order-list')).toEqual({ x: 5, y: 0 });
  await again.keep('web-wangwang', undefined);
  expect(await again.of('web-wangwang')).toBeUndefined();
});

it('keeps at most a fixed number', async () => {
  const database = fresh();
  const offsets = createPickerOffsets(database);
  for (let i = 0; i < 60; i += 1) await offsets.keep(`surface-${i}`, { x: i, y: 0 });
  expect(await offsets.of('surface-9')).toBeUndefined();
  expect(await offsets.of('surface-59')).toEqual({ x: 59, y: 0 });
});

it('drops what it cannot read', async () => {
  const database = fresh();
  await database.use((db) => db.put('meta', 'nonsense', 'picker-offsets'));
  expect(await createPickerOffsets(database).of('web-wangwang')).toBeUndefined();
});

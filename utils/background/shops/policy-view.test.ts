import { describe, expect, it } from 'vitest';
import { createManagedPolicy } from './managed';

const SHOP = { sellerNick: '云栖里', appKey: '1', targetAppKey: '2' };

const viewOf = (read: () => Promise<unknown>) =>
  createManagedPolicy({
    read,
    secretsAllowed: true,
    now: () => 7,
    after: () => () => undefined,
    onChange: () => undefined,
    lastRules: { keep: async () => undefined, whileNone: async () => ({}) },
  }).view();

describe('the state of a policy', () => {
  it.each([
    ['there is none (Chromium)', async () => ({})],
    ['there is none (Firefox)', () => Promise.reject(new Error('no manifest'))],
    ['it is no object', async () => 'rubbish'],
  ])('%s', async (_, read) => {
    expect(await viewOf(read)).toEqual({ state: 'none', at: 7, set: [], ignored: [], shops: 0 });
  });

  it('says which parts count and which were not understood', async () => {
    const preferences = { operator: '前台', reasons: [1], replies: undefined };
    expect(await viewOf(async () => ({ version: 1, shops: [SHOP], preferences }))).toEqual({
      state: 'read',
      at: 7,
      set: ['shops', 'operator'],
      ignored: ['reasons'],
      shops: 1,
    });
    expect(await viewOf(async () => ({ version: 1, shops: [{ sellerNick: '云栖里' }] }))).toMatchObject({
      set: [],
      ignored: ['shops'],
    });
    expect(await viewOf(async () => ({ shops: [SHOP] }))).toMatchObject({
      state: 'read',
      ignored: ['shops'],
    });
  });

  it('says that it is of a newer version', async () => {
    expect(await viewOf(async () => ({ version: 2, shops: [SHOP] }))).toMatchObject({
      state: 'newer',
      set: [],
    });
  });
});

import { expect } from 'vitest';
import { createShopWorld, form } from '../../shops/testing/shop-world';

export const SECRET = 'MARKER-app-secret';
export const SESSION = 'MARKER-session';
export const PASSPHRASE = 'MARKER-passphrase 密码';
export const NEW = 'a new passphrase';

export async function withShop() {
  const world = createShopWorld();
  expect(await world.shops.save({ shop: form(), appSecret: SECRET, session: SESSION })).toBeUndefined();
  return world;
}

export async function withPassphrase() {
  const world = await withShop();
  expect(await world.vault.setPassphrase(PASSPHRASE)).toMatchObject({ state: 'open' });
  return world;
}

export const GOOD = { appSecret: SECRET, session: SESSION };

import * as z from 'zod/mini';
import { isProblem, parseFileShops } from './settings-shape';
import type { Shop, ShopSecrets } from './shop';
import { versionOne } from './shop-schema';

/**
 * Shops that an administrator sets by policy (`storage.managed`, the settings file's shape). They are read-only here.
 * A policy may carry secrets in Chromium only: Firefox keeps it as a file that everybody can read.
 */
export interface ManagedShop {
  shop: Shop;
  /** From the policy itself; absent: entered in options and kept in the vault. */
  secrets?: ShopSecrets;
}

export interface ManagedParts {
  /** `storage.managed.get()`; Firefox throws where there is no policy. */
  read(): Promise<unknown>;
  secretsAllowed: boolean;
}

/** No policy, or one that cannot be read, is no shops. */
export async function managedShops({ read, secretsAllowed }: ManagedParts): Promise<ManagedShop[]> {
  const policy = await read().catch(() => undefined);
  const shape = z.object({ version: versionOne(), shops: z.array(z.custom<unknown>()) });
  const { data } = shape.safeParse(policy);
  const shops = data ? parseFileShops(data.shops) : [];
  if (isProblem(shops)) return [];
  return shops.map(({ shop, appSecret, session }) => ({
    shop: { ...shop, isManaged: true },
    ...(secretsAllowed && appSecret ? { secrets: { appSecret, session } } : {}),
  }));
}

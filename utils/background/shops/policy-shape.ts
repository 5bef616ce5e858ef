import * as z from 'zod/mini';
import type { CustomSurface, PreferenceChange } from '@/utils/messages/views';
import { preferenceChange } from './preferences';
import { isProblem, parseFileShops, settingsParts, shopSchema } from './settings-shape';
import type { Shop, ShopSecrets } from './shop';

/**
 * What an administrator may set by policy (`storage.managed`): the parts of the settings file, and what only a policy
 * can set in time. `public/managed-schema.json` and the tables of docs/settings.md are generated from it (`npm run
 * docs:settings`).
 */
export interface Policy {
  shops: ManagedShop[];
  /** They override local choices. */
  preferences: PreferenceChange;
  customSurfaces: CustomSurface[];
  /** Whether the welcome page opens after the installation; absent: only if a user has installed the extension. */
  welcomePage?: boolean;
}

/** A shop that a policy sets: read-only here. */
export interface ManagedShop {
  shop: Shop;
  /** From the policy itself; absent: entered in options and kept in the vault. */
  secrets?: ShopSecrets;
  /** The policy carries some that are not used. */
  isSecretIgnored?: boolean;
}

export const NO_POLICY: Policy = { shops: [], preferences: {}, customSurfaces: [] };

/** A policy as it is written. */
export function policySchema() {
  return z.object({ ...settingsParts(), shops: z.optional(z.array(shopSchema())), ...policyOnly() });
}

function policyOnly() {
  return { welcomePage: z.optional(z.boolean()) };
}

/**
 * Part by part, and preferences one by one: an unreadable value does not affect the rest. A policy may carry secrets in
 * Chromium only (`secretsAllowed`): Firefox keeps it as a file that everyone can read.
 */
export function parsePolicy(value: unknown, secretsAllowed: boolean): Policy {
  const { version, customSurfaces } = settingsParts();
  const { welcomePage } = policyOnly();
  const shape = z.object({
    version,
    shops: z.catch(z.array(z.unknown()), []),
    preferences: z.catch(z.record(z.string(), z.unknown()), {}),
    customSurfaces: z.catch(customSurfaces, undefined),
    welcomePage: z.catch(welcomePage, undefined),
  });
  const { data } = shape.safeParse(value);
  if (!data) return NO_POLICY;
  const shops = parseFileShops(data.shops);
  return {
    shops: isProblem(shops) ? [] : shops.map((shop) => managedShop(shop, secretsAllowed)),
    preferences: readablePreferences(data.preferences),
    customSurfaces: data.customSurfaces ?? [],
    ...(data.welcomePage !== undefined && { welcomePage: data.welcomePage }),
  };
}

function managedShop(
  { shop, appSecret, session }: { shop: Shop } & Partial<ShopSecrets>,
  secretsAllowed: boolean,
): ManagedShop {
  const managed = { shop: { ...shop, isManaged: true } };
  if (!secretsAllowed) return { ...managed, ...((appSecret || session) && { isSecretIgnored: true }) };
  return { ...managed, ...(appSecret && { secrets: { appSecret, session } }) };
}

function readablePreferences(given: Record<string, unknown>): PreferenceChange {
  const one = preferenceChange();
  const readable = Object.entries(given).map(([name, value]) => one.safeParse({ [name]: value }).data ?? {});
  return Object.assign({}, ...readable);
}

import * as z from 'zod/mini';
import { sameAccount } from '@/utils/domain/nicks';
import type { Problem } from '@/utils/domain/problem';
import { SHOP_DEFAULTS } from '@/utils/domain/shop';
import type { CustomSurface, PreferenceChange } from '@/utils/messages/views';
import { type SealedSecrets, sealedSecretsSchema } from '../vault/sealed-secrets';
import { preferenceChange } from './preferences';
import type { Shop } from './shop';
import { check, invalid, secretFields, shopFields, text, versionOne } from './shop-schema';

/** The settings file (version 1, docs/settings.md) as text and as values. */

export interface SettingsFile {
  shops: FileShop[];
  preferences?: PreferenceChange;
  customSurfaces?: CustomSurface[];
  /** `none`: written without secrets on purpose. Absent: they are in the shops. */
  secrets?: 'none' | SealedSecrets;
}

export interface FileShop {
  shop: Shop;
  appSecret?: string;
  session?: string;
  /** Whether the file chose a colour. */
  hasColor: boolean;
}

const VERSION = 1;

/** Problems: `settings-unreadable`, `settings-newer`, `settings-invalid` {field, why}. */
export function parseSettings(text: string): SettingsFile | Problem {
  const file = parseJson(text);
  if (isProblem(file)) return file;
  const { version } = file;
  if (typeof version === 'number' && version > VERSION) return { code: 'settings-newer' };
  const checked = check(fileSchema(), file);
  if (!checked.ok) return checked.problem;
  const secrets = parseSecrets(file.secrets);
  if (isProblem(secrets)) return secrets;
  const shops = parseFileShops(checked.value.shops);
  return isProblem(shops) ? shops : { ...checked.value, shops, secrets };
}

function parseSecrets(value: unknown): SettingsFile['secrets'] | Problem {
  if (value === undefined || value === 'none') return value;
  const checked = check(sealedSecretsSchema(), value, 'secrets');
  return checked.ok ? checked.value : checked.problem;
}

/** The shops of a file or policy; absent fields have their defaults. */
export function parseFileShops(raw: unknown[]): FileShop[] | Problem {
  const schema = shopSchema();
  const shops: FileShop[] = [];
  for (const [i, entry] of raw.entries()) {
    const checked = check(schema, withDefaults(entry), `shops[${i}]`);
    if (!checked.ok) return checked.problem;
    const { appSecret, session, ...shop } = checked.value;
    if (shops.some((other) => sameAccount(other.shop.sellerNick, shop.sellerNick))) {
      return invalid(`shops[${i}].sellerNick`, 'twice');
    }
    const hasColor = isObject(entry) && 'color' in entry;
    shops.push({ shop: { ...shop, isManaged: false }, appSecret, session, hasColor });
  }
  return shops;
}

function withDefaults(entry: unknown): unknown {
  if (!isObject(entry)) return entry;
  const { appSecret, session, ...rest } = entry;
  // Templates leave them blank.
  return { ...SHOP_DEFAULTS, ...rest, appSecret: appSecret || undefined, session: session || undefined };
}

/** A shop of a file or policy, its absent fields filled in. */
export function shopSchema() {
  return z.object({ ...shopFields(), ...secretFields() });
}

/** What file and policy have in common, except the shops. */
export function settingsParts() {
  return {
    version: versionOne(),
    preferences: z.optional(preferenceChange()),
    customSurfaces: z.optional(customSurfacesSchema()),
  };
}

function fileSchema() {
  const shops = z.array(z.unknown()).check(z.maxLength(1000, 'too-long'));
  return z.object({ ...settingsParts(), shops });
}

/** Address and selectors, no code; what they find is checked when they are used. */
export function customSurfacesSchema(): z.ZodMiniType<CustomSurface[]> {
  const selector = text(300);
  const selectors = z.object({
    tid: selector,
    subOrders: z.optional(selector),
    buyer: z.optional(selector),
    anchor: z.optional(selector),
  });
  const surface = z.object({ name: text(60), urlPattern: text(300), selectors });
  return z.array(surface).check(z.maxLength(100, 'too-long'));
}

function parseJson(text: string): Record<string, unknown> | Problem {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    if (isObject(value) && !Array.isArray(value)) return value;
    return { code: 'settings-unreadable' };
  } catch (error) {
    // The browser's message may quote the text, including secrets: only the position is taken from it.
    const place = /line (\d+) column (\d+)/.exec(String(error));
    const where = place ? { where: `${place[1]}:${place[2]}` } : undefined;
    return { code: 'settings-unreadable', ...(where ? { detail: where } : {}) };
  }
}

export function isProblem(value: unknown): value is Problem {
  return isObject(value) && 'code' in value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

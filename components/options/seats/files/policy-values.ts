import { SHOP_DEFAULTS } from '@/utils/domain/shop';

/** What a policy may contain: JSON without null. */
export type PolicyValue = string | number | boolean | PolicyValue[] | { [key: string]: PolicyValue };
export type PolicyValues = Record<string, PolicyValue>;

/**
 * Where a browser gets the extension, and that it stays. Absent address: it is installed another way, and this only
 * sets it up.
 */
export interface Installation {
  /** Of this extension, in this browser. */
  id: string;
  address: string;
}

/**
 * The settings of a policy from the text of a settings file. Empty values and defaults are left out: people read and
 * edit a policy.
 */
export function policyValues(fileText: string, welcomePage: boolean): PolicyValues {
  const { version, shops, preferences, customSurfaces } = JSON.parse(fileText) as PolicyValues;
  return {
    version: version ?? 1,
    ...(isFilled(shops) && { shops: Array.isArray(shops) ? shops.map(withoutDefaults) : shops }),
    ...(isFilled(preferences) && { preferences }),
    ...(isFilled(customSurfaces) && { customSurfaces }),
    ...(welcomePage && { welcomePage }),
  };
}

/** For Firefox, whose policies every program can read. */
export function withoutSecrets(values: PolicyValues): PolicyValues {
  if (!Array.isArray(values.shops)) return values;
  const shops = values.shops.map((shop) => {
    if (!isObject(shop)) return shop;
    const { appSecret, session, ...rest } = shop;
    return rest;
  });
  return { ...values, shops };
}

function withoutDefaults(shop: PolicyValue): PolicyValue {
  if (!isObject(shop)) return shop;
  const defaults: Record<string, unknown> = SHOP_DEFAULTS;
  const isDefault = ([name, value]: [string, PolicyValue]): boolean =>
    JSON.stringify(value) === JSON.stringify(defaults[name]);
  return Object.fromEntries(Object.entries(shop).filter((entry) => !isDefault(entry)));
}

function isFilled(value: PolicyValue | undefined): value is PolicyValue {
  return typeof value === 'object' && Object.keys(value).length > 0;
}

function isObject(value: PolicyValue): value is PolicyValues {
  return typeof value === 'object' && !Array.isArray(value);
}

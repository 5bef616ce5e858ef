import { OTHER_SHOP, SHOP } from './orders';

/** Keys of the demo shops, valid only in this sandbox. */

export interface SandboxApp {
  secret: string;
  /** SessionKey of the shop that authorised this app. */
  session: string;
  sellerNick: string;
}

export const PROVIDER_APP_KEY = '34567890';
export const PROVIDER_SECRET = '5a9d21c87e0b4f63b8d15c70f2e94a36';

export const APP_KEY = '23456789';
export const APPS: Readonly<Record<string, SandboxApp>> = {
  [APP_KEY]: {
    secret: '0f6b2c9e4d7a41538e62b0c5d1a7f394',
    session: '6100e23f5d6a1b7c8d9e0fsandbox2218165',
    sellerNick: SHOP,
  },
  '23456790': {
    secret: '91c4d7e2a05b4f86b3d8e17f6c20a945',
    session: '6100b71c4e9d2a8f6e3c5dsandbox2206612',
    sellerNick: OTHER_SHOP,
  },
};

export interface ShopSettings {
  sellerNick: string;
  appKey: string;
  appSecret: string;
  targetAppKey: string;
  session?: string;
  gatewayUrl?: string;
  topUrl?: string;
  signMethod?: 'md5' | 'hmac' | 'hmac-sha256';
  format?: 'json' | 'xml';
  callType?: 'synchronous' | 'asynchronous';
  [more: string]: unknown;
}

export interface SettingsFile {
  version: 1;
  shops: ShopSettings[];
}

/** The shop as an administrator would enter it; `changes` set or (with undefined) omit single fields. */
export function demoShop(changes: Partial<ShopSettings> = {}): ShopSettings {
  return {
    sellerNick: SHOP,
    appKey: APP_KEY,
    appSecret: APPS[APP_KEY]?.secret ?? '',
    targetAppKey: PROVIDER_APP_KEY,
    session: APPS[APP_KEY]?.session,
    ...changes,
  };
}

/** A settings file in the documented format, ready for 导入配置. */
export function settingsFile(...shops: ShopSettings[]): SettingsFile {
  return { version: 1, shops: shops.length > 0 ? shops : [demoShop()] };
}

import type { CallSettings, Credentials } from '@/utils/qimen/settings';

/** One shop as the background knows it. Its secrets are kept apart, encrypted (vault). */
export interface Shop extends CallSettings {
  /** 店铺主账号: the key of a shop. */
  sellerNick: string;
  appKey: string;
  targetAppKey: string;
  /** Gateway of the trade API. */
  topUrl: string;
  /** Index into the five shop colours. */
  color: number;
  isDefault: boolean;
  /** Address of an order in the ERP, with `{tid}`; blank: none. */
  erpUrl: string;
  /** Several lines confirmed at once are sent one by one. */
  callPerLine: boolean;
  /** Set by managed policy: read-only in options. */
  isManaged: boolean;
}

export type ShopSecrets = Pick<Credentials, 'appSecret' | 'session'>;

import type { ShopForm, ShopView } from '@/utils/messages/views';

/** What stands in the form of one shop, saved or not. Secrets typed are apart: they never reach a disk from here. */
export interface ShopDraft extends Omit<ShopForm, 'extraParams'> {
  /** Rows as typed, half-filled ones too. */
  extraParams: [name: string, value: string][];
}

export interface TypedSecrets {
  appSecret: string;
  session: string;
  /** The saved session is to be removed. */
  dropSession: boolean;
}

export const NO_SECRETS: TypedSecrets = { appSecret: '', session: '', dropSession: false };

/** The platform's addresses; tests/project/shop-defaults.test.ts holds them to those of the background. */
export const QIMEN_URL = 'https://qimen.api.taobao.com/router/qm';
export const TRADE_URL = 'https://eco.taobao.com/router/rest';

const COLORS = 5;

/** An empty form. The first shop is the default one; each next one takes the next colour. */
export function newDraft(shopCount: number): ShopDraft {
  return {
    sellerNick: '',
    appKey: '',
    targetAppKey: '',
    gatewayUrl: QIMEN_URL,
    topUrl: TRADE_URL,
    signMethod: 'hmac-sha256',
    format: 'json',
    callType: 'synchronous',
    placement: 'query',
    nestedNames: 'subOrderIds',
    sendSession: false,
    extraParams: [],
    color: shopCount % COLORS,
    isDefault: shopCount === 0,
  };
}

/** The form of a saved shop: its editable fields, nothing else. */
export function draftOf(shop: ShopView): ShopDraft {
  const { isManaged, hasSecret, hasSession, lastTest, extraParams, ...fields } = shop;
  return { ...fields, extraParams: Object.entries(extraParams) };
}

/** What is saved: ends trimmed, empty rows gone. */
export function formOf(draft: ShopDraft): ShopForm {
  const params = draft.extraParams
    .map(([name, value]) => [name.trim(), value.trim()] as const)
    .filter(([name, value]) => name !== '' && value !== '');
  return {
    ...draft,
    sellerNick: draft.sellerNick.trim(),
    appKey: draft.appKey.trim(),
    targetAppKey: draft.targetAppKey.trim(),
    gatewayUrl: draft.gatewayUrl.trim(),
    topUrl: draft.topUrl.trim(),
    extraParams: Object.fromEntries(params),
  };
}

/** How many fields differ from what is saved. */
export function countChanges(draft: ShopDraft, saved: ShopDraft, secrets: TypedSecrets): number {
  const names = Object.keys(saved) as (keyof ShopDraft)[];
  const fields = names.filter((name) => JSON.stringify(draft[name]) !== JSON.stringify(saved[name]));
  return (
    fields.length + Number(secrets.appSecret !== '') + Number(secrets.session !== '' || secrets.dropSession)
  );
}

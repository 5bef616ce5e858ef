import { mainAccount } from '@/utils/domain/nicks';
import { COLORS, SHOP_DEFAULTS } from '@/utils/domain/shop';
import type { ShopForm, ShopView } from '@/utils/messages/views';

/** The content of one shop's form, saved or not. Typed secrets are kept separately: they are never stored from here. */
export interface ShopDraft extends Omit<ShopForm, 'extraParams' | 'successCodes'> {
  /** Rows as typed, including incomplete ones. */
  extraParams: [name: string, value: string][];
  /** As typed, separated by spaces or commas. */
  successCodes: string;
}

export interface TypedSecrets {
  appSecret: string;
  session: string;
  /** The saved session will be removed. */
  dropSession: boolean;
}

export const NO_SECRETS: TypedSecrets = { appSecret: '', session: '', dropSession: false };

/** An empty form. The first shop is the default one; each next one gets the next colour. */
export function newDraft(shopCount: number): ShopDraft {
  return {
    sellerNick: '',
    appKey: '',
    targetAppKey: '',
    ...SHOP_DEFAULTS,
    extraParams: [],
    successCodes: '',
    erpUrl: '',
    callPerLine: false,
    color: shopCount % COLORS,
    isDefault: shopCount === 0,
  };
}

/** The form of a shop whose row could not be read: its still valid fields, the rest as in an empty form. */
export function draftOfRow(
  { extraParams, successCodes, ...found }: Partial<ShopForm>,
  shopCount: number,
): ShopDraft {
  return {
    ...newDraft(shopCount),
    ...found,
    extraParams: Object.entries(extraParams ?? {}),
    successCodes: (successCodes ?? []).join(' '),
  };
}

/** The form of a saved shop: its editable fields, nothing else. */
export function draftOf(shop: ShopView): ShopDraft {
  const {
    isManaged,
    isPolicySecretIgnored,
    hasPolicySecret,
    hasSecret,
    hasSession,
    lastTest,
    extraParams,
    successCodes,
    ...fields
  } = shop;
  return { ...fields, extraParams: Object.entries(extraParams), successCodes: successCodes.join(' ') };
}

/** What is saved: trimmed, without empty rows. */
export function formOf(draft: ShopDraft): ShopForm {
  const params = draft.extraParams
    .map(([name, value]) => [name.trim(), value.trim()] as const)
    .filter(([name, value]) => name !== '' && value !== '');
  return {
    ...draft,
    sellerNick: mainAccount(draft.sellerNick),
    appKey: draft.appKey.trim(),
    targetAppKey: draft.targetAppKey.trim(),
    gatewayUrl: draft.gatewayUrl.trim(),
    topUrl: draft.topUrl.trim(),
    erpUrl: draft.erpUrl.trim(),
    extraParams: Object.fromEntries(params),
    successCodes: codesIn(draft.successCodes),
  };
}

/** "S0，OK1 ok1" → S0, OK1: no duplicates, any separator. */
export function codesIn(typed: string): string[] {
  const codes = typed.split(/[\s,，、;；]+/).filter((code) => code !== '');
  return codes.filter((code, i) => codes.findIndex((other) => isSameCode(other, code)) === i);
}

function isSameCode(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** How many fields differ from the saved ones. */
export function countChanges(draft: ShopDraft, saved: ShopDraft, secrets: TypedSecrets): number {
  const names = Object.keys(saved) as (keyof ShopDraft)[];
  const fields = names.filter((name) => JSON.stringify(draft[name]) !== JSON.stringify(saved[name]));
  return (
    fields.length + Number(secrets.appSecret !== '') + Number(secrets.session !== '' || secrets.dropSession)
  );
}

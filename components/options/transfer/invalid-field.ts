import type { OptionsTexts } from '@/utils/i18n/options';

/** `settings-invalid` in words: "第 2 家店铺的 App Key：只能是数字". What has no name is shown as it is in the file. */
export function invalidField(
  { field = '', why = '', min }: { field?: string; why?: string; min?: string },
  { shops, security, transfer, rules }: Pick<OptionsTexts, 'shops' | 'security' | 'transfer' | 'rules'>,
  { shop, value }: { shop?: string; value?: string } = {},
): string {
  const [, place, name = ''] = field.match(/^shops\[(\d+)\](?:\.(\w+))?/) ?? [];
  const label = field === 'passphrase' ? security.passphrase : labelOf(name || field, shops);
  const reasons: Record<string, string> = transfer.why;
  const named = value === undefined ? label : transfer.valueOf(label, value);
  const what = place === undefined ? named : transfer.ofShop(Number(place) + 1, named, shop);
  const reason = min === undefined ? (reasons[why] ?? why) : rules.atLeast(Number(min));
  return transfer.fieldIs(what, reason);
}

/** A field of a shop as its form names it. */
export function labelOf(name: string, t: OptionsTexts['shops']): string {
  const labels: Record<string, string> = {
    sellerNick: t.sellerNick,
    appKey: t.appKey,
    appSecret: t.appSecret,
    targetAppKey: t.targetAppKey,
    session: t.session,
    gatewayUrl: t.gatewayUrl,
    topUrl: t.topUrl,
    signMethod: t.signMethod,
    callType: t.callType,
    format: t.format,
    placement: t.placement,
    nestedNames: t.nestedNames,
    sendSession: t.sendSession,
    extraParams: t.extraParams,
    successCodes: t.successCodes,
    erpUrl: t.erpUrl,
    callPerLine: t.callPerLine,
    color: t.color,
    isDefault: t.makeDefault,
  };
  return labels[name] ?? name;
}

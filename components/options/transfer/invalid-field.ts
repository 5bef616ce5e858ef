import type { OptionsTexts } from '@/utils/i18n/options';

/** `settings-invalid` in words: "第 2 家店铺的 App Key：只能是数字". What has no name is shown as it stands in the file. */
export function invalidField(
  { field = '', why = '' }: { field?: string; why?: string },
  { shops, transfer }: Pick<OptionsTexts, 'shops' | 'transfer'>,
): string {
  const [, place, name = ''] = field.match(/^shops\[(\d+)\](?:\.(\w+))?/) ?? [];
  const label = labelOf(name || field, shops);
  const reasons: Record<string, string> = transfer.why;
  const what = place === undefined ? label : transfer.ofShop(Number(place) + 1, label);
  return transfer.fieldIs(what, reasons[why] ?? why);
}

function labelOf(name: string, t: OptionsTexts['shops']): string {
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
    color: t.color,
  };
  return labels[name] ?? name;
}

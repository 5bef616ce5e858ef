/**
 * Account names of Taobao and 1688. A sub-account is `店铺主账号:子账号`; the API wants the main account.
 * A masked nick (`t**7`) is for the eye only.
 */

const SITE_PREFIX = /^(?:cntaobao|cnalichn)/;

/** The nick without its site prefix, as the API wants it. */
export function bareNick(wangwangId: string): string {
  return wangwangId.trim().replace(SITE_PREFIX, '');
}

/** 店铺主账号: cut at the first colon, half- or full-width. */
export function mainAccount(nick: string): string {
  return (bareNick(nick).split(/[:：]/, 1)[0] ?? '').trim();
}

export function isMaskedNick(nick: string): boolean {
  return /[*＊]/.test(nick);
}

/** Whether two account names mean the same main account (NFKC, white space and colon part aside). */
export function sameAccount(a: string, b: string): boolean {
  return mainAccount(a).normalize('NFKC') === mainAccount(b).normalize('NFKC');
}

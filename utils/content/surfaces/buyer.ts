import { visible } from '@/utils/domain/ids';
import { isMaskedNick, mainAccount } from '@/utils/domain/nicks';
import type { Buyer } from '@/utils/domain/order';

const NO_NAME = /^(?:null|undefined|nan|none|0|[-—]+|无|暂无|未知|匿名(?:用户|买家|会员)?)$/i;
/** Markup and coded text: what it decodes to is not known to be the name. */
const CODED = /[<>]|%(?:u|[0-9a-f])[0-9a-f]|&#?[a-z0-9]{1,8};|\[object /i;

/**
 * A shown name as buyer: the main account of `主账号:子账号`; masked names are kept separate. Undefined for an empty text,
 * and for one that is not a name (a wrongly decoded text contains U+FFFD).
 */
export function buyerOf(shown: string | null | undefined): Buyer | undefined {
  const name = mainAccount(visible(shown ?? '').replace(/\s+/g, ' '));
  if (name === '' || name.length > 100 || name.includes('\ufffd')) return undefined;
  if (NO_NAME.test(name)) return undefined;
  if (isMaskedNick(name)) return { maskedNick: name };
  return CODED.test(name) ? undefined : { nick: name };
}

import { isOrderId } from '@/utils/domain/ids';

/**
 * Ids of an answer, taken from its text so that nothing here can round them. A program between the platform and us
 * may have rounded them already: then there is no id, since a wrong one is worse than none.
 */

/**
 * @param text `oid_str`, always exact if present
 * @param number `oid` as it was written
 * @param tid the order's own id, as asked for
 * @param writtenTid `tid` of the answer as it was written: shows whether ids were rounded
 */
export function exactId(
  text: string | undefined,
  number: string | undefined,
  tid: string,
  writtenTid: string | undefined,
): string | undefined {
  if (text !== undefined && isOrderId(text)) return text;
  if (number === undefined || !isOrderId(number)) return undefined;
  const numbersAreRounded = writtenTid !== undefined && writtenTid !== tid;
  return numbersAreRounded || looksRounded(number, tid) ? undefined : number;
}

/**
 * From 18 digits on, few ids survive a float unchanged; one that does, without sharing the order's last six digits
 * as lines of an order do, has been rounded.
 */
function looksRounded(id: string, tid: string): boolean {
  return id.length >= 18 && String(Number(id)) === id && id.slice(-6) !== tid.slice(-6);
}

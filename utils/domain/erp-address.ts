import { isOrderId } from './ids';

/**
 * 到 ERP 查: the address of an order in the shop's ERP, made from the shop's template. It is opened in a tab, never
 * fetched.
 */

const PLACE = '{tid}';
const SCHEMES: readonly string[] = ['https:', 'http:'];

/** `{tid}` is allowed in the path, the query or the fragment only, so that order data cannot choose the host. */
export function isErpTemplate(template: string): boolean {
  if (!template.includes(PLACE)) return false;
  const [one, other] = [parse(filled(template, '1')), parse(filled(template, '2'))];
  if (!one || !other || one.origin !== other.origin) return false;
  return SCHEMES.includes(one.protocol) && one.username === '' && one.password === '';
}

/** Undefined if there is no template or no valid order number. */
export function erpAddress(template: string, tid: string): string | undefined {
  return isErpTemplate(template) && isOrderId(tid) ? parse(filled(template, tid))?.href : undefined;
}

function filled(template: string, tid: string): string {
  return template.replaceAll(PLACE, encodeURIComponent(tid));
}

function parse(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}

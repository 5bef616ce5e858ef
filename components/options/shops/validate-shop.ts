import { isParameterName, isReservedName } from '@/utils/messages/parameter-names';
import { plainText } from '@/utils/orders/ids';
import type { ShopDraft, TypedSecrets } from './shop-draft';

/** What is wrong with a field, as a key of the `fieldProblem` texts. */
export type FieldProblem =
  | 'required'
  | 'sub-account'
  | 'taken'
  | 'not-digits'
  | 'letter-o'
  | 'letter-l'
  | 'url'
  | 'url-scheme'
  | 'url-account'
  | 'url-hash'
  | 'secret-ascii'
  | 'param-name'
  | 'param-twice'
  | 'param-reserved'
  | 'param-half';

export type ShopField =
  | 'sellerNick'
  | 'appKey'
  | 'appSecret'
  | 'targetAppKey'
  | 'session'
  | 'gatewayUrl'
  | 'topUrl'
  | 'extraParams';

export type ShopProblems = Partial<Record<ShopField, FieldProblem>>;

export interface ShopContext {
  /** Main accounts of the other shops. */
  otherNicks: string[];
  /** A secret is saved and stays in use while the field is empty. */
  hasSecret: boolean;
}

/** Checks the whole form; fields in the order in which they stand on screen. */
export function validateShop(draft: ShopDraft, secrets: TypedSecrets, context: ShopContext): ShopProblems {
  const problems: Record<ShopField, FieldProblem | undefined> = {
    sellerNick: nickProblem(draft.sellerNick, context.otherNicks),
    appKey: keyProblem(draft.appKey),
    appSecret: secretProblem(secrets.appSecret, context.hasSecret),
    targetAppKey: keyProblem(draft.targetAppKey),
    session: secretProblem(secrets.session, true),
    gatewayUrl: urlProblem(draft.gatewayUrl),
    topUrl: urlProblem(draft.topUrl),
    extraParams: paramsProblem(draft.extraParams),
  };
  return Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem !== undefined));
}

function nickProblem(typed: string, otherNicks: string[]): FieldProblem | undefined {
  const nick = typed.trim();
  if (nick === '') return 'required';
  if (/[:：]/.test(nick)) return 'sub-account';
  return otherNicks.some((other) => plainText(other) === plainText(nick)) ? 'taken' : undefined;
}

/** App Keys are digits; the usual slips are O for 0 and l for 1, and they get a sentence of their own. */
function keyProblem(typed: string): FieldProblem | undefined {
  const key = typed.trim();
  if (key === '') return 'required';
  if (/^[0-9]+$/.test(key)) return undefined;
  if (/^[0-9oO]+$/.test(key)) return 'letter-o';
  return /^[0-9lI]+$/.test(key) ? 'letter-l' : 'not-digits';
}

/** Ends are trimmed when saved; anything but plain characters inside came along with the copying. */
function secretProblem(typed: string, isOptional: boolean): FieldProblem | undefined {
  const secret = typed.trim();
  if (secret === '') return isOptional ? undefined : 'required';
  return /^[\x21-\x7e]+$/.test(secret) ? undefined : 'secret-ascii';
}

function urlProblem(typed: string): FieldProblem | undefined {
  if (typed.trim() === '') return 'required';
  const url = parseUrl(typed);
  if (!url) return 'url';
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'url-scheme';
  if (url.username !== '' || url.password !== '') return 'url-account';
  return url.hash !== '' ? 'url-hash' : undefined;
}

/** Undefined for what is no absolute address. */
export function parseUrl(typed: string): URL | undefined {
  try {
    return new URL(typed.trim());
  } catch {
    return undefined;
  }
}

function paramsProblem(rows: [string, string][]): FieldProblem | undefined {
  const typed = rows
    .map(([name, value]) => [name.trim(), value.trim()] as const)
    .filter((row) => row.join('') !== '');
  const names = typed.map(([name]) => name);
  if (typed.some(([name, value]) => name === '' || value === '')) return 'param-half';
  if (names.some(isReservedName)) return 'param-reserved';
  if (!names.every(isParameterName)) return 'param-name';
  return new Set(names).size < names.length ? 'param-twice' : undefined;
}

import { isErpTemplate } from '@/utils/domain/erp-address';
import { addressProblem } from '@/utils/domain/gateway-address';
import { plainText } from '@/utils/domain/ids';
import { mainAccount } from '@/utils/domain/nicks';
import { isAppKey, isSecret, LONGEST_SUCCESS_CODE, MOST_SUCCESS_CODES } from '@/utils/domain/shop';
import { isParameterName, isReservedName } from '@/utils/messages/parameter-names';
import { codesIn, type ShopDraft, type TypedSecrets } from './shop-draft';

/** What is wrong with a field, as a key of the `fieldProblem` texts. */
export type FieldProblem =
  | 'required'
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
  | 'param-half'
  | 'erp-url'
  | 'codes-many'
  | 'code-long';

export type ShopField =
  | 'sellerNick'
  | 'appKey'
  | 'appSecret'
  | 'targetAppKey'
  | 'session'
  | 'gatewayUrl'
  | 'topUrl'
  | 'erpUrl'
  | 'extraParams'
  | 'successCodes';

export type ShopProblems = Partial<Record<ShopField, FieldProblem>>;

interface ShopContext {
  /** Main accounts of the other shops. */
  otherNicks: string[];
  /** A secret is saved and stays in use while the field is empty. */
  hasSecret: boolean;
}

/** Checks the whole form; fields in the order in which they are on screen. */
export function validateShop(draft: ShopDraft, secrets: TypedSecrets, context: ShopContext): ShopProblems {
  const problems: Record<ShopField, FieldProblem | undefined> = {
    sellerNick: nickProblem(draft.sellerNick, context.otherNicks),
    appKey: keyProblem(draft.appKey),
    appSecret: secretProblem(secrets.appSecret, context.hasSecret),
    targetAppKey: keyProblem(draft.targetAppKey),
    session: secretProblem(secrets.session, true),
    gatewayUrl: urlProblem(draft.gatewayUrl),
    erpUrl: erpProblem(draft.erpUrl),
    topUrl: urlProblem(draft.topUrl),
    extraParams: paramsProblem(draft.extraParams),
    successCodes: codesProblem(draft.successCodes),
  };
  return Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem !== undefined));
}

function nickProblem(typed: string, otherNicks: string[]): FieldProblem | undefined {
  const nick = mainAccount(typed);
  if (nick === '') return 'required';
  return otherNicks.some((other) => plainText(other) === plainText(nick)) ? 'taken' : undefined;
}

/** App Keys are digits; the usual mistakes are O for 0 and l for 1, and they get a message of their own. */
function keyProblem(typed: string): FieldProblem | undefined {
  const key = typed.trim();
  if (key === '') return 'required';
  if (isAppKey(key)) return undefined;
  if (/^[0-9oO]+$/.test(key)) return 'letter-o';
  return /^[0-9lI]+$/.test(key) ? 'letter-l' : 'not-digits';
}

/** Both ends are trimmed when saved; anything but plain characters inside came from the copying. */
function secretProblem(typed: string, isOptional: boolean): FieldProblem | undefined {
  const secret = typed.trim();
  if (secret === '') return isOptional ? undefined : 'required';
  return isSecret(secret) ? undefined : 'secret-ascii';
}

function urlProblem(typed: string): FieldProblem | undefined {
  return typed.trim() === '' ? 'required' : addressProblem(typed);
}

function erpProblem(typed: string): FieldProblem | undefined {
  const template = typed.trim();
  return template === '' || isErpTemplate(template) ? undefined : 'erp-url';
}

/** The background knows which codes cannot mean a success. */
function codesProblem(typed: string): FieldProblem | undefined {
  const codes = codesIn(typed);
  if (codes.some((code) => code.length > LONGEST_SUCCESS_CODE)) return 'code-long';
  return codes.length > MOST_SUCCESS_CODES ? 'codes-many' : undefined;
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

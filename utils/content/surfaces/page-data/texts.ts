import { at, first } from './raw-json';

/** Texts and amounts in the fields of page data. */

const MOST = 200;
const LEVELS = 12;

/**
 * Text of a field; for a list `[{name,value}]`, `[{text}]` or one nested deeper (`[{type,content:[{type,value}]}]`) the
 * joined texts. A long number is not text, since it may be rounded; nor are wrongly decoded bytes.
 */
export function words(value: unknown): string {
  return joined(textsOf(value, true, LEVELS));
}

/** The same without the operations in between: 修改订单属性 is not a property of an item. */
export function properties(value: unknown): string {
  return joined(textsOf(value, false, LEVELS));
}

function joined(texts: string[]): string {
  return texts.join(';').slice(0, 300);
}

function textsOf(value: unknown, withOperations: boolean, levels: number): string[] {
  if (typeof value === 'number')
    return Number.isSafeInteger(value) && Math.abs(value) < 1e14 ? [String(value)] : [];
  if (typeof value === 'string') return value.trim() && !value.includes('\ufffd') ? [value.trim()] : [];
  if (levels === 0 || typeof value !== 'object' || value === null) return [];
  const inside = (part: unknown): string[] => textsOf(part, withOperations, levels - 1);
  if (Array.isArray(value)) return list(value).flatMap(inside);
  if (!withOperations && at(value, 'type') === 'operation') return [];
  const texts = inside(first(value, 'value text content'));
  const name = first(value, 'name key');
  if (typeof name !== 'string') return texts;
  return [[name.trim().replace(/[:：]$/, ''), texts.join(';')].filter(Boolean).join(':')];
}

/** The first of these paths whose text is not empty. */
export function firstKnown<T>(
  value: unknown,
  paths: string,
  read: (text: string) => T | undefined,
): T | undefined {
  for (const path of paths.split(' ')) {
    const known = read(words(at(value, path)));
    if (known !== undefined) return known;
  }
  return undefined;
}

/** Yuan with two decimals. */
export function money(value: unknown): string | undefined {
  const plain = (typeof value === 'number' ? String(value) : words(value)).replace(/[¥￥,\s]/g, '');
  const [, yuan, cents = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
  return yuan && `${yuan}.${cents.padEnd(2, '0')}`;
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, MOST) : [];
}

import * as z from 'zod/mini';
import type { ShopForm, UnreadableShop } from '@/utils/messages/views';
import { check, shopFields } from './shop-schema';

/**
 * Rows of shops that this version cannot read: damaged, or written by another one. They stay on disk unchanged until
 * the user repairs or removes them.
 */
export interface ShopRow {
  /** The key of the row: the shop's name when it was saved. */
  key: string;
  row: unknown;
}

/** The fields of the row that are still valid, and what is wrong with the rest. */
export function describeRow({ key, row }: ShopRow, hasSecret: boolean): UnreadableShop {
  const values: object = typeof row === 'object' && row !== null ? row : {};
  const found: Record<string, unknown> = {};
  const wrong: UnreadableShop['wrong'] = [];
  for (const [name, schema] of Object.entries(shopFields())) {
    const value: unknown = name in values ? values[name as keyof typeof values] : undefined;
    const field: z.ZodMiniType<object> = z.object({ [name]: schema });
    const checked = check(field, { [name]: value });
    if (checked.ok) Object.assign(found, checked.value);
    else wrong.push({ field: name, why: checked.problem.detail?.why ?? 'type' });
  }
  return { key, found: found as Partial<ShopForm>, wrong, hasSecret };
}

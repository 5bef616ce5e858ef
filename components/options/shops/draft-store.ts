import type { ShopDraft } from './shop-draft';

/**
 * Unsaved forms, kept on this computer so that nothing typed is lost when the page is closed. Only the fields of a
 * ShopDraft are stored: none of them is a secret.
 */

const KEY = 'order-lock.shop-drafts';

/** By the saved name of the shop; the new one has the empty name. */
export type Drafts = Record<string, ShopDraft>;

type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Drafts that no longer fit the form are dropped, newly added fields are filled in: `shape` is an empty form. */
export function loadDrafts(storage: DraftStorage, shape: ShopDraft): Drafts {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    const drafts = Object.entries(stored).map(([nick, draft]) => [nick, { ...shape, ...draft }] as const);
    return Object.fromEntries(drafts.filter(([, draft]) => fits(draft, shape)));
  } catch {
    return {};
  }
}

export function saveDrafts(storage: DraftStorage, drafts: Drafts): void {
  try {
    if (Object.keys(drafts).length === 0) storage.removeItem(KEY);
    else storage.setItem(KEY, JSON.stringify(drafts));
  } catch {
    // A full or forbidden storage costs the draft, never the form on screen.
  }
}

function fits(draft: unknown, shape: ShopDraft): draft is ShopDraft {
  if (typeof draft !== 'object' || draft === null) return false;
  const fields = new Map<string, unknown>(Object.entries(draft));
  return Object.entries(shape).every(([name, value]) =>
    Array.isArray(value) ? isRows(fields.get(name)) : typeof fields.get(name) === typeof value,
  );
}

function isRows(value: unknown): boolean {
  return Array.isArray(value) && value.every((row) => Array.isArray(row) && row.length === 2);
}

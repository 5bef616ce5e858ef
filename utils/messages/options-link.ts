/** What the address of the options page may ask for, after its #: a section, or a task in 店铺. */

export type ShopsTask = { task: 'add'; sellerNick?: string } | { task: 'import' };

export const IMPORT_LINK = 'shops/import';

/** A new shop's form, with its name if that is known. */
export function addShopLink(sellerNick?: string): string {
  return sellerNick === undefined ? 'shops/new' : `shops/new/${encodeURIComponent(sellerNick)}`;
}

/** Undefined for a plain section and for what cannot be read. */
export function shopsTaskOf(hash: string): ShopsTask | undefined {
  const [section, task, name] = hash.replace(/^#/, '').split('/');
  if (section !== 'shops') return undefined;
  if (task === 'import') return { task };
  if (task !== 'new') return undefined;
  const sellerNick = decoded(name ?? '');
  return { task: 'add', ...(sellerNick && { sellerNick }) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

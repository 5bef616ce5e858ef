import type { CustomSurface, ImportChange, Preferences } from '@/utils/messages/views';
import type { Shop } from './shop';
import { findShop } from './shop-book';

/** What an import changes, field by field, for the user to review before it is applied. */

export interface Settings {
  shops: Shop[];
  preferences: Preferences;
  customSurfaces: CustomSurface[];
}

type Fields = ImportChange['fields'];

/** `secrets`: what happens to the secrets of each shop, by its name; their values are never shown. */
export function changesBetween(
  before: Settings,
  after: Settings,
  secrets: ReadonlyMap<string, Fields>,
): ImportChange[] {
  const shops = after.shops.flatMap((shop) => {
    const old = findShop(before.shops, shop.sellerNick);
    const fields = [
      ...changedFields(old && shopFields(old), shopFields(shop)),
      ...(secrets.get(shop.sellerNick) ?? []),
    ];
    return changeOf('shop', shop.sellerNick, old === undefined, fields);
  });
  const preferences = changedFields(before.preferences, after.preferences);
  return [
    ...shops,
    ...changeOf('preferences', '', false, preferences),
    ...surfaceChanges(before.customSurfaces, after.customSurfaces),
  ];
}

function changeOf(
  about: ImportChange['about'],
  name: string,
  isNew: boolean,
  fields: Fields,
): ImportChange[] {
  return fields.length > 0 ? [{ about, name, kind: isNew ? 'new' : 'changed', fields }] : [];
}

function shopFields({ isManaged, ...shop }: Shop): object {
  return shop;
}

/** An import replaces the whole list. */
function surfaceChanges(before: CustomSurface[], after: CustomSurface[]): ImportChange[] {
  const changed = after.flatMap((surface) => {
    const old = before.find(({ name }) => name === surface.name);
    return changeOf('surface', surface.name, old === undefined, changedFields(old, surface));
  });
  const gone = before.filter(({ name }) => !after.some((surface) => surface.name === name));
  return [
    ...changed,
    ...gone.map(({ name }): ImportChange => ({ about: 'surface', name, kind: 'gone', fields: [] })),
  ];
}

function changedFields(before: object | undefined, after: object): Fields {
  const [old, next] = [flat(before ?? {}), flat(after)];
  const names = [...new Set([...old.keys(), ...next.keys()])];
  return names
    .filter((field) => old.get(field) !== next.get(field))
    .map((field) => ({ field, before: old.get(field), after: next.get(field) }));
}

/** Every value by its path, as text; lists are one value, blank values are absent. */
function flat(value: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, part] of Object.entries(value)) {
    const at = path === '' ? name : `${path}.${name}`;
    if (Array.isArray(part)) found.set(at, part.join(' '));
    else if (typeof part === 'object' && part !== null) {
      for (const [inner, text] of flat(part, at)) found.set(inner, text);
    } else if (part !== undefined) found.set(at, String(part));
    if (found.get(at) === '') found.delete(at);
  }
  return found;
}

import { sameAccount } from '@/utils/domain/nicks';
import { belongsTo, hostsOf, type SecretRow } from '../vault/secret-row';
import type { Shop } from './shop';
import type { ShopBook } from './shop-rows';

/** Changes to the list of shops, as pure functions. */

export function findShop(shops: Shop[], sellerNick: string | undefined): Shop | undefined {
  return sellerNick === undefined
    ? undefined
    : shops.find((shop) => sameAccount(shop.sellerNick, sellerNick));
}

/** The shop's secrets, if they were entered for the shop's current settings. */
export function secretOf(book: ShopBook, shop: Shop): SecretRow | undefined {
  return book.secrets.find((row) => belongsTo(row, shop));
}

/** Replaces `old` by `shop`, or appends it. `secret` undefined: the shop is left without one. */
export function putShop(
  book: ShopBook,
  old: Shop | undefined,
  shop: Shop,
  secret: SecretRow | undefined,
): ShopBook {
  const place = book.shops.findIndex((each) => each.sellerNick === old?.sellerNick);
  const shops = place < 0 ? [...book.shops, shop] : book.shops.with(place, shop);
  const names = [old?.sellerNick, shop.sellerNick];
  const others = book.secrets.filter((row) => !names.includes(row.sellerNick));
  return { shops: oneDefault(shops, shop), secrets: secret ? [...others, secret] : others };
}

export function removeShop(book: ShopBook, sellerNick: string): ShopBook {
  const shops = book.shops.filter((shop) => shop.sellerNick !== sellerNick);
  return { shops: oneDefault(shops), secrets: book.secrets.filter((row) => row.sellerNick !== sellerNick) };
}

/** Named shops first, in this order; the others follow in their old order. */
export function orderShops(book: ShopBook, sellerNicks: string[]): ShopBook {
  const named = sellerNicks.flatMap((nick) => findShop(book.shops, nick) ?? []);
  const first = [...new Set(named)];
  return { ...book, shops: [...first, ...book.shops.filter((shop) => !first.includes(shop))] };
}

/** Exactly one default: the newly chosen one, else the existing one, else the first. */
export function oneDefault(shops: Shop[], changed?: Shop): Shop[] {
  const chosen = changed?.isDefault ? changed : (shops.find((shop) => shop.isDefault) ?? shops[0]);
  return shops.map((shop) => ({ ...shop, isDefault: shop.sellerNick === chosen?.sellerNick }));
}

/** The host that secrets would now be sent to, if it differs from the previous one. */
export function changedHost(old: Shop | undefined, shop: Shop): string | undefined {
  if (!old || hostsOf(old) === hostsOf(shop)) return undefined;
  const [gateway, top] = [new URL(shop.gatewayUrl).host, new URL(shop.topUrl).host];
  return gateway === new URL(old.gatewayUrl).host ? top : gateway;
}

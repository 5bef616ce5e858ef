import * as z from 'zod/mini';
import type { ConnectionTest } from '@/utils/domain/connection-test';
import { wholeNumber } from '../checks';
import type { SeatFacts } from '../seat-views';
import type {
  CustomSurfaceView,
  ImportPreview,
  ImportReport,
  Preferences,
  ShopView,
  UnreadableShop,
  VaultView,
} from '../views';
import { flag, nick, nothing, text } from './fields';
import { message } from './message';
import { customSurface, preferenceName, preferences, shopForm } from './shapes';

const minutes = wholeNumber(0, 10_080);
const passphrase = text(1000);
const shop = () => z.strictObject({ sellerNick: nick });

/** What options send for an administrator. */
export const SETTINGS_MESSAGES = {
  'app/shops': message('own-page', nothing).answers<ShopView[]>(),
  /** Saved shops that cannot be read. */
  'app/unreadable-shops': message('own-page', nothing).answers<UnreadableShop[]>(),
  'app/forget-unreadable-shop': message('own-page', () => z.strictObject({ key: text(1000) })).answers<
    UnreadableShop[]
  >(),
  /**
   * `wasNick` names the shop that is edited; absent: a new one. Secret fields absent: kept. `mends`: key of the
   * unreadable shop that this one replaces.
   */
  'app/save-shop': message('own-page', () =>
    z.strictObject({
      wasNick: z.optional(nick),
      shop: shopForm(),
      appSecret: z.optional(text(500)),
      session: z.optional(z.nullable(text(1000))),
      confirmed: flag(),
      mends: z.optional(text(1000)),
    }),
  ).answers<ShopView[]>(),
  'app/remove-shop': message('own-page', shop).answers<ShopView[]>(),
  'app/order-shops': message('own-page', () =>
    z.strictObject({ sellerNicks: z.array(nick).check(z.maxLength(1000)) }),
  ).answers<ShopView[]>(),
  /**
   * Answers with what it would change, and changes nothing, until `seen` is the digest of that; a first import with the
   * platform's hosts only is applied at once.
   */
  'app/import-settings': message('own-page', () =>
    z.strictObject({
      text: text(2_000_000),
      passphrase: z.optional(passphrase),
      confirmed: flag(),
      seen: z.optional(text(100)),
    }),
  ).answers<ImportReport | ImportPreview>(),
  /**
   * With a passphrase the file carries the secrets, encrypted; with `plain` in the clear; with neither it carries none.
   * `current`: the vault's passphrase, required for secrets if there is one. `parts` absent: everything.
   */
  'app/export-settings': message('own-page', () =>
    z.strictObject({
      passphrase: z.optional(passphrase),
      plain: flag(),
      current: z.optional(passphrase),
      parts: z.optional(
        z.strictObject({
          shops: z.array(nick).check(z.maxLength(1000)),
          customSurfaces: z.boolean(),
          preferences: z.array(preferenceName()).check(z.maxLength(100)),
        }),
      ),
    }),
  ).answers<{ text: string }>(),
  'app/test-connection': message('own-page', shop).answers<ConnectionTest>(),

  'app/custom-surfaces': message('own-page', nothing).answers<CustomSurfaceView[]>(),
  /** The whole list, in order; `settings-invalid` names the surface and the field. */
  'app/save-custom-surfaces': message('own-page', () =>
    z.strictObject({ surfaces: z.array(customSurface()).check(z.maxLength(100)) }),
  ).answers<CustomSurfaceView[]>(),

  'app/preferences': message('own-page', nothing).answers<Preferences>(),
  'app/set-preferences': message('own-page', () =>
    z.strictObject({ preferences: preferences() }),
  ).answers<Preferences>(),

  'app/vault': message('own-page', nothing).answers<VaultView>(),
  'app/open-vault': message('own-page', () => z.strictObject({ passphrase })).answers<VaultView>(),
  'app/close-vault': message('own-page', nothing).answers<VaultView>(),
  /** `passphrase` empty: back to the device key. `current` is needed while a passphrase is set. */
  'app/set-passphrase': message('own-page', () =>
    z.strictObject({ passphrase, current: z.optional(passphrase) }),
  ).answers<VaultView>(),
  'app/set-auto-close': message('own-page', () =>
    z.strictObject({ idleMinutes: minutes, maxMinutes: minutes }),
  ).answers<VaultView>(),
  /** Forgotten passphrase: secrets are deleted, shops and journal stay. */
  'app/reset-vault': message('own-page', nothing).answers<VaultView>(),
  /** The user pressed a key or a button in an extension page. */
  'app/at-work': message('own-page', nothing, { byPerson: true }).answers<null>(),
  'app/diagnostics': message('own-page', nothing).answers<{ text: string }>(),
  'app/seat-check': message('own-page', nothing).answers<SeatFacts>(),
};

import type { Problem } from '@/utils/domain/problem';
import type { ManagedPreference, PreferenceChange, Preferences } from '@/utils/messages/views';
import { type CryptoParts, ROUNDS } from '../vault/cipher';
import { CLOSED } from '../vault/next-secret';
import { sealForFile } from '../vault/sealed-secrets';
import type { SecretCipher, Vault } from '../vault/vault';
import type { CustomSurfaceStore } from './custom-surfaces';
import type { PreferenceStore } from './preferences';
import { shortPassphrase } from './rules';
import type { FileShop, SettingsFile } from './settings-shape';
import type { Shop, ShopSecrets } from './shop';
import { secretOf } from './shop-book';
import type { ShopBook } from './shop-rows';

/** Settings of this computer as the text of a settings file. What a policy sets here is not part of it. */

export interface ExportChoice {
  /** The secrets are included, sealed by it. */
  passphrase?: string | undefined;
  /** They are included in the clear. */
  plain?: boolean | undefined;
  /** The vault's passphrase, if it has one: required for secrets of either kind. */
  current?: string | undefined;
  /** Absent: everything. */
  parts?: ExportParts | undefined;
}

export interface ExportParts {
  /** By account. */
  shops: string[];
  customSurfaces: boolean;
  preferences: ManagedPreference[];
}

interface ExportingParts extends CryptoParts {
  vault: Vault;
  preferences: PreferenceStore;
  customSurfaces: CustomSurfaceStore;
  book(): Promise<ShopBook>;
  rounds?: number;
}

type Secrets = Map<string, ShopSecrets>;

/** Problems: `vault-closed` · `wrong-passphrase` {seconds} · `settings-invalid` for a passphrase that is too short. */
export async function exportSettings(
  parts: ExportingParts,
  { passphrase, plain = false, current, parts: chosen }: ExportChoice,
): Promise<string | Problem> {
  const { vault, preferences, customSurfaces, rounds = ROUNDS } = parts;
  const isSecret = passphrase !== undefined || plain;
  const refused =
    (await tooShort(preferences, passphrase)) ?? (isSecret ? await notAllowed(vault, current) : undefined);
  if (refused) return refused;
  return vault.withCipher(async (cipher) => {
    const book = await parts.book();
    const shops = book.shops.filter(({ sellerNick }) => chosen?.shops.includes(sellerNick) ?? true);
    const secrets: Secrets | undefined = isSecret
      ? cipher && (await openAll({ ...book, shops }, cipher))
      : new Map();
    if (!secrets) return CLOSED;
    const file: FileValues = {
      shops: shops.map(({ isManaged, ...shop }) => ({
        ...shop,
        ...(plain && secrets.get(shop.sellerNick)),
      })),
      preferences: onlyNamed(await preferences.own(), chosen?.preferences),
      ...((chosen?.customSurfaces ?? true) && { customSurfaces: await customSurfaces.own() }),
      ...(!plain && { secrets: passphrase ? await sealForFile(parts, passphrase, secrets, rounds) : 'none' }),
    };
    return `${JSON.stringify({ version: 1, ...file }, null, 2)}\n`;
  });
}

async function tooShort(preferences: PreferenceStore, passphrase?: string): Promise<Problem | undefined> {
  return passphrase === undefined ? undefined : shortPassphrase(passphrase, await preferences.get());
}

/**
 * Secrets are given only to a user who could open the vault now, not to one who finds it open. Sealed ones too: the
 * passphrase of the file is the exporter's own choice, and opens them anywhere.
 */
async function notAllowed(vault: Vault, current = ''): Promise<Problem | undefined> {
  if (!(await vault.hasPassphrase())) return undefined;
  const opened = await vault.open(current);
  return 'code' in opened ? opened : undefined;
}

async function openAll(book: ShopBook, cipher: SecretCipher): Promise<Secrets> {
  const secrets: Secrets = new Map();
  for (const shop of book.shops) {
    const row = secretOf(book, shop);
    const opened = row && (await cipher.unseal(row));
    if (opened) secrets.set(shop.sellerNick, opened);
  }
  return secrets;
}

interface FileValues extends Pick<SettingsFile, 'customSurfaces' | 'secrets' | 'preferences'> {
  shops: (Omit<Shop, 'isManaged'> & Pick<FileShop, 'appSecret' | 'session'>)[];
}

function onlyNamed({ managed, ...all }: Preferences, names?: ManagedPreference[]): PreferenceChange {
  if (!names) return all;
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.some((each) => each === name)));
}

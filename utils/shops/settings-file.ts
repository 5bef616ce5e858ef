import type { ImportReport, Preferences, Problem } from '@/utils/messages/views';
import type { Database } from '@/utils/store/database';
import { type CryptoParts, ROUNDS } from './cipher';
import type { CustomSurfaceStore } from './custom-surfaces';
import { createConfirmations, type HostQuestion, hostQuestions } from './hosts';
import type { ManagedShop } from './managed';
import { CLOSED, nextSecret } from './next-secret';
import { mergePreferences, type PreferenceStore } from './preferences';
import { sealForFile, unsealFromFile } from './sealed-secrets';
import { ownerOf, type SecretRow } from './secret-row';
import { type FileShop, isProblem, parseSettings, type SettingsFile } from './settings-shape';
import type { Shop, ShopSecrets } from './shop';
import { changedHost, findShop, putShop, secretOf } from './shop-book';
import { createShopRows, type OtherSettings, type ShopBook } from './shop-rows';
import { invalid } from './shop-schema';
import type { SecretCipher, Vault } from './vault';

/** Settings in and out as a file (version 1). An import is taken as a whole or not at all. */
export interface SettingsFiles {
  /**
   * Shops of the file replace those of the same name; the others stay. Problems: `settings-unreadable` ·
   * `settings-newer` · `settings-invalid` {field, why} · `wrong-passphrase` (also where one is missing) ·
   * `needs-confirmation` {host, what} · `managed-shop` · `vault-closed`.
   */
  importText(
    text: string,
    options: { passphrase?: string; confirmed?: boolean },
  ): Promise<ImportReport | Problem>;
  /** Without a passphrase the file has no secrets. Problem: `vault-closed`. */
  exportText(passphrase?: string): Promise<string | Problem>;
}

export interface SettingsFilesParts extends CryptoParts {
  database: Database;
  vault: Vault;
  preferences: PreferenceStore;
  customSurfaces: CustomSurfaceStore;
  managed(): Promise<ManagedShop[]>;
  rounds?: number;
}

const COLORS = 5;

export function createSettingsFiles(parts: SettingsFilesParts): SettingsFiles {
  const { database, vault, preferences, customSurfaces, managed, rounds = ROUNDS } = parts;
  const rows = createShopRows(database);
  const confirmations = createConfirmations();

  const otherSettings = async (file: SettingsFile): Promise<OtherSettings> => ({
    preferences: file.preferences && mergePreferences(await preferences.get(), file.preferences),
    customSurfaces: file.customSurfaces,
  });

  /** The file's shops with their secrets, whether these stand with them or sealed beside them. */
  const withSecrets = async (file: SettingsFile, passphrase = ''): Promise<FileShop[] | Problem> => {
    if (file.secrets === undefined || file.secrets === 'none') return file.shops;
    const secrets = passphrase && (await unsealFromFile(parts, passphrase, file.secrets));
    if (!secrets) return { code: 'wrong-passphrase', detail: { seconds: '0' } };
    return file.shops.map((entry) => ({ ...entry, ...secrets.get(entry.shop.sellerNick) }));
  };

  const importFile = async (
    file: SettingsFile,
    shops: FileShop[],
    confirmed: boolean,
    cipher: SecretCipher | undefined,
  ): Promise<ImportReport | Problem> => {
    const policy = await managed();
    const ruled = policy.map(({ shop }) => shop);
    if (shops.some(({ shop }) => findShop(ruled, shop.sellerNick))) return { code: 'managed-shop' };
    const before = await rows.read();
    const question = confirmations.ask(
      shops.flatMap(({ shop }) => questionsOf(before, shop)),
      confirmed,
    );
    if (question) return question;
    const needSecret: string[] = [];
    let book = before;
    for (const [i, entry] of shops.entries()) {
      const taken = await takeShop(book, entry, cipher, file.secrets !== undefined);
      if (taken === 'required') return invalid(`shops[${i}].appSecret`, 'required');
      if ('code' in taken) return taken;
      book = taken.book;
      if (!taken.secret) needSecret.push(entry.shop.sellerNick);
    }
    await rows.write(book, await otherSettings(file));
    return { imported: shops.length, needSecret };
  };

  return {
    async importText(text, { passphrase, confirmed = false }) {
      const file = parseSettings(text);
      if (isProblem(file)) return file;
      const shops = await withSecrets(file, passphrase);
      if (isProblem(shops)) return shops;
      return vault.withCipher((cipher) => importFile(file, shops, confirmed, cipher));
    },
    exportText: (passphrase) =>
      vault.withCipher(async (cipher) => {
        const book = await rows.read();
        const sealed = passphrase ? cipher && (await openAll(book, cipher)) : new Map<string, ShopSecrets>();
        if (!sealed) return CLOSED;
        return fileText({
          shops: book.shops,
          preferences: await preferences.get(),
          customSurfaces: await customSurfaces.list(),
          secrets: passphrase ? await sealForFile(parts, passphrase, sealed, rounds) : 'none',
        });
      }),
  };
}

/** A host that is not the platform's, plain http, or another host than this shop had until now. */
function questionsOf(book: ShopBook, shop: Shop): HostQuestion[] {
  const old = findShop(book.shops, shop.sellerNick);
  const host = changedHost(old, shop);
  const changed: HostQuestion[] = host ? [{ what: 'host', host }] : [];
  return [...changed, ...hostQuestions(shop, old)];
}

type Taken = { book: ShopBook; secret: SecretRow | undefined };

/** The book with this shop in it. `required`: nobody knows its secret, and the file does not say so on purpose. */
async function takeShop(
  book: ShopBook,
  entry: FileShop,
  cipher: SecretCipher | undefined,
  mayLackSecret: boolean,
): Promise<Taken | Problem | 'required'> {
  const old = findShop(book.shops, entry.shop.sellerNick);
  const color = entry.hasColor ? entry.shop.color : (old?.color ?? book.shops.length % COLORS);
  const shop = { ...entry.shop, color };
  if (!entry.appSecret && !old && !mayLackSecret) return 'required';
  const secret = await nextSecret(book, old, { ...entry, shop }, cipher);
  return secret && 'code' in secret ? secret : { book: putShop(book, old, shop, secret), secret };
}

async function openAll(book: ShopBook, cipher: SecretCipher): Promise<Map<string, ShopSecrets>> {
  const secrets = new Map<string, ShopSecrets>();
  for (const shop of book.shops) {
    const row = secretOf(book, shop);
    const opened = row && (await cipher.unseal(ownerOf(shop), row));
    if (opened) secrets.set(shop.sellerNick, opened);
  }
  return secrets;
}

interface FileValues extends Pick<SettingsFile, 'customSurfaces' | 'secrets'> {
  shops: Shop[];
  preferences: Preferences;
}

function fileText({ shops, ...rest }: FileValues): string {
  const plain = shops.map(({ isManaged, ...shop }) => shop);
  return `${JSON.stringify({ version: 1, shops: plain, ...rest }, null, 2)}\n`;
}

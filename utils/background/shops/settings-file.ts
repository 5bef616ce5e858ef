import type { Database } from '@/utils/background/storage/database';
import type { Problem } from '@/utils/domain/problem';
import type {
  CustomSurface,
  ImportChange,
  ImportPreview,
  ImportReport,
  ManagedPreference,
  PreferenceChange,
  Preferences,
} from '@/utils/messages/views';
import type { CryptoParts } from '../vault/cipher';
import { unsealFromFile } from '../vault/sealed-secrets';
import type { SecretCipher, Vault } from '../vault/vault';
import { toBase64 } from '../vault/vault-session';
import type { CustomSurfaceStore } from './custom-surfaces';
import { createConfirmations, type HostQuestion, hostQuestions } from './hosts';
import { changesBetween, type Settings } from './import-changes';
import { takeShops } from './import-shops';
import type { ManagedShop } from './policy-shape';
import { mergePreferences, type PreferenceStore } from './preferences';
import { signProblem } from './rules';
import { type ExportChoice, exportSettings } from './settings-export';
import { type FileShop, isProblem, parseSettings, type SettingsFile } from './settings-shape';
import type { Shop } from './shop';
import { changedHost, findShop } from './shop-book';
import { createShopRows, type OtherWrites, type ShopBook } from './shop-rows';

/** Settings import and export as a file (version 1). An import is applied as a whole or not at all. */
export interface SettingsFiles {
  /**
   * Shops of the file replace those of the same name; the others stay. Nothing is applied before the user has `seen`
   * the changes, except the first import into an empty extension with the platform's hosts only. Problems:
   * `settings-unreadable` · `settings-newer` · `settings-invalid` {field, why} · `wrong-passphrase` (also if it is
   * missing) · `needs-confirmation` {host, what} · `managed-shop` · `sign-method-weak` · `vault-closed`.
   */
  importText(text: string, options: ImportOptions): Promise<ImportReport | ImportPreview | Problem>;
  /** Without a choice: everything but secrets. Problems: those of `exportSettings`. */
  exportText(choice?: ExportChoice): Promise<string | Problem>;
}

export interface ImportOptions {
  passphrase?: string;
  confirmed?: boolean;
  /** Digest of the preview that the user has agreed to. */
  seen?: string;
}

interface SettingsFilesParts extends CryptoParts {
  database: Database;
  vault: Vault;
  preferences: PreferenceStore;
  customSurfaces: CustomSurfaceStore;
  managed(): Promise<ManagedShop[]>;
  rounds?: number;
}

export function createSettingsFiles(parts: SettingsFilesParts): SettingsFiles {
  const { database, vault, preferences, customSurfaces, managed } = parts;
  const rows = createShopRows(database);
  const confirmations = createConfirmations();

  const current = async (): Promise<
    { book: ShopBook } & Pick<Settings, 'preferences' | 'customSurfaces'>
  > => ({
    book: await rows.read(),
    preferences: await preferences.own(),
    customSurfaces: await customSurfaces.own(),
  });

  /** The file's shops with their secrets, whether these are in the shops or sealed separately. */
  const withSecrets = async (file: SettingsFile, passphrase = ''): Promise<FileShop[] | Problem> => {
    if (file.secrets === undefined || file.secrets === 'none') return file.shops;
    const secrets = passphrase && (await unsealFromFile(parts, passphrase, file.secrets));
    if (!secrets) return { code: 'wrong-passphrase', detail: { seconds: '0' } };
    return file.shops.map((entry) => ({ ...entry, ...secrets.get(entry.shop.sellerNick) }));
  };

  const isEmpty = async ({ shops }: ShopBook, surfaces: CustomSurface[]): Promise<boolean> =>
    shops.length + surfaces.length + (await rows.unreadable()).length === 0;

  const digestOf = async (text: string, changes: ImportChange[]): Promise<string> => {
    const bytes = new TextEncoder().encode(JSON.stringify([text, changes]));
    return toBase64(new Uint8Array(await parts.subtle.digest('SHA-256', bytes)));
  };

  /** The rule that will apply then: that of the policy, else of the file, else the current one. */
  const tooWeak = async (file: SettingsFile, after: Preferences): Promise<Problem | undefined> => {
    const { managed: names = [], minSignMethod } = await preferences.get();
    const rules = names.includes('minSignMethod') ? { ...after, managed: names, minSignMethod } : after;
    return file.shops.flatMap(({ shop }) => signProblem(shop, rules) ?? [])[0];
  };

  const importFile = async (
    text: string,
    file: SettingsFile,
    { confirmed = false, seen }: ImportOptions,
    cipher: SecretCipher | undefined,
  ): Promise<ImportReport | ImportPreview | Problem> => {
    const ruled = (await managed()).map(({ shop }) => shop);
    if (file.shops.some(({ shop }) => findShop(ruled, shop.sellerNick))) return { code: 'managed-shop' };
    const before = await current();
    const { taken: chosen, managed: kept } = split(file.preferences, await preferences.get());
    const after = mergePreferences(before.preferences, chosen);
    const weak = await tooWeak(file, after);
    if (weak) return weak;
    const taken = await takeShops(before.book, file, cipher);
    if ('code' in taken) return taken;
    const { book, secrets, needSecret } = taken;
    const next: OtherWrites & Pick<Settings, 'preferences' | 'customSurfaces'> = {
      preferences: after,
      customSurfaces: file.customSurfaces ?? before.customSurfaces,
    };
    const changes = changesBetween(
      { ...before, shops: before.book.shops },
      { ...next, shops: book.shops },
      secrets,
    );
    const isFirst =
      (await isEmpty(before.book, before.customSurfaces)) &&
      file.shops.every(({ shop }) => hostQuestions(shop, undefined).length === 0);
    const digest = await digestOf(text, changes);
    if (!isFirst && changes.length > 0 && seen !== digest) return { changes, digest };
    const questions = file.shops.flatMap(({ shop }) => questionsOf(before.book, shop));
    const question = confirmations.ask(questions, confirmed);
    if (question) return question;
    await rows.write(book, {
      ...(file.preferences && { preferences: next.preferences }),
      ...(file.customSurfaces && { customSurfaces: next.customSurfaces }),
    });
    return { imported: file.shops.length, needSecret, ...(kept.length > 0 && { managed: kept }) };
  };

  return {
    async importText(text, options) {
      const file = parseSettings(text);
      if (isProblem(file)) return file;
      const shops = await withSecrets(file, options.passphrase);
      if (isProblem(shops)) return shops;
      return vault.withCipher((cipher) => importFile(text, { ...file, shops }, options, cipher));
    },
    exportText: (choice = {}) => exportSettings({ ...parts, book: rows.read }, choice),
  };
}

/** A host that is not the platform's, plain http, or another host than this shop had until now. */
function questionsOf(book: ShopBook, shop: Shop): HostQuestion[] {
  const old = findShop(book.shops, shop.sellerNick);
  const host = changedHost(old, shop);
  const changed: HostQuestion[] = host ? [{ what: 'host', host }] : [];
  return [...changed, ...hostQuestions(shop, old)];
}

/** What a policy sets is left unchanged; `managed` names the settings that differ in the file. */
function split(
  given: PreferenceChange = {},
  { managed = [], ...now }: Preferences,
): { taken: PreferenceChange; managed: ManagedPreference[] } {
  const isRuled = (name: string): boolean => managed.some((each) => each === name);
  const taken = Object.fromEntries(Object.entries(given).filter(([name]) => !isRuled(name)));
  const merged = mergePreferences(now, given);
  const isOther = (name: ManagedPreference): boolean =>
    given[name] !== undefined && JSON.stringify(merged[name]) !== JSON.stringify(now[name]);
  return { taken, managed: managed.filter(isOther) };
}

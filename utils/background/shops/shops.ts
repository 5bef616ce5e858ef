import * as z from 'zod/mini';
import type { Database } from '@/utils/background/storage/database';
import type { ConnectionTest } from '@/utils/domain/connection-test';
import type { Problem } from '@/utils/domain/problem';
import { DEFAULT_PREFERENCES } from '@/utils/messages/default-preferences';
import type { MessageIn } from '@/utils/messages/protocol';
import type { ShopBadge, ShopView, UnreadableShop } from '@/utils/messages/views';
import type { Credentials } from '@/utils/qimen/settings';
import type { CryptoParts } from '../vault/cipher';
import { CLOSED, nextSecret, type ShopChange } from '../vault/next-secret';
import { hasFirstVersion, resealed } from '../vault/reseal';
import type { SecretCipher, Vault } from '../vault/vault';
import { createConnectionTests, lastTestOf, type SecretsAt } from './connection-tests';
import { createConfirmations, hostQuestions } from './hosts';
import type { ManagedShop } from './policy-shape';
import { passphraseProblem, type Rules, signProblem } from './rules';
import type { Shop } from './shop';
import { changedHost, findShop, oneDefault, orderShops, putShop, removeShop, secretOf } from './shop-book';
import { createShopRows, type ShopBook } from './shop-rows';
import { check, invalid, secretFields, shopFields } from './shop-schema';
import { describeRow } from './unreadable-shops';

/** The shops of this browser: settings in the clear, secrets in the vault. All functions throw StoreProblem only. */
export interface Shops {
  /** In the administrator's order, managed ones last; exactly one is the default. */
  list(): Promise<Shop[]>;
  get(sellerNick: string): Promise<Shop | undefined>;
  views(): Promise<ShopView[]>;
  /** Saved shops that cannot be read: kept, but no call is made for them. */
  unreadable(): Promise<UnreadableShop[]>;
  forgetUnreadable(key: string): Promise<void>;
  badges(): Promise<ShopBadge[]>;
  defaultShop(): Promise<string | undefined>;
  /**
   * Problems: `settings-invalid` {field, why} · `shop-missing` · `managed-shop` · `secret-needed` {host} ·
   * `sign-method-weak` · `needs-confirmation` {host, what} · `vault-closed`. Nothing is changed then.
   */
  save(input: SaveShop): Promise<Problem | undefined>;
  remove(sellerNick: string): Promise<Problem | undefined>;
  order(sellerNicks: string[]): Promise<void>;
  /** Problems: `shop-missing` · `sign-method-weak` · `passphrase-required` · `vault-closed` · `secret-needed` {host}. */
  credentials(sellerNick: string): Promise<Credentials | Problem>;
  /** The shop, if it can call; determined without touching its secrets. Problems: those of `credentials`. */
  ready(sellerNick: string): Promise<Shop | Problem>;
  /**
   * Binds secrets sealed by 1.0.0 to everything they are bound to now; while the vault is closed they stay as they are.
   */
  resealSecrets(): Promise<void>;
  /** What a connection test of this shop would test now; to be asked before the test. */
  testSubject(sellerNick: string): Promise<string | undefined>;
  /** Keeps the last connection test, for its view. A shop that is gone meanwhile (no `subject`) has none. */
  noteTest(sellerNick: string, test: ConnectionTest, subject: string | undefined): Promise<void>;
}

type SaveShop = MessageIn<'app/save-shop'>;

interface ShopsParts extends Pick<CryptoParts, 'subtle'> {
  database: Database;
  vault: Vault;
  managed(): Promise<ManagedShop[]>;
  rules?(): Promise<Rules>;
}

const NO_RULES = async (): Promise<Rules> => DEFAULT_PREFERENCES;

export function createShops({ database, vault, managed, rules = NO_RULES, subtle }: ShopsParts): Shops {
  const tests = createConnectionTests(database, subtle);
  const rows = createShopRows(database);
  const schema = z.object(shopFields());
  const secrets = z.object(secretFields());
  const confirmations = createConfirmations();

  /** Own shops, then managed ones; a policy wins over a shop of the same name. */
  const read = async (): Promise<ShopBook & { managed: ManagedShop[] }> => {
    const [book, policy] = await Promise.all([rows.read(), managed()]);
    const own = book.shops.filter((shop) => !findManaged(policy, shop.sellerNick));
    const shops = oneDefault([...own, ...policy.map(({ shop }) => shop)]);
    return { shops, secrets: book.secrets, managed: policy };
  };

  const parseInput = ({ shop, appSecret, session }: SaveShop): ShopChange | Problem => {
    const form = check(schema, shop);
    if (!form.ok) return form.problem;
    const given = check(secrets, { appSecret: appSecret || undefined, session: session || undefined });
    if (!given.ok) return given.problem;
    const next = { shop: { ...form.value, isManaged: false }, ...given.value };
    return session === null ? { ...next, session } : next;
  };

  const save = async (input: SaveShop, cipher: SecretCipher | undefined): Promise<Problem | undefined> => {
    const parsed = parseInput(input);
    if ('code' in parsed) return parsed;
    const [policy, rule] = await Promise.all([managed(), rules()]);
    const ruled = findManaged(policy, input.wasNick) ?? findManaged(policy, parsed.shop.sellerNick);
    const book = await rows.read();
    if (ruled) return saveManagedSecrets(book, ruled, parsed, cipher);
    const weak = signProblem(parsed.shop, rule);
    if (weak) return weak;
    const old = findShop(book.shops, input.wasNick);
    // A repaired shop keeps the secrets that were sealed for exactly its current settings.
    const known = old ?? (input.mends !== undefined && secretOf(book, parsed.shop) ? parsed.shop : undefined);
    const obstacle = findObstacle(book, input, parsed, { old, known });
    if (obstacle) return obstacle;
    const question = confirmations.ask(hostQuestions(parsed.shop, old), input.confirmed === true);
    if (question) return question;
    const secret = await nextSecret(book, known, parsed, cipher);
    if (!secret || 'code' in secret) return secret ?? secretNeeded(parsed.shop);
    const mends = await mendedKey(input.mends);
    await rows.write(putShop(book, old, parsed.shop, secret), { mends });
    return undefined;
  };

  /** Only a row that really cannot be read may be replaced. */
  const mendedKey = async (key: string | undefined): Promise<string | undefined> =>
    key === undefined ? undefined : (await rows.unreadable()).find((each) => each.key === key)?.key;

  /** A policy without secrets leaves these, and only these, to options. */
  const saveManagedSecrets = async (
    book: ShopBook,
    { shop, secrets }: ManagedShop,
    input: ShopChange,
    cipher: SecretCipher | undefined,
  ): Promise<Problem | undefined> => {
    if (secrets || !input.appSecret) return { code: 'managed-shop' };
    const row = await nextSecret(book, undefined, { ...input, shop }, cipher);
    if (!row || 'code' in row) return row;
    const others = book.secrets.filter((each) => each.sellerNick !== shop.sellerNick);
    await rows.write({ ...book, secrets: [...others, row] });
    return undefined;
  };

  const view = (book: ShopBook & { managed: ManagedShop[] }, shop: Shop): ShopView => {
    const ruled = findManaged(book.managed, shop.sellerNick);
    const policy = ruled?.secrets;
    const row = secretOf(book, shop);
    return {
      ...shop,
      ...(ruled?.isSecretIgnored && { isPolicySecretIgnored: true }),
      ...(policy && { hasPolicySecret: true }),
      hasSecret: policy !== undefined || row !== undefined,
      hasSession: policy ? policy.session !== undefined : row?.hasSession === true,
    };
  };

  const keptSecrets = (book: ShopBook & { managed: ManagedShop[] }, shop: Shop): SecretsAt =>
    findManaged(book.managed, shop.sellerNick)?.secrets ?? secretOf(book, shop);

  const views = async (): Promise<ShopView[]> => {
    const [book, tested] = await Promise.all([read(), tests.all()]);
    const viewOf = async (shop: Shop): Promise<ShopView> => {
      const subject = await tests.subjectOf(shop, keptSecrets(book, shop));
      return { ...view(book, shop), lastTest: lastTestOf(tested[shop.sellerNick], subject) };
    };
    return Promise.all(book.shops.map(viewOf));
  };

  /** Secrets kept locally are used only if they are kept as the rule requires. */
  const unguarded = async (rule: Rules): Promise<Problem | undefined> =>
    rule.passphraseRequired ? passphraseProblem(await vault.hasPassphrase(), rule) : undefined;

  /** The shop and where its secrets are. */
  const secretsAt = async (
    sellerNick: string,
  ): Promise<{ shop: Shop; at: NonNullable<SecretsAt> } | Problem> => {
    const book = await read();
    const shop = findShop(book.shops, sellerNick);
    if (!shop) return missing(sellerNick, book.shops);
    const rule = await rules();
    const weak = signProblem(shop, rule);
    if (weak) return weak;
    const at = keptSecrets(book, shop);
    if (!at) return secretNeeded(shop);
    return ('appSecret' in at ? undefined : await unguarded(rule)) ?? { shop, at };
  };

  return {
    async unreadable() {
      const [{ secrets }, unreadable] = await Promise.all([rows.read(), rows.unreadable()]);
      return unreadable.map((each) =>
        describeRow(
          each,
          secrets.some(({ sellerNick }) => sellerNick === each.key),
        ),
      );
    },
    forgetUnreadable: (key) => vault.withCipher(() => rows.forgetUnreadable(key)),
    list: async () => (await read()).shops,
    get: async (sellerNick) => findShop((await read()).shops, sellerNick),
    views,
    async badges() {
      const book = await read();
      return book.shops.map((shop) => {
        const { sellerNick, color, hasSession, callPerLine, erpUrl } = view(book, shop);
        return {
          sellerNick,
          color,
          hasSession,
          configured: true,
          ...(callPerLine && { callPerLine }),
          ...(erpUrl !== '' && { hasErpUrl: true }),
        };
      });
    },
    defaultShop: async () => (await read()).shops.find((shop) => shop.isDefault)?.sellerNick,
    save: (input) => vault.withCipher((cipher) => save(input, cipher)),
    remove: (sellerNick) =>
      vault.withCipher(async () => {
        if (findManaged(await managed(), sellerNick)) return { code: 'managed-shop' };
        await rows.write(removeShop(await rows.read(), sellerNick));
        return undefined;
      }),
    order: (sellerNicks) =>
      vault.withCipher(async () => rows.write(orderShops(await rows.read(), sellerNicks))),
    credentials: (sellerNick) =>
      vault.withCipher(async (cipher) => {
        const found = await secretsAt(sellerNick);
        if ('code' in found) return found;
        const { shop, at } = found;
        const { appKey, targetAppKey } = shop;
        if ('appSecret' in at) return { appKey, targetAppKey, ...at };
        if (!cipher) return CLOSED;
        const secrets = await cipher.unseal(at);
        return secrets ? { appKey, targetAppKey, ...secrets } : secretNeeded(shop);
      }),
    async ready(sellerNick) {
      const found = await secretsAt(sellerNick);
      if ('code' in found) return found;
      const isShut = !('appSecret' in found.at) && (await vault.view()).state === 'closed';
      return isShut ? CLOSED : found.shop;
    },
    async resealSecrets() {
      if (!hasFirstVersion(await rows.read())) return;
      await vault.withCipher(async (cipher) => {
        const [book, { shops }] = await Promise.all([rows.read(), read()]);
        if (cipher && hasFirstVersion(book)) await rows.write(await resealed(book, shops, cipher));
      });
    },
    async testSubject(sellerNick) {
      const book = await read();
      const shop = findShop(book.shops, sellerNick);
      return shop && tests.subjectOf(shop, keptSecrets(book, shop));
    },
    async noteTest(sellerNick, test, subject) {
      if (subject !== undefined) await tests.note(sellerNick, test, subject);
    },
  };
}

function findObstacle(
  book: ShopBook,
  input: SaveShop,
  { shop, appSecret }: ShopChange,
  /** The shop as it is saved, and the one whose secrets are known. */
  { old, known }: { old: Shop | undefined; known: Shop | undefined },
): Problem | undefined {
  if (input.wasNick !== undefined && !old) return missing(input.wasNick, book.shops);
  const namesake = findShop(book.shops, shop.sellerNick);
  if (namesake && namesake !== old) return invalid('sellerNick', 'twice');
  if (appSecret) return undefined;
  const host = changedHost(old, shop);
  if (host) return { code: 'secret-needed', detail: { host } };
  return known && secretOf(book, known) ? undefined : invalid('appSecret', 'required');
}

function findManaged(managed: ManagedShop[], sellerNick: string | undefined): ManagedShop | undefined {
  const shop = findShop(
    managed.map((each) => each.shop),
    sellerNick,
  );
  return managed.find((each) => each.shop === shop);
}

function missing(sellerNick: string, shops: Shop[]): Problem {
  const configured = shops.map((shop) => shop.sellerNick).join('、');
  return { code: 'shop-missing', detail: { shop: sellerNick, configured } };
}

function secretNeeded(shop: Shop): Problem {
  return { code: 'secret-needed', detail: { host: new URL(shop.gatewayUrl).host } };
}

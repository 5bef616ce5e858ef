import * as z from 'zod/mini';
import type { MessageIn } from '@/utils/messages/protocol';
import type { ConnectionTest, Problem, ShopBadge, ShopView } from '@/utils/messages/views';
import type { Credentials } from '@/utils/qimen/settings';
import type { Database } from '@/utils/store/database';
import { createConfirmations, hostQuestions } from './hosts';
import type { ManagedShop } from './managed';
import { CLOSED, nextSecret, type ShopChange } from './next-secret';
import { ownerOf, type SecretRow } from './secret-row';
import type { Shop, ShopSecrets } from './shop';
import { changedHost, findShop, oneDefault, orderShops, putShop, removeShop, secretOf } from './shop-book';
import { createShopRows, type ShopBook } from './shop-rows';
import { check, invalid, secretFields, shopFields } from './shop-schema';
import type { SecretCipher, Vault } from './vault';

/** The shops of this browser: settings in the clear, secrets in the vault. All functions throw StoreProblem only. */
export interface Shops {
  /** In the administrator's order, managed ones last; exactly one is the default. */
  list(): Promise<Shop[]>;
  get(sellerNick: string): Promise<Shop | undefined>;
  views(): Promise<ShopView[]>;
  badges(): Promise<ShopBadge[]>;
  defaultShop(): Promise<string | undefined>;
  /**
   * Problems: `settings-invalid` {field, why} · `shop-missing` · `managed-shop` · `secret-needed` {host} ·
   * `needs-confirmation` {host, what} · `vault-closed`. Nothing is changed then.
   */
  save(input: SaveShop): Promise<Problem | undefined>;
  remove(sellerNick: string): Promise<Problem | undefined>;
  order(sellerNicks: string[]): Promise<void>;
  /** Problems: `shop-missing` · `vault-closed` · `secret-needed` {host}. */
  credentials(sellerNick: string): Promise<Credentials | Problem>;
  /** The shop, if it can call; told without touching its secrets. Problems: those of `credentials`. */
  ready(sellerNick: string): Promise<Shop | Problem>;
  /** Keeps the last connection test, for its view. */
  noteTest(sellerNick: string, test: ConnectionTest): Promise<void>;
}

export type SaveShop = MessageIn<'app/save-shop'>;

export interface ShopsParts {
  database: Database;
  vault: Vault;
  managed(): Promise<ManagedShop[]>;
}

const TESTS = 'connection-tests';

export function createShops({ database, vault, managed }: ShopsParts): Shops {
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
    const policy = await managed();
    const ruled = findManaged(policy, input.wasNick) ?? findManaged(policy, parsed.shop.sellerNick);
    const book = await rows.read();
    if (ruled) return saveManagedSecrets(book, ruled, parsed, cipher);
    const old = findShop(book.shops, input.wasNick);
    const obstacle = findObstacle(book, input, parsed, old);
    if (obstacle) return obstacle;
    const question = confirmations.ask(hostQuestions(parsed.shop, old), input.confirmed === true);
    if (question) return question;
    const secret = await nextSecret(book, old, parsed, cipher);
    if (!secret || 'code' in secret) return secret ?? secretNeeded(parsed.shop);
    await rows.write(putShop(book, old, parsed.shop, secret));
    return undefined;
  };

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

  const view = (book: ShopBook & { managed: ManagedShop[] }, tests: Tests, shop: Shop): ShopView => {
    const policy = findManaged(book.managed, shop.sellerNick)?.secrets;
    const row = secretOf(book, shop);
    return {
      ...shop,
      hasSecret: policy !== undefined || row !== undefined,
      hasSession: policy ? policy.session !== undefined : row?.hasSession === true,
      lastTest: tests[shop.sellerNick],
    };
  };

  const readTests = async (): Promise<Tests> => {
    const stored = await database.use((db) => db.get('meta', TESTS));
    return isTests(stored) ? stored : {};
  };

  const views = async (): Promise<ShopView[]> => {
    const [book, tests] = await Promise.all([read(), readTests()]);
    return book.shops.map((shop) => view(book, tests, shop));
  };

  /** The shop and where its secrets stand. */
  const secretsAt = async (
    sellerNick: string,
  ): Promise<{ shop: Shop; at: ShopSecrets | SecretRow } | Problem> => {
    const book = await read();
    const shop = findShop(book.shops, sellerNick);
    if (!shop) return missing(sellerNick, book.shops);
    const at = findManaged(book.managed, sellerNick)?.secrets ?? secretOf(book, shop);
    return at ? { shop, at } : secretNeeded(shop);
  };

  return {
    list: async () => (await read()).shops,
    get: async (sellerNick) => findShop((await read()).shops, sellerNick),
    views,
    async badges() {
      const book = await read();
      return book.shops.map((shop) => {
        const { sellerNick, color, hasSession } = view(book, {}, shop);
        return { sellerNick, color, hasSession, configured: true };
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
        const secrets = await cipher.unseal(ownerOf(shop), at);
        return secrets ? { appKey, targetAppKey, ...secrets } : secretNeeded(shop);
      }),
    async ready(sellerNick) {
      const found = await secretsAt(sellerNick);
      if ('code' in found) return found;
      const isShut = !('appSecret' in found.at) && (await vault.view()).state === 'closed';
      return isShut ? CLOSED : found.shop;
    },
    async noteTest(sellerNick, test) {
      const tests = { ...(await readTests()), [sellerNick]: test };
      await database.use((db) => db.put('meta', tests, TESTS));
    },
  };
}

type Tests = Record<string, ConnectionTest>;

function findObstacle(
  book: ShopBook,
  input: SaveShop,
  { shop, appSecret }: ShopChange,
  old: Shop | undefined,
): Problem | undefined {
  if (input.wasNick !== undefined && !old) return missing(input.wasNick, book.shops);
  const namesake = findShop(book.shops, shop.sellerNick);
  if (namesake && namesake !== old) return invalid('sellerNick', 'twice');
  if (appSecret) return undefined;
  const host = changedHost(old, shop);
  if (host) return { code: 'secret-needed', detail: { host } };
  return old && secretOf(book, old) ? undefined : invalid('appSecret', 'required');
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

/** Written by this program only, and only shown. */
function isTests(value: unknown): value is Tests {
  return typeof value === 'object' && value !== null;
}

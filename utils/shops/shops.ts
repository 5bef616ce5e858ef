import * as z from 'zod/mini';
import type { MessageIn } from '@/utils/messages/protocol';
import type { ConnectionTest, Problem, ShopBadge, ShopView } from '@/utils/messages/views';
import type { Credentials } from '@/utils/qimen/settings';
import type { Database } from '@/utils/store/database';
import { createConfirmations, hostQuestions } from './hosts';
import type { ManagedShop } from './managed';
import { ownerOf, type SecretRow } from './secret-row';
import type { Shop, ShopSecrets } from './shop';
import { changedHost, findShop, oneDefault, orderShops, putShop, removeShop, secretOf } from './shop-book';
import { createShopRows, type ShopBook } from './shop-rows';
import { check, createSettingsSchemas, invalid } from './shop-schema';
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
  /** Why this shop cannot call, without touching its secrets: the problems of `credentials`. */
  ready(sellerNick: string): Promise<Problem | undefined>;
  /** Keeps the last connection test, for its view. */
  noteTest(sellerNick: string, test: ConnectionTest): Promise<void>;
}

export type SaveShop = MessageIn<'app/save-shop'>;

export interface ShopsParts {
  database: Database;
  vault: Vault;
  managed(): Promise<ManagedShop[]>;
}

const CLOSED: Problem = { code: 'vault-closed' };
const TESTS = 'connection-tests';

export function createShops({ database, vault, managed }: ShopsParts): Shops {
  const rows = createShopRows(database);
  const schemas = createSettingsSchemas();
  const confirmations = createConfirmations();

  /** Own shops, then managed ones; a policy wins over a shop of the same name. */
  const read = async (): Promise<ShopBook & { managed: ManagedShop[] }> => {
    const [book, policy] = await Promise.all([rows.read(), managed()]);
    const own = book.shops.filter((shop) => !findManaged(policy, shop.sellerNick));
    const shops = oneDefault([...own, ...policy.map(({ shop }) => shop)]);
    return { shops, secrets: book.secrets, managed: policy };
  };

  const parseInput = ({ shop, appSecret, session }: SaveShop): ParsedInput | Problem => {
    const form = check(schemas.form, shop);
    if (!form.ok) return form.problem;
    const secret = check(schemas.appSecret, appSecret || undefined, 'appSecret');
    if (!secret.ok) return secret.problem;
    const key = check(schemas.session, session || undefined, 'session');
    if (!key.ok) return key.problem;
    return {
      shop: { ...form.value, isManaged: false },
      appSecret: secret.value,
      session: session === null ? null : key.value,
    };
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
    const known = old ? hostQuestions(old).map(({ what, host }) => `${what} ${host}`) : [];
    const questions = hostQuestions(parsed.shop).filter(
      ({ what, host }) => !known.includes(`${what} ${host}`),
    );
    const question = confirmations.ask(questions, input.confirmed === true);
    if (question) return question;
    const secret = await nextSecret(book, old, parsed, cipher);
    if ('code' in secret) return secret;
    await rows.write(putShop(book, old, parsed.shop, secret));
    return undefined;
  };

  /** A policy without secrets leaves these, and only these, to options. */
  const saveManagedSecrets = async (
    book: ShopBook,
    { shop, secrets }: ManagedShop,
    input: ParsedInput,
    cipher: SecretCipher | undefined,
  ): Promise<Problem | undefined> => {
    if (secrets || !input.appSecret) return { code: 'managed-shop' };
    if (!cipher) return CLOSED;
    const row = await cipher.seal(ownerOf(shop), asSecrets(input.appSecret, input.session ?? undefined));
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
    return z.record(z.string(), z.custom<ConnectionTest>(isTest)).safeParse(stored).data ?? {};
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
    badges: async () =>
      (await views()).map(({ sellerNick, color, hasSession }) => ({
        sellerNick,
        color,
        hasSession,
        configured: true,
      })),
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
      if ('appSecret' in found.at) return undefined;
      return (await vault.view()).state === 'closed' ? CLOSED : undefined;
    },
    async noteTest(sellerNick, test) {
      const tests = { ...(await readTests()), [sellerNick]: test };
      await database.use((db) => db.put('meta', tests, TESTS));
    },
  };
}

type Tests = Record<string, ConnectionTest>;

interface ParsedInput {
  shop: Shop;
  appSecret?: string;
  /** Null: taken away. Undefined: kept. */
  session?: string | null;
}

function findObstacle(
  book: ShopBook,
  input: SaveShop,
  { shop, appSecret }: ParsedInput,
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

/** The secrets of the shop as it will be. A session is not carried to another host either. */
async function nextSecret(
  book: ShopBook,
  old: Shop | undefined,
  { shop, appSecret, session }: ParsedInput,
  cipher: SecretCipher | undefined,
): Promise<SecretRow | Problem> {
  const row = old && secretOf(book, old);
  if (row && !appSecret && session === undefined && secretOf({ shops: [], secrets: [row] }, shop)) return row;
  if (!cipher) return CLOSED;
  const kept = old && row && !changedHost(old, shop) ? await cipher.unseal(ownerOf(old), row) : undefined;
  const nextAppSecret = appSecret ?? kept?.appSecret;
  if (!nextAppSecret) return secretNeeded(shop);
  const nextSession = session === undefined ? kept?.session : (session ?? undefined);
  return cipher.seal(ownerOf(shop), asSecrets(nextAppSecret, nextSession));
}

export function asSecrets(appSecret: string, session: string | undefined): ShopSecrets {
  return session === undefined ? { appSecret } : { appSecret, session };
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
function isTest(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'at' in value && 'lockGateway' in value;
}

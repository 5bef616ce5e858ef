import type { Database } from '@/utils/background/storage/database';
import type { Problem } from '@/utils/domain/problem';
import { DEFAULT_PREFERENCES } from '@/utils/messages/default-preferences';
import type { VaultView } from '@/utils/messages/views';
import { passphraseProblem, type Rules, shortPassphrase } from '../shops/rules';
import type { ShopSecrets } from '../shops/shop';
import {
  type CryptoParts,
  deriveBits,
  importKey,
  newDeviceKey,
  newKeyParameters,
  ROUNDS,
  seal,
  unseal,
} from './cipher';
import { type SecretOwner, type SecretRow, sealSecrets, unsealSecrets } from './secret-row';
import { type AutoClose, createVaultRows, type KeyRow } from './vault-rows';
import {
  type ClosedWhy,
  createVaultSession,
  fromBase64,
  type OpenVault,
  type SessionArea,
  toBase64,
} from './vault-session';
import { secondsUntil, triesAfterFailure, waitUntil } from './vault-tries';

/**
 * Secrets at rest (密钥库: open or closed, never "locked"). Without a passphrase their key is a non-extractable key of
 * this browser profile; with one it is derived from the passphrase, and the derived bits are kept in session storage
 * until the vault closes.
 */
export interface Vault {
  view(): Promise<VaultView>;
  /** Also within `withCipher`. */
  hasPassphrase(): Promise<boolean>;
  /** Problem: `wrong-passphrase` {seconds} until the next attempt is accepted. */
  open(passphrase: string): Promise<VaultView | Problem>;
  close(why?: ClosedWhy): Promise<VaultView>;
  /**
   * Empty `passphrase`: back to the device key. `current` is needed while a passphrase is set. Problems: `settings-invalid`
   * {field, why, min} for one that is too short · `passphrase-required`.
   */
  setPassphrase(passphrase: string, current?: string): Promise<VaultView | Problem>;
  setAutoClose(autoClose: AutoClose): Promise<VaultView>;
  /** A forgotten passphrase: secrets are destroyed, shops and journal stay. */
  reset(): Promise<VaultView>;
  /** The user is active: the idle time starts again. Using secrets is no sign of activity: pages cause look-ups too. */
  touch(): Promise<void>;
  /** Closes the vault if its time is over; returns whether it did. To be called each minute, by alarm. */
  closeIfDue(): Promise<boolean>;
  /**
   * No other change of keys or secrets while `work` runs; no cipher while the vault is closed. `work` must not use the
   * vault itself.
   */
  withCipher<T>(work: (cipher: SecretCipher | undefined) => Promise<T>): Promise<T>;
}

/** Seals and opens secrets while the vault is open. */
export interface SecretCipher {
  seal(owner: SecretOwner, secrets: ShopSecrets): Promise<SecretRow>;
  /** Undefined if they belong to another shop or are damaged. */
  unseal(row: SecretRow): Promise<ShopSecrets | undefined>;
}

interface VaultParts extends CryptoParts {
  database: Database;
  session: SessionArea;
  now(): number;
  /** PBKDF2 rounds of new passphrases; older ones are raised to it when they open. */
  rounds?: number;
  rules?(): Promise<Rules>;
}

const CHECK = ['order-lock check', 1] as const;
const CHECK_VALUE = 'open';

export function createVault(parts: VaultParts): Vault {
  const { now, rounds = ROUNDS, rules = async () => DEFAULT_PREFERENCES } = parts;
  const rows = createVaultRows(parts.database);
  const session = createVaultSession(parts.session);
  let turns: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = turns.then(work);
    turns = turn.catch(() => undefined);
    return turn;
  };

  const view = async (): Promise<VaultView> => {
    const [key, autoClose, { nextTryAt }] = await Promise.all([rows.key(), rows.autoClose(), rows.tries()]);
    if (key?.kind !== 'passphrase') return { state: 'no-passphrase', ...autoClose };
    const opened = await openedWith(key);
    if ('bits' in opened) return { state: 'open', ...autoClose };
    const until = waitUntil({ failures: 0, nextTryAt }, now());
    return {
      state: 'closed',
      closedWhy: opened.closedWhy,
      ...autoClose,
      ...(until ? { nextTryAt: until } : {}),
    };
  };

  /** The session's bits if they make this key and their time is not over. */
  const openedWith = async (key: PassphraseRow): Promise<OpenVault | { closedWhy: ClosedWhy }> => {
    const opened = await session.get();
    if (!('bits' in opened)) return opened;
    if (opened.keyId !== toBase64(key.parameters.salt)) return { closedWhy: 'browser-closed' };
    const why = overdue(opened, await rows.autoClose(), now());
    if (!why) return opened;
    await session.close(why);
    return { closedWhy: why };
  };

  const currentKey = async (): Promise<CryptoKey | undefined> => {
    const row = await rows.key();
    if (row?.kind === 'device') return row.key;
    if (!row) return makeDeviceKey();
    const opened = await openedWith(row);
    if (!('bits' in opened)) return undefined;
    return importKey(parts, fromBase64(opened.bits));
  };

  const makeDeviceKey = async (): Promise<CryptoKey> => {
    const key = await newDeviceKey(parts);
    await rows.changeKey({ kind: 'device', key }, []);
    return key;
  };

  /**
   * The key of this passphrase, or how long to wait. An attempt counts before it is made, so that killing the worker
   * gains nothing.
   */
  const tryPassphrase = async (passphrase: string, row: PassphraseRow): Promise<Attempt | Problem> => {
    const tries = await rows.tries();
    const until = waitUntil(tries, now());
    if (until) return wrongPassphrase(secondsUntil(until, now()));
    const failed = triesAfterFailure(tries, now());
    await rows.setTries(failed);
    const bits = await deriveBits(parts, passphrase, row.parameters);
    const key = await importKey(parts, bits);
    if ((await unseal(parts, key, row.check, CHECK)) !== CHECK_VALUE) {
      return wrongPassphrase(secondsUntil(failed.nextTryAt, now()));
    }
    await rows.setTries({ failures: 0, nextTryAt: 0 });
    return { key, bits };
  };

  /** Seals everything again with the new key. What does not open with the old key is lost anyway. */
  const changeKey = async (oldKey: CryptoKey, row: KeyRow, key: CryptoKey): Promise<void> => {
    const sealed: SecretRow[] = [];
    for (const secret of await rows.secrets()) {
      const secrets = await unsealSecrets(parts, oldKey, secret);
      if (secrets) sealed.push(await sealSecrets(parts, key, secret, secrets));
    }
    await rows.changeKey(row, sealed);
  };

  const changeToPassphrase = async (oldKey: CryptoKey, passphrase: string): Promise<void> => {
    const parameters = newKeyParameters(parts, rounds);
    const bits = await deriveBits(parts, passphrase, parameters);
    const key = await importKey(parts, bits);
    const check = await seal(parts, key, CHECK_VALUE, CHECK);
    await changeKey(oldKey, { kind: 'passphrase', parameters, check }, key);
    await remember(bits, parameters.salt);
  };

  const changeToDeviceKey = async (oldKey: CryptoKey): Promise<void> => {
    const key = await newDeviceKey(parts);
    await changeKey(oldKey, { kind: 'device', key }, key);
    await session.forget();
  };

  const remember = (bits: Uint8Array, salt: Uint8Array): Promise<void> =>
    session.open({ bits: toBase64(bits), keyId: toBase64(salt), openedAt: now(), usedAt: now() });

  return {
    view: () => inTurn(view),
    hasPassphrase: async () => (await rows.key())?.kind === 'passphrase',
    open: (passphrase) =>
      inTurn(async () => {
        const row = await rows.key();
        if (row?.kind !== 'passphrase') return view();
        const attempt = await tryPassphrase(passphrase, row);
        if ('code' in attempt) return attempt;
        if (row.parameters.rounds < rounds) await changeToPassphrase(attempt.key, passphrase);
        else await remember(attempt.bits, row.parameters.salt);
        return view();
      }),
    close: (why = 'by-hand') =>
      inTurn(async () => {
        if ((await rows.key())?.kind === 'passphrase') await session.close(why);
        return view();
      }),
    setPassphrase: (passphrase, current) =>
      inTurn(async () => {
        const rule = await rules();
        const problem =
          passphrase === '' ? passphraseProblem(false, rule) : shortPassphrase(passphrase, rule);
        if (problem) return problem;
        const row = await rows.key();
        let oldKey = row?.kind === 'device' ? row.key : undefined;
        if (row?.kind === 'passphrase') {
          const attempt = await tryPassphrase(current ?? '', row);
          if ('code' in attempt) return attempt;
          oldKey = attempt.key;
        }
        oldKey ??= await makeDeviceKey();
        if (passphrase !== '') await changeToPassphrase(oldKey, passphrase);
        else if (row?.kind === 'passphrase') await changeToDeviceKey(oldKey);
        return view();
      }),
    setAutoClose: (autoClose) =>
      inTurn(async () => {
        await rows.setAutoClose(autoClose);
        return view();
      }),
    reset: () =>
      inTurn(async () => {
        await rows.reset();
        await session.forget();
        return view();
      }),
    touch: () =>
      inTurn(async () => {
        const row = await rows.key();
        const opened = row?.kind === 'passphrase' ? await openedWith(row) : undefined;
        if (opened && 'bits' in opened) await session.open({ ...opened, usedAt: now() });
      }),
    closeIfDue: () =>
      inTurn(async () => {
        const row = await rows.key();
        if (row?.kind !== 'passphrase' || !('bits' in (await session.get()))) return false;
        return !('bits' in (await openedWith(row)));
      }),
    withCipher: (work) =>
      inTurn(async () => {
        const key = await currentKey();
        return work(key && cipherWith(parts, key));
      }),
  };
}

function cipherWith(parts: CryptoParts, key: CryptoKey): SecretCipher {
  return {
    seal: (owner, secrets) => sealSecrets(parts, key, owner, secrets),
    unseal: (row) => unsealSecrets(parts, key, row),
  };
}

type PassphraseRow = Extract<KeyRow, { kind: 'passphrase' }>;

interface Attempt {
  key: CryptoKey;
  bits: Uint8Array<ArrayBuffer>;
}

function overdue({ openedAt, usedAt }: OpenVault, autoClose: AutoClose, now: number): ClosedWhy | undefined {
  // A clock that was set back does not keep a vault open.
  const over = (since: number, minutes: number) => minutes > 0 && Math.abs(now - since) >= minutes * 60_000;
  if (over(openedAt, autoClose.maxMinutes)) return 'time';
  return over(usedAt, autoClose.idleMinutes) ? 'idle' : undefined;
}

function wrongPassphrase(seconds: number): Problem {
  return { code: 'wrong-passphrase', detail: { seconds: String(seconds) } };
}

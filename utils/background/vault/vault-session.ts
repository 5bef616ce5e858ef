import * as z from 'zod/mini';
import type { VaultView } from '@/utils/messages/views';

/** The vault's state in session storage: gone when the browser closes, kept while the worker is suspended. */

/** The part of `storage.session` that is used. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

export interface OpenVault {
  /** Base64 of the derived bits. */
  bits: string;
  /** The key they make: stale bits of a changed passphrase are ignored. */
  keyId: string;
  /** Epoch ms. */
  openedAt: number;
  usedAt: number;
}

export type ClosedWhy = NonNullable<VaultView['closedWhy']>;

interface VaultSession {
  /** The open vault, or why it is closed. */
  get(): Promise<OpenVault | { closedWhy: ClosedWhy }>;
  open(vault: OpenVault): Promise<void>;
  close(why: ClosedWhy): Promise<void>;
  forget(): Promise<void>;
}

const KEY = 'vault';

export function createVaultSession(area: SessionArea): VaultSession {
  const open = z.object({
    bits: z.string(),
    keyId: z.string(),
    openedAt: z.number(),
    usedAt: z.number(),
  });
  const closed = z.object({ closedWhy: z.enum(['idle', 'time', 'browser-closed', 'by-hand']) });
  return {
    async get() {
      const stored = (await area.get(KEY))[KEY];
      return open.safeParse(stored).data ?? closed.safeParse(stored).data ?? { closedWhy: 'browser-closed' };
    },
    open: (vault) => area.set({ [KEY]: vault }),
    close: (closedWhy) => area.set({ [KEY]: { closedWhy } }),
    forget: () => area.remove(KEY),
  };
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** Throws on anything that is not base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from '../../../../tooling/find-browser.mjs';

/** The extension's databases of a profile as the browser left them on disk, packed: tests/fixtures/profiles. */

export const VAULTS = ['device-key', 'passphrase'] as const;
export type VaultKind = (typeof VAULTS)[number];

export function archiveOf(version: string, name: BrowserName, vault: VaultKind): string {
  const file = `../../../fixtures/profiles/${version}/${name}-${vault}.tar.gz`;
  return fileURLToPath(new URL(file, import.meta.url));
}

/** Where each browser keeps the IndexedDB of extensions, below its profile. */
const FOLDERS: Record<BrowserName, { at: string; names: RegExp }> = {
  chromium: { at: 'Default/IndexedDB', names: /^chrome-extension_/ },
  firefox: { at: 'storage/default', names: /^moz-extension\+\+\+/ },
};

export function packDatabases(name: BrowserName, profile: string, archive: string): void {
  const { at, names } = FOLDERS[name];
  const found = readdirSync(join(profile, at)).filter((entry) => names.test(entry));
  if (found.length === 0) throw new Error(`no database of an extension in ${profile}`);
  mkdirSync(dirname(archive), { recursive: true });
  const members = found.map((entry) => `${at}/${entry}`);
  execFileSync('tar', ['--sort=name', '--owner=0', '--group=0', '-czf', archive, '-C', profile, ...members]);
}

export function unpackDatabases(archive: string, profile: string): void {
  execFileSync('tar', ['-xzf', archive, '-C', profile]);
}

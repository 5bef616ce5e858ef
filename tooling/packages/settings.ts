import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** What an administrator sets by environment variables, and what is invalid or missing in plain words. */
export interface PackageSettings {
  key: KeyObject;
  updateUrl: string;
  warnings: string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reserved (RFC 2606): packages made without an address of their own find no updates, and no stranger's either. */
const NO_ADDRESS = 'https://updates.example.com/order-lock/';

/** @throws Error that names the variable and what it should be */
export function packageSettings({ CRX_KEY, UPDATE_URL }: Environment): PackageSettings {
  const warnings: string[] = [];
  if (!CRX_KEY)
    warnings.push(
      'CRX_KEY is not set: the .crx is signed with a key made for this run and thrown away. It is good for a trial only: ' +
        'the next one has another id, so browsers will not take it as an update, and settings stay behind.',
    );
  if (!UPDATE_URL)
    warnings.push(
      `UPDATE_URL is not set: updates.xml, updates.json, the .crx and the .xpi name ${NO_ADDRESS}, where nothing is.`,
    );
  return { key: signingKey(CRX_KEY), updateUrl: folderUrl(UPDATE_URL || NO_ADDRESS), warnings };
}

/** `CRX_KEY`: an RSA private key as PEM text, or the path of a file with one. */
function signingKey(given: string | undefined): KeyObject {
  if (!given) return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const isText = given.includes('-----BEGIN');
  if (!isText && !existsSync(given)) throw new Error('CRX_KEY: neither a PEM text nor a file that exists');
  const key = readKey(isText ? given : readFileSync(given, 'utf8'));
  if (key?.asymmetricKeyType !== 'rsa') throw new Error('CRX_KEY: not an RSA private key in PEM form');
  return key;
}

function readKey(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}

function folderUrl(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && url.hostname === '127.0.0.1');
  if (!url || !isSafe || url.search || url.hash)
    throw new Error('UPDATE_URL: the https address of a folder (http for 127.0.0.1 only)');
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

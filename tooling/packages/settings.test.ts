import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { publicKeyOf } from './crx';
import { packageSettings } from './settings';

const pkcs8 = { type: 'pkcs8', format: 'pem' } as const;
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const CRX_KEY = privateKey.export(pkcs8).toString();
const UPDATE_URL = 'https://it.example.com/lock/';

it('accepts a key as text or as a file, and an address with or without its trailing slash', () => {
  const folder = mkdtempSync(join(tmpdir(), 'order-lock-key-'));
  const file = join(folder, 'key.pem');
  writeFileSync(file, CRX_KEY);
  for (const [key, url] of [
    [CRX_KEY, UPDATE_URL],
    [file, 'https://it.example.com/lock'],
  ]) {
    const settings = packageSettings({ CRX_KEY: key, UPDATE_URL: url });
    expect(publicKeyOf(settings.key)).toEqual(publicKeyOf(privateKey));
    expect(settings.updateUrl).toBe(UPDATE_URL);
    expect(settings.warnings).toEqual([]);
  }
  rmSync(folder, { recursive: true });
});

it('creates a new key each time without one, and says what that means', () => {
  const [first, second] = [packageSettings({ UPDATE_URL }), packageSettings({ UPDATE_URL })];
  expect(publicKeyOf(first.key)).not.toEqual(publicKeyOf(second.key));
  expect(first.warnings).toEqual([expect.stringMatching(/^CRX_KEY is not set.*thrown away/)]);
});

it('warns of a missing address', () => {
  expect(packageSettings({ CRX_KEY }).warnings).toEqual([expect.stringMatching(/^UPDATE_URL is not set/)]);
});

it.each([
  ['/no/such/file.pem', /^CRX_KEY: neither/],
  ['-----BEGIN PRIVATE KEY-----\nnonsense', /^CRX_KEY: not an RSA/],
  [
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export(pkcs8).toString(),
    /^CRX_KEY: not an RSA/,
  ],
])('refuses an invalid key: %s', (key, why) => {
  expect(() => packageSettings({ CRX_KEY: key, UPDATE_URL })).toThrow(why);
});

it.each(['http://it.example.com/lock/', 'it.example.com', 'https://it.example.com/?a=1', 'file:///lock/'])(
  'refuses an unsafe address: %s',
  (url) => expect(() => packageSettings({ CRX_KEY, UPDATE_URL: url })).toThrow(/^UPDATE_URL/),
);

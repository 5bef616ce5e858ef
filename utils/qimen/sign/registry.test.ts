import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SIGNERS } from './registry';

/** Lengths around the 64-byte block: longer keys are hashed first. */
const SECRETS = ['', 'k', 'x'.repeat(63), 'x'.repeat(64), 'x'.repeat(65), 'x'.repeat(500), '密钥'.repeat(20)];
const TEXTS = ['', 'app_key1method', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), '锁单'.repeat(3000)];
const cases = SECRETS.flatMap((secret) => TEXTS.map((text) => ({ secret, text })));

describe('signers agree with another implementation', () => {
  it.each(cases)('secret of $secret.length, text of $text.length', async ({ secret, text }) => {
    const hex = (made: { digest(encoding: 'hex'): string }) => made.digest('hex').toUpperCase();
    expect(await SIGNERS.md5(secret, text)).toBe(hex(createHash('md5').update(secret + text + secret)));
    expect(await SIGNERS.hmac(secret, text)).toBe(hex(createHmac('md5', secret).update(text)));
    // Web Crypto rejects an empty key; no shop has an empty secret.
    if (secret === '') return;
    expect(await SIGNERS['hmac-sha256'](secret, text)).toBe(hex(createHmac('sha256', secret).update(text)));
  });
});

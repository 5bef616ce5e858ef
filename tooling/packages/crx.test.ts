import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { extensionId, packCrx, publicKeyOf } from './crx';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const archive = new TextEncoder().encode('a zip');

/** The fields of a protocol buffer that has byte fields only. */
function fieldsOf(message: Buffer): Map<number, Buffer> {
  const fields = new Map<number, Buffer>();
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = message.readUInt8(at++);
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < message.length) {
    const tag = next();
    expect(tag % 8).toBe(2);
    const length = next();
    fields.set(Math.floor(tag / 8), message.subarray(at, at + length));
    at += length;
  }
  return fields;
}

describe('packCrx', () => {
  it('writes what crx3.proto describes, with a valid signature', () => {
    const crx = Buffer.from(packCrx(archive, privateKey));
    expect(crx.toString('latin1', 0, 4)).toBe('Cr24');
    expect(crx.readUInt32LE(4)).toBe(3);
    const headerEnd = 12 + crx.readUInt32LE(8);
    expect(crx.subarray(headerEnd)).toEqual(Buffer.from(archive));

    const header = fieldsOf(crx.subarray(12, headerEnd));
    expect([...header.keys()]).toEqual([2, 10_000]);
    const proof = fieldsOf(header.get(2) as Buffer);
    const signedData = header.get(10_000) as Buffer;
    const publicKey = proof.get(1) as Buffer;
    expect(publicKey).toEqual(publicKeyOf(privateKey));

    const length = Buffer.alloc(4);
    length.writeUInt32LE(signedData.length);
    const signed = Buffer.concat([Buffer.from('CRX3 SignedData\x00'), length, signedData, archive]);
    const key = createPublicKey({ key: publicKey, format: 'der', type: 'spki' });
    expect(verify('sha256', signed, key, proof.get(2) as Buffer)).toBe(true);
    const id = (fieldsOf(signedData).get(1) as Buffer).toString('hex');
    expect(id.replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)))).toBe(
      extensionId(publicKey),
    );
  });

  it('gives the same bytes again', () => {
    expect(packCrx(archive, privateKey)).toEqual(packCrx(archive, privateKey));
  });
});

it('gives the same id as Chromium (its own PDF viewer)', () => {
  const key =
    'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDN6hM0rsDYGbzQPQfOygqlRtQgKUXMfnSjhIBL7LnReAVBEd7ZmKtyN2qmSasMl4HZpMhVe2rPWVVwBDl6iyNE/Kok6E6v6V3vCLGsOpQAuuNVye/3QxzIldzG/jQAdWZiyXReRVapOhZtLjGfywCvlWq7Sl/e3sbc0vWybSDI2QIDAQAB';
  expect(extensionId(Buffer.from(key, 'base64'))).toBe('mhjfbmdgcfjbbpaeojofohoefgiehjai');
});

import { createHash, createPublicKey, type KeyObject, sign } from 'node:crypto';

/**
 * Signed packages for Chromium. The format is CRX3: the word `Cr24`, the number 3, the length of a header, the header,
 * a zip. The header is a protocol buffer of few fields, written here by hand:
 * https://source.chromium.org/chromium/chromium/src/+/main:components/crx_file/crx3.proto; what is signed:
 * https://source.chromium.org/chromium/chromium/src/+/main:components/crx_file/crx_creator.cc
 */

const MAGIC = 'Cr24';
const VERSION = 3;
const SIGNED_CONTEXT = 'CRX3 SignedData\0';

/** Field numbers of `CrxFileHeader`, `AsymmetricKeyProof` and `SignedData`. */
const SHA256_WITH_RSA = 2;
const SIGNED_HEADER_DATA = 10_000;
const PUBLIC_KEY = 1;
const SIGNATURE = 2;
const CRX_ID = 1;

/** Signs a zip. The same zip and key give the same bytes (PKCS #1 v1.5 has no randomness). */
export function packCrx(archive: Uint8Array, key: KeyObject): Uint8Array {
  const publicKey = publicKeyOf(key);
  const signedData = field(CRX_ID, idBytes(publicKey));
  const signature = sign(
    'sha256',
    Buffer.concat([Buffer.from(SIGNED_CONTEXT), uint32(signedData.length), signedData, archive]),
    key,
  );
  const proof = Buffer.concat([field(PUBLIC_KEY, publicKey), field(SIGNATURE, signature)]);
  const header = Buffer.concat([field(SHA256_WITH_RSA, proof), field(SIGNED_HEADER_DATA, signedData)]);
  return Buffer.concat([Buffer.from(MAGIC), uint32(VERSION), uint32(header.length), header, archive]);
}

/** The public half, as it appears in a header and (in base64) as `key` in a manifest. */
export function publicKeyOf(key: KeyObject): Buffer {
  return createPublicKey(key).export({ type: 'spki', format: 'der' });
}

/**
 * Id that Chromium gives to an extension with this public key: half of its SHA-256, with the letters a to p as digits
 * (components/crx_file/id_util.cc).
 */
export function extensionId(publicKey: Uint8Array): string {
  const digits = idBytes(publicKey).toString('hex');
  return digits.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

function idBytes(publicKey: Uint8Array): Buffer {
  return createHash('sha256').update(publicKey).digest().subarray(0, 16);
}

/** A field of bytes: number and type, length, bytes (https://protobuf.dev/programming-guides/encoding/). */
function field(number: number, bytes: Uint8Array): Buffer {
  const LENGTH_DELIMITED = 2;
  return Buffer.concat([varint((number << 3) | LENGTH_DELIMITED), varint(bytes.length), bytes]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return Buffer.from([...bytes, rest]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

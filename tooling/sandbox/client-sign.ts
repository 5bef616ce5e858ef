import { createHash, createHmac } from 'node:crypto';

/**
 * The `sign` that the gateway expects of a caller (calling guide and official Java client).
 * Written independently of the extension's own signing, on Node's crypto, so that they cannot share a mistake.
 */
export function clientSign(
  params: ReadonlyMap<string, string>,
  secret: string,
  method: string | undefined,
  rawBody = '',
): string {
  const text = joined(params) + rawBody;
  switch (method) {
    case 'hmac':
      return createHmac('md5', secret).update(text).digest('hex').toUpperCase();
    case 'hmac-sha256':
      return createHmac('sha256', secret).update(text).digest('hex').toUpperCase();
    case 'md5':
      return md5(secret + text + secret);
    default:
      // An unknown method: no leading secret, as the Java client does.
      return md5(text + secret);
  }
}

function joined(params: ReadonlyMap<string, string>): string {
  return [...params]
    .filter(([name, value]) => name !== 'sign' && !isBlank(value))
    .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map(([name, value]) => name + value)
    .join('');
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex').toUpperCase();
}

/** Blank by Java's `Character.isWhitespace`, which differs from what JavaScript's `trim` removes. */
function isBlank(value: string): boolean {
  return [...value].every(isJavaWhitespace);
}

const NON_BREAKING = ['\u00a0', '\u2007', '\u202f'];

function isJavaWhitespace(char: string): boolean {
  const code = char.charCodeAt(0);
  const isControl = (code >= 0x09 && code <= 0x0d) || (code >= 0x1c && code <= 0x1f);
  return isControl || (/^[\p{Zs}\p{Zl}\p{Zp}]$/u.test(char) && !NON_BREAKING.includes(char));
}

import { createHash, createHmac } from 'node:crypto';

/**
 * What the gateway expects as a caller's `sign` (CALL guide and the official Java client).
 * Written apart from the extension's own signing, on Node's crypto, so that both cannot be wrong alike.
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

/** Blank for Java's `Character.isWhitespace`, which is not what JavaScript's `trim` takes away. */
function isBlank(value: string): boolean {
  return [...value].every(isJavaWhitespace);
}

const NON_BREAKING = ['\u00a0', '\u2007', '\u202f'];

function isJavaWhitespace(char: string): boolean {
  const code = char.charCodeAt(0);
  const isControl = (code >= 0x09 && code <= 0x0d) || (code >= 0x1c && code <= 0x1f);
  return isControl || (/^[\p{Zs}\p{Zl}\p{Zp}]$/u.test(char) && !NON_BREAKING.includes(char));
}

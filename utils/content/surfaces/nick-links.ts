/**
 * A nick from a link or attribute, percent-encoded as UTF-8 or GBK. The link's `charset` decides; without one, bytes
 * that are valid UTF-8 are never read as GBK. Bytes that are neither give no name.
 */
export function decodeNick(encoded: string, charset = ''): string | undefined {
  if (/^utf-?8$/i.test(charset)) return decode(encoded, 'utf-8');
  if (/^gb/i.test(charset)) return decode(encoded, 'gb18030');
  return decode(encoded, 'utf-8') ?? decode(encoded, 'gb18030');
}

/** The nick that the first of these parameters names, by the link's own `charset`. */
export function nickInLink(href: string, ...parameters: string[]): string | undefined {
  const found = parameters.map((name) => parameterOf(href, name)).find(Boolean);
  return found && decodeNick(found, parameterOf(href, 'charset'));
}

function parameterOf(href: string, name: string): string | undefined {
  return new RegExp(`[?&]${name}=([^&#]+)`, 'i').exec(href)?.[1];
}

/** The second byte of a GBK character may be a plain letter; characters beyond ASCII stand for themselves. */
function decode(encoded: string, charset: string): string | undefined {
  const decoder = new TextDecoder(charset, { fatal: true });
  try {
    return encoded.replace(/(?:%[0-9a-f]{2}|[ -~])+/gi, (run) => decoder.decode(bytesOf(run)));
  } catch {
    return undefined;
  }
}

function bytesOf(run: string): Uint8Array {
  const bytes = [...run.matchAll(/%([0-9a-f]{2})|./gi)].map(([sign, hex]) =>
    hex ? Number.parseInt(hex, 16) : sign.charCodeAt(0),
  );
  return Uint8Array.from(bytes);
}

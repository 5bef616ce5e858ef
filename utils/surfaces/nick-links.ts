/** Two-byte UTF-8 makes letters that no nick has (Cyrillic, Hebrew …): such bytes are GBK, as 叶 = %D2%B6. */
const UNLIKELY = /[\u0080-\u07ff]/;

/**
 * A nick out of a link. Some links are percent-encoded GBK, on which `decodeURIComponent` throws or finds letters by
 * accident; what is neither is nobody's name.
 */
export function decodeNick(encoded: string): string | undefined {
  const nick = decodeUtf8(encoded);
  return nick === undefined || (UNLIKELY.test(nick) && encoded.includes('%'))
    ? (decodeGbk(encoded) ?? nick)
    : nick;
}

function decodeUtf8(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

function decodeGbk(encoded: string): string | undefined {
  const bytes = [...encoded.matchAll(/%([0-9a-f]{2})|([^%])/gi)].map(([, hex, plain = '']) =>
    hex ? Number.parseInt(hex, 16) : plain.charCodeAt(0),
  );
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

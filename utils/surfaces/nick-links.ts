/**
 * A nick out of a link. Some links are percent-encoded GBK, on which `decodeURIComponent` throws; what is neither is
 * nobody's name.
 */
export function decodeNick(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return decodeGbk(encoded);
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

/** Longest answer that is read, in bytes after decompression. Real ones have a few hundred to tens of thousands. */
const MAX_BODY_BYTES = 1_000_000;

type BodyReading = { kind: 'text'; text: string } | { kind: 'lost' } | { kind: 'unreadable' };

/**
 * Reads a body in chunks as strict UTF-8 and stops at the limit, so that neither a huge body nor a decompression bomb
 * is ever held in memory.
 */
export async function readBody(response: Response, maxBytes = MAX_BODY_BYTES): Promise<BodyReading> {
  if (!response.body) return { kind: 'text', text: '' };
  const reader = response.body.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  for (;;) {
    const piece = await reader.read().catch(() => undefined);
    if (!piece) return { kind: 'lost' };
    size += piece.value?.byteLength ?? 0;
    const decoded = size > maxBytes ? undefined : decode(decoder, piece.value);
    if (decoded === undefined) {
      void reader.cancel().catch(() => undefined);
      return { kind: 'unreadable' };
    }
    text += decoded;
    if (piece.done) return { kind: 'text', text };
  }
}

function decode(decoder: TextDecoder, bytes: Uint8Array | undefined): string | undefined {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch {
    return undefined;
  }
}

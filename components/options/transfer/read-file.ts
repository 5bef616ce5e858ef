/** A settings file is small; anything bigger is some other file. */
const MAX_BYTES = 2_000_000;

type FileText = { ok: true; text: string } | { ok: false; problem: 'too-big' | 'unreadable' };

/** The text of a chosen file: UTF-8, UTF-16 with a byte order mark, or what Chinese Windows editors write (GB18030). */
export async function readFileText(file: Blob): Promise<FileText> {
  if (file.size > MAX_BYTES) return { ok: false, problem: 'too-big' };
  try {
    return { ok: true, text: decode(new Uint8Array(await file.arrayBuffer())) };
  } catch {
    return { ok: false, problem: 'unreadable' };
  }
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

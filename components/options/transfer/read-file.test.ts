import { describe, expect, it } from 'vitest';
import { readFileText } from './read-file';

const text = '{"sellerNick":"云栖里"}';

describe('readFileText', () => {
  it('reads UTF-8, with and without a byte order mark', async () => {
    expect(await readFileText(new Blob([text]))).toEqual({ ok: true, text });
    expect(await readFileText(new Blob(['\ufeff', text]))).toEqual({ ok: true, text });
  });

  it('reads UTF-16', async () => {
    const units = [...`\ufeff${text}`].map((char) => char.charCodeAt(0));
    const bytes = new Uint8Array(units.flatMap((unit) => [unit & 0xff, unit >> 8]));
    expect(await readFileText(new Blob([bytes]))).toEqual({ ok: true, text });
  });

  it('reads GB18030', async () => {
    const bytes = new Uint8Array([0x22, 0xd4, 0xc6, 0xc6, 0xdc, 0xc0, 0xef, 0x22]);
    expect(await readFileText(new Blob([bytes]))).toEqual({ ok: true, text: '"云栖里"' });
  });

  it('refuses a big file unread', async () => {
    expect(await readFileText(new Blob(['x'.repeat(2_000_001)]))).toEqual({ ok: false, problem: 'too-big' });
  });
});

import { inflateSync } from 'node:zlib';

/** Pixels of a screenshot: 8 bits per channel, not interlaced, as browsers write them. */
export interface Pixels {
  width: number;
  height: number;
  /** 3 or 4. */
  channels: number;
  data: Uint8Array;
}

export function decodePng(file: Uint8Array): Pixels {
  const bytes = Buffer.from(file);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const channels = bytes[25] === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const size = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + size));
  }
  return {
    width,
    height,
    channels,
    data: unfilter(inflateSync(Buffer.concat(parts)), width * channels, channels),
  };
}

/** Reverses the filter of each line (PNG specification, section 9). */
function unfilter(raw: Uint8Array, stride: number, channels: number): Uint8Array {
  const lines = raw.length / (stride + 1);
  const data = new Uint8Array(lines * stride);
  for (let line = 0; line < lines; line += 1) {
    const filter = raw[line * (stride + 1)] ?? 0;
    for (let i = 0; i < stride; i += 1) {
      const at = line * stride + i;
      const left = i >= channels ? (data[at - channels] ?? 0) : 0;
      const up = line > 0 ? (data[at - stride] ?? 0) : 0;
      const corner = line > 0 && i >= channels ? (data[at - stride - channels] ?? 0) : 0;
      data[at] = (raw[line * (stride + 1) + 1 + i] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return data;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((each) => Math.abs(guess - each)) as [number, number, number];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** Mean difference per channel, 0 to 255; 255 for different sizes. */
export function difference(a: Pixels, b: Pixels): number {
  if (a.data.length !== b.data.length || a.width !== b.width) return 255;
  let sum = 0;
  for (const [i, value] of a.data.entries()) sum += Math.abs(value - (b.data[i] ?? 0));
  return sum / a.data.length;
}

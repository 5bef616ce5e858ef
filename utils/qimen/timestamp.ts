const GMT8_MS = 8 * 3_600_000;

/** `yyyy-MM-dd HH:mm:ss` in GMT+8, whatever this machine's time zone. `at` is epoch ms. */
export function gmt8Text(at: number): string {
  return new Date(at + GMT8_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/** Epoch ms of a GMT+8 `yyyy-MM-dd HH:mm:ss`; undefined for any other text. */
export function fromGmt8Text(text: string): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(text);
  if (!match) return undefined;
  const at = Date.parse(`${match[1]}T${match[2]}+08:00`);
  return Number.isNaN(at) ? undefined : at;
}

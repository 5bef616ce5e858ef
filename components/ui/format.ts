/** Formats numbers and times for display. Money is text in yuan everywhere and is calculated in whole cents. */

/** "1657.00" → "¥1,657.00". Text that is not an amount is returned as it is. */
export function money(yuan: string): string {
  const parts = /^(-?)([0-9]+)(?:\.([0-9]{1,2}))?$/.exec(yuan.trim());
  if (!parts) return `¥${yuan}`;
  const [, sign, whole = '', cents = ''] = parts;
  return `${sign}¥${whole.replace(/\B(?=(?:[0-9]{3})+$)/g, ',')}.${cents.padEnd(2, '0')}`;
}

/** Converts an amount in yuan to cents; undefined if the text is not an amount. */
export function cents(yuan: string): number | undefined {
  const parts = /^([0-9]{1,12})(?:\.([0-9]{1,2}))?$/.exec(yuan.trim());
  if (!parts) return undefined;
  const [, whole = '', rest = ''] = parts;
  return Number(whole) * 100 + Number(rest.padEnd(2, '0'));
}

/** 165700 → "1657.00". */
export function yuan(amount: number): string {
  return `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
}

/** `HH:mm:ss` today, else `MM-DD HH:mm`, in the agent's zone. Epoch ms. */
export function clock(at: number, now: number): string {
  const time = new Date(at);
  const minutes = `${two(time.getHours())}:${two(time.getMinutes())}`;
  const isToday = time.toDateString() === new Date(now).toDateString();
  return isToday ? `${minutes}:${two(time.getSeconds())}` : `${day(time)} ${minutes}`;
}

/** `HH:mm` today, else `MM-DD HH:mm`. */
export function shortClock(at: number, now: number): string {
  const text = clock(at, now);
  return text.replace(/:[0-9]{2}$/, (seconds) => (text.includes(' ') ? seconds : ''));
}

/** Seconds with one decimal; never 0.0, which looks like an error. */
export function seconds(ms: number): string {
  return (Math.max(100, ms) / 1000).toFixed(1);
}

function day(time: Date): string {
  return `${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

/** Days in the local time zone, as keys `yyyy-MM-dd`: sortable, comparable and readable in files. */

export function dayOf(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Epoch ms at which the day begins. */
export function startOfDay(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date).getTime();
}

/** The last `count` days up to that of `now`, oldest first. Counted in dates, since a day may have 23 or 25 hours. */
export function lastDays(now: number, count: number): string[] {
  const today = new Date(now);
  return Array.from({ length: count }, (_, i) => {
    const back = count - 1 - i;
    return dayOf(new Date(today.getFullYear(), today.getMonth(), today.getDate() - back).getTime());
  });
}

/** `yyyy-MM-dd HH:mm:ss` in the local time zone. */
export function dayAndTime(at: number): string {
  const date = new Date(at);
  return `${dayOf(at)} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

/** Days in the zone of this computer, as keys `yyyy-MM-dd`: they sort, compare and stand in a file as they are. */

export function dayOf(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Epoch ms of the day's first moment. */
export function startOfDay(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date).getTime();
}

/** The `count` days that end with the day of `now`, oldest first. Counted in dates: a day may have 23 or 25 hours. */
export function lastDays(now: number, count: number): string[] {
  const today = new Date(now);
  return Array.from({ length: count }, (_, i) => {
    const back = count - 1 - i;
    return dayOf(new Date(today.getFullYear(), today.getMonth(), today.getDate() - back).getTime());
  });
}

/** `yyyy-MM-dd HH:mm:ss` in the zone of this computer. */
export function dayAndTime(at: number): string {
  const date = new Date(at);
  return `${dayOf(at)} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

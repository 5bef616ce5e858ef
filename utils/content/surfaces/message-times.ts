/** Times beside messages, as far as they can be compared. */

/** As comparable text; undefined if the page leaves out the day. */
export function fullTime(shown: string | null | undefined): string | undefined {
  const [, year, month, day, hour, minutes] = FULL_TIME.exec(shown ?? '') ?? [];
  const two = (digits = ''): string => digits.padStart(2, '0');
  return minutes && `${year}-${two(month)}-${two(day)} ${two(hour)}${minutes}`;
}

const FULL_TIME = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?\s+(\d{1,2})(:\d\d(?::\d\d)?)/;

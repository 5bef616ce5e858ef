import type { SeatLine, Wording } from './seat-line';

/** The check as a text for support: no name, address or word that comes from outside. */
export function seatText(lines: readonly SeatLine[], { t: { seat }, language, now }: Wording): string {
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' }).format(now);
  const written = lines.flatMap((line) => {
    const { title, text, next } = { ...line, ...line.copied };
    return [`[${seat.state[line.state]}] ${title}: ${text}`, ...(next ? [`    ${seat.next}: ${next}`] : [])];
  });
  return `${[seat.head(when), ...written].join('\n')}\n`;
}

import type { OptionsTexts } from '@/utils/i18n/options';
import type { Language } from '@/utils/messages/views';

const JUST_NOW = 90_000;

/** How long ago, in the agent's zone: 刚刚 · 今天 09:02 · 11-22 09:02. */
export function whenTested(at: number, now: number, t: OptionsTexts['frame'], language: Language): string {
  if (now - at < JUST_NOW) return t.justNow;
  const date = new Date(at);
  const time = clockTime(at, language);
  if (date.toDateString() === new Date(now).toDateString()) return t.today(time);
  return `${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())} ${time}`;
}

/** "14:05" in the agent's zone. */
export function clockTime(at: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    at,
  );
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}

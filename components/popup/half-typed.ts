/**
 * A number that was unfinished when the view closed. Only digits are kept, never a pasted sentence, and no ticks: a
 * restored tick and Enter would lock what the agent has not looked at.
 */

export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEY = 'order-lock.half-typed';
const KEPT_MS = 10 * 60_000;
const DIGITS = /^[0-9][0-9 ]{0,39}$/;

/** Replaces the kept number; anything but digits clears it. */
export function keepHalfTyped(storage: DraftStorage, text: string, now: number): void {
  try {
    if (DIGITS.test(text)) storage.setItem(KEY, `${now}/${text}`);
    else storage.removeItem(KEY);
  } catch {
    // A full or blocked storage costs the draft, never the field.
  }
}

/** The kept number; empty if nothing was typed in the last ten minutes. */
export function halfTyped(storage: DraftStorage, now: number): string {
  try {
    const [at = '', text = ''] = storage.getItem(KEY)?.split('/') ?? [];
    const age = now - Number(at);
    return DIGITS.test(text) && age >= 0 && age <= KEPT_MS ? text : '';
  } catch {
    return '';
  }
}

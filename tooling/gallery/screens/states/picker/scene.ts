import { bare, bedding } from '@/components/popup/testing/samples';
import type { Problem } from '@/utils/domain/problem';
import type { LockView, OrderView } from '@/utils/messages/views';
import type { Act } from './act';

/** One state of the picker: its order, the answers to it, and the user actions that follow. */
export interface Scene {
  name: string;
  order?: OrderView;
  /** The outcome of the lock; without an answer it is under way. */
  lock?: (ids: string[]) => LockView;
  /** Instead of a lock. */
  refusal?: Problem;
  isReading?: boolean;
  /** The page has no chat input. */
  hasNoChat?: boolean;
  /** The page hides the confirm button. */
  isHeld?: boolean;
  /** The confirm button still rests. */
  isResting?: boolean;
  /** The window has little height. */
  isLow?: boolean;
  acts?: Act[];
}

export const [FIRST = '', SECOND = ''] = (bedding.subOrders ?? []).map(({ id }) => id);
export const TICK: Act[] = [{ tick: FIRST }, { tick: SECOND }];
export const LOCK: Act[] = [...TICK, 'lock'];

/** An order that cannot be locked, and why. */
export const stop = (code: Problem['code'], detail: Record<string, string> = {}): OrderView => ({
  ...bare,
  problem: { code, detail },
});

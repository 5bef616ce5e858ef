import { isTickable } from '@/components/order/selection';
import type { PickerTexts } from '@/utils/i18n/picker';
import type { Picker } from './use-picker';

/** The visible heading, by state. The dialog's accessible name stays the same. */
export function headingOf({ stage, order }: Picker, t: PickerTexts): string {
  if (stage === 'sending') return t.headSending;
  if (stage === 'outcome') return t.headOutcome;
  if (stage === 'stopped') return t.headStopped;
  if (stage === 'other-sources') return t.headByHand;
  if (stage === 'rows' && !order.subOrders?.some(isTickable)) return t.headNothing;
  return t.title;
}

import type { Outcome } from '@/utils/orders/lock';
import { Icon } from './Icon';

/** The glyph of an outcome on 18 px; decoration, its word stands elsewhere. Undefined: under way. */
export function OutcomeIcon({ outcome }: { outcome: Outcome | undefined }) {
  return (
    <span class={`ol-tile ol-${outcome ?? 'sending'}`}>
      <Icon name={outcome ?? 'sending'} size={outcome === 'locked' ? 13 : 16} />
    </span>
  );
}

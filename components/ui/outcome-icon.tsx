import type { Outcome } from '@/utils/domain/lock';
import { Icon } from './icon';

/** The icon of an outcome, 18 px; decorative, beside its word. Undefined: in progress. */
export function OutcomeIcon({ outcome }: { outcome: Outcome | undefined }) {
  return (
    <span class={`ol-tile ol-${outcome ?? 'sending'}`}>
      <Icon name={outcome ?? 'sending'} size={outcome === 'locked' ? 13 : 16} />
    </span>
  );
}

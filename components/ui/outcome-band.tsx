import type { ComponentChildren } from 'preact';
import type { Outcome } from '@/utils/domain/lock';
import { Icon, type IconName } from './icon';

interface OutcomeBandProps {
  /** Absent if no lock was confirmed here, or its outcome is not yet known. */
  outcome?: Outcome | undefined;
  /** Begins with the outcome's word. */
  title?: string | undefined;
  text?: string;
  /** Not announced: a past outcome. */
  isQuiet?: boolean;
}

/**
 * The outcome of the lock just confirmed: the only `status` (good) and `alert` (bad) of a view. Both regions exist
 * empty beforehand, so that filling one is announced.
 */
export function OutcomeBand({ outcome, title, text, isQuiet = false }: OutcomeBandProps) {
  const band = outcome && (
    <div class={`ol-band ol-${outcome}`}>
      <span class="ol-band-tile">
        <Icon name={outcome} size={20} />
      </span>
      <div>
        <h3>{title}</h3>
        <p>{text}</p>
      </div>
    </div>
  );
  const isGood = outcome === 'locked' || outcome === 'accepted';
  return (
    <>
      <div role="status">{!isQuiet && isGood && band}</div>
      <div role="alert">{!isQuiet && !isGood && band}</div>
      {isQuiet && band}
    </>
  );
}

/** For everything that is not an ERP answer: look-up errors, a missing shop, a changed buyer. */
export function GreyBand({
  icon,
  title,
  children,
}: {
  icon: IconName;
  title: string;
  children?: ComponentChildren;
}) {
  return (
    <div class="ol-band ol-grey">
      <span class="ol-band-tile">
        <Icon name={icon} size={20} />
      </span>
      <div>
        <h3>{title}</h3>
        {children && <p>{children}</p>}
      </div>
    </div>
  );
}

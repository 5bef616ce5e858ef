import type { ComponentChildren, RefObject } from 'preact';
import { IconButton } from '@/components/ui/IconButton';
import type { LockView, ShopBadge } from '@/utils/messages/views';
import { DrawerActions } from './DrawerActions';
import { DrawerDetails } from './DrawerDetails';
import { DrawerOutcome } from './DrawerOutcome';
import { DrawerSteps } from './DrawerSteps';
import type { Entry } from './entry';
import type { NoteDrafts } from './useNoteDrafts';
import { useWords } from './words';

export interface DrawerProps {
  entry: Entry;
  /** The same record with the meanings of its codes, once it has been asked for. */
  lock: LockView | undefined;
  shop: ShopBadge | undefined;
  /** Of the buyer. */
  nick: string | undefined;
  /** Counted from 1. */
  position: number;
  of: number;
  /** -1: to the one before. */
  move: (by: 1 | -1) => void;
  close: () => void;
  notes: NoteDrafts;
  changed: (lock: LockView, isNew: boolean) => void;
  copyTid: () => void;
  box: RefObject<HTMLElement | null>;
}

/** Everything about one lock. */
export function Drawer(props: DrawerProps) {
  const { entry, lock, shop, notes, changed, copyTid, box } = props;
  const { t } = useWords();
  const isHeld = entry.outcome === 'locked' || entry.outcome === 'accepted';
  return (
    <aside class="hp-drawer" aria-label={t.drawer} ref={box}>
      <DrawerHead {...props} />
      <div class="hp-drawer-body">
        <DrawerOutcome record={entry.record} />
        <DrawerDetails entry={entry} lock={lock} shop={shop} copyTid={copyTid} />
        <DrawerSteps record={entry.record} />
      </div>
      <DrawerActions
        key={entry.record.requestId}
        record={entry.record}
        isHeld={isHeld}
        notes={notes}
        changed={changed}
      />
    </aside>
  );
}

function DrawerHead({ entry, nick, position, of, move, close }: DrawerProps): ComponentChildren {
  const { t } = useWords();
  const who = nick ?? entry.record.tid;
  return (
    <header class="hp-drawer-head">
      <h2 class="ol-cut" title={who}>
        {who}
      </h2>
      <span class="ol-meta">{t.position({ at: position, of })}</span>
      <IconButton icon="up" name={t.previous} disabled={position <= 1} onClick={() => move(-1)} />
      <IconButton icon="down" name={t.next} disabled={position >= of} onClick={() => move(1)} />
      <IconButton icon="close" name={t.close} onClick={close} />
    </header>
  );
}

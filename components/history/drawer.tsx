import type { ComponentChildren, RefObject } from 'preact';
import { IconButton } from '@/components/ui/icon-button';
import type { Replies } from '@/utils/domain/reply';
import type { LockView } from '@/utils/messages/views';
import { DrawerActions } from './drawer-actions';
import { DrawerDetails } from './drawer-details';
import { DrawerOutcome } from './drawer-outcome';
import { DrawerSteps } from './drawer-steps';
import { DrawerTexts } from './drawer-texts';
import type { Entry } from './entry';
import type { HistoryShop } from './history-shop';
import type { NoteDrafts } from './use-note-drafts';
import { useWords } from './words';

interface DrawerProps {
  entry: Entry;
  /** The same record with the meanings of its codes, once loaded. */
  lock: LockView | undefined;
  shop: HistoryShop | undefined;
  /** Whether the lock waits for a person. */
  isOpen: boolean;
  /** The buyer's nick. */
  nick: string | undefined;
  /** Position in the filtered list, from 1; 0 if the filters exclude it. */
  position: number;
  of: number;
  /** -1: to the previous record. */
  move: (by: 1 | -1) => void;
  close: () => void;
  notes: NoteDrafts;
  changed: (lock: LockView, isNew: boolean) => void;
  copyTid: () => void;
  replies: Replies | undefined;
  copy: (text: string, said: string) => void;
  box: RefObject<HTMLElement | null>;
}

/** Shows everything about one lock. */
export function Drawer(props: DrawerProps) {
  const { entry, lock, nick, shop, isOpen, notes, changed, copyTid, replies, copy, box } = props;
  const { t } = useWords();
  return (
    <aside class="hp-drawer" aria-label={t.drawer} ref={box}>
      <DrawerHead {...props} />
      <div class="hp-drawer-body">
        <DrawerOutcome record={entry.record} />
        <DrawerDetails entry={entry} lock={lock} shop={shop} copyTid={copyTid} />
        <DrawerTexts record={entry.record} nick={nick} replies={replies} copy={copy} />
        <DrawerSteps record={entry.record} />
      </div>
      <DrawerActions
        key={entry.record.requestId}
        record={entry.record}
        isOpen={isOpen}
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
      <span class="ol-meta">{position > 0 ? t.position({ at: position, of }) : t.notListed}</span>
      <IconButton icon="up" name={t.previous} disabled={position <= 1} onClick={() => move(-1)} />
      <IconButton icon="down" name={t.next} disabled={position >= of} onClick={() => move(1)} />
      <IconButton icon="close" name={t.close} onClick={close} />
    </header>
  );
}

import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { IdText } from '@/components/ui/id-text';
import { useTexts } from '@/components/ui/texts';
import { focusedBy, pressedBy, showFocus } from '@/components/ui/use-hotkeys';
import { itemNames } from '@/utils/domain/item-names';
import { callOf } from '@/utils/domain/lock';
import { common } from '@/utils/i18n/common';
import { lockWords } from '@/utils/i18n/lock';
import type { LockView } from '@/utils/messages/views';
import { EachButton } from './each-line/each-button';
import { linesOneByOne } from './each-line/run';
import { ErpButton } from './erp-button';
import { LockAgainButton } from './lock-again-button';
import { NoteForm } from './note-form';

interface UnknownStepsProps {
  lock: LockView;
  keys: boolean;
  onCopyTid: () => void;
  /** 到 ERP 查; absent: the shop has no ERP address. */
  onOpenErp: (() => void) | undefined;
  /** The sub-orders whose outcome is unknown. */
  onLockAgain: (subOrderIds: string[]) => void;
  onLockEach: (subOrderIds: readonly string[]) => void;
  onMarkHandled: (note: string) => void;
}

/** The outcome is unknown: look in the ERP, then take one of two steps. */
export function UnknownSteps(props: UnknownStepsProps) {
  const { lock, keys, onCopyTid, onLockAgain, onLockEach, onMarkHandled } = props;
  const t = useTexts(lockWords);
  const c = useTexts(common);
  /** Null: it was begun and cancelled. */
  const [note, setNote] = useState<string | null>();
  const lines = lock.subOrders.filter(({ id }) => callOf(lock, id)?.answer?.outcome === 'unknown');
  const again = lines.map(({ id }) => id);
  const oneByOne = linesOneByOne(lock, 'unknown');
  return (
    <div class="ol-unknown-steps ol-pad">
      <ol>
        <li>
          <span>
            {t.lookIn} <IdText id={lock.tid} />
          </span>
          <Button
            size="small"
            icon="copy"
            kbd={keys && 'C'}
            {...pressedBy('c')}
            data-first
            onClick={onCopyTid}
          >
            {c.copy}
          </Button>
          <ErpButton keys={keys} onOpen={props.onOpenErp} />
        </li>
        <li>{t.checkThese({ n: lines.length, items: itemNames(lines) })}</li>
        <li>{oneByOne.length > 0 ? t.each.threeWays : t.comeBack}</li>
      </ol>
      {oneByOne.length > 0 && typeof note !== 'string' && (
        <EachButton
          {...{ lock, keys, onLockEach }}
          ids={oneByOne}
          note={t.each.afterUnknown({ n: oneByOne.length, left: again.length - oneByOne.length })}
        />
      )}
      {typeof note !== 'string' ? (
        <div class="ol-two">
          <div>
            <LockAgainButton wide lock={lock} ids={again} keys={keys} onLock={onLockAgain}>
              {c.lockAgain}
            </LockAgainButton>
            <p class="ol-help">{t.againWhen}</p>
          </div>
          <div>
            <Button
              icon="check"
              wide
              kbd={keys && 'D'}
              {...focusedBy('d')}
              buttonRef={note === null ? showFocus : null}
              onClick={() => setNote('')}
            >
              {c.markHandled}
            </Button>
            <p class="ol-help">{t.handledWhen}</p>
          </div>
        </div>
      ) : (
        <NoteForm
          note={note}
          onInput={setNote}
          onCancel={() => setNote(null)}
          onSave={() => onMarkHandled(note.trim())}
          saves={c.markHandled}
        />
      )}
    </div>
  );
}

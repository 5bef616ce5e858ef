import { useId } from 'preact/hooks';
import { Checkbox } from '@/components/ui/Checkbox';
import { classes } from '@/components/ui/classes';
import { IdText } from '@/components/ui/IdText';
import { Money } from '@/components/ui/Money';
import { OutcomeBadge } from '@/components/ui/OutcomeBadge';
import { Thumb } from '@/components/ui/Thumb';
import { useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import type { SubOrderView } from '@/utils/messages/views';
import type { TradeStatus } from '@/utils/orders/order';
import { RowNote } from './RowNote';
import { hasMarkShown, hasNote, statusText } from './row-state';
import { isTickable } from './selection';

export interface SubOrderRowProps {
  line: SubOrderView;
  tid: string;
  /** Of the order, for lines without one of their own. */
  status?: TradeStatus | undefined;
  isTicked: boolean;
  /** The one row of the list that Tab reaches. */
  isStop: boolean;
  now: number;
  /** Popup: smaller picture. */
  compact?: boolean | undefined;
  onToggle: () => void;
  onFocus: () => void;
  onResolve?: ((requestId: string) => void) | undefined;
}

/** One sub-order. The whole row is the label of its checkbox; what it cannot do, and what became of it, stands below. */
export function SubOrderRow(props: SubOrderRowProps) {
  const { line, tid, isTicked, isStop, now, compact, onToggle, onFocus } = props;
  const t = useTexts(common);
  const id = useId();
  const isOff = !isTickable(line);
  const mark = hasMarkShown(line) ? line.memory?.outcome : undefined;
  const noteId = hasNote(line) ? `${id}-note` : undefined;
  const name = [line.title, line.sku, line.id].filter(Boolean).join(' ');
  return (
    <li
      class={classes(
        'ol-row',
        isTicked && 'ol-row-ticked',
        isOff && 'ol-row-off',
        mark && `ol-row-marked ol-${mark}`,
      )}
      data-row={line.id}
      tabIndex={isOff ? (isStop ? 0 : -1) : undefined}
      aria-describedby={isOff ? noteId : undefined}
      onFocusCapture={onFocus}
    >
      <label class="ol-row-main" for={id}>
        <Checkbox
          id={id}
          checked={isTicked}
          disabled={isOff}
          tabIndex={isStop ? 0 : -1}
          label={name}
          describedBy={noteId}
          onChange={onToggle}
        />
        <Thumb url={line.picUrl} size={compact ? 36 : 40} />
        <span class="ol-row-words">
          <span class="ol-row-title ol-cut" title={line.title}>
            {line.title ?? t.subOrder}
          </span>
          {line.sku && (
            <span class="ol-row-sku ol-cut" title={line.sku}>
              {line.sku}
            </span>
          )}
          <IdText id={line.id} comparedTo={tid} />
        </span>
        <span class="ol-row-figures">
          {line.price !== undefined && <Money yuan={line.price} />}
          {line.quantity !== undefined && <span>{`× ${line.quantity}`}</span>}
          {line.inFlight ? (
            <OutcomeBadge outcome={undefined} />
          ) : mark ? (
            <OutcomeBadge outcome={mark} />
          ) : (
            <span class="ol-row-status">{statusText(line, props.status, t, now)}</span>
          )}
        </span>
      </label>
      {noteId && <RowNote id={noteId} line={line} now={now} onResolve={props.onResolve} />}
    </li>
  );
}
